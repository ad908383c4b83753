internal import KontorCore

/// Reads the stretches of work out of a CV.
struct CareerReader {
    let cv: CVText
    let asOf: Day

    func ranges() -> [Experience.Range] { stations().ranges }

    /// The stretches of work, and those of which nobody can tell whether they are or how long they were.
    func stations() -> Stations {
        let entries = CareerEntry.all(in: cv)
        let hasWorkHeading = cv.sections.contains(.work)
        var ranges: [Experience.Range] = []
        var doubted: [CareerEntry] = []
        for entry in entries.untilStopped(each: 512) {
            switch verdict(on: entry, hasWorkHeading: hasWorkHeading) {
            case .other: break
            case .doubtful: doubted.append(entry)
            case .work:
                if let months = months(of: entry.range) {
                    ranges.append(range(entry, months))
                } else if !begins(entry.range, after: asOf) {
                    doubted.append(entry)
                }
            }
        }
        return Stations(entries: entries, ranges: ranges, doubted: doubted)
    }

    private func range(
        _ entry: CareerEntry, _ months: (likely: ClosedRange<Int>, longest: ClosedRange<Int>)
    ) -> Experience.Range {
        Experience.Range(
            months: months.likely, longest: months.longest, isOpen: entry.range.end == nil,
            isApproximate: entry.range.start.month == nil || (entry.range.end.map { $0.month == nil } ?? false),
            evidence: cv.evidence(words: entry.range.words), title: entry.title)
    }

    private func verdict(on entry: CareerEntry, hasWorkHeading: Bool) -> OtherTimes.Verdict {
        let section = cv.sections[entry.line]
        if section == .aside { return .doubtful }
        guard hasWorkHeading ? section == .work : [.none, .personal, .other, .work].contains(section),
            !EducationYears.isEducation(cv, entry.line)
        else { return .other }
        return OtherTimes.verdict(on: entry, in: cv, asOf: asOf)
    }

    /// `March 12 - April 30` would be years to come, and so are days of a month.
    private func isOfDays(_ range: DateRange) -> Bool {
        range.isShort && (range.end.map { $0.year > asOf.year + 1 } ?? false)
    }

    private func begins(_ range: DateRange, after day: Day) -> Bool {
        (range.start.year, range.start.month ?? 1) > (day.year, day.month)
    }

    /// The months that a range covers, both ends included, and those that it may cover; nil where it ends before it begins
    /// or begins after `asOf`.
    private func months(of range: DateRange) -> (likely: ClosedRange<Int>, longest: ClosedRange<Int>)? {
        let today = asOf.year * 12 + asOf.month - 1
        let earliest = range.start.year * 12 + (range.start.month ?? 1) - 1
        let latest = min(today, range.end.map { $0.year * 12 + ($0.month ?? 12) - 1 } ?? today)
        guard earliest <= latest, !isOfDays(range) else { return nil }
        let isBare = (start: range.start.month == nil, end: range.end.map { $0.month == nil } ?? false)
        let isOneYear = isBare.start && isBare.end && range.end?.year == range.start.year
        var start = isBare.start ? earliest + (isOneYear ? 3 : 6) : earliest
        var end = min(latest, isBare.end ? (range.end?.year ?? 0) * 12 + (isOneYear ? 8 : 5) : latest)
        // `2020 – 03/2020`: the middle of the year is behind it.
        if isBare.start { start = max(earliest, min(start, end)) }
        end = max(start, end)
        return (start...end, earliest...latest)
    }
}

/// What a CV gives dates of.
struct Stations {
    let entries: [CareerEntry]
    let ranges: [Experience.Range]
    /// Of which nobody can tell whether they are work, or how long they were.
    let doubted: [CareerEntry]
}

/// A range of dates with the lines that it heads.
struct CareerEntry: Sendable, Equatable {
    let range: DateRange
    /// The line of its dates.
    let line: Int
    /// The lines of position and firm.
    let title: Range<Int>

    /// Ranges that are read in one line: where there are more, it is no station of anybody's.
    private static let mostInLine = 20

    static func all(in cv: CVText) -> [CareerEntry] {
        var found: [DateRange] = []
        var index = 0
        var watch = WorkWatch()
        var (line, inLine) = (-1, 0)
        while index < cv.words.count, !watch.isStopped(after: 64) {
            if let range = DateRange.read(cv, at: index) {
                let own = cv.words[index].line
                inLine = own == line ? inLine + 1 : 1
                line = own
                if inLine <= mostInLine { found.append(range) }
                index = range.words.upperBound
            } else {
                index += max(1, WrittenDate.read(cv, at: index)?.words ?? 1)
            }
        }
        let lines = found.map { cv.words[$0.words.lowerBound].line }
        let starts = lines.indices.map { titleStart(cv, lines[$0], after: $0 > 0 ? lines[$0 - 1] : -1) }
        var next = 0
        return found.indices.map { index in
            while next < starts.count, next <= index || starts[next] <= lines[index] { next += 1 }
            let following = next < starts.count ? starts[next] : cv.lines.count
            let limit = max(lines[index] + 1, following)
            return CareerEntry(
                range: found[index], line: lines[index],
                title: starts[
                    index]..<titleEnd(cv, lines[index], before: limit, hasTitleAbove: starts[index] < lines[index]))
        }
    }

    /// Up to two lines above the dates belong to them, where a blank line or a heading stands over those.
    private static func titleStart(_ cv: CVText, _ line: Int, after previous: Int) -> Int {
        var start = line
        while start > previous + 1, line - start <= 2, isTitle(cv, start - 1) { start -= 1 }
        guard start < line, line - start <= 2,
            start == 0 || cv.isBlank(start - 1) || CVSection.isHeading(start - 1, of: cv)
        else { return line }
        return start
    }

    private static func isTitle(_ cv: CVText, _ line: Int) -> Bool {
        !cv.isBlank(line) && !CVSection.isHeading(line, of: cv) && !isBullet(cv, line)
            && !cv.scalars[cv.lines[line].source].reversed().starts(with: ["."])
    }

    /// Down to the first bullet, blank line after text, heading or next entry; at most four lines.
    private static func titleEnd(_ cv: CVText, _ line: Int, before limit: Int, hasTitleAbove: Bool) -> Int {
        var end = line + 1
        var hasText = hasTitleAbove || cv.lines[line].words.count > 6
        while end < limit, end < line + 6 {
            if isBullet(cv, end) || CVSection.isHeading(end, of: cv) || startsWithDate(cv, end) { break }
            if cv.isBlank(end), hasPlaceholder(cv, end) == false {
                if hasText { break }
            } else {
                hasText = true
            }
            end += 1
        }
        return end
    }

    /// `2022: Weltreise`, which is another entry though no range.
    private static func startsWithDate(_ cv: CVText, _ line: Int) -> Bool {
        cv.lines[line].words.first.map { WrittenDate.read(cv, at: $0) != nil } ?? false
    }

    private static func hasPlaceholder(_ cv: CVText, _ line: Int) -> Bool {
        !cv.placeholders(in: line..<(line + 1)).isEmpty
    }

    private static func isBullet(_ cv: CVText, _ line: Int) -> Bool {
        let first = cv.scalars[cv.lines[line].source].first { !Folding.isSpace($0) }
        return first.map { "•-*·–‣▪◦o→■●".unicodeScalars.contains($0) && $0 != "o" } ?? false
    }
}
