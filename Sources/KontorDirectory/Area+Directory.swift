package import KontorStore

extension Area {
    /// People, organisations, their numbers, roles and absences.
    package static let directory = Area(
        "directory", "People, organisations, their numbers, roles and absences.",
        nouns: [
            Person.schema.declaration,
            Organisation.schema.declaration,
            Phone.schema.declaration,
            RoleAssignment.schema.declaration,
            Absence.schema.declaration,
        ])
}
