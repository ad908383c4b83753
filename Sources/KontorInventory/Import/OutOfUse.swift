internal import KontorStore

/// What an import says of a line about an item that is out of use: a list neither changes it nor takes it back in
/// passing.
enum OutOfUse {
    /// Where the line would change something.
    static func refused(_ sku: String) -> String {
        "\(sku) is out of use; take it back with \(way(sku)) first, or leave the line out"
    }

    /// Where all is as the line says.
    static func left(_ sku: String) -> String {
        "\(sku): out of use, and left so; \(way(sku)) takes it back"
    }

    private static func way(_ sku: String) -> String {
        "\(Item.schema.declaration.restoring)(\"\(sku)\")"
    }
}
