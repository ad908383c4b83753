/// A time on the office's clock, as minutes since midnight.
enum WallTime {
    /// Reads `8`, `08:00`, `8.30`, `17 Uhr`, `17:00 Uhr` or `24:00` as minutes from 0 to 1440; nil for anything else.
    static func minute(_ text: some StringProtocol) -> Int? {
        var words = text.split(separator: " ")
        if let last = words.last, ["uhr", "h", "o'clock"].contains(last.lowercased()) { words.removeLast() }
        guard words.count == 1, let clock = words.first else { return nil }
        let fields = clock.split(separator: clock.contains(":") ? ":" : ".", omittingEmptySubsequences: false)
        guard (1...2).contains(fields.count), (1...2).contains(fields[0].count),
            fields.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }), let hour = Int(fields[0])
        else { return nil }
        guard fields.count == 2 else { return hour <= 24 ? hour * 60 : nil }
        guard fields[1].count == 2, let minute = Int(fields[1]), minute < 60 else { return nil }
        let total = hour * 60 + minute
        return total <= 1440 ? total : nil
    }

    /// `08:00`; past midnight the next day's time, but `24:00` for midnight itself.
    static func text(_ minute: Int) -> String {
        let shown = minute > 1440 ? minute - 1440 : minute
        return "\(twoDigits(shown / 60)):\(twoDigits(shown % 60))"
    }

    private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
