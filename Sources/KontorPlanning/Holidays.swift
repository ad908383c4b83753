package import KontorCore

/// The public holidays of one region.
///
/// Holidays come as data with their source: Germany's Länder, Austria, and Switzerland's cantons. Half days, school
/// holidays and customs such as Christmas Eve are not public holidays; an office adds them as company days.
package struct Holidays: Sendable {
    /// One country's regions and rules.
    struct Country: Sendable {
        let code: String
        /// Separated by spaces; a part with other days than the rest of its region is written `BY/catholic`.
        let regions: String
        let rules: [HolidayRule]
    }

    /// The region as ISO 3166-2 writes it, such as `DE-HH`, with a part such as `DE-BY/catholic` where it matters.
    package let region: String
    private let rules: [HolidayRule]

    /// Every region that is on file: countries alone (`DE`, for what holds everywhere) and their regions.
    package static let regions: [String] = countries.flatMap { country in
        [country.code] + country.regions.split(whereSeparator: \.isWhitespace).map { "\(country.code)-\($0)" }
    }

    /// Finds a region's holidays.
    ///
    /// - Parameter region: A code of `regions`; capitals do not matter.
    /// - Throws: `Failure(.invalid)` for a region that is not on file.
    package init(region: String) throws(Failure) {
        guard let known = Self.regions.first(where: { $0.lowercased() == region.lowercased() }),
            let country = Self.countries.first(where: { known.hasPrefix($0.code) })
        else {
            throw Failure(
                .invalid,
                "no holidays are on file for region \"\(region)\"; expected a country or region such as DE, DE-HH, AT or "
                    + "CH-ZH" + NearestName.hint(region, among: Self.regions))
        }
        self.region = known
        let whole = String(known.dropFirst(country.code.count + 1))
        let main = whole.split(separator: "/").first.map(String.init) ?? ""
        rules = country.rules.filter { $0.holds(in: whole) || $0.holds(in: main) }
    }

    /// Returns the holiday's name in the region's own language, or nil on any other day.
    package func name(of day: Day) -> String? {
        let year = day.year
        return rules.first { $0.day(in: year) == day }?.name
    }

    /// Returns the year's holidays in the order of the calendar.
    package func all(in year: Int) -> [(day: Day, name: String)] {
        var named: [Day: String] = [:]
        for rule in rules {
            if let day = rule.day(in: year), named[day] == nil { named[day] = rule.name }
        }
        return named.sorted { $0.key < $1.key }.map { (day: $0.key, name: $0.value) }
    }

    private static let countries = [germany, austria, switzerland]
}
