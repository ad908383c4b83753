package import KontorCore
package import KontorStore

/// A company or authority that the office deals with.
package struct Organisation: Noun {
    package static let prefix = "org"
    package let handle = Field<String>(
        "handle", "The short name that commands use, such as `elbe`.", .key, .bound(.handle),
        .check(
            "LTRIM(\"handle\", 'abcdefghijklmnopqrstuvwxyz0123456789.-') = '' AND LENGTH(\"handle\") BETWEEN 1 AND 60",
            "handle must be lower case letters, digits, dots and hyphens, such as elbe"))
    package let name = Field<String>(
        "name", "Full name.", .shape(.line), .searched, .check("LENGTH(TRIM(\"name\")) > 0", "name must not be empty"))
    package let kind = Field<Kind>(
        "kind", "What it is to us: a `supplier` sells, and may repair; a `service` firm repairs.")
    package let email = Field<String?>("email", "Mail address.", .shape(.emailAddress), .searched)
    package let customerNumber = Field<String?>("customer_number", "Our customer number there.", .shape(.line))
    package let language = Field<String>("language", "The language we write in, `de` or `en`.", .initially("de"))
    package let region = Field<String>(
        "region", "Country or region for its holidays, such as `DE-HH`.", .initially("DE"))
    package let hours = Field<String?>("hours", "When it answers the phone, such as `Mon-Fri 08:00-17:00`.")
    package let hourlyRate = Field<Money?>("hourly_rate", "What an hour of its work costs without a contract.")
    package let archivedAt = Field<Instant?>("archived_at", "When we stopped dealing with it.", .kept)

    package enum Kind: String, Choice { case supplier, service, authority, client, other }

    /// What a field promises that names whom we buy from.
    package static let selling = FieldTrait.only(field: "kind", words: ["supplier"], "is no supplier")

    /// What a field promises that names who serves and repairs: who sold something may do that, too.
    package static let serving = FieldTrait.only(
        field: "kind", words: ["service", "supplier"], "is no service firm")

    package static let schema = Schema(
        Organisation(), "organisation", area: "directory", "A company or authority that the office deals with.",
        indexes: ["kind"])
}
