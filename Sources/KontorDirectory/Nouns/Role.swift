package import KontorCore
package import KontorStore
/// A role that people hold in the office, such as `office_manager`: one of a closed set that grows on purpose.
///
/// The usual ones (`UsualRoles`) are there from the start, without a record; a record is what the office added or changed.
package struct Role: Noun {
    package static let prefix = "rle"
    package let key = Field<String>(
        "key", "The role's word, such as `office_manager`.", .key, .fixed, .bound(.handle),
        .check(
            "LTRIM(\"key\", 'abcdefghijklmnopqrstuvwxyz0123456789_') = '' AND LENGTH(\"key\") BETWEEN 1 AND 60",
            "key must be lower case letters, digits and underscores, such as office_manager"))
    package let titleEn = Field<String?>("title_en", "What it is called in English.", .shape(.line))
    package let titleDe = Field<String?>("title_de", "What it is called in German.", .shape(.line))
    package let archivedAt = Field<Instant?>("archived_at", "When nobody was to hold it any more.", .kept)

    package static let schema = Schema(Role(), "role", area: "directory", "A role that people hold in the office.")
}
