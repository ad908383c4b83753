internal import KontorCore
internal import KontorLuaAPI
package import KontorStore

/// A plugin that office.lua names and that does not load: what it answers and offers is refused.
package struct MissingPlugin: CustomStringConvertible {
    package let plugin: String
    package let reason: any Error
    /// What it answered, offered and heard at its last good load; nil where there was none.
    package let registration: PluginRegistration?

    /// Whether it may be the one to answer a policy. Of a plugin that never loaded nobody knows, so it may be every one.
    func mayAnswer(_ policy: String) -> Bool { registration?.policies.contains(policy) ?? true }

    /// Why, and how to go on.
    package var description: String {
        let unknown =
            registration == nil ? "it has never loaded here, so nobody knows what it answers" : "it does not load"
        return "\(unknown): \(Self.firstLine(of: reason)) (mend it, or go on without it: --without \(plugin))"
    }

    /// What is refused while it does not load, in words.
    package var refused: String {
        guard let registration else { return "every policy, because it has never loaded here" }
        let parts = [("policies", registration.policies), ("commands", registration.commands)]
            .filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.joined(separator: ", "))" }
        return parts.isEmpty ? "nothing" : parts.joined(separator: "; ")
    }

    /// A load's failure without the lines of source and traceback below it.
    static func firstLine(of error: any Error) -> String {
        "\(error)".split(separator: "\n").first.map(String.init) ?? "for no reason that is known"
    }
}

extension PluginHost {
    /// The plugins that do not load, in the order in which that was found.
    package var missing: [MissingPlugin] {
        _ = plugins
        return failures.map {
            MissingPlugin(plugin: $0.plugin, reason: $0.reason, registration: registrations[$0.plugin])
        }
    }

    /// Refuses a policy that a plugin answers which does not load.
    ///
    /// - Throws: `PolicyFailure` that is for all records alike.
    func refuse(_ policy: Policy) throws {
        guard let missing = missing.first(where: { $0.mayAnswer(policy.name) }) else { return }
        throw PolicyFailure(
            policy: policy.name, plugin: missing.plugin, error: Failure(.unavailable, "\(missing)"), isForAll: true)
    }
}
