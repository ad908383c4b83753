/// What every import returns: one sentence, and what else there is to know.
enum ImportResult {
    static let declarations = [
        ParameterDeclaration("summary", .text, isRequired: true, "What was taken in, in one sentence."),
        ParameterDeclaration("notes", .list(.text), isRequired: true, "What else there is to know."),
    ]

    static func value(_ summary: String, _ notes: [String] = []) -> APIValue {
        .fields(["summary": .text(summary), "notes": .texts(notes)])
    }
}
