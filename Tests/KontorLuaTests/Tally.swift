/// Counts how many of the values that were given out are still alive. For one thread.
final class Tally {
    private(set) var alive = 0

    /// A value that is counted as long as somebody holds it.
    final class Token {
        private let tally: Tally
        fileprivate init(_ tally: Tally) {
            self.tally = tally
            tally.alive += 1
        }
        deinit { tally.alive -= 1 }
    }

    /// Returns one more value.
    func token() -> Token { Token(self) }
}
