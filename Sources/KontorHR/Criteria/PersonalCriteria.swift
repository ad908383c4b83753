/// What a redaction hides is no criterion: a word that tells a sex, an origin, a family, a belief or an illness.
///
/// Only where it is all that is asked, for "Beratung bei Asthma" and "Märkte in der Türkei" are work.
enum PersonalCriteria {
    /// Returns the ground on which a text must not be asked; nil where it may.
    static func ground(of cv: CVText) -> String? {
        let words = cv.words.indices.filter { !fillers.contains(cv.words[$0].text) }
        guard let first = words.first, let last = words.last, last - first == words.count - 1, words.count <= 4 else {
            return nil
        }
        if words.count == 1, let ground = ground(of: cv.words[first].text) { return ground }
        if words.count == 1, isYear(cv.words[first].text) { return "age" }
        let word = cv.words[first].text
        // `HIS` is a system, and `ER` is one, too.
        guard word.utf8.count > 3 else { return nil }
        if let row = PersonalWords.rows.beginning(with: cv.words[first].text).first(where: {
            $0.1.match(in: cv, at: first) == words.count
        }) {
            // `Mutterschaftsgeld`, `Diabetesberatung`: a compound is of other work.
            return row.1.contains(String(word.dropLast(5))) ? nil : grounds[row.0]
        }
        let isTreated = words.count == 1 && treatments.contains(word)
        return !isTreated && HealthWords.illnesses.match(in: cv, at: first) == words.count ? "health" : nil
    }

    private static func ground(of word: String) -> String? {
        // A language is a skill, and its name is often a people's, too.
        guard Language(word) == nil, word.utf8.count > 3 else { return nil }
        if Peoples.isPerson(word) || Peoples.isCountry(word) { return "origin" }
        if let kind = SentenceWords.person(word) ?? SentenceWords.adjective(word), Language.named(word) == nil {
            return PersonalWords.rows.beginning(with: word).contains { $0.1.contains(String(word.dropLast(5))) }
                ? nil : grounds[kind]
        }
        return nil
    }

    /// `1990` is a year of birth, or of a school.
    private static func isYear(_ word: String) -> Bool {
        word.utf8.count == 4 && Int(word).map { (1930...2015).contains($0) } == true
    }

    /// What a redaction hides and may be asked, as a title to reside, is not here.
    private static let grounds: [Redaction.Kind: String] = [
        .family: "family", .children: "family", .sex: "sex", .religion: "religion", .health: "health", .age: "age",
        .politics: "union and politics", .nationality: "origin", .photo: "photo",
    ]
    private static let fillers = SentenceWords.set(
        """
        nur only kein keine keinen no not nicht ohne without bevorzugt preferred bitte please nothing gerne must be muss
        sein wanted gesucht
        """)
    /// What the ill are treated with, which somebody can have learned.
    private static let treatments: Set<String> = ["dialyse", "chemotherapie", "chemotherapy", "entzug", "stroke"]
}
