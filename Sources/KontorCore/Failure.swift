/// An expected refusal: what, where and what to do, in one sentence that a user can act on.
///
/// Lua sees it as `nil, err`; the command line prints its message and exits with 1. It never carries personal data
/// beyond what the caller named, because it may be logged.
package struct Failure: Error, Sendable, Equatable {
    /// The closed list of reasons that a plugin can tell apart.
    package enum Code: String, Sendable, CaseIterable {
        case notFound = "not_found"
        case conflict
        case invalid
        case refused
        case unavailable
        case limit
    }

    package let code: Code
    /// Each line bounded, whatever was put into it.
    package let message: String
    /// Facts for a program: the field, the limit, the record that is in the way.
    package let details: Plain

    package init(_ code: Code, _ message: String, details: Plain = .null) {
        self.code = code
        self.message = CutText.message(message)
        self.details = details
    }
}

extension Failure {
    /// What a policy answered cannot be.
    ///
    /// - Parameter sentence: Follows the policy's name: `answered 12 approvals; 0 to 9 are possible`.
    package static func wrongAnswer(_ policy: String, _ sentence: String) -> Failure {
        Failure(.invalid, "policy \(policy) \(sentence)", details: .fields(["policy": .text(policy)]))
    }

    /// The policy that gave a wrong answer, nil for every other failure and where it is said already whose it was.
    package var wrongPolicy: String? { details["plugin"] == nil ? details["policy"]?.text : nil }

    /// Returns a policy's wrong answer with the plugin that gave it; every other failure as it is.
    package func answered(by plugin: String) -> Failure {
        guard let policy = wrongPolicy, message.hasPrefix("policy \(policy) ") else { return self }
        let sentence = message.dropFirst("policy \(policy) ".count)
        return Failure(
            code, "policy \(policy) of plugin \(plugin) \(sentence)",
            details: .fields(["policy": .text(policy), "plugin": .text(plugin)]))
    }
}

extension Failure: CustomStringConvertible {
    package var description: String { message }
}
