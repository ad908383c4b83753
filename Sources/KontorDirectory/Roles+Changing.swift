internal import KontorCore
internal import KontorPlanning
internal import KontorStore

extension Roles {
    /// Adds a role to the office's set.
    ///
    /// - Throws: `Failure.conflict` where the office has it; `Failure.invalid` for a malformed key.
    @discardableResult
    package func create(_ key: String, titleEn: String? = nil, titleDe: String? = nil) throws -> KnownRole {
        if let known = try all().first(where: { $0.key == key }) {
            let way = known.archivedAt == nil ? "" : ": take it back with kontor.directory.role.restore(\"\(key)\")"
            throw Failure(.conflict, "there is a role \(key) already\(way)")
        }
        try records.create(Role.self) {
            $0.key = key
            $0.titleEn = titleEn
            $0.titleDe = titleDe
        }
        return try require(key)
    }

    /// Changes what a role is called.
    @discardableResult
    package func update(_ key: String, titleEn: String?, titleDe: String?) throws -> KnownRole {
        try records.update(ownRecord(key)) {
            if let titleEn { $0.titleEn = titleEn }
            if let titleDe { $0.titleDe = titleDe }
        }
        return try require(key)
    }

    /// Ends a role: nobody is given it any more.
    ///
    /// - Throws: `Failure.conflict` where it was ended, `Failure.refused` while somebody holds it or a task waits for it.
    @discardableResult
    package func archive(_ key: String) throws -> KnownRole {
        let role = try require(key)
        guard role.archivedAt == nil else { throw Failure(.conflict, "the role \(key) was ended already") }
        let holders = try records.find(
            RoleAssignment.self, "WHERE role = ? AND (to_on IS NULL OR to_on >= ? AND to_on >= from_on) ORDER BY id",
            [.text(key), .text(records.today.description)])
        if let first = holders.first {
            let handle = try records.require(first.person).handle
            let more = holders.count > 1 ? " and \(holders.count - 1) more" : ""
            throw Failure(
                .refused, "\(handle)\(more) \(more.isEmpty ? "holds" : "hold") the role \(key): end that first")
        }
        let waiting = try Tasks(records).open(forRole: key).count
        guard waiting == 0 else {
            throw Failure(
                .refused,
                "\(waiting == 1 ? "1 open task waits" : "\(waiting) open tasks wait") for the role \(key): "
                    + "give \(waiting == 1 ? "it" : "them") to somebody else first")
        }
        try records.update(ownRecord(key)) { $0.archivedAt = records.now }
        return try require(key)
    }

    /// Takes back that a role was ended.
    ///
    /// - Throws: `Failure.conflict` where it is in use.
    @discardableResult
    package func restore(_ key: String) throws -> KnownRole {
        guard try require(key).archivedAt != nil else { throw Failure(.conflict, "the role \(key) is in use") }
        try records.update(ownRecord(key)) { $0.archivedAt = nil }
        return try require(key)
    }

    /// Returns a role of the office, archived or not.
    ///
    /// - Throws: `Failure.notFound` with the nearest one.
    package func require(_ key: String) throws -> KnownRole {
        guard let role = try all().first(where: { $0.key == key }) else {
            throw Failure(.notFound, "no role \(key)" + (try hint(key)))
        }
        return role
    }

    /// Makes a record of every word that is in use as a role in an office from the time when roles were free text.
    package func adoptWordsInUse() throws {
        let sql = """
            SELECT role FROM role_assignment UNION SELECT role FROM task WHERE role IS NOT NULL \
            UNION SELECT for_role FROM log_entry WHERE for_role IS NOT NULL
            """
        var words = Set(try records.connection.texts(sql))
        for absence in try records.find(Absence.self, "WHERE scope <> '[]'") { words.formUnion(absence.scope) }
        for word in words.subtracting(try all().map(\.key)).sorted() {
            try records.create(Role.self) { $0.key = word }
        }
    }

    /// The office's record of a role that it knows, made where it has none yet.
    private func ownRecord(_ key: String) throws -> Record<Role> {
        if let record = try record(of: key) { return record }
        _ = try require(key)
        return try records.create(Role.self) { $0.key = key }
    }
}
