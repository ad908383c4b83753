package import KontorStore

extension Area {
    /// Openings, applications and their screening.
    package static let hr = Area(
        "hr", "Openings, applications and their screening.",
        nouns: [
            Opening.schema.declaration,
            CriterionRecord.schema.declaration,
            Application.schema.declaration,
            ApplicationDocument.schema.declaration,
            Screening.schema.declaration,
            Finding.schema.declaration,
            Decision.schema.declaration,
        ])
}
