internal import KontorCore
internal import KontorPlanning
package import KontorStore

extension Directory {
    /// The languages that the office writes in.
    private static let languages = ["de", "en"]

    /// Refuses an organisation whose region, hours or language cannot be used, whether it is new or changed.
    ///
    /// - Parameter before: The organisation as it is, nil for a new one; what stays as it is is not asked about.
    /// - Throws: `Failure.invalid` with what can be written instead.
    package func requireSound(_ organisation: Draft<Organisation>, before: Record<Organisation>?) throws {
        if organisation.region != before?.region { _ = try Holidays(region: organisation.region) }
        if let hours = organisation.hours, hours != before?.hours { _ = try WeeklyHours(hours) }
        if organisation.language != before?.language, !Self.languages.contains(organisation.language) {
            let all = Self.languages.joined(separator: ", ")
            throw Failure(
                .invalid,
                "organisation \(organisation.handle): language must be one of \(all), got \(organisation.language)",
                details: .fields(["field": "language"]))
        }
    }
}
