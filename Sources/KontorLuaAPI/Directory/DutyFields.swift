internal import KontorDirectory
internal import KontorStore

/// Who is to do something, for whom, and why: what every verb that asks for a duty returns.
enum DutyFields {
    static let declarations = [
        ParameterDeclaration("person", .text, isRequired: false, "The handle; nil where there is nobody."),
        ParameterDeclaration("name", .text, isRequired: false, "The name."),
        ParameterDeclaration("on_behalf_of", .text, isRequired: false, "For whom a deputy stands in."),
        ParameterDeclaration("gap", .text, isRequired: false, "What is missing, where nobody is there."),
        ParameterDeclaration("why", .list(.text), isRequired: true, "The facts in the order weighed."),
    ]

    static func value(_ answer: DutyAnswer) -> APIValue {
        .fields([
            "person": .text(answer.person?.handle), "name": .text(answer.person?.fullName),
            "on_behalf_of": .text(answer.onBehalfOf?.handle), "gap": .text(answer.gap), "why": .texts(answer.why),
        ])
    }
}
