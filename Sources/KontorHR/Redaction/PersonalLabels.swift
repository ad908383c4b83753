internal import KontorCore

/// Personal details behind a label: `Familienstand: ledig`, `Date of birth    12 March 1985`.
enum PersonalLabels {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        var spans: [HiddenSpan] = []
        var end = 0
        var known: Range<Int>?
        for index in cv.words.indices.untilStopped(each: 64) {
            // A value goes on to the end of its cell; within one that is long, each word would be looked at for each
            // label.
            guard cv.words[index].source.lowerBound >= end else { continue }
            guard let label = label(cv, at: index), !(label.row.kind == .name && isQuoted(cv, index)),
                isCellStart(cv, index)
                    || (!label.isShort && cv.gapInLine(after: index + label.words - 1).first == ":"),
                let cell = value(cv, behind: index, label, &known)
            else { continue }
            let row = label.row
            let value = LabelValue.end(of: cell, row.kind, in: cv)
            spans.append(HiddenSpan(kind: row.kind, range: value))
            if value.count > longest { end = value.upperBound }
            if row.kind == .birthDate, let place = birthplace(cv, of: index, label, behind: value) {
                spans.append(place)
            }
        }
        return spans
    }

    /// A label, whole or in short.
    private struct Label {
        let row: Row
        let words: Int
        let isShort: Bool
        /// Whether it is one even without a colon behind it.
        let isSure: Bool
    }

    private static func label(_ cv: CVText, at index: Int) -> Label? {
        // `Passport` is a label, and `Passport No.` is another one.
        let whole = rows.beginning(with: cv.words[index].text).compactMap { row in
            row.labels.match(in: cv, at: index).map { (row: row, words: $0) }
        }
        if let longest = whole.map(\.words).max(), let (row, words) = whole.first(where: { $0.words == longest }) {
            let isNumber = ["no", "nr"].contains(cv.words[index + words - 1].text)
            return Label(row: row, words: words, isShort: isNumber, isSure: row.isSure)
        }
        guard isCellStart(cv, index), let found = ShortLabels.match(shortRows.labels, in: cv, at: index),
            let row = shortRows.rows[found.label]
        else { return nil }
        let isTelling = found.words > 1 || cv.words[index].text.utf8.count >= 8
        return Label(row: row, words: found.words, isShort: true, isSure: row.isSure && isTelling)
    }

    /// Signs of the longest value that may hold other labels.
    private static let longest = 400

    /// A label begins its line, or its column; elsewhere only a colon makes a word one.
    private static func isCellStart(_ cv: CVText, _ index: Int) -> Bool {
        if cv.isFirstInLine(index) { return true }
        let gap = cv.gap(after: index - 1)
        return gap.contains { "|•·,;(\t\"".unicodeScalars.contains($0) } || gap.count >= 2
    }

    /// In JSON, firms and skills have a `"name"` too; the candidate's is known.
    private static func isQuoted(_ cv: CVText, _ index: Int) -> Bool {
        let start = cv.words[index].source.lowerBound
        return start > 0 && cv.scalars[start - 1] == "\""
    }

    /// The rest of the cell, of which `LabelValue` takes what is of the label's kind; the next line where there is no
    /// rest and that line looks like a value.
    private static func value(_ cv: CVText, behind index: Int, _ label: Label, _ known: inout Range<Int>?) -> Range<
        Int
    >? {
        let line = cv.lines[cv.words[index].line].source
        let isSure = label.isSure
        var start = cv.words[tail(cv, of: index, label)].source.upperBound
        if label.isShort, start < line.upperBound, cv.scalars[start] == "." { start += 1 }
        let colon = cv.scalars[start..<min(start + 30, line.upperBound)].firstIndex(of: ":")
        let between = cv.scalars[start..<(colon ?? start)]
        var hasColon = colon != nil && Folding.words(Folding.string(between)).allSatisfy(fillers.contains)
        if let colon, hasColon { start = colon + 1 }
        if !hasColon, let bar = bar(cv, behind: index, label, from: start, to: line.upperBound) {
            start = bar
            hasColon = true
        }
        let rest = cv.scalars[start..<line.upperBound]
        let spaces = rest.prefix { Folding.isSpace($0) || $0 == "\"" || $0 == "." }.count
        if spaces == rest.count {
            return isSure || hasColon || isAlone(cv, index, label) ? nextLine(cv, after: cv.words[index].line) : nil
        }
        // `Mutter. Danach Excel`: a point ends a sentence, and only a row of them leads to a value.
        guard hasColon || !rest.prefix(spaces).contains(".") || rest.prefix(spaces).count(where: { $0 == "." }) > 2
        else { return nil }
        guard hasColon || spaces >= 2 || (isSure && spaces == 1) || rest.first == "\t" else { return nil }
        return cell(cv, from: start + spaces, to: line.upperBound, &known)
    }

    /// The last word of a label with what it says besides: `Geburtsdatum / -ort`, `Geburtstag und Geburtsort`.
    private static func tail(_ cv: CVText, of index: Int, _ label: Label) -> Int {
        let last = index + label.words - 1
        var end = last
        while end + 1 < cv.words.count, end < last + 4, cv.words[end + 1].line == cv.words[last].line,
            fillers.contains(cv.words[end + 1].text), isTail(cv.gap(after: end))
        {
            end += 1
        }
        guard end > last else { return last }
        let gap = cv.gap(after: last)
        let isJoined =
            gap.contains { "/&,(".unicodeScalars.contains($0) } || ["und", "and"].contains(cv.words[last + 1].text)
        return isJoined && tails.contains(cv.words[end].text) ? end : last
    }

    private static func isTail(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
        gap.count <= 4
            && gap.allSatisfy { Folding.isSpace($0) || Folding.isHyphen($0) || "/&,(.".unicodeScalars.contains($0) }
    }

    /// `Geburtstag/-ort | 12.03.1989 | Stettin`: the cell behind the date.
    private static func birthplace(
        _ cv: CVText, of index: Int, _ label: Label, behind value: Range<Int>
    ) -> HiddenSpan? {
        let last = tail(cv, of: index, label)
        let words = cv.words(in: value)
        guard ["ort", "geburtsort", "place", "birth", "land"].contains(cv.words[last].text),
            last >= index + label.words,
            let end = words.last, end + 1 < cv.words.count, cv.words[end + 1].line == cv.words[index].line,
            cv.gap(after: end).contains(where: { "|•·;".unicodeScalars.contains($0) }),
            cv.isCapitalised(cv.words[end + 1])
        else { return nil }
        var place = end + 1
        while place < end + 4, place + 1 < cv.words.count, !cv.isCellEnd(place),
            cv.words[place + 1].line == cv.words[index].line
        {
            place += 1
        }
        return BirthDates.span(.nationality, cv, end + 1, place)
    }

    /// Where the value of a table's row begins: `Geburtsdatum | 12.03.1989`. A row with more labels is a table's head.
    private static func bar(_ cv: CVText, behind index: Int, _ label: Label, from start: Int, to end: Int) -> Int? {
        guard cv.isCellStart(index) else { return nil }
        var position = start
        while position < end,
            Folding.isSpace(cv.scalars[position]) || ").".unicodeScalars.contains(cv.scalars[position])
        {
            position += 1
        }
        guard position < end, "|•·".unicodeScalars.contains(cv.scalars[position]) else { return nil }
        let next = cv.words(in: position..<end)
        guard let first = next.first, self.label(cv, at: first) == nil || label.row.kind == .health else { return nil }
        let isPair =
            cv.isFirstInLine(index) && !cv.scalars[(position + 1)..<end].contains { "|•·".unicodeScalars.contains($0) }
        guard label.isSure || (isPair && (label.row.kind != .age || Ages.number(cv, at: first) != nil)) else {
            return nil
        }
        return position + 1
    }

    /// Whether a line is nothing but a label of a kind.
    static func isLabel(of kind: Redaction.Kind, line: Int, in cv: CVText) -> Bool {
        guard cv.lines.indices.contains(line), let first = cv.lines[line].words.first else { return false }
        let words = cv.lines[line].words.count
        return rows.beginning(with: cv.words[first].text).contains {
            $0.kind == kind && $0.labels.match(in: cv, at: first) == words
        }
    }

    /// `Alter` in a line of its own among the personal details, with a short line behind it.
    private static func isAlone(_ cv: CVText, _ index: Int, _ label: Label) -> Bool {
        let line = cv.words[index].line
        guard label.row.kind != .name, cv.lines[line].words.count == label.words,
            cv.isAmongPersonal(line), !CVSection.isHeading(line, of: cv),
            let next = cv.lines.indices.dropFirst(line + 1).prefix(2).first(where: { !cv.isBlank($0) })
        else { return false }
        let words = cv.lines[next].words
        return words.count <= 3 && (label.row.kind != .age || Ages.number(cv, at: words.lowerBound) != nil)
    }

    /// The cell that begins at `start`. A label within a cell has the same end, which is not looked for again.
    private static func cell(_ cv: CVText, from start: Int, to end: Int, _ known: inout Range<Int>?) -> Range<Int> {
        let isQuoted = start > 0 && cv.scalars[start - 1] == "\""
        if !isQuoted, let cell = known, cell.contains(start) { return start..<cell.upperBound }
        let cell = cellEnd(cv, from: start, to: end)
        if !isQuoted { known = cell }
        return cell
    }

    private static func cellEnd(_ cv: CVText, from start: Int, to end: Int) -> Range<Int> {
        var position = start
        let isQuoted = start > 0 && cv.scalars[start - 1] == "\""
        let stops = isQuoted ? "\"" : "|•·;"
        while position < end, !stops.unicodeScalars.contains(cv.scalars[position]) {
            if !isQuoted, Folding.isSpace(cv.scalars[position]),
                cv.scalars[position..<min(position + 3, end)].filter(Folding.isSpace).count == 3
            {
                break
            }
            position += 1
        }
        while position > start,
            Folding.isSpace(cv.scalars[position - 1]) || "\",".unicodeScalars.contains(cv.scalars[position - 1])
        {
            position -= 1
        }
        return start..<position
    }

    private static func nextLine(_ cv: CVText, after line: Int) -> Range<Int>? {
        guard let next = cv.lines.indices.dropFirst(line + 1).prefix(2).first(where: { !cv.isBlank($0) }) else {
            return nil
        }
        let words = cv.lines[next].words
        guard words.count <= 5, !CVSection.isHeading(next, of: cv), let first = words.first, let last = words.last,
            !cv.scalars[cv.lines[next].source].contains(":"),
            !rows.beginning(with: cv.words[first].text).contains(where: { $0.labels.match(in: cv, at: first) != nil })
        else { return nil }
        return cv.words[first].source.lowerBound..<cv.words[last].source.upperBound
    }

    private static let fillers: Set<String> = [
        "und", "ort", "geburtsort", "and", "place", "of", "birth", "am", "in", "s", "land", "datum", "n", "citizenship",
        "tag", "jahr", "date", "datum", "jahre", "jahren", "years", "tt", "mm", "jjjj", "dd", "yyyy",
    ]
    /// What a label with two words ends in.
    private static let tails: Set<String> = ["ort", "geburtsort", "birth", "place", "land", "datum", "jahr", "date"]

    private struct Row: Sendable {
        let kind: Redaction.Kind
        let labels: Phrases
        /// Whether the label is one even without a colon behind it.
        let isSure: Bool
        /// The same labels, each as its folded words.
        let words: [[String]]
    }

    /// Every label by its words, with the kind of what it labels.
    static var declared: [(kind: Redaction.Kind, words: [String])] {
        labelledRows.flatMap { row in row.words.map { (row.kind, $0) } }
    }

    private static let rows = PhraseRows<Row>(labelledRows) { $0.labels }
    /// The labels by their first letter, as they are looked for in short.
    private static let shortRows: (labels: [Character: [[String]]], rows: [[String]: Row]) = {
        var labels: [Character: [[String]]] = [:]
        var rows: [[String]: Row] = [:]
        for row in labelledRows {
            for words in row.words {
                if let first = words.first?.first { labels[first, default: []].append(words) }
                if rows[words] == nil { rows[words] = row }
            }
        }
        return (labels, rows)
    }()

    private static let labelledRows: [Row] = [
        row(
            .name,
            sure: ["geburtsname", "maiden name", "mädchenname", "rufname", "spitzname", "nickname", "zweitname"],
            unsure: [
                "name", "vorname", "nachname", "familienname", "first name", "last name", "surname",
                "full name", "given name", "vor- und nachname", "vor- und zuname", "zuname", "preferred name",
                "former name", "früherer name", "frühere namen", "weitere vornamen", "middle name", "second name",
                "known as", "also known as", "formerly", "vormals", "genannt", "künstlername", "vatersname",
            ]),
        row(
            .birthDate,
            sure: [
                "geburtsdatum", "geburtstag", "date of birth", "birth date", "birthdate", "birthday", "dob",
                "geburtsdaten", "geburtsjahr", "year of birth", "yob", "gebdat", "gebdatum", "datum der geburt",
                "ort und datum der geburt", "datum und ort der geburt", "tag der geburt", "jahr der geburt",
                "tag und ort der geburt", "place and date of birth", "date and place of birth", "day of birth",
            ], unsure: ["geboren", "born", "geburt", "birth", "geboren am", "born on"]),
        row(.age, sure: [], unsure: ["alter", "age"]),
        row(
            .family,
            sure: [
                "familienstand", "zivilstand", "marital status", "personenstand", "civil status",
                "family status", "familiaere situation",
            ],
            unsure: [
                "lebenspartner", "lebenspartnerin", "lebensgefährte", "lebensgefährtin", "notfallkontakt",
                "emergency contact", "next of kin", "sohn", "tochter", "son", "daughter", "bruder", "schwester",
                "brother", "sister", "verlobter", "verlobte",
                "familie", "family", "eltern", "parents", "vater", "mutter",
                "father", "mother", "geschwister", "siblings", "ehemann", "ehefrau", "ehepartner", "spouse", "husband",
                "wife",
            ]),
        row(.children, sure: [], unsure: ["kinder", "kind", "children", "dependants", "dependents", "anzahl kinder"]),
        row(.sex, sure: ["geschlecht", "gender"], unsure: ["sex", "pronouns", "pronomen", "anrede", "salutation"]),
        row(
            .nationality,
            sure: [
                "staatsangehoerigkeit", "staatsangehoerigkeiten", "staatsbuergerschaft", "nationalitaet",
                "nationality", "citizenship", "geburtsort", "place of birth", "ort der geburt", "pob", "geburtsstadt",
                "birthplace", "geburtsland",
                "country of birth", "ethnicity", "ethnic origin", "heimatland", "herkunftsland", "country of origin",
                "home country", "hautfarbe", "skin colour", "skin color", "abstammung",
            ], unsure: ["heimat", "herkunft", "origin", "race", "pass", "passport"]),
        row(
            .residence,
            sure: [
                "aufenthaltstitel", "aufenthaltsstatus", "aufenthaltserlaubnis", "aufenthaltsgenehmigung",
                "aufenthaltsrecht",
                "residence title", "residence permit", "residence status", "visa status", "immigration status",
            ], unsure: ["visum", "visa", "visa type", "asyl", "asylum"]),
        row(
            .number,
            sure: [
                "sv-nummer", "sv-nr", "sozialversicherungsnummer", "sozialversicherungsnr", "rentenversicherungsnummer",
                "versicherungsnummer", "steuer-id", "steueridentifikationsnummer", "steuernummer", "ausweisnummer",
                "personalausweisnummer", "passnummer", "passport number", "passport no", "national insurance number",
                "social security number", "ahv-nummer",
            ], unsure: ["ni number", "ssn", "svnr"]),
        row(
            .politics, sure: ["parteizugehörigkeit", "parteimitgliedschaft", "gewerkschaftszugehörigkeit"], unsure: []),
        row(
            .religion,
            sure: [
                "konfession", "religion", "religionszugehoerigkeit", "bekenntnis", "glaube",
                "religionsbekenntnis", "denomination", "glaubensrichtung",
            ], unsure: ["faith", "religiös", "religious"]),
        row(
            .health,
            sure: [
                "behinderung", "schwerbehinderung", "grad der behinderung", "disability", "disabilities", "blutgruppe",
                "blood type", "blood group",
            ],
            unsure: ["gesundheit", "gesundheitszustand", "health", "gdb"]),
    ].flatMap { $0 }

    private static func row(_ kind: Redaction.Kind, sure: [String], unsure: [String]) -> [Row] {
        [(sure, true), (unsure, false)].map { labels, isSure in
            Row(kind: kind, labels: Phrases(labels), isSure: isSure, words: labels.map { Folding.words($0) })
        }
    }
}
