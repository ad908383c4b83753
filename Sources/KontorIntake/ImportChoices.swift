/// What a person says beside a file, where the file alone leaves a question open: each answers one, and says no where
/// nothing is said.
package struct ImportChoices: Sendable {
    /// Whether an empty cell empties what is known.
    package var clearEmpty = false
    /// Whether a place, a category or a unit that nobody knows is a new one, and no slip of the pen.
    package var newPlaces = false
    package var newCategories = false
    package var newUnits = false
    /// Whether numbers that differ in leading zeros are different ones.
    package var leadingZeros = false
    /// Whether a count that says the same as one of today is another one.
    package var again = false

    package init() {}
}
