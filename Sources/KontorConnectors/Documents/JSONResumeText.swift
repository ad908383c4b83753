/// Writing a JSON Resume as a person would have written the CV.
enum JSONResumeText {
    static func text(of resume: JSONResume) -> String {
        let sections = [
            head(resume.basics), titled("Summary", resume.basics.summary.map { [$0] } ?? []),
            titled("Work", resume.work.map(post)), titled("Volunteer work", resume.volunteer.map(post)),
            titled("Education", resume.education.map(course)), titled("Skills", resume.skills.map(skill)),
            titled("Languages", resume.languages.map { "\($0.name)\($0.fluency.map { " (\($0))" } ?? "")" }),
        ]
        let others = resume.others.map { titled($0.title, $0.entries) }
        return (sections + others).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private static func titled(_ title: String, _ entries: [String]) -> String {
        let entries = entries.filter { !$0.isEmpty }
        return entries.isEmpty ? "" : "\(title)\n\(entries.joined(separator: "\n"))"
    }

    private static func head(_ basics: JSONResume.Basics) -> String {
        let town = joined([basics.postalCode, basics.city], " ")
        let address = joined([basics.address, town, basics.countryCode])
        let lines = [basics.name, basics.label, address, basics.phone, basics.email, basics.url]
        return joined(lines, "\n")
    }

    private static func post(_ post: JSONResume.Post) -> String {
        let what = joined([post.position, post.employer, post.location])
        let range = range(from: post.starts, to: post.ends, isOpen: post.isCurrent)
        return block(joined([range, what], "   "), post.summary ?? "", post.highlights)
    }

    private static func course(_ course: JSONResume.Course) -> String {
        let what = joined([joined([course.studyType, course.area], " "), course.institution])
        let range = range(from: course.starts, to: course.ends, isOpen: false)
        return block(joined([range, what], "   "), "", course.courses)
    }

    private static func skill(_ skill: JSONResume.Skill) -> String {
        let head = joined([skill.name, skill.level.map { "(\($0))" }], " ")
        guard !skill.keywords.isEmpty else { return head }
        let keywords = skill.keywords.joined(separator: ", ")
        return head.isEmpty ? keywords : "\(head): \(keywords)"
    }

    private static func range(from: ResumeDate?, to: ResumeDate?, isOpen: Bool) -> String? {
        guard let from else { return to?.description }
        guard let to else { return isOpen ? "\(from) – present" : "\(from)" }
        return "\(from) – \(to)"
    }

    private static func block(_ head: String, _ summary: String, _ points: [String]) -> String {
        ([head, summary] + points.map { "- \($0)" }).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func joined(_ words: [String?], _ separator: String = ", ") -> String {
        words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: separator)
    }
}
