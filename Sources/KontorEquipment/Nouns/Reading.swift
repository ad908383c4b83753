package import KontorCore
package import KontorStore
/// What a device's counter showed.
package struct Reading: Noun {
    package static let prefix = "rdg"
    package let asset = Field<ID<Asset>>("asset", "The device.", .fixed)
    package let meter = Field<Meter>("meter", "Which counter.", .fixed)
    package let value = Field<Int>(
        "value", "What it showed.", .fixed, .check("value >= 0", "a counter is zero or more"))
    package let readOn = Field<Day>("read_on", "When.", .fixed)
    package let replaced = Field<Bool>(
        "replaced", "Whether the counter began anew: it was replaced or ran over.", .fixed, .initially(0))

    package enum Meter: String, Choice { case pages, mono, colour, a4, a3, hours }

    package static let schema = Schema(
        Reading(), "reading", area: "equipment", "What a device's counter showed.",
        indexes: ["asset_id, meter, read_on"])
}
