/// A record of many about which nothing was decided, because a policy gave no usable answer for it.
package struct Undecided: Sendable, Equatable {
    /// The record's business key.
    package let record: String
    package let policy: String
    /// The plugin whose answer it was; nil where that is not known.
    package let plugin: String?
    /// What is wrong with the answer, in one sentence.
    package let reason: String

    /// What an error means for one record of many.
    ///
    /// - Returns: nil where it is no policy's, or would be the same for every record: then nothing of the whole is done.
    package init?(_ error: any Error, about record: String) {
        switch error {
        case let failure as PolicyFailure where !failure.isForAll:
            (policy, plugin) = (failure.policy, failure.plugin)
        case let failure as Failure:
            guard let policy = failure.details["policy"]?.text else { return nil }
            (self.policy, plugin) = (policy, failure.details["plugin"]?.text)
        default: return nil
        }
        self.record = record
        reason = "\(error)".split(separator: "\n").first.map(String.init) ?? ""
    }

    /// Returns it with the plugin that gave the answer, where that is not said yet.
    package func answered(by plugin: String?) -> Undecided {
        guard let plugin, self.plugin == nil, reason.hasPrefix("policy \(policy) ") else { return self }
        return Undecided(
            record: record, policy: policy, plugin: plugin,
            reason: "policy \(policy) of plugin \(plugin) \(reason.dropFirst("policy \(policy) ".count))")
    }

    private init(record: String, policy: String, plugin: String?, reason: String) {
        (self.record, self.policy, self.plugin, self.reason) = (record, policy, plugin, reason)
    }
}

/// Questions about many records that had no usable answer, one after the other.
package struct FailuresInARow: Sendable {
    /// So many in a row: it is the policy and no record that is wrong, and each further one may take its whole limit.
    private static let most = 3
    private var failures: [any Error] = []

    package init() {}

    /// Notes that a question had an answer.
    package mutating func answered() { failures = [] }

    /// Notes what a question failed with.
    ///
    /// - Throws: The first of them, where there are too many.
    package mutating func failed(_ error: any Error) throws {
        failures.append(error)
        if failures.count == Self.most { throw failures[0] }
    }
}
