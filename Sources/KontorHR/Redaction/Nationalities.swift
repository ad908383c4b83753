internal import KontorCore

/// A nationality in a list of personal details: `verheiratet, deutsch`, `34 years old, German, married`.
///
/// The same word is a skill in a list of languages, so only a cell of its own beside another personal detail is hidden.
enum Nationalities {
    /// - Parameter details: What else of the person was found.
    static func spans(in cv: CVText, beside details: [HiddenSpan]) -> [HiddenSpan] {
        let lines = Set(details.filter { kinds.contains($0.kind) }.map { cv.line(at: $0.range.lowerBound) })
        return cv.lines.indices.untilStopped(each: 64).flatMap { line -> [HiddenSpan] in
            guard cv.sections[line] != .languages, cv.sections[line] != .skills else { return [] }
            if lines.contains(line) { return cells(cv, in: line) }
            if cv.isAmongPersonal(line) {
                let people = cells(cv, in: line).filter { isPerson(cv, $0) }
                if !people.isEmpty { return people }
            }
            let isBesides = lines.contains(line - 1) || lines.contains(line + 1)
            return isBesides && cv.lines[line].words.count == 1 ? cells(cv, in: line) : []
        }
    }

    /// `Türkin` in a cell of its own before the first section or among the personal details; a language would be an
    /// adjective.
    private static func isPerson(_ cv: CVText, _ span: HiddenSpan) -> Bool {
        isPerson(Folding.words(cv.original(span.range)).joined())
    }

    private static func isPerson(_ word: String) -> Bool { Peoples.isPerson(word) && Language.named(word) == nil }

    private static func cells(_ cv: CVText, in line: Int) -> [HiddenSpan] {
        let words = cv.lines[line].words
        return words.untilStopped(each: 64).compactMap { index in
            guard index == words.lowerBound || cv.isSeparated(before: index) || isWide(cv, index - 1),
                index == words.upperBound - 1 || cv.isSeparated(before: index + 1) || isWide(cv, index),
                isNationality(cv.words[index].text)
            else { return nil }
            var span = BirthDates.span(.nationality, cv, index, index)
            if isPerson(cv.words[index].text) {
                span.counterpart = cv.words[index].text.hasPrefix("kanad") ? "Norweger" : "Kanadier"
            }
            return span
        }
    }

    private static func isWide(_ cv: CVText, _ word: Int) -> Bool {
        cv.gap(after: word).count >= 3 || cv.gap(after: word).contains("\t") || cv.gap(after: word).contains("/")
    }

    static func isNationality(_ word: String) -> Bool {
        Language.named(word) != nil || Peoples.isPerson(word) || Peoples.isAdjective(word)
            || others.contains { word == $0 || (word.hasPrefix($0) && word.count <= $0.count + 2) }
    }

    private static let kinds: Set<Redaction.Kind> = [
        .family, .children, .birthDate, .age, .religion, .nationality, .residence, .sex,
    ]
    private static let others = [
        "oesterreichisch", "oesterreicher", "schweizer", "amerikanisch", "american", "britisch", "british", "indisch",
        "indian", "nigerianisch", "nigerian", "syrisch", "syrian", "syrer", "afghanisch", "afghan", "afghane",
        "irakisch",
        "iraqi", "iranisch", "iranian", "marokkanisch", "moroccan", "brasilianisch", "brazilian", "belgisch", "belgian",
        "mexikanisch", "mexican", "kanadisch", "canadian", "australisch", "australian", "austrian", "swiss", "tuerkin",
        "tuerke", "pole", "polin", "russe", "russin", "italiener", "spanier", "grieche", "griechin", "franzose",
        "franzoesin", "vietnamese", "chinese", "ukrainer", "rumaene", "bulgare", "kroate", "serbe", "albaner",
        "kosovarisch",
        "tunesisch", "tunisian", "aegyptisch", "egyptian", "pakistanisch", "pakistani", "ghanaisch", "ghanaian",
        "eritreisch",
        "israelisch", "israeli", "irisch", "irish", "staatenlos", "stateless",
    ]
}
