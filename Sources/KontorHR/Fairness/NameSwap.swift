internal import KontorCore

/// Other people's names: a given name, two more for those who have several, and a family name.
enum OtherNames {
    static let all: [[String]] = [
        ["Mehmet", "Emre", "Kaan", "Yıldırım"],
        ["Fatima", "Noor", "Amina", "Sayed"],
        ["Kevin", "Justin", "Marvin", "Schimanski"],
        ["Charlotte", "Luise", "Friederike", "Lindenthal"],
        ["Nguyet", "Lan", "Quyen", "Pham"],
        ["Olena", "Daryna", "Iryna", "Kovalenko"],
    ]
}

/// One name put in the place of another, in every form in which a CV writes it.
struct NameSwap: Sendable {
    /// The old name with its parts exchanged and everything else (titles, particles) as it was.
    let newName: String
    private let owner: CandidateName
    private let newParts: [String: String]

    init(from name: String, to other: [String]) {
        let owner = CandidateName(name)
        self.owner = owner
        var newParts: [String: String] = [:]
        let family = other.last ?? ""
        let given = Array(other.dropLast())
        for (index, part) in owner.parts.enumerated() where newParts[part] == nil {
            let isLast = index == owner.parts.count - 1 && index > 0
            newParts[part] = isLast ? family : given[index % max(1, given.count)]
        }
        self.newParts = newParts.mapValues { $0.prefix(1).uppercased() + $0.dropFirst() }
        let parts = self.newParts
        newName = LetterRuns.replaced(in: name) { run, original in
            parts[run].map { LetterRuns.styled($0, like: original) }
        }
    }
}

extension NameSwap {
    /// Returns what to write in the place of `span`; nil for what does not bear the name.
    func replacement(for cv: CVText, _ span: HiddenSpan) -> String? {
        let text = cv.original(span.range)
        switch span.kind {
        case .name: return spacedOut(text) ?? LetterRuns.replaced(in: text) { run, original in whole(run, original) }
        case .email, .link: return LetterRuns.replaced(in: text) { run, original in inside(run, original) }
        default: return nil
        }
    }

    /// A part, a part with the s of the genitive, parts in one word, or an initial.
    private func whole(_ run: String, _ original: String) -> String? {
        if let (part, ending) = owner.part(of: run), let new = newParts[part] {
            return LetterRuns.styled(new, like: String(original.dropLast(ending.count))) + ending
        }
        if original.count == 1, !isUncased(original), let part = owner.parts.first(where: { $0.first == run.first }),
            let new = newParts[part]
        {
            return LetterRuns.styled(String(new.prefix(1)), like: original)
        }
        return inside(run, original) ?? other(run, original)
    }

    private func isUncased(_ text: String) -> Bool { text.unicodeScalars.first.map(UncasedName.isUncased) == true }

    /// What stands for the name without being written in it: a pet name, all initials, a family name in a script
    /// without spaces.
    private func other(_ run: String, _ original: String) -> String? {
        guard original.count > 1 || isUncased(original), !owner.particles.contains(run),
            run.contains(where: { !$0.isNumber }),
            let new = owner.parts.first.flatMap({ newParts[$0] })
        else { return nil }
        return LetterRuns.styled(new, like: original)
    }

    /// A part somewhere in a mail address, a link or a file name.
    private func inside(_ run: String, _ original: String) -> String? {
        let letters = run.prefix { !$0.isNumber }
        if let pieces = owner.pieces(of: String(letters)) {
            return pieces.map(other).joined() + run.dropFirst(letters.count)
        }
        var rest = Substring(run)
        var result = ""
        // `LebenslaufAnnaPetersen` keeps its capital letters, by which its parts are known.
        let written = Array(original)
        let isHumped = written.count == run.count && written.dropFirst().contains(where: \.isUppercase)
        var isChanged = false
        let parts = owner.parts.filter { $0.count >= 3 || $0 == run }.sorted { $0.count > $1.count }
        var (done, watch) = (0, WorkWatch())
        while let first = rest.first, !watch.isStopped(after: 64) {
            if let part = parts.first(where: { rest.hasPrefix($0) }), let new = newParts[part] {
                let folded = Folding.string(Folding.fold(new))
                result += isHumped ? folded.prefix(1).uppercased() + folded.dropFirst() : folded
                rest = rest.dropFirst(part.count)
                done += part.count
                isChanged = true
            } else {
                result.append(isHumped ? written[done] : first)
                rest = rest.dropFirst()
                done += 1
            }
        }
        return isChanged ? result : nil
    }

    /// What a piece of a name in one word is in the other name.
    private func other(_ piece: CandidateName.Piece) -> String {
        switch piece {
        case .part(let part): Folding.string(Folding.fold(newParts[part] ?? part))
        case .particle(let particle): particle
        case .initial(let letter):
            owner.parts.first { $0.first == letter }.flatMap { newParts[$0] }.map {
                Folding.string(Folding.fold(String($0.prefix(1))))
            }
                ?? String(letter)
        }
    }

    /// `A N N A  S C H M I D T`
    private func spacedOut(_ text: String) -> String? {
        let letters = text.split(whereSeparator: \.isWhitespace).filter { $0 != "-" }
        guard letters.count > 3, letters.allSatisfy({ $0.count == 1 }) else { return nil }
        let folded = letters.untilStopped(each: 256).map { Folding.string(Folding.fold(String($0))) }
        var rest = Substring(folded.joined())
        var (words, watch) = ([String](), WorkWatch())
        while !rest.isEmpty, !watch.isStopped(after: 256) {
            guard let part = owner.parts.first(where: { rest.hasPrefix($0) }), let new = newParts[part] else {
                return nil
            }
            words.append(new.uppercased().map(String.init).joined(separator: " "))
            rest = rest.dropFirst(part.count)
        }
        return words.joined(separator: "   ")
    }
}
