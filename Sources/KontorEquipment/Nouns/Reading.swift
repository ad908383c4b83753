package import KontorCore
package import KontorStore

/// What a device's counter showed; what was mistyped is corrected, and the journal keeps what stood there.
package struct Reading: Noun {
    package static let prefix = "rdg"
    package let asset = Field<ID<Asset>>("asset", "The device.")
    package let meter = Field<Meter>("meter", "Which counter.")
    package let value = Field<Int>(
        "value", "What it showed.", .check("value >= 0", "a counter is zero or more"))
    package let readOn = Field<Day>("read_on", "When.", .past)
    package let replaced = Field<Bool>(
        "replaced", "Whether the counter began anew: it was replaced or ran over.", .initially(0))
    package let finalValue = Field<Int?>(
        "final_value",
        "What the old counter showed last; its highest value plus one where it ran over; empty where nobody knows.",
        .check("final_value >= 0", "an old counter's last value is zero or more"))
    package let startValue = Field<Int>(
        "start_value", "What the new counter began with.", .initially(0),
        .check("start_value >= 0", "a new counter begins with zero or more"))
    package let archivedAt = Field<Instant?>("archived_at", "When it was taken back, because it was misread.", .kept)

    package enum Meter: String, Choice { case pages, mono, colour, a4, a3, hours }

    package static let schema = Schema(
        Reading(), "reading", area: "equipment", "What a device's counter showed.",
        rules: [
            Rule(
                "reading_anew_only", "replaced = 1 OR (final_value IS NULL AND start_value = 0)",
                "only a counter that began anew has an old one's last value or a value of its own to begin with"),
            Rule("reading_start", "start_value <= value", "the new counter shows less than it began with"),
        ],
        indexes: ["asset_id, meter, read_on"])
}
