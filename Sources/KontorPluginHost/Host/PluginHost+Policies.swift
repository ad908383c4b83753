internal import KontorCore
package import KontorLua
package import KontorLuaAPI
package import KontorStore

/// One plugin's answer to a policy, with the way to the answer before it.
struct PolicyLink {
    let plugin: Plugin
    /// Where it is asked: the plugin's own state, or one that was made for the question.
    let state: LuaState
    let function: LuaFunction
    /// The Lua function `previous` in that plugin's state.
    let previous: LuaFunction?
}

extension PluginHost: PolicyAsker {
    package func ask<Answer>(
        _ policy: Policy, write: (inout LuaWriter) throws -> Void, read: (inout LuaReader) throws -> Answer
    ) throws -> Answer {
        let chain = try chain(policy)
        guard let link = chain.last else {
            throw Failure(
                .unavailable,
                "no plugin answers the policy \(policy.name): add \"standard\" to the plugins in office.lua")
        }
        desk.step()
        if policy.mayRead == .nothing { return try askSealed(policy, chain.map(\.plugin), write: write, read: read) }
        desk.open?.questionsOpen += 1
        defer { desk.open?.questionsOpen -= 1 }
        // Whatever asks, the answer is Lua's.
        guard Door.current == .lua else {
            return try Door.$current.withValue(.lua) { try ask(link, policy, write: write, read: read) }
        }
        return try ask(link, policy, write: write, read: read)
    }

    func ask<Answer>(
        _ link: PolicyLink, _ policy: Policy, write: (inout LuaWriter) throws -> Void,
        read: (inout LuaReader) throws -> Answer
    ) throws -> Answer {
        do {
            return try link.state.call(
                link.function, limits: link.plugin.policyLimits,
                write: { writer in
                    try write(&writer)
                    if let previous = link.previous { writer.function(previous) }
                },
                read: { reader in
                    try FailedResult.refuse(reader, nilIsAnswer: policy.nilIsAnswer)
                    return try policy.answer(&reader, read)
                })
        } catch {
            throw PolicyFailure.of(error, policy, link.plugin)
        }
    }

    package func answerer(of policy: Policy) -> String? { try? chain(policy).last?.plugin.manifest.name }

    package func rules(of policy: Policy) throws -> String {
        let rules = try chain(policy).map { link in
            let plugin = link.plugin
            let name = plugin.manifest.name
            return Plain.list([
                .text(name), .text(content(of: name) ?? ""), try plugin.manifest.values(plugin.entry),
            ])
        }
        return Digest.sha256(Array(Plain.list(rules).json.utf8))
    }

    /// The answers to a policy in the plugins' order, put together when it is first asked.
    private func chain(_ policy: Policy) throws -> [PolicyLink] {
        if let chain = chains[policy.name], !chain.contains(where: { $0.plugin.state.isLost }) { return chain }
        var chain: [PolicyLink] = []
        let plugins = plugins
        // Not even what comes after it may answer: what it would have handed on is part of the rule.
        try refuse(policy)
        for plugin in plugins {
            guard let function = plugin.policies[policy.name] else { continue }
            chain.append(
                PolicyLink(
                    plugin: plugin, state: plugin.state, function: function,
                    previous: try previous(of: chain.last, in: plugin.state, plugin.policyLimits, policy)))
        }
        chains[policy.name] = chain
        return chain
    }

    /// Makes the function that a policy calls to get the earlier plugin's answer.
    func previous(
        of link: PolicyLink?, in state: LuaState, _ limits: LuaLimits, _ policy: Policy
    ) throws -> LuaFunction? {
        let body = HostFunction(name: "previous") { call in
            guard let link else {
                throw LuaError(.runtime, "previous: no plugin before this one answers \(policy.name)")
            }
            let arguments = try call.arguments.values()
            do {
                let results = try link.state.call(
                    link.function, limits: link.plugin.policyLimits,
                    write: { writer in
                        writer.value(arguments.first ?? .nil)
                        if let previous = link.previous { writer.function(previous) } else { writer.nil() }
                        for argument in arguments.dropFirst() { writer.value(argument) }
                    },
                    read: { reader in
                        try FailedResult.refuse(reader, nilIsAnswer: policy.nilIsAnswer)
                        return try policy.answer(&reader) { try $0.values() }
                    })
                for result in results { call.results.value(result) }
            } catch {
                throw PolicyFailure.of(error, policy, link.plugin)
            }
        }
        let identity = try state.load("return ...", name: "previous", limits: limits)
        return try state.call(identity, [.host(body)], limits: limits).first?.function
    }
}

extension Policy {
    /// Reads an answer, and refuses whatever of it is not declared: the one place for every policy.
    ///
    /// What the area itself has to say against a value knows more of the matter, so that comes first.
    fileprivate func answer<Answer>(
        _ reader: inout LuaReader, _ read: (inout LuaReader) throws -> Answer
    ) throws -> Answer {
        var declared = reader.again()
        let answer: Answer
        do { answer = try read(&reader) } catch let failure as Failure where failure.wrongPolicy == name {
            throw failure
        } catch {
            try check(&declared)
            throw error
        }
        try check(&declared)
        return answer
    }
}

extension PolicyFailure {
    /// What a plugin's error is to who asked: the failure of the plugin whose answer it was, by whatever way it came.
    static func of(_ error: any Error, _ policy: Policy, _ plugin: Plugin) -> any Error {
        if policy.mayRead == .nothing { return SealedFailure.of(error, policy, plugin) }
        var inner: (any Error)? = error
        while let lua = inner as? LuaError { inner = lua.cause }
        switch inner {
        case let failure as PolicyFailure where failure.policy == policy.name: return failure
        case let failure as Failure where failure.wrongPolicy == policy.name:
            return failure.answered(by: plugin.manifest.name)
        default:
            return PolicyFailure(
                policy: policy.name, plugin: plugin.manifest.name, error: error, isForAll: Blameless.isBehind(error))
        }
    }
}

/// Telling what no plugin is to blame for from its own errors, whatever it passed through: Ctrl-C is meant for the whole,
/// and damaged records, a full disk or a machine without memory fail whatever is asked next.
enum Blameless {
    static func isBehind(_ error: any Error) -> Bool {
        switch error {
        case is StoreError, is DamagedRecords: true
        case let failure as Failure: failure.code == .unavailable
        case let policy as PolicyFailure: isBehind(policy.error)
        case let lua as LuaError where lua.code == .interrupted || lua.code == .memory: true
        case let lua as LuaError: lua.cause.map { isBehind($0) } ?? false
        default: false
        }
    }
}

/// Telling a limit's kill from other errors.
package enum Limit {
    /// Returns whether `error`, or what it was caused by, is a time or memory limit, an interrupt, or what came of one.
    package static func stopped(_ error: any Error) -> Bool {
        if let policy = error as? PolicyFailure { return stopped(policy.error) }
        guard let error = error as? LuaError else { return false }
        switch error.code {
        case .timeLimit, .memoryLimit, .interrupted, .stateLost: return true
        default: return error.cause.map { stopped($0) } ?? false
        }
    }
}

/// Telling damaged records from other errors, whatever they passed through.
package enum Damage {
    /// Returns the damage that `error` is, or was caused by; nil where there is none.
    package static func behind(_ error: any Error) -> DamagedRecords? {
        switch error {
        case let damage as DamagedRecords: damage
        case let policy as PolicyFailure: behind(policy.error)
        case let lua as LuaError: lua.cause.flatMap { behind($0) }
        default: nil
        }
    }
}
