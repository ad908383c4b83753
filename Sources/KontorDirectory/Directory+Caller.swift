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
        let number = number(raw)
        let keys = Array(Set(number.lookupKeys)).sorted()
        guard !keys.isEmpty else { return [] }
        let places = keys.map { _ in "?" }.joined(separator: ", ")
        let phones = try records.find(
            Phone.self,
            """
            WHERE removed_at IS NULL AND id IN (SELECT phone_id FROM phone_key WHERE "key" IN (\(places))) ORDER BY id
            """, keys.map { .text($0) })
        let candidates = phones.map {
            CallerCandidate(number: read($0.raw, region: $0.region), owner: owner(of: $0), label: $0.id.text)
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

    private func owner(of phone: Record<Phone>) -> String {
        phone.person?.text ?? phone.organisation?.text ?? ""
    }

    private func record(_ id: String) throws -> AnyRecord? {
        if let person = ID<Person>(id) { return try records.get(person).map { AnyRecord($0) } }
        if let organisation = ID<Organisation>(id) { return try records.get(organisation).map { AnyRecord($0) } }
        return nil
    }
}
