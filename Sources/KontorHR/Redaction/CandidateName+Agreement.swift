/// Whether names and texts may be about the same person.
extension CandidateName {
    private var compared: Set<String> { Set(parts.map(Folding.skeleton)) }

    /// Whether two names may be one person's: all that one says is in the other, as with Anna Petersen and Anna Lena Petersen.
    func agrees(with other: CandidateName) -> Bool {
        let (own, others) = (compared, other.compared)
        return !own.isEmpty && !others.isEmpty && (own.isSubset(of: others) || others.isSubset(of: own))
    }

    /// Whether a text names them: its first and last part are among the words, or one is and the other's letter.
    ///
    /// - Parameter words: As `Folding.skeleton` has them.
    func isBorne(by words: Set<String>) -> Bool {
        let ends = [parts.first, parts.last].compactMap { $0.map(Folding.skeleton) }
        return ends.contains { $0.count >= 3 && words.contains($0) }
            && ends.allSatisfy { words.contains($0) || words.contains(String($0.prefix(1))) }
    }

    /// Whether a text by somebody else has a part of this name that is not that one's own.
    func isMentioned(in words: Set<String>, by other: CandidateName) -> Bool {
        compared.subtracting(other.compared).contains { $0.count >= 3 && words.contains($0) }
    }
}
