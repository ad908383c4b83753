internal import KontorCore
package import KontorDirectory
package import KontorIntake
package import KontorStore

/// What an import of offers did.
package struct OfferImport: Sendable {
    package var created = 0
    package var updated = 0
    package var unchanged = 0
    /// The known fields whose cells are empty.
    package var empty = EmptyCells()
    /// What else there is to know, such as prices that are no longer good.
    package var notes: [String] = []

    package var changesNothing: Bool { created == 0 && updated == 0 }
}

extension Inventory {
    /// Takes in a supplier's price list; offers that are not on it stay as they are. All lines or none.
    ///
    /// What a line does not mention stays. Where all is as the file says, nothing is written.
    ///
    /// - Throws: `Failure.invalid` with every problem of the file.
    package func importOffers(
        _ supplier: Record<Organisation>, _ file: IncomingFile<PriceListLine>,
        _ choices: ImportChoices = ImportChoices()
    ) throws -> OfferImport {
        try refuseUnfit(supplier, for: Offer.schema.fields.supplier, before: "taking in what they ask")
        var result = OfferImport()
        let lines = try check(file, of: supplier, choices, &result)
        try records.savepoint {
            for line in lines.untilStopped(each: 1024) {
                guard line.known?.offer.archivedAt != nil || line.known?.terms != line.terms else {
                    result.unchanged += 1
                    continue
                }
                _ = try write(
                    line.terms, of: supplier.id, for: line.item.id, over: line.known?.offer, line.known?.breaks ?? [])
                if line.known == nil { result.created += 1 } else { result.updated += 1 }
            }
            if !result.changesNothing { _ = try noteImport("offers of \(supplier.handle)", file) }
        }
        return result
    }

    /// A line of a price list that is sound: the offer as it will be.
    private struct CheckedLine {
        let item: Record<Item>
        let known: KnownOffer?
        let terms: OfferTerms
    }

    private func check(
        _ file: IncomingFile<PriceListLine>, of supplier: Record<Organisation>, _ choices: ImportChoices,
        _ result: inout OfferImport
    ) throws -> [CheckedLine] {
        var check = ImportCheck(file)
        let items = try items(skus: file.lines.compactMap(\.sku.value))
        let offers = try knownOffers(of: supplier)
        var unknown: UnknownItems?
        var seen = SeenKeys()
        var checked: [CheckedLine] = []
        checked.reserveCapacity(file.lines.count)
        for line in file.lines.untilStopped(each: 256) {
            let item = line.sku.value.flatMap { items[$0] }
            if let sku = line.sku.value {
                if item == nil {
                    let say = try unknown ?? unknownItems()
                    unknown = say
                    say.refuse(sku, line.line, &check)
                } else {
                    check.duplicate(sku, line.line, "sku", &seen)
                }
            }
            let known = item.flatMap { offers[$0.id.text] }
            // A price that cannot be read was told; the line's other fields are still looked at.
            var terms = known?.terms ?? OfferTerms(line.offer) ?? OfferTerms(steps: [])
            var empty: [String] = []
            terms.take(line.offer, clearing: choices.clearEmpty, &empty)
            for problem in terms.problems(currency: records.office.currency, unit: item?.unit)
            where problem.field != "price" || !line.offer.price.isUnread {
                check.refuse(line.line, problem)
            }
            if let item, item.archivedAt != nil {
                if known?.offer.archivedAt == nil, known?.terms == terms {
                    result.notes.append(OutOfUse.left(item.sku))
                } else {
                    check.refuse(line.line, "sku", OutOfUse.refused(item.sku))
                }
            }
            guard let item, check.problems.isEmpty else { continue }
            if known?.offer.archivedAt != nil {
                result.notes.append("\(item.sku): the offer was withdrawn and is in force again")
            }
            for field in empty { result.empty.note(field, of: item.sku) }
            note(item.sku, known?.terms, terms, &result)
            checked.append(CheckedLine(item: item, known: known, terms: terms))
        }
        try Work.look()
        try check.finish(lines: file.lines.count)
        return checked
    }

    /// Notes the prices that are given up, and those that are no longer good.
    private func note(_ sku: String, _ before: OfferTerms?, _ after: OfferTerms, _ result: inout OfferImport) {
        guard let before, before != after else { return }
        for step in before.steps where !after.steps.contains(where: { $0.from == step.from }) {
            result.notes.append("\(sku): the price from \(step.from) on, \(step.price), is withdrawn")
        }
        for (step, lower) in after.dearSteps {
            result.notes.append(
                "\(sku): the price from \(step.from) on, \(step.price), is more than \(lower) for less; "
                    + "the file does not mention it, so it stays")
        }
    }
}
