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
        ])
}
