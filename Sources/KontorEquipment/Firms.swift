internal import KontorCore
internal import KontorDirectory
internal import KontorPlanning
internal import KontorStore

/// The firms that may be called about a fault, read in two queries whatever their number.
struct Firms {
    private(set) var facts: [String: FirmFacts] = [:]
    private(set) var organisations: [String: Record<Organisation>] = [:]
    private let records: Records
    private let instant: Instant

    /// Reads all service firms, and those named.
    init(_ records: Records, at instant: Instant, named ids: [String]) throws {
        self.records = records
        self.instant = instant
        let ids = Set(ids).sorted()
        let places = ids.map { _ in "?" }.joined(separator: ", ")
        let named = ids.isEmpty ? "" : " OR id IN (\(places))"
        let condition = "(kind = 'service' AND archived_at IS NULL)\(named)"
        let arguments = ids.map { StoredValue.text($0) }
        try records.forEach(Organisation.self, "WHERE \(condition)", arguments) { organisations[$0.id.text] = $0 }
        var phones: [String: [Record<Phone>]] = [:]
        try records.forEach(
            Phone.self,
            "WHERE removed_at IS NULL AND organisation_id IN (SELECT id FROM organisation WHERE \(condition)) ORDER BY id",
            arguments
        ) { phones[$0.organisation?.text ?? "", default: []].append($0) }
        for (id, firm) in organisations { facts[id] = read(firm, phones[id] ?? []) }
    }

    /// Returns whether the firm can be reached, by the hours given or else its own.
    func hours(_ text: String?, of firm: Record<Organisation>) -> HoursFacts {
        guard let text = text ?? firm.hours else {
            return HoursFacts(isOpen: nil, words: "hours unknown", opensAt: nil)
        }
        guard let hours = try? WeeklyHours(text) else {
            return HoursFacts(isOpen: nil, words: "hours cannot be read: \(text)", opensAt: nil)
        }
        let holidays = Self.holidays(of: firm)
        let words = hours.words(at: instant, in: records.time, holidays: holidays)
        switch hours.status(at: instant, in: records.time, holidays: holidays) {
        case .open: return HoursFacts(isOpen: true, words: words, opensAt: nil)
        case .closed(let opens): return HoursFacts(isOpen: false, words: words, opensAt: opens)
        }
    }

    /// Returns when somebody must be here, counted in the firm's own working time; nil where that is unknown.
    func due(_ hours: Int, _ text: String?, of firm: Record<Organisation>) -> Instant? {
        guard let text = text ?? firm.hours, let support = try? WeeklyHours(text) else { return nil }
        return try? support.adding(hours: hours, to: instant, in: records.time, holidays: Self.holidays(of: firm))
    }

    private func read(_ firm: Record<Organisation>, _ phones: [Record<Phone>]) -> FirmFacts {
        let numbers = Numbers(office: records.office).ofFirm(phones)
        return FirmFacts(
            handle: firm.handle, name: firm.fullName, number: numbers.first, numbers: numbers,
            customerNumber: firm.customerNumber, hours: hours(nil, of: firm), hourlyRate: firm.hourlyRate)
    }

    /// A region that is not on file has at least its country's holidays.
    private static func holidays(of firm: Record<Organisation>) -> Holidays? {
        (try? Holidays(region: firm.region)) ?? (try? Holidays(region: String(firm.region.prefix(2))))
    }
}
