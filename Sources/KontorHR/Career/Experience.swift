package import KontorCore

/// How long somebody has worked, read from the date ranges of a CV.
///
/// Both months named count ("January to March" is three); months that overlap count once, gaps do not count. A range of
/// bare years counts from the middle of the first to the middle of the last, so 2018–2021 is three years; it may have been
/// four, and `mostMonths` says so. Schools,
/// apprenticeships, internships, leave and travels do not count; where the CV has no heading for work, every range does
/// that is not one of these.
package struct Experience: Sendable, Equatable {
    /// The ranges that count, in the order of the text.
    package let ranges: [Range]
    /// Months in all; nil where no range of work could be read, which is unknown and not zero.
    package var months: Int? { ranges.isEmpty ? nil : Self.union(ranges.map(\.months)) }
    /// Months in all where every year without a month counts as long as it can have been.
    package var mostMonths: Int { Self.union(ranges.map(\.longest)) }
    /// Whether any range rests on bare years, so that the sum may be off by some months.
    package var isApproximate: Bool { ranges.contains(where: \.isApproximate) }

    /// One stretch of work.
    package struct Range: Sendable, Equatable {
        /// Counted from January of the year 0; both ends are worked.
        package let months: ClosedRange<Int>
        /// The same from January and to December where no month is said.
        package let longest: ClosedRange<Int>
        /// Whether it goes on until today.
        package let isOpen: Bool
        /// Whether only years were given.
        package let isApproximate: Bool
        /// The dates and what stands beside them.
        package let evidence: Evidence
        /// The lines of its heading (position, firm), from 0.
        let title: Swift.Range<Int>
    }

    /// Reads the ranges of `cv`; an open one, and one that ends later, ends in the month of `asOf`.
    package init(_ cv: CVText, asOf: Day) {
        ranges = CareerReader(cv: cv, asOf: asOf).ranges()
    }

    init(ranges: [Range]) { self.ranges = ranges }

    /// Returns the part of this experience whose heading names one of `roles` or a synonym of one.
    package func matching(roles: [String], in cv: CVText, synonyms: SynonymTable = .office) -> Experience {
        let finder = TermFinder(synonyms: synonyms)
        let wanted = roles.map { (role: $0, patterns: finder.patterns(of: $0)) }
        // Ranges in one line share their heading.
        var known: [Swift.Range<Int>: Bool] = [:]
        return Experience(
            ranges: ranges.untilStopped(each: 512).filter { range in
                if let isWanted = known[range.title] { return isWanted }
                let isWanted = wanted.contains { finder.find($0.role, $0.patterns, in: cv, lines: range.title).isFound }
                known[range.title] = isWanted
                return isWanted
            })
    }

    /// Months that are in at least one of the ranges.
    static func union(_ ranges: [ClosedRange<Int>]) -> Int {
        var total = 0
        var end = Int.min
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > end {
            let start = end == .min ? range.lowerBound : max(range.lowerBound, end + 1)
            total += range.upperBound - start + 1
            end = range.upperBound
        }
        return total
    }
}
