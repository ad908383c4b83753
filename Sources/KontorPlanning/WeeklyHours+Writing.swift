internal import KontorCore

extension WeeklyHours: CustomStringConvertible {
    /// The text that `init(_:)` reads as the same hours, with weekdays in order and equal neighbours together.
    package var description: String {
        if self == .always { return "24/7" }
        var parts: [String] = []
        var days = Weekday.allCases[...]
        while let first = days.first {
            let ranges = hours[first]
            let group = days.prefix { hours[$0] == ranges }
            days = days.dropFirst(group.count)
            guard let ranges, let last = group.last else { continue }
            let span = group.count == 1 ? first.shortName : "\(first.shortName)-\(last.shortName)"
            parts.append("\(span) \(Self.text(ranges))")
        }
        if parts.isEmpty { parts = ["daily closed"] }
        switch onHolidays {
        case .closed: parts.append("holidays closed")
        case .asUsual: parts.append("holidays as usual")
        case .hours(let ranges): parts.append("holidays \(Self.text(ranges))")
        }
        return parts.joined(separator: "; ")
    }

    static func text(_ range: Range<Int>) -> String {
        WallTime.text(range.lowerBound) + "-" + WallTime.text(range.upperBound)
    }

    private static func text(_ ranges: [Range<Int>]) -> String { ranges.map { text($0) }.joined(separator: ",") }
}
