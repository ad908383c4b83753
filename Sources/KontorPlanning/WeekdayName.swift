package import KontorCore

extension Weekday {
    /// `Monday`.
    package var englishName: String { Self.englishNames[position] }

    /// `Mon`.
    package var shortName: String { String(englishName.prefix(3)) }

    /// Days after Monday, 0 to 6.
    var position: Int { Weekday.allCases.firstIndex(of: self) ?? 0 }

    /// Reads an English or German name, whole or short, such as `Mon`, `Monday`, `Mo.` or `Sonnabend`; nil for others.
    package init?(named text: some StringProtocol) {
        let word = FoldedText.fold(text.hasSuffix(".") ? String(text.dropLast()) : String(text))
        guard let found = Self.names[word] else { return nil }
        self = found
    }

    private static let englishNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    private static let names: [String: Weekday] = {
        let german = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"]
        var names: [String: Weekday] = [
            "sonnabend": .saturday, "tues": .tuesday, "thur": .thursday, "thurs": .thursday,
        ]
        for (position, weekday) in Weekday.allCases.enumerated() {
            let english = englishNames[position].lowercased()
            for name in [english, String(english.prefix(3)), german[position], String(german[position].prefix(2))] {
                names[name] = weekday
            }
        }
        return names
    }()
}
