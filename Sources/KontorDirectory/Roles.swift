package import KontorCore
package import KontorStore

/// A role that the office knows, from its own records or from the usual ones.
package struct KnownRole: Sendable, Equatable {
    package let key: String
    package let titleEn: String?
    package let titleDe: String?
    package let archivedAt: Instant?
}

/// Which words are roles: a closed set for each office, so that a misspelt one is refused instead of becoming a new one.
package struct Roles {
    package let records: Records

    package init(_ records: Records) { self.records = records }

    /// Returns all that the office knows, archived ones too, by key.
    package func all() throws -> [KnownRole] {
        var known: [String: KnownRole] = [:]
        for usual in UsualRoles.all {
            known[usual.key] = KnownRole(
                key: usual.key, titleEn: usual.titleEn, titleDe: usual.titleDe, archivedAt: nil)
        }
        for record in try records.find(Role.self, "ORDER BY \"key\"") {
            let usual = known[record.key]
            known[record.key] = KnownRole(
                key: record.key, titleEn: record.titleEn ?? usual?.titleEn, titleDe: record.titleDe ?? usual?.titleDe,
                archivedAt: record.archivedAt)
        }
        return known.values.sorted { $0.key < $1.key }
    }

    /// Whether the office knows the word as a role that may be used.
    package func isKnown(_ word: String) throws -> Bool {
        if let record = try record(of: word) { return record.archivedAt == nil }
        return UsualRoles.all.contains { $0.key == word }
    }

    /// Refuses a word that is no role of the office.
    ///
    /// - Throws: `Failure.notFound` with the nearest role, `Failure.refused` for an archived one.
    package func check(_ word: String) throws {
        guard try !isKnown(word) else { return }
        let all = try all()
        if let archived = all.first(where: { $0.key == word })?.archivedAt {
            throw Failure(
                .refused,
                "the role \(word) was ended on \(records.time.day(at: archived)): "
                    + "take it back with kontor.directory.role.restore first")
        }
        throw Failure(.notFound, "no role \(word)" + Self.hint(word, all), details: .fields(["role": .text(word)]))
    }

    /// `; did you mean reception?`, and how a new one comes to be.
    package func hint(_ word: String) throws -> String { Self.hint(word, try all()) }

    private static func hint(_ word: String, _ all: [KnownRole]) -> String {
        let names = all.filter { $0.archivedAt == nil }.map(\.key)
        let nearest = NearestName.hint(word, among: names)
        guard nearest.isEmpty else { return nearest + " (a new role is made with kontor.directory.role.create)" }
        return "; there are \(names.prefix(12).joined(separator: ", "))"
            + "; a new role is made with kontor.directory.role.create"
    }

    /// Returns the office's own record of a role, nil where it has none.
    func record(of word: String) throws -> Record<Role>? {
        try records.first(Role.self, "WHERE \"key\" = ?", [.text(word)])
    }
}
