/// Names of many scripts, in every form in which a document writes them.
struct GeneratedName {
    let name: String
    /// What must not be seen, as it is written.
    let parts: [String]
    let forms: [String]

    private init(
        _ given: String, _ family: String, joined: Bool = false, particles: [String] = [], _ more: [String] = []
    ) {
        name = joined ? family + given : "\(given) \(family)"
        parts = [given, family].filter { $0.count > 1 || joined }
        forms =
            [
                "\(given) \(family)", "\(family) \(given)", "\(family), \(given)", "Lebenslauf \(given) \(family)",
                "\(given) \(family)".uppercased(), "Lebenslauf_\(given)_\(family).pdf", given, family, "gez. \(family)",
                "(\(given))", "Ich heiße \(given).",
            ]
            + (joined ? [family + given, given + family, "履歴書\(family)\(given)", "CV-\(family)\(given).docx"] : [])
            + particles.flatMap { ["\(joined ? family + given : given)\($0)", "\(family)\($0)", "\(given) \($0)"] }
            + more
    }

    static let all: [GeneratedName] = [
        GeneratedName("小明", "王", joined: true, particles: ["先生", "同学"], ["我叫王小明", "王小明的简历"]),
        GeneratedName("静怡", "欧阳", joined: true, particles: ["女士"]),
        GeneratedName("太郎", "田中", joined: true, particles: ["です", "さん", "の", "様", "と申します"], ["私は田中太郎です。"]),
        GeneratedName("さくら", "佐藤", joined: true, particles: ["です", "さん"]),
        GeneratedName("マリア", "シルバ", particles: ["です", "さん"]),
        GeneratedName("민수", "김", joined: true, particles: ["씨", "입니다", "님"], ["저는 김민수입니다"]),
        GeneratedName("지은", "남궁", joined: true, particles: ["씨", "의"]),
        GeneratedName("राहुल", "शर्मा", particles: ["जी"]), GeneratedName("प्रिया", "सिंह", particles: ["जी"]),
        GeneratedName("สมชาย", "ใจดี", joined: false, particles: ["ครับ"], ["คุณสมชาย", "สมชายใจดี"]),
        GeneratedName("محمد", "الأحمد", ["لمحمد", "مُحَمَّد", "محـمد"]), GeneratedName("علي", "حسن", ["وعلي"]),
        GeneratedName("דוד", "כהן", ["לדוד", "דָּוִד"]), GeneratedName("யோகேஷ்", "குமார்"),
        GeneratedName(
            "Анна", "Иванова", ["Анне Ивановой", "Анну Иванову", "АННА ИВАНОВА", "Иванов", "с Анной Ивановой"]),
        GeneratedName("Дмитрий", "Достоевский", ["Дмитрия Достоевского", "Дмитрию Достоевскому", "Достоевская"]),
        GeneratedName("Сергей", "Петренко", ["Сергея", "Сергею Петренко"]),
        GeneratedName("Павел", "Фёдоров", ["Павла", "ФЕДОРОВ"]),
        GeneratedName("Γιώργος", "Παπαδόπουλος", ["ΓΙΩΡΓΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ", "Παπαδόπουλου", "Γιώργου"]),
        GeneratedName("Anna", "Ivanov", ["Anna Ivanova", "Ivanovoj", "Ivanovu"]),
        GeneratedName("Anna", "Kowalska", ["Kowalski", "Kowalskiej"]),
        GeneratedName("Jana", "Nováková", ["Novák", "Novákové"]),
        GeneratedName("Olúwáṣeun", "Adébáyọ̀", ["OLUWASEUN ADEBAYO"]),
        GeneratedName("Ý Nhi", "Nguyễn", ["Ý", "Frau Ý"]), GeneratedName("Sandra", "O", ["Frau O", "O, Sandra"]),
        GeneratedName(
            "Gülşah Sibel Özge", "Müller", ["GSOM", "GSÖM", "MGSO", "Gülşi", "Gülşah „Gülşi“ Müller", "G. S. Ö. M."]),
        GeneratedName("İrem", "Weißgerber", ["IREM WEISSGERBER", "İREM WEIẞGERBER", "irem weissgerber"]),
        GeneratedName("Işıl", "Großkopf", ["ISIL GROSSKOPF", "IŞIL"]),
        GeneratedName("Zoe\u{308}", "Bjo\u{308}rnsson", ["ZOË BJÖRNSSON"]),
    ]

    /// Latin names before particles of scripts without spaces.
    static let mixed: [(name: String, text: String)] = ["です", "さん", "씨", "の", "先生", "ครับ"].flatMap { particle in
        ["Petersen", "Müller", "Иванов"].map { ("Anna \($0)", "Anna\(particle) und \($0)\(particle)") }
    }
}
