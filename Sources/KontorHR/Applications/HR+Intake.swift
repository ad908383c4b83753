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
    /// - Throws: `Failure(.invalid)` where it is not clear whose it is, `.refused` where the opening takes none.
    package func take(
        _ incoming: IncomingApplication, for opening: Record<Opening>, file: String, name: String?,
        keep: (IncomingDocument, Record<Application>) throws -> String
    ) throws -> TakenApplication {
        let documents = incoming.documents.map { (document: $0, digest: Digest.sha256($0.content)) }
        if let known = try application(for: opening, withAll: Set(documents.map(\.digest))) {
            return TakenApplication(application: known, change: .none, documents: 0, notes: unheeded(name, by: known))
        }
        let new = try candidate(incoming, file: file, name: name)
        let key = CandidateKey(name: new.name, email: new.email)
        let own = try applications(of: key, for: opening)
        func missing(_ known: KnownApplication) -> [IncomingDocument] {
            documents.filter { !known.has($0.document, digest: $0.digest) }.map(\.document)
        }
        if let whole = own.first(where: { missing($0).isEmpty }) {
            return TakenApplication(
                application: whole.application, change: .none, documents: 0,
                notes: unheeded(name, by: whole.application))
        }
        let same = own.first { !$0.application.state.isOver && missing($0).count < documents.count }
        let application = try same?.application ?? receive(new, for: opening)
        let added = same.map(missing) ?? incoming.documents
        for document in added { try attach(document, file: keep(document, application), to: application) }
        return TakenApplication(
            application: application, change: same == nil ? .new : .completed, documents: added.count,
            notes: incoming.notes + (same.map { unheeded(name, by: $0.application) } ?? [])
                + (new.email == nil && new.phone == nil ? ["no mail address and no number could be read"] : []))
    }

    /// Says that a name which was told changes nothing, because the application is known under another.
    private func unheeded(_ name: String?, by known: Record<Application>) -> [String] {
        guard let name, Folding.words(name) != Folding.words(known.name) else { return [] }
        return ["\(known.number) stays under the name that it has, what was said changes nothing"]
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

    /// Whose an application is: what was said goes before what a document says in a field for it, that before who sent the
    /// mail, and that before what a text looks like.
    private func candidate(
        _ incoming: IncomingApplication, file: String, name: String?
    ) throws -> NewApplication {
        let own = incoming.documents.filter { !$0.isLetter }
        let read = (own.isEmpty ? incoming.documents : own).map {
            CandidateReader(text: $0.text, fileName: $0.isLetter ? "" : $0.fileName)
        }
        let sender = try sender(of: incoming, readable: own.map(\.text))
        // A mail's own head names who sent it.
        let seen = read.lazy.compactMap(own.isEmpty ? \.sureName : \.name).first { !sender.handingOn.contains($0) }
        let owner = incoming.owner
        let chosen = name ?? owner?.name ?? (sender.isSure ? sender.name : seen)
        if name == nil, owner?.name == nil, !sender.isSure, let sent = sender.name, let seen, sent != seen {
            throw Failure(
                .invalid,
                "\(file): the mail and its documents name different people; say whose it is with \(OptionWord("name", value: "name"))"
            )
        }
        guard let chosen else {
            throw Failure(
                .invalid, "\(file): whose it is cannot be read; say it with \(OptionWord("name", value: "name"))")
        }
        let letters = incoming.documents.filter(\.isLetter).map { CandidateReader(text: $0.text, fileName: "") }
        let addresses = [owner?.email, sender.address].compactMap(\.self) + read.compactMap(\.email)
        return NewApplication(
            chosen, email: try addresses.first { try EmailAddress($0) != nil && (sender.isSure || !isOurs($0)) },
            phone: ([owner?.phone].compactMap(\.self) + (read + letters).compactMap(\.phone)).first {
                (try? Directory(records).requirePhone($0)) != nil
            })
    }

    /// Who of those that sent the mail is the candidate, as far as it says; sure where the documents do not name others.
    private func sender(
        of incoming: IncomingApplication, readable texts: [String]
    ) throws -> (name: String?, address: String?, isSure: Bool, handingOn: [String]) {
        let people = incoming.senders.map { (name: CandidateReader.person($0.name), address: $0.address) }
        let words = Set(texts.flatMap { Folding.words(String($0.prefix(20_000))) }.map(Folding.skeleton))
        let named = people.first { person in
            person.name.map { name in
                CandidateName(name).parts.contains { $0.count >= 3 && words.contains(Folding.skeleton($0)) }
            } == true
        }
        if let named { return (named.name, named.address, true, []) }
        // One of us who is not named hands on what somebody else sent.
        let others = try people.filter { try !isOurs($0.address) }
        let first = others.first { $0.name != nil }
        return (
            first?.name ?? people.first { $0.name != nil }?.name,
            first?.address ?? (others.count == 1 ? others[0].address : nil), words.isEmpty && first != nil,
            people.compactMap(\.name).filter { name in !others.contains { $0.name == name } }
        )
    }

    private func isOurs(_ address: String) throws -> Bool {
        guard let owner = try Directory(records).owner(ofAddress: address), let id = ID<Person>(owner.text) else {
            return false
        }
        return try records.require(id).organisation == nil
    }
}

/// An application with what came with it.
private struct KnownApplication {
    let application: Record<Application>
    let documents: [Record<ApplicationDocument>]

    /// Whether a document is there: the same file, or one that says the same, such as with other ends of lines.
    func has(_ document: IncomingDocument, digest: String) -> Bool {
        documents.contains {
            $0.digest == digest
                || (document.unread == nil && $0.unread == nil && Self.words(document.text) == Self.words($0.text))
        }
    }

    private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
}
