/// A part of a document's first lines that looks like a name.
struct NameLine {
    let name: String
    let rank: Rank
    /// Whether it stands where people write who they are, and not among skills or stations.
    let isInHead: Bool
    /// Whether nothing but headings stands before it.
    let isFirst: Bool

    enum Rank {
        case plain
        /// Under a heading such as `Lebenslauf`.
        case introduced
        /// Behind `Name:`.
        case labelled
    }
}

/// The reading of a document's first lines. Whom a letter is to, and who stands under `Referenzen` or behind `Vater:`, is none
/// of those that it finds.
struct NameLines {
    private(set) var found: [NameLine] = []
    private var isUnderHeading = false
    private var isOfOthers = false
    private var isFirst = true
    private var before = ""
    /// A label that had nothing behind it: what it asks for may stand in the next line.
    private var open: NameLabel?
    private var given: String?
    private var family: String?
    private var whole: (value: String, label: NameLabel)?

    /// How many lines with words the head of a document has.
    private static let head = 12
    /// Signs of such a line that are looked at; who stands behind more is named elsewhere too.
    private static let longestLine = 1000

    init(_ cv: CVText, _ letter: LetterParts) {
        let lines = cv.lines.indices.lazy.filter { !cv.lines[$0].words.isEmpty }
        for line in lines.prefix(Self.head) {
            if let salutation = letter.salutation, line >= salutation { break }
            read(line, of: cv, letter)
        }
        if let labelled { found.insert(labelled, at: 0) }
    }

    private mutating func read(_ line: Int, of cv: CVText, _ letter: LetterParts) {
        let written = cv.original(cv.lines[line].source.prefix(Self.longestLine))
        let columns = NameColumn.columns(of: written)
        let folded = columns.flatMap(\.words)
        let isOthers = NameLabel.headsOthers(folded)
        let isHeading =
            isOthers || folded.allSatisfy { Self.headings.contains($0) || Self.referees.contains($0) }
        let isFirst = isFirst
        defer {
            before = written
            if !isHeading, NameLabel(folded) == nil, !Self.isCover(folded) { self.isFirst = false }
        }
        if isHeading || (line > 0 && cv.isBlank(line - 1)) {
            isOfOthers = isOthers || (isHeading && folded.contains(where: Self.referees.contains))
        }
        let isIntroduced = isUnderHeading
        isUnderHeading = folded.allSatisfy { Self.headings.contains($0) && !Self.sections.contains($0) }
        guard !isOfOthers else { return open = nil }
        let free = note(columns)
        guard letter.salutation == nil || !isAddress(folded) else { return }
        let isInHead = cv.isAmongPersonal(line) && !Self.ofOther.contains(cv.sections[line])
        for name in names(in: free, written, isWhole: free.count == columns.count)
        where letter.addressee.isDisjoint(with: Folding.words(name)) {
            found.append(
                NameLine(
                    name: name, rank: isIntroduced ? .introduced : .plain, isInHead: isInHead, isFirst: isFirst))
        }
    }

    /// Notes what stands behind labels for a name, and returns the columns that no label claims.
    private mutating func note(_ columns: [NameColumn]) -> [NameColumn] {
        var free: [NameColumn] = []
        var label = open
        var isClaimed = false
        open = nil
        for (index, column) in columns.enumerated() {
            if let known = label {
                keep(column.text, behind: known)
                label = nil
                continue
            }
            let isLast = index + 1 == columns.count
            if let own = NameLabel(column.words), !isLast || columns.count == 1 {
                label = own
                if isLast { open = own }
                continue
            }
            if isClaimed || (column.label.map { !NameLabel.isOwn($0) } ?? false) { continue }
            // A label may stand before its column without a colon.
            if !isLast, NameLabel.headsOthers(column.words) { isClaimed = true }
            free.append(column)
        }
        return free
    }

    private mutating func keep(_ value: String, behind label: NameLabel) {
        switch label {
        case .given: given = given ?? value
        case .family: family = family ?? value
        case .whole, .both: whole = whole ?? (value, label)
        }
    }

    /// The name that labels give, whole; nil where they give a part of it only.
    private var labelled: NameLine? {
        var name: String?
        if let given, let family { name = NameLabel.whole.name("\(given) \(family)") }
        if name == nil, let whole { name = whole.label.name(whole.value) }
        // `Vorname: Maria`, `Name: Okafor`
        if name == nil, let whole, given != nil || family != nil {
            name = NameLabel.whole.name("\(given ?? whole.value) \(given == nil ? family ?? "" : whole.value)")
        }
        return name.map { NameLine(name: $0, rank: .labelled, isInHead: true, isFirst: true) }
    }

    private func names(in columns: [NameColumn], _ written: String, isWhole: Bool) -> [String] {
        if isWhole, let turned = Self.turned(written) { return turned.map { [$0] } ?? [] }
        return columns.flatMap { $0.text.split(whereSeparator: ",|·•;–—<>\"".contains) }
            .compactMap { WrittenName.read(inFrame: $0) }
    }

    /// `Petersen, Anna`, `bin Abdullah, Yusuf`: the name, an inner nil where it cannot be said whether it is one, and an outer
    /// nil for any other line.
    private static func turned(_ line: String) -> String?? {
        let parts = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
            .map { WrittenName.words($0) }
        guard parts.count == 2, (1...3).contains(parts[1].count), (1...4).contains(parts[0].count),
            CandidateName(parts[0].joined(separator: " ")).parts.count == 1
                || parts[0].first.map(CandidateName.init)?.particles.isEmpty == false,
            let whole = WrittenName.read(parts[1] + parts[0], most: 7)
        else { return nil }
        if WrittenName.hasGivenName(parts[1][0]) { return .some(whole) }
        return parts[1].count > 1 ? .some(nil) : nil
    }

    /// Whether a line before the salutation is of whom the letter is to: behind a form of address, or under a firm.
    private func isAddress(_ line: [String]) -> Bool {
        let isAddressed =
            line.first.map(Self.addresses.contains) == true || line.starts(with: ["z", "hd"])
        return isAddressed || Folding.words(before).contains { Self.firms.contains($0) }
    }

    /// What stands above a name on a cover or at the head of a page: `Bewerbung als Bürokraft`, `Personal information`.
    private static func isCover(_ line: [String]) -> Bool {
        line.first.map(headings.contains) == true || HeadingWords.section(of: line) == .personal
            || (line.count <= 4 && line.first.map(covers.contains) == true)
    }

    private static let covers: Set<String> = ["deckblatt", "seite", "page", "titelseite", "europass"]
    private static let headings = WrittenName.headings
    /// Under which others stand than the candidate.
    private static let referees: Set<String> = [
        "referenzen", "referenz", "references", "reference", "referees", "referee", "ansprechpartner",
    ]
    /// Headings under which firms stand, and not who somebody is.
    private static let sections: Set<String> = ["beruflicher", "werdegang", "work", "experience", "berufserfahrung"]
    private static let ofOther: Set<CVSection> = [.skills, .languages, .interests, .training]
    private static let addresses: Set<String> = [
        "frau", "herr", "herrn", "mr", "mrs", "ms", "zhd", "attn", "attention", "an", "to", "zh", "zu",
    ]
    private static let firms: Set<String> = ["gmbh", "ag", "kg", "ohg", "mbh", "ltd", "inc", "llc", "ug", "se", "plc"]
}

/// What stands apart in a line by two spaces or more, by a tab, a cell's border, or behind a label with a colon.
struct NameColumn {
    private(set) var text = ""
    /// The folded words before its colon, nil where it stands behind none.
    let label: [String]?

    var words: [String] { Folding.words(text) }

    static func columns(of line: String) -> [NameColumn] {
        var columns = [NameColumn(label: nil)]
        var spaces = 0
        var isLabelled = false
        for character in line {
            if character.isWhitespace || character == ":" || character == "|" {
                isLabelled = isLabelled || character == ":"
                spaces += ":|\t".contains(character) ? 2 : 1
                continue
            }
            if spaces > 1, !columns[columns.count - 1].text.isEmpty {
                columns.append(NameColumn(label: isLabelled ? columns[columns.count - 1].words : nil))
            } else if spaces == 1, !columns[columns.count - 1].text.isEmpty {
                columns[columns.count - 1].text += " "
            }
            spaces = 0
            isLabelled = false
            columns[columns.count - 1].text.append(character)
        }
        return columns
    }
}
