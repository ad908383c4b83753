package import KontorCore
internal import KontorDirectory
package import KontorIntake
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
    /// - Throws: `Failure(.refused)` where the opening takes no applications any more, `.invalid` without a name, or for a mail
    ///   address or number that is none.
    @discardableResult
    package func receive(_ new: NewApplication, for opening: Record<Opening>) throws -> Record<Application> {
        // A record that was read earlier may not know yet that the opening is filled.
        let opening = try records.require(opening.id)
        guard opening.state == .open else {
            throw Failure(.refused, "the opening \(opening.key) is \(opening.state.rawValue) and takes no applications")
        }
        try Self.check(name: new.name)
        if let email = new.email { try Self.check(email: email) }
        if let phone = new.phone { try Directory(records).requirePhone(phone) }
        if let day = new.receivedOn { try records.refuseToCome(day, "received_on") }
        let number = try records.nextNumber(Application.self, in: "number", prefix: "A-", digits: 4)
        let key = CandidateKey(name: new.name, email: new.email)
        let earlier = try earlierApplication(of: key)
        let application = try records.create(Application.self) {
            $0.number = number
            $0.opening = opening.id
            $0.name = new.name
            $0.email = new.email
            $0.phone = new.phone
            $0.duplicateOf = earlier.map { AnyID($0) }
            $0.receivedOn = new.receivedOn ?? records.today
        }
        try note(key, of: application.id)
        try records.emit(
            "hr.application.received",
            .fields(["application": .text(number), "opening": .text(opening.key), "duplicate": .flag(earlier != nil)]))
        return application
    }

    /// Adds a document with the text that was read from it.
    ///
    /// - Parameter file: Its name in the office's `files` folder.
    /// - Throws: `Failure(.invalid)` for a text without a word, `.conflict` for a file that is there already or was taken off.
    @discardableResult
    package func attach(
        _ document: IncomingDocument, file: String, to application: Record<Application>
    ) throws -> Record<ApplicationDocument> {
        guard document.unread != nil || !Folding.words(document.text).isEmpty else {
            throw Failure(.invalid, "\(application.number): there is no text in the document; ask for it again")
        }
        let digest = Digest.sha256(document.content)
        if let known = try records.first(
            ApplicationDocument.self, "WHERE application_id = ? AND digest = ? AND archived_at IS NOT NULL",
            [.text(application.id.text), .text(digest)])
        {
            throw Failure(
                .conflict,
                "\(application.number): this file was taken off it before: kontor.hr.document.restore(\"\(known.id.text)\") "
                    + "takes that back")
        }
        return try records.create(ApplicationDocument.self) {
            $0.application = application.id
            $0.file = file
            $0.kind = document.kind
            $0.digest = digest
            $0.text = document.text
            $0.unread = document.unread
        }
    }

    /// Returns an application's documents, the first first, without those that were taken off it.
    package func documents(of application: ID<Application>) throws -> [Record<ApplicationDocument>] {
        try records.find(
            ApplicationDocument.self, "WHERE application_id = ? AND archived_at IS NULL ORDER BY id",
            [.text(application.text)])
    }
}
