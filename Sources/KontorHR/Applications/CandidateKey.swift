/// By what two applications are known to be probably one person's.
struct CandidateKey: Sendable, Equatable {
    /// The words of the name in any order, without titles: `Petersen, Anna` is `Anna Petersen`.
    private let name: [String]
    private let email: String?

    init(name: String, email: String?) {
        self.name = CandidateName(name).parts.sorted()
        self.email = email.map { Folding.string(Folding.fold($0)).filter { !$0.isWhitespace } }
    }

    /// Whether both have the same mail address or the same name.
    func isProbably(_ other: CandidateKey) -> Bool {
        if let email, !email.isEmpty, email == other.email { return true }
        return name.count > 1 && name == other.name
    }
}
