package import KontorCore
package import KontorStore

/// What a device holds of something that it uses up, or the room it has for waste.
package struct DeviceSupply: Noun {
    package static let prefix = "spl"
    package let asset = Field<ID<Asset>>("asset", "The device.", .fixed)
    package let name = Field<String>("name", "What the device calls it.", .shape(.line), .fixed)
    package let kind = Field<String>("kind", "toner, ink, waste, paper …", .shape(.line), .fixed)
    package let colour = Field<String?>("colour", "black, cyan, magenta, yellow …; empty where colour does not apply.")
    package let level = Field<Int?>(
        "level",
        "What remains, of `capacity`; empty where the device does not say. A waste container's level is the room that remains.",
        .check("level >= 0", "a level is zero or more"))
    package let capacity = Field<Int?>(
        "capacity", "What it holds when full; 100 for percent.", .check("capacity > 0", "a capacity is above zero"))
    package let unit = Field<String?>("unit", "percent, pages, grams …")
    package let state = Field<State>("state", "What the level says; `empty` is a waste container without room.")
    package let item = Field<String?>("sku", "Our stock item that refills it.", .naming("item"))
    package let pageYield = Field<Int?>(
        "page_yield", "Pages that a full one prints, by its maker's word.", unit: "pages",
        .check("page_yield > 0", "a yield is above zero"))
    package let readAt = Field<Instant>("read_at", "When the device said so.")
    package let warned = Field<Bool?>(
        "warned", "Whether the device does not list it and only warns of it, such as paper; empty where it lists it.")
    package let archivedAt = Field<Instant?>(
        "archived_at", "When the device no longer named it: it was taken out, is called otherwise, or is well.",
        .kept)

    /// RFC 3805 and PWG 5100.13: −1 no restriction, −2 unknown, −3 some left.
    package enum State: String, Choice {
        case fine, low, empty
        case someLeft = "some_left"
        case unknown
        case unrestricted

        /// Whether somebody must see to it soon.
        package var isShort: Bool { self == .low || self == .empty }
    }

    package static let schema = Schema(
        DeviceSupply(), "device_supply", area: "equipment", "What a device holds of something that it uses up.",
        rules: [.unique("asset_id", "name", sentence: "the device has a supply of this name already")],
        indexes: ["sku", "state"])
}
