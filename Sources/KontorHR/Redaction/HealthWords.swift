internal import KontorCore

/// Illnesses, which somebody has had, or works with: `2019 Burnout` is hidden, `Beratung bei Burnout` is a job.
enum HealthWords {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        var spans: [HiddenSpan] = []
        // What a line says is known once it is asked for.
        var isWork: (line: Int, value: Bool)?
        for index in cv.words.indices.untilStopped(each: 64) where illnesses.match(in: cv, at: index) != nil {
            let last = index + (illnesses.match(in: cv, at: index) ?? 1) - 1
            let line = cv.words[index].line
            if isWork?.line != line { isWork = (line, isOfWork(cv, line)) }
            guard isWork?.value != true || isOwn(cv, index) else { continue }
            var span = BirthDates.span(.health, cv, index, last)
            span.counterpart = cv.words[index].text == "migraene" ? "Asthma" : "Migräne"
            spans.append(span)
        }
        return spans
    }

    /// `meine Depression`, `leide an Migräne`, `nach einem Schlaganfall`
    private static func isOwn(_ cv: CVText, _ index: Int) -> Bool {
        let line = cv.words[index].line
        return cv.words[max(0, index - 4)..<index].contains { $0.line == line && own.contains($0.text) }
    }

    /// Whether a line tells of work with the ill, or of a subject of a course.
    private static func isOfWork(_ cv: CVText, _ line: Int) -> Bool {
        if [.skills, .training].contains(cv.sections[line]) { return true }
        return cv.lines[line].words.contains { index in
            let word = cv.words[index].text
            return work.contains { word.hasPrefix($0) } || behind.contains { word.hasSuffix($0) }
        }
    }

    static let illnesses = Phrases([
        "depression", "depressionen", "depressiv", "depressive", "burnout", "burn-out", "krebs", "krebserkrankung",
        "krebserkrankt*", "brustkrebs", "hautkrebs", "lungenkrebs", "darmkrebs", "krebskrank*", "leukaemie",
        "leukaemia", "tumor",
        "cancer", "hiv", "hiv-positiv", "hiv-positive", "aids", "asthma", "parkinson", "alzheimer", "multiple Sklerose",
        "multiple sclerosis", "schlaganfall*", "herzinfarkt*", "stroke", "heart attack", "bipolar*", "schizophren*",
        "angststoerung*", "panikattacken", "panic attacks", "anxiety disorder", "ptbs", "ptsd", "adhs", "adhd",
        "essstoerung*",
        "magersucht", "bulimie", "anorexia", "alkoholsucht", "drogensucht", "chemotherapie", "chemotherapy", "migraene",
        "migraine",
        "rheuma", "bandscheibenvorfall*", "slipped disc", "fehlgeburt*", "miscarriage", "psychisch krank*",
        "psychisch erkrankt*",
        "mental illness", "erkrankt", "erkrankung", "schwer krank", "dialyse", "hepatitis", "tourette", "legasthenie",
        "dyslexia",
        "dyslexic", "suizidversuch", "entzug", "traumatisiert", "arthrose", "osteoporose", "crohn", "neurodermitis",
    ])
    private static let own = SentenceWords.set(
        """
        mein meine meiner meinem meinen my leide litt leidend suffer suffered suffering wegen nach aufgrund trotz
        ueberstandener ueberstandenem ueberstanden due because despite survived survivor diagnosed diagnose habe hatte
        have had erkrankt
        """)
    private static let work = [
        "berat", "praevent", "prevent", "forsch", "research", "betreu", "therapeut", "therapist", "klinik", "clinic",
        "station",
        "pfleg", "aufklaer", "schulung", "seminar", "projekt", "project", "verein", "stiftung", "counsel", "care",
        "support", "patient",
        "hilfe", "praxis", "gmbh", "caritas", "diakonie", "station", "abteilung", "zentrum", "centre", "center",
        "foundation", "charity",
        "studie", "study", "ausbildung", "workshop",
    ]
    private static let behind = [
        "hilfe", "beratung", "forschung", "training", "therapie", "vorsorge", "klinik", "station", "stiftung",
        "praevention", "zentrum", "gruppe",
    ]
}
