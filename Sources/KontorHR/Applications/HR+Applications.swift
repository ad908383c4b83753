package import KontorCore
package import KontorStore

/// A candidate as an application names them.
package struct NewApplication: Sendable {
    package var name: String
    package var email: String?
    package var phone: String?
    /// Today where nil.
    package var receivedOn: Day?

    package init(_ name: String, email: String? = nil, phone: String? = nil, receivedOn: Day? = nil) {
        self.name = name
        self.email = email
        self.phone = phone
        self.receivedOn = receivedOn
    }
}

extension HR {
    /// Takes an application in, with the number that follows the last one.
    ///
    /// An earlier application of the same mail address or name is noted as `duplicate_of`; a person looks at it.
    ///
    /// - Throws: `Failure(.refused)` where the opening takes no applications any more, `.invalid` without a name.
    @discardableResult
    package func receive(_ new: NewApplication, for opening: Record<Opening>) throws -> Record<Application> {
        // A record that was read earlier may not know yet that the opening is filled.
        let opening = try records.require(opening.id)
        guard opening.state == .open else {
            throw Failure(.refused, "the opening \(opening.key) is \(opening.state.rawValue) and takes no applications")
        }
        guard new.name.contains(where: \.isLetter), new.name.count <= 200 else {
            throw Failure(.invalid, "an application needs the candidate's name, at most 200 characters")
        }
        if let day = new.receivedOn, day > records.today {
            throw Failure(.invalid, "received_on is \(day), which is after today, \(records.today)")
        }
        let number = try records.nextNumber(Application.self, in: "number", prefix: "A-", digits: 4)
        let earlier = try earlierApplication(of: CandidateKey(name: new.name, email: new.email))
        let application = try records.create(Application.self) {
            $0.number = number
            $0.opening = opening.id
            $0.name = new.name
            $0.email = new.email
            $0.phone = new.phone
            $0.duplicateOf = earlier.map { AnyID($0) }
            $0.receivedOn = new.receivedOn ?? records.today
        }
        try records.emit(
            "hr.application.received",
            .fields(["application": .text(number), "opening": .text(opening.key), "duplicate": .flag(earlier != nil)]))
        return application
    }

    /// Returns the latest application of probably the same person, nil where there is none.
    private func earlierApplication(of key: CandidateKey) throws -> ID<Application>? {
        var found: ID<Application>?
        try records.connection.forEachRow("SELECT id, name, email FROM application ORDER BY id", []) { row in
            if key.isProbably(CandidateKey(name: row[1].text ?? "", email: row[2].text)) {
                found = row[0].text.map { ID(unchecked: $0) }
            }
        }
        return found
    }

    /// Adds a document with the text that was read from it.
    ///
    /// - Parameters:
    ///   - file: Its name in the office's `files` folder.
    ///   - digest: SHA-256 of its bytes, hexadecimal.
    /// - Throws: `Failure(.invalid)` for a text without a word, `.conflict` for a file that is there already.
    @discardableResult
    package func attach(
        _ file: String, kind: String, digest: String, text: String, to application: Record<Application>
    ) throws -> Record<ApplicationDocument> {
        guard !Folding.words(text).isEmpty else {
            throw Failure(.invalid, "\(application.number): there is no text in the document; ask for it again")
        }
        return try records.create(ApplicationDocument.self) {
            $0.application = application.id
            $0.file = file
            $0.kind = kind
            $0.digest = digest
            $0.text = text
        }
    }

    /// Returns the application for `opening` that has the file of this digest, nil where there is none.
    package func application(for opening: Record<Opening>, withFile digest: String) throws -> Record<Application>? {
        try records.first(
            Application.self,
            """
            WHERE opening_id = ? AND id IN (SELECT application_id FROM application_document WHERE digest = ?) \
            ORDER BY id LIMIT 1
            """, [.text(opening.id.text), .text(digest)])
    }

    /// Returns an application's documents, the first first.
    package func documents(of application: ID<Application>) throws -> [Record<ApplicationDocument>] {
        try records.find(ApplicationDocument.self, "WHERE application_id = ? ORDER BY id", [.text(application.text)])
    }
}
