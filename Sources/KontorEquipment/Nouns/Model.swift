package import KontorCore
package import KontorStore

/// A make of device: what it is, and which supplies fit.
package struct Model: Noun {
    package static let prefix = "mdl"
    package let name = Field<String>("name", "Maker and model, such as `Canon iR 2645`.", .shape(.line), .key)
    package let kind = Field<Kind>("kind", "What it is.")
    package let supplies = Field<[String]>(
        "supplies", "The skus of what it uses up.", .naming("item"), .inUse, .initially("[]"))
    package let maintenanceDays = Field<Int?>(
        "maintenance_days", "Days from one maintenance to the next.", unit: "days",
        .check("maintenance_days > 0", "days between maintenance are above zero"))
    package let maintenancePages = Field<Int?>(
        "maintenance_pages", "Pages from one maintenance to the next.", unit: "pages",
        .check("maintenance_pages > 0", "pages between maintenance are above zero"))
    package let archivedAt = Field<Instant?>("archived_at", "When it was taken out of use.", .kept)

    package enum Kind: String, Choice { case copier, printer, fax, phone, scanner, computer, other }

    package static let schema = Schema(
        Model(), "model", area: "equipment", "A make of device: what it is, and which supplies fit.")
}
