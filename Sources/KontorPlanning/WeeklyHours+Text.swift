package import KontorCore

extension WeeklyHours {
    /// Reads hours from a compact text, such as `Mon-Fri 08:00-17:00; Sat 09:00-12:00; holidays closed`.
    ///
    ///     hours  = "24/7" | part { ";" part }
    ///     part   = days times | "holidays" ( times | "as usual" )
    ///     days   = "daily" | span { "," span }          span  = weekday [ "-" weekday ]
    ///     times  = "closed" | range { "," range }       range = time "-" time
    ///     time   = "8" | "08:00" | "08.00" | "24:00"
    ///
    /// Weekdays are English or German, whole or short (`Mon`, `Monday`, `Mo`, `Montag`); capitals do not matter. A range
    /// that ends at or before its beginning ends on the next day (`22:00-06:00`). Days that are not named are closed, and
    /// so are public holidays where nothing is said about them, except with `24/7`.
    ///
    /// - Throws: `Failure(.invalid)` with the part that cannot be read.
    package init(_ text: String) throws(Failure) {
        let parts = text.split(separator: ";").map(WeeklyHours.trimmed).filter { !$0.isEmpty }
        guard !parts.isEmpty else {
            throw Failure(.invalid, "hours are empty; expected a text such as \"Mon-Fri 08:00-17:00\"")
        }
        if parts == ["24/7"] {
            self = .always
            return
        }
        var hours: [Weekday: [Range<Int>]] = [:]
        var onHolidays: OnHolidays?
        for part in parts {
            let (subject, times) = WeeklyHours.halves(part)
            if ["holidays", "holiday", "feiertage", "feiertags"].contains(FoldedText.fold(subject)) {
                guard onHolidays == nil else { throw Failure(.invalid, "hours name holidays twice") }
                let isUsual = ["as usual", "wie sonst"].contains(FoldedText.fold(times))
                let ranges = isUsual ? [] : try WeeklyHours.ranges(times, in: part)
                onHolidays = isUsual ? .asUsual : ranges.isEmpty ? .closed : .hours(ranges)
                continue
            }
            let weekdays = try WeeklyHours.weekdays(subject, in: part)
            let ranges = try WeeklyHours.ranges(times, in: part)
            for weekday in weekdays {
                guard hours[weekday] == nil else { throw Failure(.invalid, "hours name \(weekday.shortName) twice") }
                hours[weekday] = ranges
            }
        }
        try WeeklyHours.checkOverlaps(hours)
        self.init(hours: hours, onHolidays: onHolidays ?? .closed)
    }
}

extension WeeklyHours {
    /// Splits `Mon - Fri 8:00 - 17:00` before the first time or `closed`.
    private static func halves(_ part: String) -> (subject: String, times: String) {
        let words = ["closed", "geschlossen", "zu", "as usual", "wie sonst"]
        for word in words where part.lowercased().hasSuffix(word) {
            return (trimmed(part.dropLast(word.count)), word)
        }
        let start = part.firstIndex { ("0"..."9").contains($0) } ?? part.endIndex
        return (trimmed(part[..<start]), trimmed(part[start...]))
    }

    private static func weekdays(_ subject: String, in part: String) throws(Failure) -> [Weekday] {
        if ["daily", "taeglich"].contains(FoldedText.fold(subject)) { return Weekday.allCases }
        guard !subject.isEmpty else {
            throw Failure(.invalid, "hours \"\(part)\" must begin with weekdays, \"daily\" or \"holidays\"")
        }
        var found: [Weekday] = []
        for span in subject.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = dashed(span).split(separator: "-", omittingEmptySubsequences: false).map(trimmed)
            var days: [Weekday] = []
            for end in ends {
                guard let day = Weekday(named: end) else {
                    let known = Weekday.allCases.map(\.shortName) + ["daily", "holidays"]
                    let hint = NearestName.hint(end, among: known)
                    throw Failure(
                        .invalid,
                        "hours \"\(part)\": \"\(end)\" is no weekday"
                            + (hint.isEmpty ? "; expected for example Mon-Fri 08:00-17:00" : hint))
                }
                days.append(day)
            }
            guard let first = days.first, let last = days.last, days.count <= 2 else {
                throw Failure(.invalid, "hours \"\(part)\": \"\(trimmed(span))\" is no span of weekdays")
            }
            let length = (last.position - first.position + 7) % 7
            found += (0...length).map { Weekday.allCases[(first.position + $0) % 7] }
        }
        return found
    }

    private static func ranges(_ times: String, in part: String) throws(Failure) -> [Range<Int>] {
        if ["closed", "geschlossen", "zu"].contains(FoldedText.fold(times)) { return [] }
        var ranges: [Range<Int>] = []
        for text in times.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = dashed(text).split(separator: "-", omittingEmptySubsequences: false).map(WallTime.minute)
            guard ends.count == 2, let start = ends[0], let end = ends[1], start < 1440 else {
                throw Failure(
                    .invalid,
                    "hours \"\(part)\": \"\(trimmed(text))\" is no range of times; expected for example 08:00-17:00 or closed"
                )
            }
            ranges.append(start..<(end <= start ? end + 1440 : end))
        }
        ranges.sort { $0.lowerBound < $1.lowerBound }
        try checkOverlaps(ranges, of: "\"\(part)\"")
        return ranges
    }

    /// Refuses hours that are open twice at the same time, also from one day into the next.
    private static func checkOverlaps(_ hours: [Weekday: [Range<Int>]]) throws(Failure) {
        for (position, weekday) in Weekday.allCases.enumerated() {
            let next = hours[Weekday.allCases[(position + 1) % 7]] ?? []
            let shifted = next.map { ($0.lowerBound + 1440)..<($0.upperBound + 1440) }
            try checkOverlaps((hours[weekday] ?? []) + shifted, of: weekday.shortName)
        }
    }

    private static func checkOverlaps(_ ranges: [Range<Int>], of subject: String) throws(Failure) {
        for (earlier, later) in zip(ranges, ranges.dropFirst()) where earlier.upperBound > later.lowerBound {
            throw Failure(
                .invalid, "hours of \(subject) overlap: \(text(earlier)) does not end before the next hours begin")
        }
    }

    private static func dashed(_ text: some StringProtocol) -> String {
        String(text.map { ["–", "—", "‐", "−"].contains($0) ? "-" : $0 })
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
