/// One threat of the public torture set, with the attacks that try it.
package struct TortureRow: Sendable {
    /// The threat's number, from 1, by which documentation and reports name it.
    package let number: Int
    /// The threat in a few words.
    package let threat: String
    /// The attacks on a Lua state, each on one of its own.
    package let cases: [TortureCase]
    /// The attacks on an office, each on one of its own; they come after the others.
    package let officeCases: [OfficeCase]

    init(_ number: Int, _ threat: String, _ cases: [TortureCase], office: [OfficeCase] = []) {
        self.number = number
        self.threat = threat
        self.cases = cases
        officeCases = office
    }

    /// The names of all attacks in their order.
    package var names: [String] { cases.map(\.name) + officeCases.map(\.name) }
}
