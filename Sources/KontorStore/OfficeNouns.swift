package import KontorCore

/// What is to leave the office, kept until something delivers it: orders, letters, invitations, calls to make.
package struct Outgoing: Noun {
    package static let prefix = "out"
    package let kind = Field<Kind>("kind", "What it is.", .fixed)
    package let about = Field<AnyID?>("about", "The record it comes from.", .fixed)
    package let to = Field<String>("recipient", "Who gets it.", .shape(.line), .fixed, .personal)
    package let address = Field<String?>(
        "address", "Mail address or number, where known.", .shape(.line), .fixed, .personal)
    package let subject = Field<String>("subject", "One line.", .shape(.line), .fixed, .bound(.line))
    package let body = Field<String>(
        "body", "The text as it leaves the office.", .fixed, .personal,
        .bound(Bound(characters: 2_000_000)))
    package let state = Field<State>("state", "Whether it has left.", .kept, .initially("waiting"))
    package let createdAt = Field<Instant>("created_at", "When it was written.", .fixed)

    package enum Kind: String, Choice { case order, letter, invitation, call }
    package enum State: String, Choice { case waiting, delivered, cancelled }

    package static let schema = Schema(
        Outgoing(), "outgoing", area: "office", "Something that is to leave the office.",
        indexes: ["state, created_at"])
}

/// One value that a plugin keeps for itself, on a shelf that no other plugin reaches.
package struct ShelfEntry: Noun {
    package static let prefix = "shl"
    package let shelf = Field<String>("shelf", "The plugin it belongs to; `scripts` for scripts and the REPL.", .fixed)
    package let key = Field<String>("key", "The name that the plugin gave it.", .fixed)
    package let value = Field<Plain>("value", "Plain data: text, numbers, lists, tables.")

    package static let schema = Schema(
        ShelfEntry(), "shelf_entry", area: "office", "One value in a plugin's own storage.",
        rules: [.unique("shelf", "key", sentence: "this key is on the shelf already")])
}

/// A file that was taken in and changed something. Whether one changes anything is decided by what it says.
package struct ImportedFile: Noun {
    package static let prefix = "imf"
    package let kind = Field<String>("kind", "What was read from it, such as `items`.", .fixed)
    package let name = Field<String>("name", "The file's name without its folder.", .fixed)
    package let digest = Field<String>("digest", "SHA-256 of its bytes, hexadecimal.", .fixed, .mayBeEmpty)
    package let lines = Field<Int>("lines", "How many lines were taken in.", .fixed)
    package let importedAt = Field<Instant>("imported_at", "When.", .fixed)

    package static let schema = Schema(
        ImportedFile(), "imported_file", area: "office", "A file that was imported.",
        indexes: ["kind, digest"])
}

extension Area {
    /// What every office keeps, whatever its business.
    package static let office = Area(
        "office", "What every office keeps: what leaves it, what was imported, plugins' own values.",
        nouns: [
            Outgoing.schema.declaration, ShelfEntry.schema.declaration, ImportedFile.schema.declaration,
            Erasure.schema.declaration,
            EventDecision.schema.declaration,
        ],
        derived: [PluginRegistration.table])
}
