package import KontorCore

/// One line of a stock list: an item, where it is, and how much of it there is.
package struct StockListLine: Sendable, Equatable {
    /// The line in the file.
    package let line: Int
    package var sku: Told<String>
    package var name: Told<String>
    package var nameEn = Told<String>.absent
    package var category = Told<String>.absent
    /// The stock unit's word, such as `Packung`.
    package var unit: Told<String>
    package var place = Told<String>.absent
    /// The shelf within the place.
    package var bin = Told<String>.absent
    /// What is there; opens the stock of an item that is new to the office.
    package var onHand = Told<Quantity>.absent
    package var minimum = Told<Quantity>.absent
    package var target = Told<Quantity>.absent
    package var maximum = Told<Quantity>.absent
    /// How many units come in one package.
    package var pack = Told<Quantity>.absent
    package var barcode = Told<String>.absent

    package init(line: Int, sku: Told<String>, name: Told<String>, unit: Told<String>) {
        self.line = line
        self.sku = sku
        self.name = name
        self.unit = unit
    }
}
