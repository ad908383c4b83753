/// The roles that every office has from the start, because what comes with Kontor asks for them.
package enum UsualRoles {
    package static let all: [(key: String, titleEn: String, titleDe: String)] = [
        ("office_manager", "Office manager", "Büroleitung"),
        ("partner", "Partner", "Partner"),
        ("managing_director", "Managing director", "Geschäftsführung"),
        ("clerk", "Clerk", "Sachbearbeitung"),
        ("reception", "Reception", "Empfang"),
        ("bookkeeping", "Bookkeeping", "Buchhaltung"),
        ("technician", "Technician", "Technik"),
        ("purchasing", "Purchasing", "Einkauf"),
        ("human_resources", "Human resources", "Personal"),
        ("assistant", "Assistant", "Assistenz"),
        ("trainee", "Trainee", "Ausbildung"),
    ]

    /// To whom falls what nobody covers, the first of them who is there.
    package static let behindAll = ["office_manager", "managing_director"]
}
