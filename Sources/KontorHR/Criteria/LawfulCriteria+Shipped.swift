extension LawfulCriteria {
    /// The rows that ship with Kontor; an office may add its own.
    package static let shipped: [Row] = [
        Row(
            ground: "language",
            words: [
                "muttersprachler*", "muttersprache", "native speaker", "native speakers", "=native", "mother tongue",
                "muttersprachlich*", "native english", "native german", "akzentfrei*", "accent-free", "without accent",
                "ohne akzent", "without an accent", "no accent", "kein akzent", "erstsprache", "first language",
                "deutschsprachig aufgewachsen", "raised german-speaking",
            ],
            sentence: "Where somebody learned a language is their origin, not how well they know it.",
            offer: "the level that the work needs, at most C2",
            source: "AGG § 1, § 11; LAG Hessen 15.06.2015 – 16 Sa 1619/14, BAG 29.06.2017 – 8 AZR 402/15"),
        Row(
            ground: "nationality",
            words: [
                "staatsangehörig*", "staatsbürger*", "nationalität*", "nationality", "citizenship", "=citizen",
                "citizens only",
                "deutscher pass", "german passport", "eu-bürger*", "eu citizen", "eu citizens", "eu national*",
                "european citizen", "nur deutsche", "germans only",
            ],
            sentence: "Citizenship stands for ethnic origin wherever the law does not ask for it.",
            offer: "permission to work in the country", source: "AGG § 1, § 3 (2), § 11"),
        Row(
            ground: "origin",
            words: [
                "herkunft", "ethnisch*", "ethnicity", "ethnic", "=origin", "national origin", "race", "rasse",
                "hautfarbe", "skin colour",
                "skin color", "migrationshintergrund", "geburtsort", "place of birth", "einheimisch*", "ausländer*",
                "foreigner", "foreigners", "inländer*", "=white", "=weiß", "=european", "=europeans", "=europäisch",
                "birthplace", "caucasian", "biodeutsch", "hier aufgewachsen", "in deutschland aufgewachsen",
                "in deutschland geboren", "raised in germany", "born in germany",
            ],
            sentence: "Origin must not decide.", offer: "knowledge of the languages or the region that the work needs",
            source: "AGG § 1, § 7, § 11"),
        Row(
            ground: "age",
            words: [
                "alter", "altersgrenze", "age", "aged", "jung", "junge", "junger", "junges", "jungen", "jünger*",
                "young",
                "younger", "youthful", "jugendlich*", "digital native", "digital natives", "geburtsdatum",
                "geburtsjahr",
                "date of birth", "birth date", "jahrgang", "berufsanfänger*", "berufseinsteiger*", "young professional",
                "young professionals", "recent graduate", "recent graduates", "altersgruppe", "nicht zu alt",
                "rentner*",
                "not too old", "gen z", "gen y", "gen x", "generation z", "generation y", "generation x", "gen alpha",
                "frisch von der*", "frisch aus dem studium", "direkt von der uni*", "fresh out of", "fresh from",
                "fresh graduate",
                "fresh graduates", "straight from university", "boomer*", "zoomer*", "millennial*", "graduation year",
                "abschlussjahr", "anfang zwanzig*", "mitte zwanzig*", "ende zwanzig*", "anfang dreißig*",
                "mitte dreißig*", "ende dreißig*", "mitte vierzig*", "mittzwanziger*", "endzwanziger*",
                "mittdreißiger*", "enddreißiger*", "mittvierziger*", "twenty-something*", "thirty-something*",
                "in your twenties", "in their twenties", "in your thirties", "in their thirties",
            ],
            sentence: "Age must not decide, nor what stands for it.",
            offer: "the skill or the experience in the work that is meant",
            source: "AGG § 1, § 10, § 11; ArbG Heilbronn 18.01.2024 – 8 Ca 191/23 on \"digital native\""),
        Row(
            ground: "sex",
            words: [
                "geschlecht", "sex", "=gender", "männlich*", "weiblich*", "male", "female", "mann", "männer", "frau",
                "frauen",
                "=man", "woman", "=men", "women", "=herr", "dame", "damen", "mädchen", "girl", "junge dame",
                "transgender", "empfangsdame", "=divers", "wehrdienst geleistet", "wehrdienst abgeleistet",
                "zivildienst geleistet", "military service", "gedient", "gediente", "gedienter", "ungedient",
                "powerfrau*", "powermann", "karrierefrau*",
            ],
            sentence: "Sex must not decide.", offer: "the work itself, as a title for every sex (m/f/d)",
            source: "AGG § 1, § 8, § 11"),
        Row(
            ground: "religion",
            words: [
                "religion", "religiös*", "konfession*", "glaube", "christlich*", "christ", "=christian", "katholisch*",
                "catholic", "evangelisch*", "protestant*", "muslim*", "jüdisch*", "jewish", "kirchenmitglied*",
                "kirchenzugehörigkeit", "church member", "kopftuch", "headscarf", "weltanschauung", "hindu",
                "buddhist*",
                "atheist*", "islamisch*", "=faith",
            ],
            sentence: "Religion and belief must not decide.",
            offer:
                "willingness to do the work at the hours it is done; a church may rely on AGG § 9 and decides that by a person",
            source: "AGG § 1, § 9, § 11; GDPR Art. 9"),
        Row(
            ground: "disability",
            words: [
                "behinderung", "behindert", "behinderte", "behinderter", "schwerbehindert*", "schwerbehinderung",
                "nichtbehindert*", "disability",
                "disabled", "able-bodied", "able bodied", "handicap*", "gdb", "rollstuhl*", "wheelchair",
            ],
            sentence: "Disability must not decide.",
            offer: "the tasks that the work consists of; aids and adjustments are the employer's duty",
            source: "AGG § 1, § 5, § 11; SGB IX § 164"),
        Row(
            ground: "health",
            words: [
                "=gesundheit", "gesundheitszustand", "gute gesundheit", "gesund", "gesunde", "healthy", "=health",
                "good health", "health condition", "krankheit*",
                "krank",
                "krankheitstage", "illness", "sick days", "sick leave", "fehlzeiten", "allergie*", "raucher*",
                "nichtraucher*", "smoker", "non-smoker", "drogentest", "drug test", "vaccinat*", "geimpft",
                "impfstatus",
                "körperlich fit*", "physically fit", "=fit", "=körperliche fitness", "=physical fitness", "psychisch*",
                "bmi", "schlank", "slim", "körpergröße",
            ],
            sentence: "Health is nobody's business before the work is offered, and then a doctor's.",
            offer: "the tasks that the work consists of, such as carrying parcels of 10 kg",
            source: "GDPR Art. 9; AGG § 1; BDSG § 26 (3)"),
        Row(
            ground: "pregnancy",
            words: [
                "schwanger*", "pregnan*", "kinderwunsch", "familienplanung", "family planning", "mutterschutz",
                "elternzeit", "parental leave", "maternity leave", "nicht schwanger",
            ],
            sentence: "Pregnancy and plans for a family must not decide; to ask is direct discrimination by sex.",
            offer: "the day on which the work begins", source: "AGG § 3 (1) sentence 2, § 1"),
        Row(
            ground: "family",
            words: [
                "familienstand", "marital status", "ledig", "verheiratet*", "unverheiratet*", "geschieden*",
                "verwitwet*", "married",
                "unmarried", "divorced", "=single", "kinderlos*", "childless", "=kinder", "ohne kinder", "keine kinder",
                "no children", "=children", "no small children", "no young children", "keine kleinkinder",
                "keine kleinen kinder", "ohne kleine kinder", "ohne kleinkinder", "ohne eltern", "keine eltern",
                "no parents", "=eltern", "=parents", "alleinstehend*", "alleinerziehend*", "ungebunden", "=familie",
                "=family",
                "family status",
                "ohne anhang", "hausfrau*", "=mutter", "=vater", "=mother", "=father",
            ],
            sentence: "Family must not decide; it strikes one sex harder than the other.",
            offer: "the working hours and the travelling that the work needs", source: "AGG § 1, § 3 (2)"),
        Row(
            ground: "sexual identity",
            words: [
                "homosexuell*", "heterosexuell*", "schwul*", "lesbisch*", "gay", "lesbian", "sexual orientation",
                "sexuelle orientierung", "sexuelle identität", "bisexuell*",
            ],
            sentence: "Sexual identity must not decide.", offer: "nothing: the work has no such need",
            source: "AGG § 1, § 7; GDPR Art. 9"),
        Row(
            ground: "photo",
            words: [
                "=foto", "foto liegt", "foto beigefügt", "foto anbei", "foto vorhanden", "photo attached",
                "photo enclosed",
                "bewerbungsfoto*", "=photo", "=photograph", "mit foto", "with photo", "foto im lebenslauf",
                "lichtbild*", "passfoto*", "aussehen", "attraktiv*",
                "attractive", "good-looking", "gutaussehend*", "hübsch*", "headshot", "profilbild",
            ],
            sentence: "A face tells age, sex and origin, and nothing about the work.",
            offer: "a manner with clients that is shown in the interview", source: "AGG § 1, § 22; GDPR Art. 5 (1) c"),
        Row(
            ground: "name",
            words: [
                "deutscher name", "german name", "=nachname", "=vorname", "=surname", "=first name", "=name",
                "deutsch klingend*",
            ],
            sentence: "A name tells origin and sex, and nothing about the work.",
            offer: "nothing: the work has no such need", source: "AGG § 1, § 3 (2)"),
        Row(
            ground: "union and politics",
            words: [
                "gewerkschaft", "gewerkschaftsmitglied*", "trade union member*", "union member*", "union membership",
                "ver.di", "ig metall", "ig bce", "gewerkschaftlich*", "gewerkschafter*", "gewerkschafts*",
                "nicht organisiert",
                "parteimitglied*", "parteizugehörigkeit", "party member*", "politische einstellung", "political views",
            ],
            sentence: "Membership of a union or a party must not decide.", offer: "nothing: the work has no such need",
            source: "GG Art. 9 (3); GDPR Art. 9"),
    ]
}
