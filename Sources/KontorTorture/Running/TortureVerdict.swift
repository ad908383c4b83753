/// What became of one attack.
package struct TortureVerdict: Sendable, Hashable {
    /// The case's name.
    package let name: String
    /// What was not as it must be, a sentence each; empty where the sandbox held.
    package let faults: [String]

    /// Makes a verdict.
    package init(name: String, faults: [String]) {
        self.name = name
        self.faults = faults
    }

    /// Whether the sandbox held.
    package var held: Bool { faults.isEmpty }
}
