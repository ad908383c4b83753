internal import KontorCore
internal import KontorDirectory
internal import KontorIntake
internal import KontorInventory
internal import KontorStore

/// A supplier who offers every item of a workload, at prices and terms that differ from the others'.
struct WorkloadSupplier {
    let handle: String
    let number: Int

    func make(_ inventory: Inventory, items: Int) throws {
        let supplier = try inventory.records.create(Organisation.self) {
            $0.handle = handle
            $0.name = "Firma \(handle)"
            $0.kind = .supplier
            $0.language = "de"
        }
        let lines = (1...items).map { item in
            OfferLine(
                line: item + 1, sku: WorkloadOffice.sku(item),
                terms: OfferTerms(
                    number: "\(handle)-\(item)", pack: Quantity(number == 1 ? 1 : 10), leadDays: 1 + number,
                    steps: [
                        PriceStep(from: .zero, price: Money(minor: Int64(190 + (item + number * 7) % 30), .euro)),
                        PriceStep(
                            from: Quantity(50), price: Money(minor: Int64(170 + (item + number * 5) % 30), .euro)),
                    ]))
        }
        _ = try inventory.importOffers(
            supplier, lines, from: ImportFile(name: "\(handle).csv", digest: handle))
    }
}
