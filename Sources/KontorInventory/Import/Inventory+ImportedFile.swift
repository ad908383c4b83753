internal import KontorCore
internal import KontorIntake
internal import KontorStore

extension Inventory {
    /// Notes a file that changes something.
    func noteImport<Line>(_ kind: String, _ file: IncomingFile<Line>) throws -> Record<ImportedFile> {
        try records.noteImport(FileStamp(kind: kind, name: file.name, digest: file.digest), lines: file.lines.count)
    }

    /// Returns the items of those skus, by sku; two spellings in other bytes are the same text.
    func items(skus: [String]) throws -> [String: Record<Item>] {
        var ids: [String] = []
        let holders = try records.holders(Item.self, "sku", lookingLike: skus)
        for sku in Set(skus) {
            if let holder = holders[FoldedText.key(sku)]?.first(where: { $0.name == sku }) { ids.append(holder.record) }
        }
        var found: [String: Record<Item>] = [:]
        try inChunks(ids.sorted()) { places, arguments in
            try records.forEach(Item.self, "WHERE id IN (\(places))", arguments) { found[$0.sku] = $0 }
        }
        return found
    }

    /// Returns what to say of skus that no item has, reading the known ones once.
    func unknownItems() throws -> UnknownItems {
        UnknownItems(
            known: NearestNames(try records.connection.texts("SELECT sku FROM item")))
    }
}

/// What to say of skus that no item has.
struct UnknownItems {
    let known: NearestNames

    func refuse(_ sku: String, _ line: Int, _ check: inout ImportCheck) {
        let known = known
        check.refuse(
            line, "sku", "no item \(sku)",
            advice: Advice {
                let hint = known.hint(sku)
                return hint.isEmpty ? "; correct it, or take the item in first" : hint
            })
    }
}
