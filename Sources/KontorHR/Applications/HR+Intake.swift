internal import KontorCore
internal import KontorDirectory
package import KontorIntake
package import KontorStore

/// What became of an application that came in.
package struct TakenApplication: Sendable {
    package let application: Record<Application>
    package let change: Change
    /// How many of its documents are new.
    package let documents: Int
    /// What a person should look at, a sentence each.
    package let notes: [String]

    package enum Change: Sendable {
        case new
        /// More about an application that is known.
        case completed
        /// It was here already, whole.
        case none
    }
}

extension HR {
    /// Takes in an application, which is known by its documents.
    ///
    /// Where all of them are here already, nothing changes, whatever they came in: alone, in a mail, or in the same mail as
    /// another program keeps it. Where some are, and they are the same person's, the others are added.
    ///
    /// - Parameters:
    ///   - name: The candidate's name as whoever takes it in knows it.
    ///   - keep: Keeps a document's bytes, and returns its name in the office's `files` folder.
    /// - Throws: `Failure(.invalid)` where it is not clear whose it is, or two people's, `.refused` where the opening takes none.
    package func take(
        _ incoming: IncomingApplication, for opening: Record<Opening>, file: String, name: String?,
        keep: (IncomingDocument, Record<Application>) throws -> String
    ) throws -> TakenApplication {
        let documents = incoming.documents.map { (document: $0, digest: Digest.sha256($0.content)) }
        if let known = try application(for: opening, withAll: Set(documents.map(\.digest))),
            try !isAnothers(known, incoming, name: name)
        {
            return TakenApplication(application: known, change: .none, documents: 0, notes: unheeded(name, by: known))
        }
        let whose = try whose(incoming, file: file, name: name)
        let new = whose.application
        let own = try applications(of: CandidateKey(name: new.name, email: new.email), for: opening)
            .filter { whose.isSame($0) }
        if let whole = own.first(where: { $0.missing(of: documents).isEmpty }) {
            return TakenApplication(
                application: whole.application, change: .none, documents: 0,
                notes: unheeded(name, by: whole.application))
        }
        let same = own.first { !$0.application.state.isOver && whose.completes($0, with: documents) }
        let application = try same?.application ?? receive(new, for: opening)
        let added = same?.missing(of: documents) ?? incoming.documents
        for document in added { try attach(document, file: keep(document, application), to: application) }
        return TakenApplication(
            application: application, change: same == nil ? .new : .completed, documents: added.count,
            notes: incoming.notes + whose.notes + (same.map { unheeded(name, by: $0.application) } ?? [])
                + (new.email == nil && new.phone == nil ? ["no mail address and no number could be read"] : []))
    }

    /// Says that a name which was told changes nothing, because the application is known under another.
    private func unheeded(_ name: String?, by known: Record<Application>) -> [String] {
        guard let name, Folding.words(name) != Folding.words(known.name) else { return [] }
        return ["\(known.number) stays under the name that it has, what was said changes nothing"]
    }

    /// Whether some of an application's documents, which name nobody, were said to be somebody else's: a form that all fill in,
    /// what a portal writes to all.
    private func isAnothers(
        _ known: Record<Application>, _ incoming: IncomingApplication, name: String?
    ) throws -> Bool {
        let candidate = CandidateName(known.name)
        guard let name, !CandidateName(name).agrees(with: candidate),
            try documents(of: known.id).count > incoming.documents.count
        else { return false }
        return !incoming.documents.contains { candidate.isBorne(by: CandidateName.words(of: $0.text)) }
    }

    /// The earliest of the opening's applications that has all of these files, nil where none has.
    private func application(
        for opening: Record<Opening>, withAll digests: Set<String>
    ) throws -> Record<Application>? {
        let places = digests.map { _ in "?" }.joined(separator: ", ")
        return try records.find(
            Application.self,
            """
            WHERE opening_id = ? AND id IN (SELECT application_id FROM application_document WHERE digest IN (\(places))) \
            ORDER BY id
            """, [.text(opening.id.text)] + digests.sorted().map { .text($0) }
        ).first { digests.isSubset(of: try documents(of: $0.id).map(\.digest)) }
    }

    /// What the same person sent for the opening before, the earliest first.
    private func applications(of key: CandidateKey, for opening: Record<Opening>) throws -> [KnownApplication] {
        let places = key.digests.map { _ in "?" }.joined(separator: ", ")
        guard !places.isEmpty else { return [] }
        return try records.find(
            Application.self,
            """
            WHERE opening_id = ? AND id IN (SELECT application_id FROM candidate_key WHERE "key" IN (\(places))) ORDER BY id
            """, [.text(opening.id.text)] + key.digests.map { .text($0) }
        ).map { KnownApplication(application: $0, documents: try documents(of: $0.id)) }
    }

    private func whose(_ incoming: IncomingApplication, file: String, name: String?) throws -> Whose {
        let office = Whose.Office(
            isOurs: isOurs, isPhone: { (try? Directory(records).requirePhone($0)) != nil })
        return try Whose(incoming, file: file, said: name, in: office)
    }

    private func isOurs(_ address: String) throws -> Bool {
        guard let owner = try Directory(records).owner(ofAddress: address), let id = ID<Person>(owner.text) else {
            return false
        }
        return try records.require(id).organisation == nil
    }
}
