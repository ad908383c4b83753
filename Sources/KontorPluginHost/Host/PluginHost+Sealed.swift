internal import KontorCore
internal import KontorLua
internal import KontorLuaAPI

extension PluginHost {
    /// Asks plugins a question that may read nothing: each in a state that is made for it and goes with it.
    ///
    /// - Parameter plugins: Those that answer, the default first.
    func askSealed<Answer>(
        _ policy: Policy, _ plugins: [Plugin], write: (inout LuaWriter) throws -> Void,
        read: (inout LuaReader) throws -> Answer
    ) throws -> Answer {
        var sessions: [Session] = []
        var link: PolicyLink?
        for plugin in plugins {
            let sealed = try plugin.sealed(for: policy, noting: desk)
            sessions.append(sealed.session)
            link = PolicyLink(
                plugin: plugin, state: sealed.state, function: sealed.function,
                previous: try previous(of: link, in: sealed.state, plugin.policyLimits, policy))
        }
        guard let link else { throw Failure(.unavailable, "no plugin answers the policy \(policy.name)") }
        // Until here no plugin's code has seen anything of the question.
        for session in sessions { session.sealedBy = policy }
        return try ask(link, policy, write: write, read: read)
    }
}

/// What became of a question that may read nothing, in our words alone: the plugin's may hold what it was asked about, and
/// what failed is shown and logged.
enum SealedFailure {
    static func of(_ error: any Error, _ policy: Policy, _ plugin: Plugin) -> any Error {
        var place: String?
        var code: LuaError.Code?
        var inner: (any Error)? = error
        while let lua = inner as? LuaError {
            place = place ?? plugin.place(of: lua)
            code = lua.code
            inner = lua.cause
        }
        if let failure = inner as? Failure, failure.details["policy"]?.text == policy.name {
            return failure.answered(by: plugin.manifest.name)
        }
        if code == .interrupted {
            return PolicyFailure(
                policy: policy.name, plugin: plugin.manifest.name, error: LuaError(.interrupted, "interrupted"))
        }
        let what = (inner as? OutOfReach).map { "called \($0)" } ?? words(code)
        return Failure.wrongAnswer(policy.name, what + (place.map { " (\($0))" } ?? ""))
            .answered(by: plugin.manifest.name)
    }

    private static func words(_ code: LuaError.Code?) -> String {
        switch code {
        case .timeLimit: "was stopped at its limit of time"
        case .memoryLimit, .memory: "was stopped at its limit of memory"
        case .stateLost: "could only be stopped by force"
        case .value: "answered a value that cannot be taken"
        default: "failed with an error"
        }
    }
}
