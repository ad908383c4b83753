internal import KontorCore
internal import KontorIntake

extension ImportCheck {
    /// Refuses a quantity that is negative, absurd, or a part of what comes whole.
    mutating func quantity(_ value: Quantity?, _ line: Int, _ field: String, unit: String) {
        guard let value else { return }
        if value < .zero {
            refuse(line, field, "\(value) is less than 0; write 0 or more")
        } else if value.thousandths > Quantity.limit {
            refuse(line, field, "\(value) is more than a billion; correct the number")
        } else if !StockUnit.allows(value, in: unit) {
            refuse(line, field, "this comes in whole \(unit), got \(value); correct the number or the unit")
        }
    }

    /// Refuses a sku that no item has, or a cell without one.
    mutating func unknownItem(_ sku: String, _ line: Int, hint: (String) -> String) {
        guard !sku.isEmpty else { return empty(line, "sku") }
        let advice = hint(sku)
        refuse(line, "sku", "no item \(sku)\(advice.isEmpty ? "; correct it, or take the item in first" : advice)")
    }
}
