/// Years that are of something else than the work beside them: `Digitalisierung der Akten 1990-2015`, `seit 1990 in Hamburg`.
enum AskedYears {
    /// Whether the years are those of the papers right before them: `Auswertung der Daten von 1990 bis 2015`.
    static func areOfAThing(_ entry: CareerEntry, in cv: CVText) -> Bool {
        var index = entry.range.words.lowerBound - 1
        let line = cv.words[entry.range.words.lowerBound].line
        if index >= 0, ["aus", "from", "von", "vom", "der", "jahre", "jahren", "for"].contains(cv.words[index].text) {
            index -= 1
        }
        guard index > 0, cv.words[index].line == line, cv.words[index - 1].line == line,
            papers.contains(where: { cv.words[index].text.hasPrefix($0) }), !cv.isSeparated(before: index)
        else { return false }
        let first = max(cv.lines[line].words.lowerBound, index - 3)
        return (first..<index).contains { objects.contains(cv.words[$0].text) }
    }

    /// Whether nothing but a place stands beside the years: `seit 1990 in Hamburg`.
    static func areOfAPlace(_ entry: CareerEntry, _ near: [Int], in cv: CVText) -> Bool {
        guard entry.title.lowerBound == entry.line, (2...3).contains(near.count),
            ["in", "aus"].contains(cv.words[near[0]].text)
        else { return false }
        return near.dropFirst().allSatisfy { cv.isCapitalised(cv.words[$0]) }
    }

    private static let objects: Set<String> = [
        "der", "des", "die", "von", "aller", "alten", "alter", "of", "the", "all", "old", "historical", "historischer",
        "historischen", "zu", "fuer", "for",
    ]
    /// How words for papers begin, which have years of their own.
    private static let papers = [
        "akte", "archiv", "daten", "data", "unterlagen", "beleg", "dokument", "document", "record", "files",
        "jahresabschl", "bilanz", "rechnung", "protokoll", "ledger", "invoice", "statisti", "bericht", "report",
        "chronik", "zeitung", "jahrgaenge", "jahrgang", "bestaende", "bestand", "urkunde", "kartei", "zeitschrift",
        "volumes", "issues", "accounts", "steuererklaerung", "vorgaenge", "verfahren", "faelle", "cases",
    ]
}
