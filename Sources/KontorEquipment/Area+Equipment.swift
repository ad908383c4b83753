package import KontorStore

extension Area {
    /// Devices, their contracts, supplies and faults.
    package static let equipment = Area(
        "equipment", "Devices, their contracts, supplies and faults.",
        nouns: [
            Model.schema.declaration,
            Asset.schema.declaration,
            Contract.schema.declaration,
            Cover.schema.declaration,
            Hint.schema.declaration,
            Ticket.schema.declaration,
            DeviceSupply.schema.declaration,
            Reading.schema.declaration,
        ],
        events: [
            EventDeclaration(
                "equipment.supply.low", "A device's supply became low or empty.",
                fields: [
                    "asset": "The device's tag.", "supply": "What the device calls the supply.",
                    "kind": "toner, ink, waste …", "state": "low or empty.",
                    "level": "What remains, where the device says.",
                    "capacity": "What it holds when full, where known.",
                    "item": "The sku of our stock item that refills it, where known.",
                ]),
            EventDeclaration(
                "equipment.ticket.reported", "Somebody reported a new fault.",
                fields: [
                    "ticket": "The ticket's number.", "asset": "The device's tag.",
                    "fault": "What sort of fault it is.",
                    "priority": "How much it matters.",
                ]),
            EventDeclaration(
                "equipment.ticket.fixed", "A device works again.",
                fields: [
                    "ticket": "The ticket's number.", "asset": "The device's tag.",
                    "fault": "What sort of fault it was.",
                    "remedy": "What helped, where somebody said.",
                ]),
        ],
        invariants: [
            Invariant(
                "a device's state follows from its tickets", "the device's state does not follow from its open tickets",
                violations: """
                    SELECT a.id FROM asset a LEFT JOIN (
                      SELECT asset_id, MAX(CASE WHEN state = 'on_site' THEN 2 ELSE 1 END) AS worst FROM ticket
                      WHERE state NOT IN ('fixed', 'verified', 'closed', 'replaced') GROUP BY asset_id) t
                    ON t.asset_id = a.id
                    WHERE a.state <> 'retired'
                      AND a.state <> CASE COALESCE(t.worst, 0) WHEN 0 THEN 'working' WHEN 1 THEN 'faulty' ELSE 'repair' END
                    """),
            Invariant(
                "counters do not run backwards", "this reading is lower than the one before it",
                violations: """
                    SELECT id FROM (
                      SELECT id, value, replaced,
                        LAG(value) OVER (PARTITION BY asset_id, meter ORDER BY read_on, id) AS earlier
                      FROM reading WHERE archived_at IS NULL) AS in_order
                    WHERE replaced = 0 AND value < earlier
                    """),
        ])
}
