internal import KontorCore

/// Illnesses, which somebody has had, or works with: `2019 Burnout` is hidden, `Beratung bei Burnout` is a job.
enum HealthWords {
    static func spans(in cv: CVText) -> [HiddenSpan] {
        var spans: [HiddenSpan] = []
        // What a line says is known once it is asked for.
        var isWork: (line: Int, value: Bool)?
        for index in cv.words.indices.untilStopped(each: 64) {
            guard let length = length(cv, at: index) else { continue }
            let last = index + length - 1
            let line = cv.words[index].line
            if isWork?.line != line { isWork = (line, isOfWork(cv, line)) }
            guard isWork?.value != true || isOwn(cv, index) else { continue }
            var span = BirthDates.span(.health, cv, index, last)
            span.counterpart = cv.words[index].text == "migraene" ? "Asthma" : "Migräne"
            spans.append(span)
        }
        return spans
    }

    /// The words of an illness that begins at a word; nil where none does.
    private static func length(_ cv: CVText, at index: Int) -> Int? {
        let word = cv.words[index].text
        if let length = illnesses.match(in: cv, at: index) {
            // `Stroke order` is of a script.
            let isOther = word == "stroke" && notIllnesses.contains(SentenceWords.word(cv, index + 1))
            return isOther ? nil : length
        }
        if isCompound(word) { return 1 }
        // `seit 2010 trocken`, `sober since 2010`
        if ["trocken", "clean"].contains(word), index > 1, ["seit", "since"].contains(cv.words[index - 2].text),
            cv.words[index - 1].text.first?.isNumber == true
        {
            return 1
        }
        return word == "sober" && ["since", "for"].contains(SentenceWords.word(cv, index + 1)) ? 1 : nil
    }

    /// `Krebspatientin`, `Gehbehinderung`, `krankheitsbedingt`: what somebody has, and what of it they are.
    private static func isCompound(_ word: String) -> Bool {
        guard word.utf8.count >= 8 else { return false }
        if let tail = disabled.first(where: word.hasSuffix) {
            return bodies.contains(String(word.dropLast(tail.utf8.count)))
        }
        guard let tail = sufferers.first(where: word.hasSuffix) else { return false }
        let lead = word.dropLast(tail.utf8.count)
        return leads.contains { lead == $0 || lead == $0 + "s" || lead == $0 + "n" }
    }

    private static let notIllnesses: Set<String> = ["order", "orders", "rate", "width", "style", "count", "play"]
    private static let bodies = SentenceWords.set(
        "geh seh hoer koerper sprach lern mehrfach schwer schwerst geistes gehoer sinnes")
    private static let disabled = ["behinderung", "behinderungen", "behinderte", "behinderter", "behindert"]
    private static let leads = SentenceWords.set(
        """
        krebs brustkrebs hautkrebs lungenkrebs darmkrebs tumor leukaemie hiv aids asthma parkinson alzheimer schlaganfall
        herzinfarkt herz nieren leber lungen rheuma migraene diabetes alkohol drogen sucht depression borderline krankheit
        erkrankung unfall prothese hoergeraete hoergeraet brille rollstuhl schmerz ms dialyse epilepsie allergie
        """)
    private static let sufferers = [
        "patientin", "patienten", "patient", "traegerin", "traeger", "kranke", "kranker", "krank", "erkrankte",
        "erkrankter", "erkrankt", "erkrankung", "betroffene", "betroffener", "ueberlebende", "ueberlebender", "bedingt",
        "bedingte", "bedingter", "bedingtes", "bedingten", "leiden", "leidend",
    ]

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
        "hoergeraet", "hoergeraete", "hearing aid", "hearing aids",
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
