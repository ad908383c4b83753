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

    /// The rows of calls that `make fuzz` makes up as it learns, here by chance alone.
    @Test func holdWhateverIsCalled() throws {
        let stories = try RandomStories(checkout: APIOffice.repository)
        var random = SeededRandom(seed: 3)
        for number in 0..<250 {
            let count = 1 + Int(random.next() % 16)
            let bytes = (0..<count * 64).map { _ in UInt8(truncatingIfNeeded: random.next() >> 32) }
            var last = ""
            do {
                try stories.tell(bytes, verified: number % 8 == 0) { last = $0 }
            } catch {
                Issue.record("row \(number) of \(count) calls, \(last): \(error)")
            }
        }
    }

    private func told(_ seed: UInt64, in stories: RandomStories) throws -> [String] {
        var random = SeededRandom(seed: seed)
        let bytes = (0..<20 * 64).map { _ in UInt8(truncatingIfNeeded: random.next() >> 32) }
        var lines: [String] = []
        try stories.tell(bytes, verified: true) { lines.append($0) }
        return lines
    }
}
