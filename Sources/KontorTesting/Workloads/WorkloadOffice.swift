internal import Foundation
internal import KontorCore
internal import KontorIntake
internal import KontorInventory
internal import KontorLuaAPI
internal import KontorPluginHost
internal import KontorStore
internal import KontorStoreSQLite

/// An office on the disk, of a size to measure with: some thousand items, three suppliers who offer each of them, and
/// one item in five below its minimum.
public final class WorkloadOffice {
    /// The folder of the office, removed with this object.
    public let folder: String
    /// How many items there are.
    public let items: Int
    private let shipped: String

    /// - Parameters:
    ///   - checkout: The folder that has `plugins` and `examples`.
    ///   - company: The example company whose plugin answers, nil for the standard answers alone.
    public init(items: Int, checkout: String, company: String? = nil) throws {
        self.items = items
        shipped = checkout + "/plugins"
        folder = NSTemporaryDirectory() + "kontor-workload-" + UUID().uuidString
        let plugins = company.map { "\"standard\", { name = \"\($0)\", grant = {} }" } ?? "\"standard\""
        try FileManager.default.createDirectory(atPath: folder + "/plugins", withIntermediateDirectories: true)
        try Data("return { company = \"Workload\", plugins = { \(plugins) } }\n".utf8)
            .write(to: URL(fileURLWithPath: folder + "/office.lua"))
        if let company {
            try FileManager.default.copyItem(
                atPath: "\(checkout)/examples/\(company)/plugins/\(company)", toPath: "\(folder)/plugins/\(company)")
        }
        try fill()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static let file = "kontor.sqlite"

    /// Opens a copy of the records, so that each piece of work begins with the same office.
    public func open() throws -> Workload {
        let copy = NSTemporaryDirectory() + "kontor-workload-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: "\(folder)/\(Self.file)", toPath: "\(copy)/\(Self.file)")
        // Or the work's own commit would have to wait for the copy.
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: "\(copy)/\(Self.file)"))
        try file.synchronize()
        try file.close()
        return try Workload(
            records: Self.records(copy, seed: 2), file: OfficeFile(folder: folder),
            folders: PluginFolders(own: folder + "/plugins", shipped: shipped), folder: copy)
    }

    /// - Parameter seed: Another one for each opening, or ids come twice.
    private static func records(_ folder: String, seed: UInt64) throws -> OfficeRecords {
        OfficeRecords(
            store: try SQLiteStore(file: "\(folder)/\(file)"), areas: Registry.areas,
            facts: OfficeFacts(company: "Workload"), clock: ManualClock(Instant(microseconds: 1_795_421_700_000_000)),
            random: SeededRandom(seed: seed))
    }

    private func fill() throws {
        let records = try Self.records(folder, seed: 1)
        try records.store.write { connection in
            for statement in DeclaredSchema.statements(for: Registry.areas) { try connection.execute(statement) }
        }
        try records.transaction(Authorship(actor: nil, command: "fill", run: "run_workload")) { records in
            let inventory = Inventory(records)
            var choices = ImportChoices()
            choices.newPlaces = true
            choices.newCategories = true
            _ = try inventory.importItems(
                IncomingFile(name: "stock.csv", lines: (1...items).map(Self.line)), choices)
            for (number, handle) in ["elbe", "krause", "express"].enumerated() {
                try WorkloadSupplier(handle: handle, number: number).make(inventory, items: items)
            }
        }
        // What the log keeps goes into the file, which is what is copied.
        try records.store.write { _ in }
    }

    static func sku(_ number: Int) -> String { "I-\(number)" }

    private static func line(_ number: Int) -> StockListLine {
        var line = StockListLine(
            line: number + 1, sku: .value(sku(number)), name: .value("Ware \(number)"), unit: .value("Stück"))
        line.category = .value("office")
        line.place = .value("Lager \(number % 4 + 1)")
        line.bin = .value("R\(number % 40)")
        line.onHand = .value(Quantity(number % 5 == 0 ? 10 : 40))
        line.minimum = .value(Quantity(20))
        line.target = .value(Quantity(60))
        line.pack = .value(Quantity(10))
        return line
    }

    /// A filled count sheet of the first items, one line in `deviating` with another number than the records'.
    public func countSheet(lines: Int, deviating: Int) -> [UInt8] {
        var text = "Artikelnr;Bezeichnung;Lagerort;Gezählt;Nachgezählt;Bemerkung\n"
        for number in 1...lines {
            let expected = number % 5 == 0 ? 10 : 40
            // A deviation within the tolerance, so that nothing is to be counted again.
            let counted = number % deviating == 1 ? expected + 1 : expected
            text += "\(Self.sku(number));Ware \(number);Lager \(number % 4 + 1);\(counted);;\n"
        }
        return Array(text.utf8)
    }
}
