package import KontorCore

/// A CV in the JSON Resume schema (<https://jsonresume.org/schema>), version 1.0 and the older names.
package struct JSONResume: Sendable, Equatable {
    package var basics: Basics
    package var work: [Post]
    package var volunteer: [Post]
    package var education: [Course]
    package var skills: [Skill]
    package var languages: [Language]
    /// Awards, certificates, publications, projects, interests, references: a heading and its entries.
    package var others: [Section]

    package struct Basics: Sendable, Equatable {
        package var name: String?
        package var label: String?
        package var email: String?
        package var phone: String?
        package var url: String?
        package var summary: String?
        package var address: String?
        package var postalCode: String?
        package var city: String?
        package var countryCode: String?
    }

    /// A position that was held, paid or not.
    package struct Post: Sendable, Equatable {
        package var employer: String?
        package var position: String?
        package var location: String?
        package var starts: ResumeDate?
        /// nil where the position is still held, or no date could be read.
        package var ends: ResumeDate?
        /// Whether the position is still held: it has a beginning, and no end is given.
        package var isCurrent: Bool
        package var summary: String?
        package var highlights: [String]
    }

    package struct Course: Sendable, Equatable {
        package var institution: String?
        package var area: String?
        package var studyType: String?
        package var starts: ResumeDate?
        package var ends: ResumeDate?
        package var courses: [String]
    }

    package struct Skill: Sendable, Equatable {
        package var name: String?
        package var level: String?
        package var keywords: [String]
    }

    package struct Language: Sendable, Equatable {
        package var name: String
        package var fluency: String?
    }

    package struct Section: Sendable, Equatable {
        package var title: String
        package var entries: [String]
    }
}

/// A date as exact as a CV gives it: a year, a month or a day.
package struct ResumeDate: Sendable, Equatable, CustomStringConvertible {
    package let year: Int
    package let month: Int?
    package let day: Int?

    /// Reads `2019`, `2019-03` or `2019-03-15`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
        let numbers = parts.map { NumberCell.digits($0.utf8).map(Int.init) }
        let isPadded = parts.dropFirst().allSatisfy { $0.utf8.count == 2 }
        guard isPadded, numbers.allSatisfy({ $0 != nil }), let year = numbers[0] else { return nil }
        let month = numbers.count > 1 ? numbers[1] : nil
        let day = numbers.count > 2 ? numbers[2] : nil
        guard Day(year: year, month: month ?? 1, day: day ?? 1) != nil else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    package var description: String {
        ([String(year)] + [month, day].compactMap(\.self).map { $0 < 10 ? "0\($0)" : "\($0)" }).joined(separator: "-")
    }

    /// The first day that the date can mean.
    package var firstDay: Day? { Day(year: year, month: month ?? 1, day: day ?? 1) }

    /// The last day that the date can mean.
    package var lastDay: Day? {
        guard let firstDay, day == nil else { return firstDay }
        return firstDay.adding(months: month == nil ? 12 : 1).adding(days: -1)
    }
}
