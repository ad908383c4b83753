internal import KontorCore
package import KontorStore

/// A person or organisation that may be calling, and why.
package struct KnownCaller: Sendable, Equatable {
    package let record: AnyRecord
    /// The phone of theirs that is like the caller's number.
    package let phone: Record<Phone>
    /// One sentence with the facts, such as `same number +49 40 5550170`.
    package let reason: String
    /// Whether the match is a guess, to be shown as "probably".
    package let isProbable: Bool
}

extension Directory {
    /// Returns who may be calling from a number, surest first; empty where nobody is known or the number is withheld.
    ///
    /// Looks in the index of numbers only, whatever the size of the directory.
    package func caller(_ raw: String) throws -> [KnownCaller] {
        // Who has two numbers calls from one of them.
        let parts = (try? PhoneCell(raw))?.numbers.map(\.raw) ?? []
        guard parts.count > 1 else { return try recorded(raw).callers }
        var seen: Set<String> = []
        return try parts.flatMap { try caller(number($0)) }.filter { seen.insert($0.record.id).inserted }
    }

    /// Reads a number as a telephone system records it, and returns who may be calling.
    ///
    /// Many systems write their own 0, the one that is dialled for a line to the outside, before the number. It is left out
    /// where the number is nobody's with it, and surely somebody's, or a number at all only, without.
    package func recorded(_ raw: String) throws -> (number: PhoneNumber, callers: [KnownCaller]) {
        let asIs = number(raw)
        let callers = try caller(asIs)
        guard !callers.contains(where: { !$0.isProbable }), raw.hasPrefix("00"), raw.utf8.allSatisfy({ $0 &- 48 < 10 })
        else { return (asIs, callers) }
        let inner = number(String(raw.dropFirst()))
        let known = try caller(inner).filter { !$0.isProbable }
        guard known.isEmpty else {
            return (
                inner,
                known.map {
                    KnownCaller(
                        record: $0.record, phone: $0.phone, reason: $0.reason + ", with the telephone system's 0",
                        isProbable: false)
                }
            )
        }
        return asIs.e164 == nil && inner.e164 != nil ? (inner, try caller(inner)) : (asIs, callers)
    }

    private func caller(_ number: PhoneNumber) throws -> [KnownCaller] {
        let keys = Array(Set(number.lookupKeys)).sorted()
        guard !keys.isEmpty else { return [] }
        let places = keys.map { _ in "?" }.joined(separator: ", ")
        let phones = try records.find(
            Phone.self,
            """
            WHERE removed_at IS NULL AND id IN (SELECT phone_id FROM phone_key WHERE "key" IN (\(places))) ORDER BY id
            """, keys.map { .text($0) })
        let candidates = try phones.compactMap { phone -> CallerCandidate? in
            let known = read(phone.raw, region: phone.region)
            // An extension is one of a telephone system: that of another house says nothing here.
            if known.kind == .extension, known.e164 == nil, try !isOfOurHouse(phone) { return nil }
            return CallerCandidate(number: known, owner: owner(of: phone), label: phone.id.text)
        }
        let byID = Dictionary(phones.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
        return try CallerMatch.ranked(caller: number, among: candidates).compactMap { match in
            guard let phone = byID[match.candidate.label], let record = try record(match.candidate.owner) else {
                return nil
            }
            return KnownCaller(
                record: record, phone: phone, reason: match.reason, isProbable: match.isProbable)
        }
    }

    private func isOfOurHouse(_ phone: Record<Phone>) throws -> Bool {
        guard let person = phone.person else { return false }
        return try records.require(person).organisation == nil
    }

    private func owner(of phone: Record<Phone>) -> String {
        phone.person?.text ?? phone.organisation?.text ?? ""
    }

    private func record(_ id: String) throws -> AnyRecord? {
        if let person = ID<Person>(id) { return try records.get(person).map { AnyRecord($0) } }
        if let organisation = ID<Organisation>(id) { return try records.get(organisation).map { AnyRecord($0) } }
        return nil
    }
}
