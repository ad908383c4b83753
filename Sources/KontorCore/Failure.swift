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
    package let message: String
    /// Facts for a program: the field, the limit, the record that is in the way.
    package let details: Plain

    package init(_ code: Code, _ message: String, details: Plain = .null) {
        self.code = code
        self.message = message
        self.details = details
    }
}

extension Failure: CustomStringConvertible {
    package var description: String { message }
}
