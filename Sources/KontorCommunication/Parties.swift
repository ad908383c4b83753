internal import KontorCore
internal import KontorDirectory
internal import KontorStore

/// The other side of an entry, as far as it is known.
struct Party: Equatable {
    /// The number in international form.
    var number: String?
    var record: AnyID?
    var isProbable = false
    var why: String?
    /// What there is to dial, even where it has no international form.
    private var dialled = Reach.none

    init(
        number: String? = nil, record: AnyID? = nil, isProbable: Bool = false, why: String? = nil,
        dialled: Reach = .none
    ) {
        (self.number, self.record, self.isProbable, self.why, self.dialled) = (number, record, isProbable, why, dialled)
    }

    /// Why it is who somebody said that it is.
    static let namedByHand = "named by whoever wrote it down"

    /// What a telephone system notes that was sent no number.
    static let withheld = Party(dialled: .withheld)

    /// The other side of an entry in the log, as it was found then.
    init(_ entry: Record<LogEntry>) {
        self.init(number: entry.partyNumber, record: entry.partyRecord, isProbable: entry.partyProbable)
    }

    var reach: Reach { number != nil || record != nil ? .number : dialled }
}

/// Finds who the other side is, by number or mail address; remembers what it found, for imports of many calls.
final class Parties {
    private let directory: Directory
    private var known: [String: Party] = [:]

    init(_ records: Records) { directory = Directory(records) }

    /// - Throws: `Failure.notFound` where a record is given that is neither a person nor an organisation of the office.
    func match(_ raw: String?, record: AnyID?) throws -> Party {
        var party = try find(raw ?? "")
        guard let record else { return party }
        guard try directory.displayName(of: record) != nil else {
            throw Failure(.notFound, "no person or organisation \(record.text)")
        }
        if party.record != record { party.why = Party.namedByHand }
        party.record = record
        party.isProbable = false
        return party
    }

    /// Returns the person of the office whose extension or number it surely is, nil where it is nobody's.
    func staff(_ raw: String?) throws -> ID<Person>? {
        guard let raw, !raw.isEmpty else { return nil }
        let party = try find(raw)
        return party.isProbable ? nil : party.record.flatMap { ID<Person>($0.text) }
    }

    private func find(_ raw: String) throws -> Party {
        if let party = known[raw] { return party }
        let party = raw.contains("@") ? try byAddress(raw) : try byNumber(raw)
        known[raw] = party
        return party
    }

    private func byNumber(_ raw: String) throws -> Party {
        let (number, matches) = try directory.recorded(raw)
        var party = Party(number: number.e164, dialled: Reach(raw, number))
        guard let best = matches.first else { return party }
        let isShared = matches.count { !$0.isProbable } > 1
        party.record = AnyID(best.record.id)
        party.isProbable = best.isProbable || isShared
        party.why = (party.isProbable ? "probably: " : "") + best.reason
        return party
    }

    private func byAddress(_ raw: String) throws -> Party {
        let found = try directory.owner(ofAddress: raw)
        return Party(record: found, why: found.map { _ in "same mail address" }, dialled: .name)
    }
}
