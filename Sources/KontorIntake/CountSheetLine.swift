package import KontorCore

/// One line of a filled count sheet: an item at a place.
package struct CountSheetLine: Sendable, Equatable {
    /// The line in the file.
    package let line: Int
    package var sku: Told<String>
    /// Empty for the place that the whole sheet is for.
    package var place = Told<String>.absent
    /// Empty where nobody counted, which is not zero.
    package var counted: Told<Quantity>
    /// The result of counting again.
    package var recounted = Told<Quantity>.absent
    package var reason = Told<String>.absent

    package init(line: Int, sku: Told<String>, counted: Told<Quantity>) {
        self.line = line
        self.sku = sku
        self.counted = counted
    }
}
