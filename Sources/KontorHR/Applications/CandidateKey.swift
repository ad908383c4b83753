internal import KontorStore

/// By what two applications are known to be probably one person's.
struct CandidateKey: Sendable, Equatable {
    /// SHA-256 of what is compared: the words of the name in any order, without titles (`Petersen, Anna` is
    /// `Anna Petersen`), where there are two or more, and the mail address. One in common is enough.
    let digests: [String]

    init(name: String, email: String?) {
        let words = CandidateName(name).parts.sorted()
        let address = email.map { Folding.string(Folding.fold($0)).filter { !$0.isWhitespace } } ?? ""
        let texts =
            (words.count > 1 ? ["name " + words.joined(separator: " ")] : [])
            + (address.isEmpty ? [] : ["mail " + address])
        digests = texts.map { Digest.sha256(Array($0.utf8)) }
    }

    init(of application: Record<Application>) { self.init(name: application.name, email: application.email) }
}
