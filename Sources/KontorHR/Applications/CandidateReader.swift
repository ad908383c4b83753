/// Who sent a document: name, mail address and number, as far as its first lines and its file's name tell.
package struct CandidateReader: Sendable, Equatable {
    /// nil where neither the text nor the file's name has one.
    package let name: String?
    /// The name where more than its look says that it is one: the mail address, the file's name, a heading above it, or the
    /// label before it; nil elsewhere. In a letter, any two words may look like a name.
    package let sureName: String?
    package let email: String?
    package let phone: String?

    /// How many lines with words the head of a document has.
    private static let head = 12
    /// Signs of such a line that are looked at; who stands behind more is named elsewhere too.
    private static let longestLine = 1000

    package init(text: String, fileName: String) {
        let cv = CVText(text)
        let contacts = ContactDetails.spans(in: cv, name: "").sorted { $0.range.lowerBound < $1.range.lowerBound }
        email = contacts.first { $0.kind == .email }.map { Self.address(cv.original($0.range)) }
        phone = contacts.first { $0.kind == .phone }.map { cv.original($0.range) }
        let ofFile = Self.name(ofFile: fileName)
        let others = Set(Folding.words((email ?? "").prefix { $0 != "@" } + " " + (ofFile ?? "")))
        let candidates = Self.candidates(in: cv)
        // A line that the mail address or the file's name confirms goes before a line that only looks like a name.
        let confirmed = candidates.first { !others.isDisjoint(with: Folding.words($0.name)) }
        name = confirmed?.name ?? candidates.first?.name ?? ofFile
        sureName = confirmed?.name ?? candidates.first(where: \.isIntroduced)?.name ?? ofFile
    }

    /// Returns the person that a mail's sender is called, nil where it is none: `Ott, Karl`, `Bewerbung Karl Ott (via Post)`.
    static func person(_ sender: String) -> String? {
        let plain = sender.prefix { $0 != "(" && $0 != "[" && $0 != "|" }
        let turned = plain.split(separator: ",").reversed().joined(separator: " ")
        return name(withoutFrame(turned.split(whereSeparator: \.isWhitespace).map(String.init)))
    }

    /// `mailto:` and `(at)` as a plain address.
    private static func address(_ written: String) -> String {
        var text = written.lowercased()
        if text.hasPrefix("mailto:") { text.removeFirst(7) }
        for sign in ["(at)", "[at]"] { text = text.split(separator: sign).joined(separator: "@") }
        return text
    }

    /// The parts of the first lines that look like a name; introduced are those under a heading such as `Lebenslauf`, and
    /// those behind `Name:`.
    private static func candidates(in cv: CVText) -> [(name: String, isIntroduced: Bool)] {
        var isUnderHeading = false
        return cv.lines.filter { !$0.words.isEmpty }.prefix(head).flatMap { line in
            let columns = columns(of: cv.original(line.source.prefix(longestLine)))
            let isIntroduced = isUnderHeading || Folding.words(columns[0]) == ["name"]
            isUnderHeading = columns.flatMap(Folding.words).allSatisfy(headings.contains)
            let parts = columns.flatMap { $0.split(whereSeparator: ",|·•;–—<>\"".contains) }
            return parts.compactMap { part in
                name(withoutFrame(part.split(whereSeparator: \.isWhitespace).map(String.init)))
                    .map { ($0, isIntroduced) }
            }
        }
    }

    /// What stands apart by two spaces or more, and behind a label such as `Name:`.
    private static func columns(of line: String) -> [String] {
        var columns = [""]
        var spaces = 0
        for character in line {
            if character.isWhitespace || character == ":" {
                spaces += character == ":" || character == "\t" ? 2 : 1
                continue
            }
            if spaces > 1 { columns.append("") } else if spaces == 1 { columns[columns.count - 1] += " " }
            spaces = 0
            columns[columns.count - 1].append(character)
        }
        return columns
    }

    /// `Lebenslauf Dr. Ilse Wacker` is about Ilse Wacker: headings and titles before a name are none of it.
    private static func withoutFrame(_ words: [String]) -> [String] {
        Array(
            words.drop { word in
                let folded = Folding.words(word)
                return folded.allSatisfy { headings.contains($0) || frames.contains($0) }
            })
    }

    /// The words as a name: two to five, capitalised but for particles, without digits, none a heading.
    private static func name(_ words: [String]) -> String? {
        let name = words.joined(separator: " ")
        let parts = CandidateName(name)
        guard (2...5).contains(words.count), parts.parts.count >= 2, name.count <= 80,
            headings.isDisjoint(with: Folding.words(name)), !isKnown(words)
        else { return nil }
        let isName = words.allSatisfy { word in
            let isWritten = word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
            return isWritten && (word.first?.isUppercase == true || parts.particles.contains(word.lowercased()))
        }
        return isName ? name : nil
    }

    /// A product, a firm or a job is nobody's name: `Microsoft Excel`, `Hansen GmbH`, `Kauffrau Büromanagement`.
    private static func isKnown(_ words: [String]) -> Bool {
        let folded = words.map { Folding.string(Folding.fold($0)).filter { $0.isLetter } }
        let isProduct = (folded + [folded.joined()]).contains {
            ProductNames.all.contains($0) || ProductNames.makers.contains($0)
        }
        // Koch and Kaufmann are names as well, Bürokaufmann is not.
        return isProduct
            || folded.contains { word in
                notNames.contains(word)
                    || GenderedTail.all.contains {
                        word.hasSuffix($0.female) || (!$0.isLoan && word.hasSuffix($0.male) && word != $0.male)
                    }
            }
    }

    /// `01-anna-petersen.pdf` is Anna Petersen's.
    private static func name(ofFile file: String) -> String? {
        let base = file.lastIndex(of: ".").map { file[..<$0] } ?? file[...]
        let words = base.split { !$0.isLetter && $0 != "'" }.map(String.init)
            .filter { headings.isDisjoint(with: Folding.words($0)) && $0.count > 1 }
        guard (2...4).contains(words.count) else { return nil }
        return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }

    private static let frames: Set<String> = [
        "von", "of", "for", "fuer", "dr", "prof", "dipl", "ing", "herr", "herrn", "frau", "mr", "mrs", "ms", "name",
        "from",
        "als",
    ]
    private static let notNames: Set<String> = [
        "gmbh", "ag", "kg", "ohg", "mbh", "ltd", "inc", "llc", "ug", "se", "co", "seite", "page", "anhang", "betreff",
        "subject", "hallo", "hello", "guten", "sehr", "geehrte", "geehrter", "damen", "freundliche", "freundlichen",
        "viele", "gruesse", "gruessen", "dear", "regards", "sincerely", "deutsch", "englisch", "sprachen", "kenntnisse",
        "skills", "ausbildung", "education",
    ]
    private static let headings: Set<String> = [
        "lebenslauf", "bewerbung", "bewerbungsunterlagen", "anschreiben", "curriculum", "vitae", "cv", "resume",
        "application",
        "cover", "letter", "scan", "dokument", "document", "kontakt", "contact", "profil", "profile", "persoenliche",
        "angaben",
        "personal", "details", "daten", "beruflicher", "werdegang", "work", "experience", "berufserfahrung",
        "kurzprofil",
        "lebenslaufs", "unterlagen", "final", "neu",
    ]
}
