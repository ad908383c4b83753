internal import KontorCore

extension ResumeReader {
    /// Says of each value that the schema knows and that is of another type than it has, so that nothing is left out in
    /// silence.
    mutating func noteUnread(_ json: Plain) {
        for section in Section.all {
            guard let value = json[section.key], value != .null else { continue }
            guard section.isList else {
                note(value, section, "\(section.key)")
                continue
            }
            guard let entries = value.list else {
                warnings.append("\(section.key) is no list; it is left out")
                continue
            }
            for (index, entry) in entries.enumerated() where entry.text == nil {
                note(entry, section, "\(section.key), entry \(index + 1)")
            }
        }
    }

    private mutating func note(_ entry: Plain, _ section: Section, _ place: String) {
        guard case .table(let fields) = entry else {
            warnings.append("\(place) is no object; it is left out")
            return
        }
        for field in fields where field.value != .null {
            if field.key == "location", case .table = field.value {
                note(field.value, .location, "\(place), location")
            } else if section.texts.contains(field.key) {
                let isNumber = if case .integer = field.value { field.key != "email" } else { false }
                if field.value.text == nil, !isNumber { leaveOut(field.key, "text", place) }
            } else if section.lists.contains(field.key), field.value.list?.allSatisfy({ $0.text != nil }) != true {
                leaveOut(field.key, "list of texts", place)
            }
        }
    }

    private mutating func leaveOut(_ key: String, _ type: String, _ place: String) {
        warnings.append("\(place): \(key) is no \(type); what is none is left out")
    }

    /// What the schema has in a section, as far as it is read.
    private struct Section {
        let key: String
        var isList = true
        let texts: Set<String>
        var lists: Set<String> = []

        static let location = Section(
            key: "location", isList: false, texts: ["address", "postalCode", "city", "countryCode"])

        private static let post = Section(
            key: "work",
            texts: ["name", "company", "organization", "position", "location", "startDate", "endDate", "summary"],
            lists: ["highlights"])
        private static let other: Set<String> = [
            "name", "title", "date", "releaseDate", "startDate", "issuer", "awarder", "publisher", "summary",
            "description",
            "reference",
        ]

        static let all =
            [
                Section(
                    key: "basics", isList: false,
                    texts: ["name", "label", "email", "phone", "url", "website", "summary", "location"]),
                post, Section(key: "volunteer", texts: post.texts, lists: post.lists),
                Section(
                    key: "education", texts: ["institution", "area", "studyType", "startDate", "endDate"],
                    lists: ["courses"]),
                Section(key: "skills", texts: ["name", "level"], lists: ["keywords"]),
                Section(key: "languages", texts: ["language", "fluency"]),
            ] + ResumeReader.otherSections.map { Section(key: $0.0, texts: other, lists: ["keywords", "highlights"]) }
    }
}
