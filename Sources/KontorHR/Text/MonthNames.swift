/// The months as German and English CVs write them.
enum MonthNames {
    /// Returns 1 to 12 for a folded month name or its abbreviation; nil for any other word.
    static func number(_ word: String) -> Int? { numbers[word] }

    private static let numbers: [String: Int] = {
        let rows = [
            "januar january jan jaenner jaen", "februar february feb feber febr", "maerz march mar mrz maer",
            "april apr", "mai may", "juni june jun", "juli july jul", "august aug",
            "september sep sept", "oktober october okt oct", "november nov", "dezember december dez dec",
        ]
        var numbers: [String: Int] = [:]
        for (index, row) in rows.enumerated() {
            for word in row.split(separator: " ") { numbers[String(word)] = index + 1 }
        }
        return numbers
    }()
}
