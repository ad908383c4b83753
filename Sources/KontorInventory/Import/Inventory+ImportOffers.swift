internal import KontorCore
package import KontorIntake
package import KontorDirectory
package import KontorStore

/// One line of a supplier's price list.
package struct OfferLine: Sendable {
    package let line: Int
    /// Our own number of the item.
    package let sku: String
    package let terms: OfferTerms

    package init(line: Int, sku: String, terms: OfferTerms) {
        self.line = line
        self.sku = sku
        self.terms = terms
    }
}

/// What an import of offers did.
package struct OfferImport: Sendable {
    package var created = 0
    package var updated = 0
    package var unchanged = 0
    /// Set where this very file was imported before and nothing was done.
    package var alreadyImported: String?
}

extension Inventory {
    /// Takes in a supplier's price list; offers that are not on it stay as they are. All lines or none.
    ///
    /// - Throws: `Failure.invalid` with every problem of the file.
    package func importOffers(
        _ supplier: Record<Organisation>, _ lines: [OfferLine], from file: ImportFile, earlier: [ImportProblem] = []
    ) throws -> OfferImport {
        var result = OfferImport()
        let kind = "offers of \(supplier.handle)"
        if let sentence = try importedBefore(kind, file) {
            result.alreadyImported = sentence
            return result
        }
        let items = try items(skus: lines.map(\.sku))
        try check(lines, items, file, earlier)
        try records.savepoint {
            _ = try noteImport(kind, file, lines: lines.count)
            let known = try offersWithBreaks(of: supplier)
            for line in lines {
                guard let item = items[line.sku] else { continue }
                guard let before = known[item.id.text] else {
                    _ = try write(line.terms, of: supplier.id, for: item.id, over: nil, [])
                    result.created += 1
                    continue
                }
                if before.terms == line.terms {
                    result.unchanged += 1
                } else {
                    _ = try write(line.terms, of: supplier.id, for: item.id, over: before.offer, before.breaks)
                    result.updated += 1
                }
            }
        }
        return result
    }

    private struct KnownOffer {
        let offer: Record<Offer>
        var breaks: [Record<PriceBreak>] = []

        /// What is known, as a line would say it; nil for an offer that was withdrawn.
        var terms: OfferTerms? {
            guard offer.archivedAt == nil else { return nil }
            return OfferTerms(
                number: offer.number, pack: offer.pack, minimumOrder: offer.minimumOrder, leadDays: offer.leadDays,
                validUntil: offer.validUntil, preferred: offer.preferred,
                steps: breaks.filter { $0.withdrawnAt == nil }.map { PriceStep(from: $0.from, price: $0.price) })
        }
    }

    private func offersWithBreaks(of supplier: Record<Organisation>) throws -> [String: KnownOffer] {
        var found: [String: KnownOffer] = [:]
        var items: [String: String] = [:]
        try records.forEach(Offer.self, "WHERE supplier_id = ?", [.text(supplier.id.text)]) {
            found[$0.item.text] = KnownOffer(offer: $0)
            items[$0.id.text] = $0.item.text
        }
        try records.forEach(
            PriceBreak.self,
            "WHERE offer_id IN (SELECT id FROM offer WHERE supplier_id = ?) ORDER BY from_quantity",
            [.text(supplier.id.text)]
        ) {
            guard let item = items[$0.offer.text] else { return }
            found[item]?.breaks.append($0)
        }
        return found
    }

    private func check(
        _ lines: [OfferLine], _ items: [String: Record<Item>], _ file: ImportFile, _ earlier: [ImportProblem]
    ) throws {
        var check = ImportCheck(file, earlier: earlier)
        var seen: [String: Int] = [:]
        let hint = lines.contains { items[$0.sku] == nil } ? try skuHints() : { _ in "" }
        for line in lines {
            if items[line.sku] == nil {
                check.unknownItem(line.sku, line.line, hint: hint)
            } else {
                check.duplicate(line.sku, line.line, "sku", &seen)
            }
            for problem in line.terms.problems(currency: records.office.currency) {
                check.refuse(line.line, problem.field, problem.sentence)
            }
        }
        try check.finish(lines: lines.count)
    }
}
