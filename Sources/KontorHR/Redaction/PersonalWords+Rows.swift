extension PersonalWords {
    /// The words and phrases that tell something personal wherever they stand.
    ///
    /// Military and civilian service, which only men were called up for in Germany until 2011 (WPflG § 2,
    /// https://www.gesetze-im-internet.de/wehrpflg/), tells the sex.
    static let rows: [(Redaction.Kind, Phrases)] = [
        (
            .family,
            Phrases([
                "verheiratet", "ledig", "geschieden", "verwitwet", "getrennt lebend", "verlobt", "married",
                "unmarried", "divorced", "widowed", "verpartnert", "eheaehnliche Gemeinschaft",
                "in fester Partnerschaft",
                "eingetragene Lebenspartnerschaft", "lebenspartnerschaft", "elternzeit*", "mutterschutz*",
                "erziehungsurlaub", "erziehungszeit*", "babypause", "familienpause", "familienzeit", "maternity leave",
                "parental leave", "paternity leave", "family break", "maternity", "hausfrau", "hausmann",
                "alleinerziehend*",
                "single parent", "single mother", "single father", "housewife", "stay-at-home mother",
                "stay-at-home father",
                "kindererziehung", "pflege eines angehörigen", "pflege von angehörigen", "pflege einer angehörigen",
                "angehörigenpflege", "care of a relative", "family carer", "schwanger*", "pregnan*", "mutterschaft*",
            ])
        ),
        (.children, Phrases(["kinderlos", "childless", "ohne Kinder", "keine Kinder"])),
        (
            .sex,
            Phrases([
                "weiblich", "männlich", "female", "male", "she/her", "he/him", "they/them", "she/her/hers",
                "he/him/his", "sie/ihr", "er/ihm", "he", "she", "his", "hers", "her", "him", "himself", "herself",
                "transgender", "wehrdienst", "grundwehrdienst", "zivildienst", "zivildienstleistender",
            ])
        ),
        (
            .religion,
            Phrases([
                "evangelisch*", "protestantisch*", "ev.-luth", "evang", "katholisch*",
                "römisch-katholisch*", "röm.-kath", "rk", "muslimisch*", "islamisch*", "muslim", "muslima", "jüdisch*",
                "konfessionslos*", "buddhistisch*", "hinduistisch*", "orthodox", "russisch-orthodox",
                "griechisch-orthodox",
                "catholic", "roman catholic", "protestant", "jewish", "hindu", "buddhist", "lutheran", "atheist",
                "agnostic", "sikh", "mormon", "alevitisch*", "jehovah*",
            ])
        ),
        (
            .health,
            Phrases([
                "schwerbehindert", "schwerbehinderte", "schwerbehinderter", "schwerbehinderung",
                "schwerbehindertenausweis", "gleichgestellt", "GdB 20", "GdB 30", "GdB 40", "GdB 50", "GdB 60",
                "GdB 70",
                "GdB 80", "GdB 90", "GdB 100", "severely disabled", "registered disabled",
            ])
        ),
        (.nationality, Phrases(["migrationshintergrund", "EU-Bürger", "EU-Bürgerin", "spätaussiedler*"])),
        (
            .photo,
            Phrases([
                "bewerbungsfoto*", "bewerbungsbild", "passfoto*", "passbild*", "lichtbild", "profilfoto*",
                "profilbild*", "headshot", "profile picture", "profile photo", "passport photo",
            ])
        ),
    ]
}
