package import KontorCore

/// One entry of the days on which an office is closed beyond the public holidays.
package enum CompanyDay: Hashable, Sendable {
    /// From the first to the last day, both included.
    case days(from: Day, through: Day, name: String)
    case everyYear(month: Int, day: Int, name: String)

    package var name: String {
        switch self {
        case .days(_, _, let name), .everyYear(_, _, let name): name
        }
    }

    /// Returns whether the office is closed on that day because of this entry.
    package func covers(_ day: Day) -> Bool {
        switch self {
        case .days(let first, let last, _): first <= day && day <= last
        case .everyYear(let month, let dayOfMonth, _): day.month == month && day.dayOfMonth == dayOfMonth
        }
    }
}

extension CompanyDay {
    /// Reads `12-24 Heiligabend`, `2026-05-15 Brückentag` or `2026-12-27..2026-12-31 Betriebsferien`.
    ///
    /// - Throws: `Failure(.invalid)` where the text begins with no such day, or ends before it begins.
    package init(_ text: String) throws(Failure) {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        let name = parts.count == 2 ? parts[1] : "company day"
        let dates = (parts.first ?? "").split(separator: "..", omittingEmptySubsequences: false).map(String.init)
        if dates.count == 1, dates[0].utf8.count == 5, let day = Day("2000-" + dates[0]) {
            self = .everyYear(month: day.month, day: day.dayOfMonth, name: name)
            return
        }
        guard dates.count <= 2, let first = dates.first.flatMap({ Day($0) }), let last = dates.last.flatMap({ Day($0) })
        else {
            throw Failure(
                .invalid,
                "company day \"\(text)\" must begin with a day such as 12-24, 2026-05-15 or 2026-12-27..2026-12-31")
        }
        guard first <= last else {
            throw Failure(.invalid, "company day \"\(text)\" ends before it begins")
        }
        self = .days(from: first, through: last, name: name)
    }
}
