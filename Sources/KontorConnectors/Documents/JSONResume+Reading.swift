import KontorCore

extension JSONResume {
    /// Returns the CV, with a warning for each value that could not be used.
    static func read(_ json: Plain, file: String) throws(Failure) -> (value: JSONResume, warnings: [String]) {
        guard case .table = json else {
            throw Failure(.invalid, "\(file) is no JSON Resume: its outermost value must be an object")
        }
        var reader = ResumeReader()
        reader.noteUnread(json)
        let value = JSONResume(
            basics: reader.basics(json["basics"] ?? .null), work: reader.posts(json, "work"),
            volunteer: reader.posts(json, "volunteer"), education: reader.courses(json),
            skills: ResumeReader.entries(json, "skills").map { skill in
                Skill(
                    name: skill.text ?? skill.word("name"), level: skill.word("level"),
                    keywords: skill.words("keywords"))
            },
            languages: ResumeReader.entries(json, "languages").compactMap { entry in
                entry.word("language").map { Language(name: $0, fluency: entry.word("fluency")) }
            },
            others: ResumeReader.otherSections.compactMap { key, title in
                let entries = ResumeReader.entries(json, key).map(ResumeReader.line).filter { !$0.isEmpty }
                return entries.isEmpty ? nil : Section(title: title, entries: entries)
            })
        return (value, reader.warnings)
    }
}

/// Reading the schema's sections; people leave out and rename a good deal.
struct ResumeReader {
    var warnings: [String] = []

    static let otherSections = [
        ("certificates", "Certificates"), ("awards", "Awards"), ("publications", "Publications"),
        ("projects", "Projects"), ("interests", "Interests"), ("references", "References"),
    ]

    static func entries(_ json: Plain, _ key: String) -> [Plain] { json[key]?.list ?? [] }

    mutating func basics(_ basics: Plain) -> JSONResume.Basics {
        let location = basics["location"] ?? .null
        let email = basics["email"]?.text == nil ? nil : basics.word("email")
        let address = email.flatMap { EmailAddress($0) }
        if email != nil, address == nil { warnings.append("basics: email is no mail address; it is left out") }
        return JSONResume.Basics(
            name: basics.word("name"), label: basics.word("label"), email: address?.text,
            phone: basics.word("phone"), url: basics.word("url", "website"), summary: basics.word("summary"),
            address: location.word("address"), postalCode: location.word("postalCode"), city: location.word("city"),
            countryCode: location.word("countryCode"))
    }

    mutating func posts(_ json: Plain, _ key: String) -> [JSONResume.Post] {
        var posts: [JSONResume.Post] = []
        for (index, entry) in ResumeReader.entries(json, key).enumerated() {
            let place = "\(key), entry \(index + 1)"
            let starts = date(entry, "startDate", place)
            posts.append(
                JSONResume.Post(
                    employer: entry.word("name", "company", "organization"), position: entry.word("position"),
                    location: entry.word("location"), starts: starts,
                    ends: date(entry, "endDate", place), isCurrent: starts != nil && ResumeReader.isOpen(entry),
                    summary: entry.word("summary"),
                    highlights: entry.words("highlights")))
        }
        return posts
    }

    mutating func courses(_ json: Plain) -> [JSONResume.Course] {
        var courses: [JSONResume.Course] = []
        for (index, entry) in ResumeReader.entries(json, "education").enumerated() {
            let place = "education, entry \(index + 1)"
            courses.append(
                JSONResume.Course(
                    institution: entry.word("institution"), area: entry.word("area"),
                    studyType: entry.word("studyType"), starts: date(entry, "startDate", place),
                    ends: date(entry, "endDate", place), courses: entry.words("courses")))
        }
        return courses
    }

    private mutating func date(_ entry: Plain, _ key: String, _ place: String) -> ResumeDate? {
        guard let text = entry.word(key) else { return nil }
        if let date = ResumeDate(text) { return date }
        if key == "endDate", ResumeReader.isOpen(entry) { return nil }
        warnings.append("\(place): \(key) is no date such as 2019-03; it is left out")
        return nil
    }

    private static func isOpen(_ entry: Plain) -> Bool {
        guard let end = entry.word("endDate") else { return true }
        return ["present", "heute", "now", "today"].contains(end.lowercased())
    }

    /// One entry of a section that nothing is computed from.
    static func line(_ entry: Plain) -> String {
        if let text = entry.text { return text }
        let head = ["name", "title", "date", "releaseDate", "startDate", "issuer", "awarder", "publisher"]
        let rest = ["summary", "description", "reference"]
        let words = head.compactMap { entry.word($0) } + entry.words("keywords") + rest.compactMap { entry.word($0) }
        return (words + entry.words("highlights")).joined(separator: ", ")
    }
}

extension Plain {
    /// The text under the first of the keys that has any; a number counts as its digits.
    fileprivate func word(_ keys: String...) -> String? {
        for key in keys {
            let text: String? =
                switch self[key] {
                case .text(let text): TextTidying.tidied(text)
                case .integer(let number): String(number)
                default: nil
                }
            if let text, text.contains(where: { !$0.isWhitespace }) { return text }
        }
        return nil
    }

    fileprivate func words(_ key: String) -> [String] {
        (self[key]?.list ?? []).compactMap(\.text).map(TextTidying.tidied).filter { !$0.isEmpty }
    }
}
