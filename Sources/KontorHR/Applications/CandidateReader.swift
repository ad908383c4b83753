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
        let letter = LetterParts(cv)
        let candidates = Self.candidates(in: cv, letter)
        // A line that the mail address or the file's name confirms goes before a line that only looks like a name.
        let confirmed = candidates.first { !others.isDisjoint(with: Folding.words($0.name)) }?.name
        let signed = letter.signature.lazy.compactMap(Self.signer).first
        let sure = confirmed ?? candidates.first(where: \.isIntroduced)?.name ?? signed
        name =
            sure ?? Self.likely(candidates.filter(\.isInHead).map(\.name)) ?? Self.likely(candidates.map(\.name))
            ?? ofFile
        sureName = sure ?? ofFile
    }

    /// Of several lines that look like names, the one with a given name in it; nil where that does not tell.
    private static func likely(_ names: [String]) -> String? {
        guard let first = names.first else { return nil }
        let words = names.map { Set(Folding.words($0)) }
        if words.allSatisfy({ !$0.isDisjoint(with: words[0]) }) { return first }
        let named = names.indices.filter { words[$0].contains(where: GivenNames.contains) }
        guard let only = named.first, named.allSatisfy({ !words[$0].isDisjoint(with: words[only]) }) else { return nil }
        return names[only]
    }

    private static func signer(_ line: String) -> String? {
        line.split(whereSeparator: ",|·•;–—<>\"(".contains).lazy.compactMap {
            name(withoutFrame($0.split(whereSeparator: \.isWhitespace).map(String.init)))
        }.first
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
    /// those behind `Name:`. Whom a letter is to, and who stands under `Referenzen`, is none of them.
    private static func candidates(in cv: CVText, _ letter: LetterParts) -> [(
        name: String, isIntroduced: Bool, isInHead: Bool
    )] {
        var isUnderHeading = false
        var isOfOthers = false
        var labelled: [String: String] = [:]
        var before = ""
        var found: [(name: String, isIntroduced: Bool, isInHead: Bool)] = []
        for line in cv.lines.indices.lazy.filter({ !cv.lines[$0].words.isEmpty }).prefix(head) {
            if let salutation = letter.salutation, line >= salutation { break }
            let written = cv.original(cv.lines[line].source.prefix(longestLine))
            let columns = columns(of: written)
            let folded = columns.flatMap(Folding.words)
            let isHeading = folded.allSatisfy { headings.contains($0) || referees.contains($0) }
            defer { before = written }
            if isHeading || (line > 0 && cv.isBlank(line - 1)) {
                isOfOthers = isHeading && folded.contains(where: referees.contains)
            }
            if columns.count > 1, let label = nameLabels[Folding.words(columns[0]).joined()] {
                labelled[label] = columns[1]
            }
            let isIntroduced = isUnderHeading || Folding.words(columns[0]) == ["name"]
            isUnderHeading = folded.allSatisfy { headings.contains($0) && !sections.contains($0) }
            guard !isOfOthers, letter.salutation == nil || !isAddress(folded, under: before) else { continue }
            let parts = columns.flatMap { $0.split(whereSeparator: ",|·•;–—<>\"".contains) }
            let names =
                [turned(written)].compactMap(\.self)
                + parts.compactMap { name(withoutFrame($0.split(whereSeparator: \.isWhitespace).map(String.init))) }
            found += names.filter { letter.addressee.isDisjoint(with: Folding.words($0)) }.map {
                ($0, isIntroduced, cv.isAmongPersonal(line))
            }
        }
        if let given = labelled["given"], let family = labelled["family"],
            let whole = name("\(given) \(family)".split(whereSeparator: \.isWhitespace).map(String.init))
        {
            found.insert((whole, true, true), at: 0)
        }
        return found
    }

    /// Whether a line before the salutation is of whom the letter is to: behind a form of address, or under a firm.
    private static func isAddress(_ line: [String], under before: String) -> Bool {
        let isAddressed =
            line.first.map(addresses.contains) == true || line.starts(with: ["z", "hd"])
        return isAddressed || Folding.words(before).contains { firms.contains($0) }
    }

    /// `Petersen, Anna`
    private static func turned(_ line: String) -> String? {
        let parts = line.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        guard parts.count == 2, parts[0].count == 1, (1...3).contains(parts[1].count),
            let first = parts[1].first, GivenNames.contains(Folding.words(first).first ?? "")
        else { return nil }
        return name(parts[1] + parts[0])
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
        // Anna Bank is somebody.
        let isPerson = words.count == 2 && folded.first.map(GivenNames.contains) == true
        if isPerson ? folded.contains(where: NotNames.isOrganisation) : NotNames.isFound(in: folded) { return true }
        // Koch and Kaufmann are names as well, Bürokaufmann is not.
        return isProduct
            || folded.contains { word in
                notNames.contains(word)
                    || GenderedTail.all.contains {
                        (!$0.isGeneric && word.hasSuffix($0.female))
                            || (!$0.isLoan && word.hasSuffix($0.male) && word != $0.male)
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

    /// Under which others stand than the candidate.
    private static let referees: Set<String> = [
        "referenzen", "referenz", "references", "reference", "referees", "referee", "ansprechpartner",
    ]
    private static let nameLabels = [
        "vorname": "given", "vornamen": "given", "rufname": "given", "firstname": "given", "givenname": "given",
        "nachname": "family", "familienname": "family", "zuname": "family", "lastname": "family", "surname": "family",
    ]
    private static let addresses: Set<String> = [
        "frau", "herr", "herrn", "mr", "mrs", "ms", "zhd", "attn", "attention", "an", "to", "zh", "zu",
    ]
    private static let firms: Set<String> = ["gmbh", "ag", "kg", "ohg", "mbh", "ltd", "inc", "llc", "ug", "se", "plc"]
    private static let frames: Set<String> = [
        "von", "of", "for", "fuer", "dr", "prof", "dipl", "ing", "herr", "herrn", "frau", "mr", "mrs", "ms", "name",
        "from",
        "als", "ich", "bin", "heisse", "i", "m", "am", "my", "mein", "is", "ist",
    ]
    private static let notNames: Set<String> = [
        "gmbh", "ag", "kg", "ohg", "mbh", "ltd", "inc", "llc", "ug", "se", "co", "seite", "page", "anhang", "betreff",
        "subject", "hallo", "hello", "guten", "sehr", "geehrte", "geehrter", "damen", "freundliche", "freundlichen",
        "viele", "gruesse", "gruessen", "dear", "regards", "sincerely", "deutsch", "englisch", "sprachen", "kenntnisse",
        "skills", "ausbildung", "education",
    ]
    /// Headings under which firms stand, and not who somebody is.
    private static let sections: Set<String> = ["beruflicher", "werdegang", "work", "experience", "berufserfahrung"]
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
