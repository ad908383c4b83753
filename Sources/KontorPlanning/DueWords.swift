internal import KontorCore

/// The words that `DueText` knows, in English and German, folded by `FoldedText`.
enum DueWords {
    enum Unit { case minute, hour, day, workday, week, month }

    static let days = [
        "today": 0, "heute": 0, "tomorrow": 1, "morgen": 1, "day after tomorrow": 2, "the day after tomorrow": 2,
        "uebermorgen": 2,
    ]

    /// The most words that a day has: `the day after tomorrow`.
    static let longestDay = 4

    static let next: Set<String> = [
        "next", "on", "naechster", "naechsten", "naechste", "naechstes", "am", "kommenden",
    ]

    static let nextWorkday: Set<String> = [
        "next workday", "naechster werktag", "naechsten werktag", "am naechsten werktag",
        "naechster arbeitstag", "naechsten arbeitstag", "am naechsten arbeitstag",
    ]

    private static let units: [String: Unit] = [
        "minute": .minute, "minutes": .minute, "min": .minute, "minuten": .minute,
        "hour": .hour, "hours": .hour, "h": .hour, "stunde": .hour, "stunden": .hour,
        "day": .day, "days": .day, "tag": .day, "tage": .day, "tagen": .day,
        "workday": .workday, "workdays": .workday, "werktag": .workday, "werktage": .workday, "werktagen": .workday,
        "arbeitstag": .workday, "arbeitstage": .workday, "arbeitstagen": .workday,
        "week": .week, "weeks": .week, "woche": .week, "wochen": .week,
        "month": .month, "months": .month, "monat": .month, "monate": .month, "monaten": .month,
    ]

    private static let numbers: [String: Int] = {
        let english = "one two three four five six seven eight nine ten eleven twelve".split(separator: " ")
        let german = "eins zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf".split(separator: " ")
        var numbers = ["a": 1, "an": 1, "ein": 1, "eine": 1, "einem": 1, "einer": 1]
        for words in [english, german] {
            for (index, word) in words.enumerated() { numbers[String(word)] = index + 1 }
        }
        return numbers
    }()

    /// Returns the text's words in small letters, without commas; a business day is a workday.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        for word in FoldedText.fold(text).split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            if words.last == "business", word.hasPrefix("day") {
                words[words.count - 1] = "work" + word
            } else {
                words.append(String(word))
            }
        }
        return words
    }

    /// Returns what `in 2 workdays` counts; nil where the words are not three or do not begin with `in`.
    ///
    /// - Throws: `Failure(.invalid)` for an unknown count or unit, `Failure(.limit)` beyond 10,000.
    static func span(_ words: [String]) throws(Failure) -> (count: Int, unit: Unit)? {
        guard words.count == 3, words[0] == "in" else { return nil }
        let phrase = words.joined(separator: " ")
        guard let unit = units[words[2]] else {
            throw Failure(
                .invalid,
                "due \"\(phrase)\": \"\(words[2])\" is no unit; expected for example days or workdays"
                    + NearestName.hint(words[2], among: units.keys.sorted()))
        }
        guard let count = numbers[words[1]] ?? Int(words[1]), count >= 0 else {
            throw Failure(.invalid, "due \"\(phrase)\": \"\(words[1])\" is no count; expected for example 2")
        }
        guard count <= BusinessCalendar.mostWorkdays else {
            throw Failure(
                .limit,
                "due dates reach at most \(Grouped.text(Int64(BusinessCalendar.mostWorkdays))) \(words[2]) ahead, "
                    + "got \(Grouped.text(Int64(count)))")
        }
        return (count, unit)
    }

    /// Returns the seconds of `in 30 minutes` and `in 2 hours`; nil for anything else.
    static func seconds(_ words: [String]) throws(Failure) -> Int64? {
        guard words.count == 3, let unit = units[words[2]], unit == .minute || unit == .hour,
            let (count, _) = try span(words)
        else { return nil }
        return Int64(count) * (unit == .hour ? 3600 : 60)
    }
}
