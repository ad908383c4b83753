package import KontorCore
package import KontorStore
/// A position to be filled.
package struct Opening: Noun {
    package static let prefix = "opn"
    package let key = Field<String>(
        "key", "The short name that commands use, such as `office-assistant`.", .key, .fixed)
    package let title = Field<String>("title", "What the position is called.", .shape(.line))
    package let seats = Field<Int>(
        "seats", "How many are wanted.", .initially(1), .check("seats > 0", "seats must be 1 or more"))
    package let state = Field<State>("state", "Whether applications are taken.", .kept, .initially("open"))
    package let openedOn = Field<Day>("opened_on", "Since when.", .fixed)

    package enum State: String, Choice { case open, filled, closed }

    package static let schema = Schema(Opening(), "opening", area: "hr", "A position to be filled.")
}
