package import KontorStore

extension Area {
    /// People, organisations, their numbers, roles and absences.
    package static let directory = Area(
        "directory", "People, organisations, their numbers, roles and absences.",
        nouns: [
            Person.schema.declaration,
            Organisation.schema.declaration,
            Phone.schema.declaration,
            Role.schema.declaration,
            RoleAssignment.schema.declaration,
            Absence.schema.declaration,
        ],
        derived: [phoneKeys], events: directoryEvents, invariants: directoryInvariants)

    /// The keys under which a caller's number finds the phones that are like it.
    private static let phoneKeys = DerivedTable(
        "phone_key",
        """
        CREATE TABLE phone_key (
          "key" TEXT NOT NULL,
          phone_id TEXT NOT NULL REFERENCES phone(id) ON DELETE CASCADE,
          PRIMARY KEY ("key", phone_id)
        )
        """,
        "CREATE INDEX phone_key_phone_id ON phone_key (phone_id)",
        refill: { try Directory($0).rebuildPhoneKeys() })

    private static let directoryEvents = [
        EventDeclaration(
            "directory.absence.requested", "Somebody will be away.",
            fields: [
                "absence": "The absence's id.", "person": "Who will be away: the person's id.", "from_on": "First day.",
                "to_on": "Last day.", "deputy": "Who is asked to stand in, by id.",
                "uncovered": "Roles left without anybody.",
            ]),
        EventDeclaration(
            "directory.absence.accepted", "The deputy agreed to stand in.",
            fields: [
                "absence": "The absence's id.", "person": "Who will be away: the person's id.",
                "deputy": "Who stands in, by id.",
            ]),
        EventDeclaration(
            "directory.absence.declined", "The deputy will not stand in.",
            fields: [
                "absence": "The absence's id.", "person": "Who will be away: the person's id.",
                "deputy": "Who declined, by id.",
            ]),
        EventDeclaration(
            "directory.absence.changed", "An absence has other days or another deputy, or counts again.",
            fields: [
                "absence": "The absence's id.", "person": "Who will be away: the person's id.", "from_on": "First day.",
                "to_on": "Last day.", "deputy": "Who is asked to stand in, by id.",
                "accepted": "Whether the deputy agreed.",
                "uncovered": "Roles left without anybody.",
            ]),
        EventDeclaration(
            "directory.absence.cancelled", "An absence was called off.",
            fields: ["absence": "The absence's id.", "person": "Who is there after all: the person's id."]),
    ]

    private static let directoryInvariants = [
        Invariant(
            "roles_are_known", "it names a role that the office does not know",
            violations: """
                SELECT a.id FROM role_assignment a WHERE a.role NOT IN (SELECT "key" FROM role) \
                AND a.role NOT IN (\(UsualRoles.all.map { "'\($0.key)'" }.joined(separator: ", ")))
                """),
        Invariant(
            "phone_is_found_by_its_number", "this phone cannot be found by its number",
            violations: """
                SELECT p.id FROM phone p WHERE p.e164 IS NOT NULL AND NOT EXISTS \
                (SELECT 1 FROM phone_key k WHERE k."key" = p.e164 AND k.phone_id = p.id)
                """),
        Invariant(
            "absences_do_not_overlap", "the person has another absence on the same days",
            violations: """
                SELECT a.id FROM absence a JOIN absence b ON b.person_id = a.person_id AND b.id > a.id \
                AND b.from_on <= a.to_on AND b.to_on >= a.from_on \
                WHERE a.cancelled_at IS NULL AND b.cancelled_at IS NULL
                """),
        Invariant(
            "role_is_held_once", "the person holds the same role twice on the same days",
            violations: """
                SELECT a.id FROM role_assignment a JOIN role_assignment b ON b.person_id = a.person_id \
                AND b.role = a.role AND b.id > a.id AND (a.to_on IS NULL OR b.from_on <= a.to_on) \
                AND (b.to_on IS NULL OR b.to_on >= a.from_on)
                """),
    ]
}
