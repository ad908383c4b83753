package import KontorCore
package import KontorStore
/// Somebody the office works with: staff, or a contact at another organisation.
package struct Person: Noun {
    package static let prefix = "per"
    package let handle = Field<String>(
        "handle", "The short name that commands use, such as `jan.beck`.", .key, .bound(.handle),
        .check(
            "LTRIM(\"handle\", 'abcdefghijklmnopqrstuvwxyz0123456789.-') = '' AND LENGTH(\"handle\") BETWEEN 1 AND 60",
            "handle must be lower case letters, digits, dots and hyphens, such as jan.beck"))
    package let name = Field<String>(
        "name", "Full name.", .shape(.line), .personal, .searched,
        .check("LENGTH(TRIM(\"name\")) > 0", "name must not be empty"))
    package let email = Field<String?>("email", "Mail address.", .shape(.emailAddress), .key, .personal, .searched)
    package let languages = Field<[String]>(
        "languages", "Languages spoken, as `de`, `en`.", .initially("[]"), .personal)
    package let organisation = Field<ID<Organisation>?>(
        "organisation", "Where the contact works; empty for our own staff.")
    package let archivedAt = Field<Instant?>("archived_at", "When the person left.", .kept)

    package static let schema = Schema(
        Person(), "person", area: "directory", "Somebody the office works with.")
}
