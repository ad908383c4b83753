/// Universities, which teach some and employ others.
enum StudyPlaces {
    /// Whether a word names one: `Uni`, `Hochschule`, `University`.
    static func isOne(_ word: String) -> Bool {
        names.contains(word) || names.contains { word.hasSuffix($0) && $0.count > 6 }
    }

    /// Whether a word is a subject that is studied: `Germanistik`, `Betriebswirtschaftslehre`.
    static func isSubject(_ word: String) -> Bool {
        subjects.contains(word) || ends.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 3 }
    }

    /// Whether a word names a part of one, where people work.
    static func isOffice(_ word: String) -> Bool { offices.contains { word.hasPrefix($0) } }

    private static let names: Set<String> = [
        "uni", "universitaet", "hochschule", "fachhochschule", "university", "college", "universite", "universidad",
        "polytechnic", "akademie", "academy",
    ]
    private static let subjects: Set<String> = [
        "germanistik", "anglistik", "romanistik", "slawistik", "bwl", "vwl", "informatik", "jura", "medizin",
        "geschichte", "philosophie", "biologie", "chemie", "physik", "mathematik", "maschinenbau", "elektrotechnik",
        "architektur", "lehramt", "theologie", "paedagogik", "betriebswirtschaft", "volkswirtschaft", "economics",
        "history", "philosophy", "mathematics", "physics", "chemistry", "biology", "linguistics", "literature",
        "theology", "geographie", "geografie", "politik", "politologie", "kunstgeschichte", "musikwissenschaft",
        "bauingenieurwesen", "wirtschaftsingenieurwesen", "wirtschaftsinformatik", "physiotherapie",
    ]
    private static let ends = [
        "wissenschaft", "wissenschaften", "istik", "ologie", "ology", "wirtschaftslehre", "studies",
    ]
    private static let offices = [
        "institut", "fakultaet", "lehrstuhl", "department", "verwaltung", "klinik", "bibliothek", "library", "faculty",
        "abteilung", "dezernat", "rektorat", "mensa", "dekanat", "office", "buero", "verlag",
    ]
}
