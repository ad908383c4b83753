internal import KontorCore

/// Somebody who sent the mail that an application came in.
struct Sender {
    /// nil where they are called as nobody is, such as `Jobbörse Nord`.
    let name: String?
    let address: String
    let isOurs: Bool

    /// Whether their word is enough for it to be their own application: one of us, a portal and a department hand on.
    var isThemselves: Bool {
        name.map {
            !isOurs && !SharedAddress.isOfBroker(address) && SharedAddress.isOwn(address, of: CandidateName($0))
        } ?? false
    }

    func agrees(with candidate: CandidateName) -> Bool {
        name.map { CandidateName($0).agrees(with: candidate) } ?? false
    }
}

/// The question whose an application is. Where its mail and its documents do not agree, it is asked back.
struct WhoseQuestion {
    let senders: [Sender]
    let documents: [ReadDocument]
    let letters: [ReadDocument]
    /// The documents that say for certain whose they are, CVs first. What names another who is known, such as a reference that a
    /// head of an office signed, is about that one.
    let claims: [ReadDocument]
    private let file: String

    /// How many names a document is searched for: as many as people are told apart, and no more than a mail names.
    private static let mostNames = 8

    init(senders: [Sender], documents: [ReadDocument], letters: [ReadDocument], file: String, said: String?) {
        self.senders = senders
        self.documents = documents
        self.letters = letters
        self.file = file
        let own = documents.filter(\.isOwn)
        let known = (own.compactMap(\.claim) + senders.compactMap(\.name) + [said].compactMap(\.self))
            .prefix(Self.mostNames).map { CandidateName($0) }
        let ours = senders.filter(\.isOurs)
        let others = documents.filter { document in
            guard !document.isOwn, let name = document.claim.map({ CandidateName($0) }) else { return false }
            return !known.contains { $0.isMentioned(in: document.words, by: name) }
        }
        let strangers = others.filter { document in
            !ours.contains { document.claim.map(CandidateName.init).map($0.agrees) ?? false }
        }
        // What one of us wrote on the way is no application, where there is another.
        claims = own + (own.isEmpty && strangers.isEmpty ? others : strangers)
    }

    /// Returns the candidate's name.
    ///
    /// - Parameter owner: As a document gives it in a field of its own.
    /// - Throws: `Failure(.invalid)` where it is not clear.
    func answer(owner: String?) throws -> String {
        if let first = claims.first, let other = claims.dropFirst().first(where: first.disagrees) {
            throw areTwo(first, other)
        }
        return try owner ?? (documents.isEmpty ? writer() : named())
    }

    /// Whom the documents name, or who sent them where they name the sender.
    private func named() throws -> String {
        let people = senders.filter { $0.name != nil }
        let isForAnother = letters.contains(where: \.reader.isAboutAnother)
        if claims.isEmpty, !isForAnother {
            let words = documents.reduce(into: Set<String>()) { $0.formUnion($1.words) }
            if let sender = people.first(where: { $0.name.map { CandidateName($0).isBorne(by: words) } ?? false }),
                let name = sender.name
            {
                return name
            }
        }
        if let seen = seen(beside: people) {
            let candidate = CandidateName(seen)
            if let same = people.first(where: { $0.agrees(with: candidate) }), let name = same.name {
                guard !(isForAnother && same.isThemselves) else { throw unread }
                // Of two spellings, the one that says more.
                return CandidateName(name).parts.count < candidate.parts.count ? seen : name
            }
            guard people.allSatisfy({ SharedAddress.isAutomatic($0.address) }) else {
                throw refusal("the mail and its documents name different people; say whose it is")
            }
            // Where no document is certain, each that looks like somebody's own may be.
            let unsure = claims.isEmpty ? documents.filter { $0.reader.textName != nil } : []
            if let first = unsure.first, let other = unsure.dropFirst().first(where: { $0.looksOther(than: first) }) {
                throw areTwo(first, other)
            }
            return seen
        }
        // Of what nothing could be read, the sender may say whose it is.
        guard documents.allSatisfy(\.words.isEmpty), !isForAnother, let writer = try onlyWriter() else { throw unread }
        return writer
    }

    /// The name that the documents give, for certain before by their look, in their text before in their files' names.
    private func seen(beside people: [Sender]) -> String? {
        let ours = senders.filter(\.isOurs)
        func isTheirs(_ name: String) -> Bool { !ours.contains { $0.agrees(with: CandidateName(name)) } }
        return claims.first?.claim ?? documents.lazy.compactMap(\.reader.textName).first(where: isTheirs)
            ?? documents.lazy.compactMap(\.reader.name).first {
                isTheirs($0) && (people.isEmpty || WrittenName.hasGivenName($0))
            }
    }

    /// Who wrote a mail without documents.
    private func writer() throws -> String {
        guard let letter = letters.first else { throw unread }
        if letter.reader.isAboutAnother {
            guard let name = letter.reader.ownName else { throw unread }
            return name
        }
        if let writer = try onlyWriter() {
            if let signer = letter.reader.signer, !CandidateName(signer).agrees(with: CandidateName(writer)),
                !CandidateName(writer).isBorne(by: letter.wordsOfLetter)
            {
                throw refusal("the mail is from somebody else than who signed it; say whose it is")
            }
            return writer
        }
        let isHandedOn = senders.contains { !$0.isOurs && ($0.name != nil || SharedAddress.isAutomatic($0.address)) }
        // An address confirms who writes, and a broker's writer is not whom they write about.
        let others = senders.filter {
            $0.isOurs || (SharedAddress.isOfBroker($0.address) && !SharedAddress.isAutomatic($0.address))
        }
        guard let name = isHandedOn ? letter.reader.ownName : letter.reader.sureName,
            !others.contains(where: { $0.agrees(with: CandidateName(name)) })
        else { throw unread }
        return name
    }

    /// The one person who wrote for themselves; nil where nobody did.
    private func onlyWriter() throws -> String? {
        let writers = senders.filter(\.isThemselves).compactMap(\.name)
        guard let first = writers.first else { return nil }
        guard writers.allSatisfy({ CandidateName($0).agrees(with: CandidateName(first)) }) else {
            throw refusal("the mails in it are from different people; import each by itself, or say whose all of it is")
        }
        return first
    }

    private func areTwo(_ first: ReadDocument, _ other: ReadDocument) -> Failure {
        refusal(
            "\(first.document.fileName) and \(other.document.fileName) look like two people's; import each by itself, or say "
                + "whose all of it is")
    }

    private var unread: Failure { refusal("whose it is cannot be read; say it") }

    private func refusal(_ sentence: String) -> Failure {
        Failure(.invalid, "\(file): \(sentence) with \(OptionWord("name", value: "name"))")
    }
}
