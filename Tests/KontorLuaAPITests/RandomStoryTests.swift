import KontorCore
import KontorTesting
import Testing

struct RandomStoryTests {
    /// Or what the fuzz target finds could not be shown again.
    @Test func endsTheSameWhateverWasToldBefore() throws {
        let stories = try RandomStories(checkout: APIOffice.repository)
        let first = try told(1, in: stories)
        let other = try told(2, in: stories)
        #expect(try told(1, in: stories) == first)
        #expect(first != other)
        #expect(first.count == 40)
    }

    private func told(_ seed: UInt64, in stories: RandomStories) throws -> [String] {
        var random = SeededRandom(seed: seed)
        let bytes = (0..<20 * 64).map { _ in UInt8(truncatingIfNeeded: random.next() >> 32) }
        var lines: [String] = []
        try stories.tell(bytes, verified: true) { lines.append($0) }
        return lines
    }
}
