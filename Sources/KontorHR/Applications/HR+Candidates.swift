internal import KontorCore
internal import KontorStore

/// By what an earlier application of the same person is found, without reading all others.
extension HR {
    /// Digests of candidates' names and mail addresses: no name can be read from them.
    static let candidateKeys = DerivedTable(
        "candidate_key",
        """
        CREATE TABLE candidate_key (
          "key" TEXT NOT NULL,
          application_id TEXT NOT NULL REFERENCES application(id) ON DELETE CASCADE,
          PRIMARY KEY ("key", application_id)
        )
        """,
        "CREATE INDEX candidate_key_application_id ON candidate_key (application_id)",
        refill: { try HR($0).rebuildCandidateKeys() })

    /// Returns the latest application of probably the same person, nil where there is none.
    ///
    /// - Parameter own: The application that the others came before; nil where it is not here yet.
    func earlierApplication(of key: CandidateKey, before own: ID<Application>? = nil) throws -> ID<Application>? {
        let digests = key.digests
        guard !digests.isEmpty else { return nil }
        let places = digests.map { _ in "?" }.joined(separator: ", ")
        let sql =
            "SELECT MAX(application_id) FROM candidate_key WHERE \"key\" IN (\(places))"
            + (own == nil ? "" : " AND application_id < ?")
        let arguments = (digests + [own?.text].compactMap(\.self)).map { StoredValue.text($0) }
        return try records.connection.value(sql, arguments).text.map { ID(unchecked: $0) }
    }

    /// The application and those after it that are found by one of these digests, the earliest first.
    func applications(of digests: [String], from first: ID<Application>) throws -> [Record<Application>] {
        let places = digests.map { _ in "?" }.joined(separator: ", ")
        return try records.find(
            Application.self,
            """
            WHERE id >= ? AND (id = ? OR id IN (SELECT application_id FROM candidate_key WHERE "key" IN (\(places)))) \
            ORDER BY id
            """, [.text(first.text), .text(first.text)] + digests.map { .text($0) })
    }

    /// Notes anew by what an application is found.
    func replaceKeys(of application: ID<Application>, with key: CandidateKey) throws {
        try records.connection.execute(
            "DELETE FROM candidate_key WHERE application_id = ?", [.text(application.text)])
        try note(key, of: application)
    }

    /// Notes by what an application is found.
    func note(_ key: CandidateKey, of application: ID<Application>) throws {
        for digest in key.digests {
            try records.connection.execute(
                "INSERT INTO candidate_key (\"key\", application_id) VALUES (?, ?)",
                [.text(digest), .text(application.text)])
        }
    }

    /// Writes anew by what each application is found.
    func rebuildCandidateKeys() throws {
        try records.connection.execute("DELETE FROM candidate_key")
        let all = try records.connection.rows("SELECT id, name, email FROM application ORDER BY id") {
            (id: ID<Application>, name: String, email: String?) in (id, CandidateKey(name: name, email: email))
        }
        for (application, key) in all { try note(key, of: application) }
    }
}
