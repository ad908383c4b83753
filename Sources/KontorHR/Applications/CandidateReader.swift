/// Who sent a document: name, mail address and number, as far as its first lines and its file's name tell.
package struct CandidateReader: Sendable, Equatable {
    /// nil where neither the text nor the file's name has one.
    package let name: String?
    /// The name where more than its look says that it is one: the mail address, the file's name, a heading above it, or the
    /// label before it; nil elsewhere. In a letter, any two words may look like a name.
    package let sureName: String?
    /// The name as the text itself gives it, whatever the file is called.
    let textName: String?
    /// What the text calls itself by: a label, a heading, its own mail address; nil where it is only signed, or looks like it.
    let ownName: String?
    /// Who stands under its close.
    let signer: String?
    /// Whether it is about somebody else than who wrote it: a reference, a certificate of work, what parents write.
    let isAboutAnother: Bool
    /// Whether it is a CV, and so one person's.
    let isCV: Bool
    /// The first mail addresses in it.
    let emails: [String]
    package let phone: String?

    package init(text: String, fileName: String) {
        let cv = CVText(text)
        let contacts = ContactDetails.spans(in: cv, name: "").sorted { $0.range.lowerBound < $1.range.lowerBound }
        emails = contacts.lazy.filter { $0.kind == .email }.prefix(5).map { Self.address(cv.original($0.range)) }
        phone = contacts.first { $0.kind == .phone }.map { cv.original($0.range) }
        let isCV = AnothersText.isCV(cv)
        let isAboutAnother = AnothersText.isFound(in: cv, isCV: isCV)
        (self.isCV, self.isAboutAnother) = (isCV, isAboutAnother)
        let ofFile = isAboutAnother ? nil : Self.name(ofFile: fileName)
        let letter = LetterParts(cv)
        let lines = NameLines(cv, letter).found.filter { !isAboutAnother || $0.rank == .labelled }
        let links = contacts.first { $0.kind == .link }.map { Folding.words(cv.original($0.range).lowercased()) } ?? []
        let others = Set(Folding.words((emails.first ?? "").prefix { $0 != "@" } + " " + (ofFile ?? "")))
        ownName =
            lines.first { $0.rank == .labelled }?.name ?? Self.confirmed(lines, by: others, links)
            ?? lines.first { $0.rank == .introduced }?.name
        signer = isAboutAnother || letter.isOfOffice ? nil : letter.signature.lazy.compactMap(Self.signer).first
        let sure = (ownName ?? signer).map { Self.whole($0, among: lines) }
        textName =
            sure ?? Self.likely(lines.filter(\.isInHead))
            ?? Self.likely(lines).flatMap {
                WrittenName.hasGivenName($0) ? $0 : nil
            }
        name = textName ?? ofFile
        sureName = sure ?? ofFile
    }

    package var email: String? { emails.first }

    /// The name where the text is certain enough of it to say that it is nobody else's; nil elsewhere.
    var certainName: String? {
        ownName != nil || signer != nil || isCV || textName.map(WrittenName.hasGivenName) == true ? textName : nil
    }

    /// A line that the mail address, the file's name or the link to a profile confirms goes before a line that only looks like
    /// a name; the line with more of its words goes first.
    private static func confirmed(_ lines: [NameLine], by words: Set<String>, _ links: [String]) -> String? {
        func shared(_ name: String) -> Int {
            let own = Folding.words(name)
            let isLinked = links.contains { link in own.allSatisfy { $0.count > 1 && link.contains($0) } }
            return isLinked ? own.count : words.intersection(own).count
        }
        return lines.map { (name: $0.name, shared: shared($0.name)) }.filter { $0.shared > 0 }
            .reduce(nil as (name: String, shared: Int)?) { best, next in
                best.map { $0.shared >= next.shared ? $0 : next } ?? next
            }?.name
    }

    /// The line at the head that says more of the same name: who signs `Klaus L. Herbst` may be Klaus Lang Herbst.
    private static func whole(_ name: String, among lines: [NameLine]) -> String {
        let parts = CandidateName(name)
        return lines.first {
            let other = CandidateName($0.name)
            return $0.isInHead && other.parts.count > parts.parts.count && other.agrees(with: parts)
        }?.name ?? name
    }

    /// Of several lines that look like names, the one with a given name in it; nil where that does not tell. Without one, it is
    /// the first line or none.
    private static func likely(_ lines: [NameLine]) -> String? {
        guard let first = lines.first else { return nil }
        let words = lines.map { Set(Folding.words($0.name)) }
        let named = lines.indices.filter { words[$0].contains(where: GivenNames.contains) }
        if words.allSatisfy({ !$0.isDisjoint(with: words[0]) }) {
            return named.first == 0 || first.isFirst ? first.name : nil
        }
        guard let only = named.first, named.allSatisfy({ !words[$0].isDisjoint(with: words[only]) }) else { return nil }
        return lines[only].name
    }

    private static func signer(_ line: String) -> String? {
        line.split(whereSeparator: ",|·•;–—<>\"(".contains).lazy.compactMap { WrittenName.read(inFrame: $0) }.first
    }

    /// Returns the person that a mail's sender is called, nil where it is none: `Ott, Karl`, `Bewerbung Karl Ott (via Post)`.
    static func person(_ sender: String) -> String? {
        let plain = sender.prefix { $0 != "(" && $0 != "[" && $0 != "|" }
        let turned = plain.split(separator: ",").reversed().joined(separator: " ")
        return WrittenName.read(
            inFrame: turned.split(whereSeparator: \.isWhitespace).prefix { !ways.contains($0.lowercased()) }
                .joined(separator: " "))
    }

    /// Behind which a sender's name says what brought the mail: `Karl Ott via Indeed`.
    private static let ways: Set<String> = ["via", "über", "ueber", "through", "durch"]

    /// `mailto:` and `(at)` as a plain address.
    private static func address(_ written: String) -> String {
        var text = written.lowercased()
        if text.hasPrefix("mailto:") { text.removeFirst(7) }
        for sign in ["(at)", "[at]"] { text = text.split(separator: sign).joined(separator: "@") }
        return text
    }

    /// `01-anna-petersen.pdf` is Anna Petersen's, `datenschutz-formular.pdf` nobody's.
    private static func name(ofFile file: String) -> String? {
        let base = file.lastIndex(of: ".").map { file[..<$0] } ?? file[...]
        let words = base.split { !$0.isLetter && $0 != "'" }.map(String.init)
            .filter { WrittenName.headings.isDisjoint(with: Folding.words($0)) && $0.count > 1 }
        guard (2...4).contains(words.count) else { return nil }
        return WrittenName.read(words.map { $0.prefix(1).uppercased() + $0.dropFirst() })
    }
}
