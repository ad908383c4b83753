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
        ],
        derived: [HR.candidateKeys],
        documents: [DocumentSource(paths: "SELECT file, digest FROM application_document")],
        events: [
            EventDeclaration(
                "hr.application.received", "An application came in.",
                fields: [
                    "application": "Its number.", "opening": "The opening's key.",
                    "duplicate": "Whether the same person probably applied before.",
                ]),
            EventDeclaration(
                "hr.application.moved", "An application came to another state.",
                fields: [
                    "application": "Its number.", "from": "The state before.", "to": "The state now.",
                ]),
            EventDeclaration(
                "hr.opening.filled", "The last seat of an opening was taken.", fields: ["opening": "The opening's key."]
            ),
        ],
        invariants: [
            Invariant(
                "a person decided", "the application is where only a person's decision brings it, and there is none",
                violations: """
                    SELECT a.id FROM application a WHERE a.state IN \(Application.State.sql(\.needsDecision))
                      AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.application_id = a.id AND d.to_state = a.state)
                    """),
            Invariant(
                "what is screened has a screening", "the application counts as screened and has no screening",
                violations: """
                    SELECT a.id FROM application a WHERE a.state = 'screened'
                      AND NOT EXISTS (SELECT 1 FROM screening s WHERE s.application_id = a.id)
                    """),
            Invariant(
                "who applied is found again", "the application cannot be found by its mail address",
                violations: """
                    SELECT a.id FROM application a WHERE a.email LIKE '%_@_%'
                      AND NOT EXISTS (SELECT 1 FROM candidate_key k WHERE k.application_id = a.id)
                    """),
            Invariant(
                "a score is possible", "the score is higher than the highest that was possible",
                violations: "SELECT id FROM screening WHERE score < 0 OR score > best_score"),
        ])
}
