internal import KontorIntake

/// A document of an application that came in, with what it says of whose it is.
struct ReadDocument {
    let document: IncomingDocument
    let reader: CandidateReader
    /// Its first words, as names are compared.
    let words: Set<String>

    init(_ document: IncomingDocument) {
        self.document = document
        reader = CandidateReader(text: document.text, fileName: document.isLetter ? "" : document.fileName)
        words = CandidateName.words(of: document.text)
    }

    /// Whose it says that it is; nil where it does not, or is not certain of it.
    var claim: String? { document.owner?.name ?? reader.certainName }

    /// Whether it is a CV that says whose it is: another name in it changes nothing.
    var isOwn: Bool {
        document.owner?.name != nil || (reader.isCV && claim != nil && (reader.ownName != nil || reader.signer == nil))
    }

    /// The mail address that a CV gives as its owner's; nil where it has none of somebody's own.
    var address: String? {
        guard isOwn, let address = document.owner?.email ?? reader.email, !SharedAddress.isShared(address) else {
            return nil
        }
        return address.lowercased()
    }

    /// The words of a mail without its head.
    var wordsOfLetter: Set<String> {
        CandidateName.words(of: document.text.split(separator: "\n\n", maxSplits: 1).last.map(String.init) ?? "")
    }

    /// Whether it is certain of being somebody else's.
    func isOfAnother(than candidate: CandidateName) -> Bool {
        claim.map { !CandidateName($0).agrees(with: candidate) } ?? false
    }

    /// Whether two documents that are certain of nobody look like two people's.
    func looksOther(than other: ReadDocument) -> Bool {
        guard let name = reader.textName, let others = other.reader.textName else { return false }
        let candidate = CandidateName(others)
        return !CandidateName(name).agrees(with: candidate)
            && !candidate.isMentioned(in: words, by: CandidateName(name))
    }

    /// Whether it and another are certainly two people's.
    func disagrees(with other: ReadDocument) -> Bool {
        guard let claim, let others = other.claim else { return false }
        guard CandidateName(claim).agrees(with: CandidateName(others)) else { return true }
        return address != nil && other.address != nil && address != other.address
    }
}

extension CandidateName {
    /// Returns the first words of a text, as names are compared.
    static func words(of text: String) -> Set<String> {
        Set(Folding.words(String(text.prefix(20_000))).map(Folding.skeleton))
    }
}
