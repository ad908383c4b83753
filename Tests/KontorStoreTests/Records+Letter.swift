import KontorStore

extension Records {
    /// A letter to a person, who may be erased.
    func createLetter() throws -> Record<Outgoing> {
        try create(Outgoing.self) {
            $0.kind = .letter
            $0.to = "Ada Lovelace"
            $0.address = "ada@example.org"
            $0.subject = "hello"
            $0.body = "Dear Ada"
            $0.createdAt = now
        }
    }
}
