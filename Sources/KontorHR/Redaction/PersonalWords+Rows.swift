extension PersonalWords {
    /// The words and phrases that tell something personal wherever they stand.
    ///
    /// Military and civilian service, which only men were called up for in Germany until 2011 (WPflG § 2,
    /// https://www.gesetze-im-internet.de/wehrpflg/), tells the sex.
    static let rows = PhraseRows<(Redaction.Kind, Phrases)>(phrasesOfKinds) { $0.1 }

    private static let phrasesOfKinds: [(Redaction.Kind, Phrases)] = [
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
                "married to a man", "married to a woman", "verheiratet mit einem mann", "verheiratet mit einer frau",
                "mit einem mann verheiratet", "mit einer frau verheiratet", "witwe", "witwer", "witwen", "widow",
                "widower", "großmutter", "großvater", "grandmother",
                "grandfather",
                "ehemann", "ehefrau", "ehegatte", "ehegattin", "ehepartner", "ehepartnerin", "husband", "wife",
                "lebensgefährte", "lebensgefährtin", "stiefmutter", "stiefvater", "stepmother", "stepfather",
                "schwiegermutter",
                "schwiegervater", "mother-in-law", "father-in-law", "mann und kind*", "frau und kind*",
                "mann und zwei kinder*",
                "verwitwete", "verwitweter", "kinderwunsch", "in anderen Umständen", "erwarte ein kind",
                "erwarte ein baby",
                "erwarte nachwuchs", "erwarten nachwuchs", "expecting a child", "expecting a baby", "expecting our*",
                "familienvater", "familienvaters",
                "family man",
            ])
        ),
        (.children, Phrases(["kinderlos", "childless", "ohne Kinder", "keine Kinder"])),
        (
            .sex,
            Phrases([
                "weiblich", "männlich", "female", "male", "she/her", "he/him", "they/them", "she/her/hers",
                "he/him/his", "sie/ihr", "er/ihm", "he", "she", "his", "hers", "her", "him", "himself", "herself",
                "transgender", "transfrau*", "transmann", "transmaenner", "trans woman", "trans man", "transwoman",
                "transman", "homosexuell*", "gleichgeschlechtlich*", "same-sex", "homosexual*", "schwul*",
                "lesbisch*", "lesbe", "lesbian*", "queer*",
                "bisexuell*",
                "bisexual*", "heterosexuell*", "heterosexual*", "transsexuell*", "transsexual*", "nichtbinär*",
                "non-binary", "nonbinary",
                "lgbt*", "wehrdienst", "grundwehrdienst", "zivildienst", "zivildienstleistender", "er/ihn", "er/sein",
                "sie/ihre", "frauenchor*", "männerchor*", "männergesangverein*", "frauenfußball*", "herrenmannschaft*",
                "damenmannschaft*",
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
                "agnostic", "sikh", "mormon", "alevitisch*", "jehovah*", "moschee*", "mosque", "synagoge*", "synagogue",
                "kirchengemeinde*", "kirchenvorstand*", "kirchenchor*", "pfarrgemeinde*", "pfarrei*", "pfarrkirche*",
                "presbyter*", "messdiener*", "ministrant*", "konfirmand*", "koranschule*", "bibelkreis*", "bibelkurs*",
                "islamverein", "ditib", "kultusgemeinde*", "christlich*", "church", "parish", "sunday school",
                "gurdwara",
                "in die kirche", "zeugin jehovas", "zeuge jehovas", "zeugen jehovas", "jehovas", "hijab", "hidschab",
                "kopftuch*", "headscarf", "head scarf", "kippa", "kippah", "kipa",
                "yarmulke",
                "turban", "niqab",
                "burka", "ramadan*", "pessach", "bibeltreu*", "freikirch*", "konvertit*",
                "strenggläubig*", "tiefgläubig*",
                "hindutempel", "gemeindemitglied*", "kommunionunterricht", "jungschar*", "cvjm",
            ])
        ),
        (
            .health,
            Phrases([
                "schwerbehindert", "schwerbehinderte", "schwerbehinderter", "schwerbehinderung",
                "schwerbehindertenausweis", "gleichgestellt", "GdB 20", "GdB 30", "GdB 40", "GdB 50", "GdB 60",
                "GdB 70",
                "GdB 80", "GdB 90", "GdB 100", "severely disabled", "registered disabled", "wheelchair*", "rollstuhl*",
                "gehörlos*", "hörgeschädigt*",
                "schwerhörig*", "sehbehindert*", "blindengeld", "hearing impaired", "visually impaired", "deaf",
                "raucher", "raucherin", "nichtraucher", "nichtraucherin", "smoker", "smokers", "non-smoker",
                "nonsmoker", "non-smoking",
                "kettenraucher*", "gehbehindert*", "chronisch krank*", "chronic illness",
                "have a disability", "have disabilities", "have a physical disability", "live with a disability",
                "living with a disability", "my disability", "habe eine behinderung", "habe eine körperbehinderung",
                "eine behinderung habe", "meine behinderung", "meiner behinderung", "lebe mit einer behinderung",
                "autis*", "epilep*", "kleinwüchsig*", "stottere", "stotterer", "i stutter", "i stammer", "spastiker*",
                "diabet*",
            ])
        ),
        (
            .politics,
            Phrases([
                "cdu", "csu", "spd", "fdp", "afd", "bündnis 90", "die grünen", "grüne jugend", "linksjugend",
                "junge union", "jusos", "junge liberale", "parteimitglied*", "gewerkschaft*", "ver.di", "ig metall",
                "ig bce",
                "trade union*", "labour party", "conservative party", "party member*",
            ])
        ),
        (
            .residence,
            Phrases([
                "niederlassungserlaubnis", "aufenthaltserlaubnis", "aufenthaltstitel*", "aufenthaltsgestattung",
                "duldung",
                "blaue karte eu", "blue card", "residence permit", "settled status", "indefinite leave to remain",
                "anerkannter flüchtling", "flüchtlingsstatus", "asylberechtigt*", "asylbewerber*", "refugee status",
                "asyl anerkannt", "asyl erhalten", "asyl bewilligt", "asyl gewährt", "asyl beantragt", "asyl seit",
                "politisches asyl", "anerkanntes asyl", "als flüchtling anerkannt", "flüchtlingseigenschaft",
                "asylum granted", "granted asylum", "political asylum", "asylum seeker", "subsidiärer schutz",
                "subsidiären schutz", "subsidiärem schutz", "subsidiär schutzberechtigt*", "subsidiary protection",
                "humanitarian protection", "fiktionsbescheinigung",
            ])
        ),
        (
            .age,
            Phrases([
                "rentner", "rentnerin", "frührentner*", "erwerbsminderungsrente", "im Ruhestand", "vor der Rente",
                "in Rente", "pensioner", "pensionär*", "pensioniert", "baby boomer*", "babyboomer*", "boomer",
                "generation x", "generation y", "generation z", "gen x", "gen y", "gen z",
            ])
        ),
        (
            .nationality,
            Phrases([
                "nach Deutschland geflohen", "nach Deutschland geflüchtet", "nach Deutschland gekommen",
                "kam nach Deutschland", "came to Germany", "arrived in Germany", "in Deutschland angekommen",
                "migrant background", "immigrant background",
                "migrationshintergrund", "EU-Bürger", "EU-Bürgerin", "spätaussiedler*", "person of color",
                "person of colour", "bipoc", "dunkelhäutig*",
                "hellhäutig*", "afrodeutsch*", "dark-skinned", "aussiedler*", "black british", "british asian",
                "african american", "african-american", "asian american", "asian-american", "deutschtürk*",
                "russlanddeutsch*",
            ])
        ),
        (
            .photo,
            Phrases([
                "bewerbungsfoto*", "bewerbungsbild", "passfoto*", "passbild*", "lichtbild", "profilfoto*",
                "profilbild*", "headshot", "profile picture", "profile photo", "passport photo",
            ])
        ),
    ]
}
