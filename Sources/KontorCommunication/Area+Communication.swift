package import KontorStore

extension Area {
    /// What was said and written.
    package static let communication = Area(
        "communication", "What was said and written.",
        nouns: [
            LogEntry.schema.declaration,
            CallLeg.schema.declaration,
        ],
        events: [
            EventDeclaration(
                "communication.entry.logged", "Something was said or written.",
                fields: [
                    "entry": "The entry's id.", "kind": "What it was.", "direction": "Which way it went.",
                    "state": "What is still to be done.", "unreached": "Whether a caller reached nobody.",
                ]),
            EventDeclaration(
                "communication.entry.routed", "It was decided for whom an entry is.",
                fields: [
                    "entry": "The entry's id.", "person": "For whom it is.", "role": "The role it is for.",
                    "urgency": "How soon something must happen.", "state": "What is to be done about it.",
                    "gap": "Why nobody is there for it.",
                    "task": "The task to ring back.",
                ]),
            EventDeclaration(
                "communication.entry.completed", "More of a known call came in.",
                fields: [
                    "entry": "The entry's id.", "outcome": "How the call ended, as far as it is known now.",
                    "unreached": "Whether the caller reached nobody.",
                ]),
            EventDeclaration(
                "communication.entry.reopened", "Something is to be done about an entry again.",
                fields: ["entry": "The entry's id.", "state": "What is still to be done."]),
            EventDeclaration(
                "communication.entry.settled", "Nothing more is to be done about an entry.",
                fields: ["entry": "The entry's id.", "by": "The call that settled it, where one did."]),
        ],
        invariants: [
            Invariant(
                "unreached_is_a_call_to_us", "only somebody who calls us can fail to reach us",
                violations: "SELECT id FROM log_entry WHERE unreached = 1 AND (kind <> 'call' OR direction <> 'in')"),
            Invariant(
                "legs_are_of_calls", "this leg is part of something that is no call",
                violations: """
                    SELECT l.id FROM call_leg l JOIN log_entry e ON e.id = l.call_id WHERE e.kind <> 'call'
                    """),
            Invariant(
                "missed_calls_are_settled_by_contact", "it still waits though we talked to the caller later",
                violations: """
                    SELECT e.id FROM log_entry e WHERE e.unreached = 1 AND e.state = 'we_ring_back' \
                    AND e.withdrawn_at IS NULL AND EXISTS \
                    (SELECT 1 FROM log_entry c WHERE c.party_number = e.party_number AND c.kind = 'call' \
                    AND c.outcome = 'answered' AND c.unreached = 0 AND c.direction IN ('in', 'out') \
                    AND c.withdrawn_at IS NULL AND c.happened_at > e.happened_at)
                    """),
        ])
}
