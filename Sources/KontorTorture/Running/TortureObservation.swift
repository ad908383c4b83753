package import KontorLua

/// What an attack did, as far as it can be seen from outside.
package struct TortureObservation: Sendable {
    /// How a call ended.
    package enum Ending: Sendable {
        /// It returned values, written as `ValueNotation` writes them.
        case returned(String)
        /// It raised, or was stopped.
        case failed(LuaError)

        /// The ending in words.
        package var words: String {
            switch self {
            case .returned(let values): "the result \(values.isEmpty ? "of nothing" : values)"
            case .failed(let error): "\(error.code): \(error.message)"
            }
        }
    }

    /// Bytes that the state held.
    package struct Memory: Sendable {
        /// Before the attack.
        package var before = 0
        /// When the attack had just ended.
        package var atEnd = 0
        /// After a collection.
        package var collected = 0
        /// What the process had more than before once a lost state was gone; 0 where none was.
        package var lost = 0
        /// What the whole process took more at its peak; nil where others use the process too.
        package var processPeak: Int?
    }

    /// How the call ended.
    package var ending = Ending.returned("")
    /// What the call should have returned, written alike; nil where the case does not say.
    package var expected: String?
    /// Seconds of the thread's CPU time that the call took.
    package var cpuSeconds = 0.0
    /// What the state held.
    package var memory = Memory()
    /// Whether the state was lost, and another one had to take its place.
    package var isReplaced = false
    /// Why the next calls in the same state, or in the one in its place, went wrong; nil where they were right.
    package var nextCallFault: String?
    /// How the call ended in other fresh states, in words.
    package var repetitions: [String] = []

    /// Makes an observation of a call that returned nothing and took nothing.
    package init() {}
}
