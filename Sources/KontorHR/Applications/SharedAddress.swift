/// Mail addresses that are nobody's own: those of programs, portals and departments.
enum SharedAddress {
    /// Whether nobody reads what is sent there, as with `noreply@`: who is called so is not who writes.
    static func isAutomatic(_ address: String) -> Bool {
        let joined = local(address).joined()
        return programs.contains { joined.contains($0) }
    }

    /// Whether it is for several: `jobs@`, `bewerbung@`, `info@`.
    static func isShared(_ address: String) -> Bool {
        isAutomatic(address) || local(address).first.map { departments.contains($0) } ?? true
    }

    /// Whether it may be somebody's own: `info@anna-petersen.de` is Anna Petersen's.
    static func isOwn(_ address: String, of name: CandidateName) -> Bool {
        guard !isAutomatic(address) else { return false }
        return !isShared(address) || name.isContained(in: Folding.string(Folding.fold(String(address.prefix(200)))))
    }

    /// Whether it belongs to who brings people to work: whoever writes from there sends on what others are.
    static func isOfBroker(_ address: String) -> Bool {
        let domain = Folding.words(String(address.prefix(200).drop { $0 != "@" })).dropLast()
        return domain.contains { part in brokers.contains(part) || inBrokers.contains { part.contains($0) } }
    }

    private static func local(_ address: String) -> [String] {
        Folding.words(String(address.prefix(200).prefix { $0 != "@" })).map { $0.filter { !$0.isNumber } }
            .filter { !$0.isEmpty }
    }

    private static let brokers = SentenceWords.set(
        "job jobs hays xing monster personio softgarden join hokify jobware kimeta adzuna glassdoor talent talents")
    private static let inBrokers = [
        "arbeitsagentur", "jobcenter", "jobboerse", "indeed", "stepstone", "linkedin", "randstad", "adecco", "manpower",
        "recruit", "zeitarbeit", "personalberatung", "personalservice", "personalvermittlung", "headhunt", "karriere",
        "career", "stellenmarkt", "stellenanzeigen", "jobportal",
    ]
    private static let programs = [
        "noreply", "donotreply", "nichtantworten", "keineantwort", "mailerdaemon", "postmaster", "notification",
        "notify", "benachrichtigung", "automail", "autoreply", "bounce", "newsletter", "nepasrepondre",
    ]
    private static let departments = SentenceWords.set(
        """
        jobs job jobboerse joboffers jobagent karriere career careers bewerbung bewerbungen bewerber apply applications
        application applicant applicants recruiting recruitment recruiter recruiters talent talents hr personal
        personalabteilung human info infos kontakt contact office buero service services support team hello hallo
        admin webmaster system portal bot robot datenschutz privacy sekretariat verwaltung zentrale empfang
        buchhaltung vermittlung stellen stellenmarkt ausbildung anzeigen mailbox
        """)
}
