/// How an attack must end.
package enum TortureExpectation: Sendable, Hashable {
    /// Stopped by the limit of CPU time, and not later than `TortureJudge.grace` after it.
    case timeLimit
    /// Stopped by the limit of memory.
    case memoryLimit
    /// Refused with an error whose message contains these words.
    case refused(String)
    /// Returns exactly what the list of Lua expressions gives.
    case returns(String)
    /// Returns the same in each of several fresh states.
    case repeats
    /// Ends in any way that does no harm: by itself, with an error, or at a limit.
    case endsUnharmed
}

extension TortureExpectation {
    /// The CPU time that a case gets where it does not say.
    var usualSeconds: Double {
        switch self {
        case .timeLimit: 0.02
        case .endsUnharmed: 0.1
        case .memoryLimit: 3
        case .refused, .returns, .repeats: 1
        }
    }
}

extension TortureExpectation: CustomStringConvertible {
    /// The expectation as the end of "expected to be …".
    package var description: String {
        switch self {
        case .timeLimit: "stopped at its limit of CPU time"
        case .memoryLimit: "stopped at its limit of memory"
        case .refused(let words): "refused with “\(words)”"
        case .returns(let values): "the result \(values)"
        case .repeats: "the same result in every state"
        case .endsUnharmed: "an end that does no harm"
        }
    }
}
