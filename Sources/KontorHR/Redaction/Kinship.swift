/// What relatives are called, in German and English, folded.
enum Kinship {
    /// `Tochter`, `Schwiegermutter`, `stepson`; with the endings of German cases.
    static func isKin(_ word: String) -> Bool { base(of: word) != nil }

    /// Whether the word is about children.
    static func isChild(_ word: String) -> Bool { base(of: word).map(children.contains) == true }

    /// What the same relative of the other sex is called.
    static func counterpart(of word: String) -> String? { counterparts[word] }

    private static func base(of word: String) -> String? {
        if let own = withoutCase(word) { return own }
        for prefix in prefixes where word.hasPrefix(prefix) {
            if let rest = withoutCase(String(word.dropFirst(prefix.count))) { return rest }
        }
        return nil
    }

    private static func withoutCase(_ word: String) -> String? {
        if words.contains(word) { return word }
        for ending in ["es", "s", "en", "n", "e"] where word.hasSuffix(ending) {
            let rest = String(word.dropLast(ending.count))
            if words.contains(rest) { return rest }
        }
        return nil
    }

    private static let prefixes = [
        "schwieger", "stief", "gross", "urgross", "adoptiv", "pflege", "halb", "zwillings", "ehe", "lebens", "paten",
        "ex",
        "step", "grand", "foster", "god", "half", "klein",
    ]
    private static let children = set(
        """
        sohn soehne tochter toechter kind kinder baby babys babies zwillinge nachwuchs enkel enkelin enkelkinder son
        sons daughter daughters child children kid kids twins toddler
        """)
    private static let words = children.union(
        set(
            """
            mann frau mutter muetter mama vater vaeter papa eltern elternteil bruder brueder schwester schwestern
            geschwister oma opa tante onkel neffe nichte cousin cousine partner partnerin gefaehrte gefaehrtin freund
            freundin verlobter verlobte gatte gattin familie husband wife partner mother father mum mom dad parents
            parent brother brothers sister sisters siblings grandma grandpa family fiance fiancee boyfriend girlfriend
            spouse aunt uncle nephew niece
            """))

    private static let counterparts: [String: String] = {
        var pairs: [String: String] = [:]
        for (left, right) in [
            ("mann", "Frau"), ("sohn", "Tochter"), ("mutter", "Vater"), ("bruder", "Schwester"), ("oma", "Opa"),
            ("grossmutter", "Großvater"), ("husband", "wife"), ("son", "daughter"), ("mother", "father"),
            ("brother", "sister"),
            ("grandmother", "grandfather"), ("boyfriend", "girlfriend"), ("ehemann", "Ehefrau"),
            ("partner", "Partnerin"),
            ("freund", "Freundin"), ("woman", "man"), ("frau", "Mann"), ("mum", "dad"), ("enkel", "Enkelin"),
        ] {
            pairs[left] = right
            let back = Folding.string(Folding.fold(right))
            if pairs[back] == nil {
                pairs[back] = ["woman": "Woman"][left] ?? left.prefix(1).uppercased() + left.dropFirst()
            }
        }
        return pairs
    }()

    private static func set(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
