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
            var offer = ToldOffer()
            offer.price = .value(Money(minor: Int64(190 + (item + number * 7) % 30), .euro))
            offer.number = .value("\(handle)-\(item)")
            offer.pack = .value(Quantity(number == 1 ? 1 : 10))
            offer.leadDays = .value(1 + number)
            let lower = Money(minor: Int64(170 + (item + number * 5) % 30), .euro)
            offer.breaks = .value([PriceStep(from: Quantity(50), price: lower)])
            return PriceListLine(line: item + 1, sku: .value(WorkloadOffice.sku(item)), offer: offer)
        }
        _ = try inventory.importOffers(supplier, IncomingFile(name: "\(handle).csv", lines: lines))
    }
}
