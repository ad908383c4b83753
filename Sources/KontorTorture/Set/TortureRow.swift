/// One threat of the public torture set, with the attacks that try it.
package struct TortureRow: Sendable {
    /// The threat's number, from 1, by which documentation and reports name it.
    package let number: Int
    /// The threat in a few words.
    package let threat: String
    /// The attacks, each on a state of its own.
    package let cases: [TortureCase]

    init(_ number: Int, _ threat: String, _ cases: [TortureCase]) {
        self.number = number
        self.threat = threat
        self.cases = cases
    }
}
