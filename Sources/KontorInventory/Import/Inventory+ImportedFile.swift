internal import KontorCore
internal import KontorIntake
internal import KontorStore

extension Inventory {
    /// Returns the sentence for a file that was imported before, nil for a new one.
    func importedBefore(_ kind: String, _ file: ImportFile) throws -> String? {
        try records.importedBefore(FileStamp(kind: kind, name: file.name, digest: file.digest))
    }

    /// Remembers a file, so that the same one changes nothing a second time.
    func noteImport(_ kind: String, _ file: ImportFile, lines: Int) throws -> Record<ImportedFile> {
        try records.noteImport(FileStamp(kind: kind, name: file.name, digest: file.digest), lines: lines)
    }

    /// Returns the items of those skus, by sku.
    func items(skus: [String]) throws -> [String: Record<Item>] {
        var found: [String: Record<Item>] = [:]
        try inChunks(skus) { places, arguments in
            try records.forEach(Item.self, "WHERE sku IN (\(places))", arguments) { found[$0.sku] = $0 }
        }
        return found
    }

    /// Returns `; did you mean …?` for unknown skus, reading the known ones once.
    func skuHints() throws -> (String) -> String {
        let known = try records.connection.rows("SELECT sku FROM item").compactMap { $0[0].text }
        return { NearestName.hint($0, among: known) }
    }
}
