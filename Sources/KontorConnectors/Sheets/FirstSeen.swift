/// Where a key of two parts stood for the first time, to show both lines of a duplicate.
struct FirstSeen {
    private struct Key: Hashable {
        let first: String
        let second: String
    }

    private var lines: [Key: Int] = [:]

    /// Returns the earlier line, nil where this is the first.
    mutating func line(of first: String, _ second: String, now line: Int) -> Int? {
        let key = Key(first: first, second: second)
        guard let earlier = lines.updateValue(line, forKey: key) else { return nil }
        lines[key] = earlier
        return earlier
    }
}
