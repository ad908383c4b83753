internal import Foundation
internal import KontorCore
internal import KontorLua
internal import KontorPluginHost
internal import KontorStore

/// One piece of work on a copy of a workload's office: its plugins loaded, nothing done yet.
public final class Workload {
    private let host: PluginHost
    private let folder: String

    init(records: OfficeRecords, file: OfficeFile, folders: PluginFolders, folder: String) throws {
        host = PluginHost(records: records, file: file, folders: folders, run: "run_workload")
        host.desk.folder = try RecordFolder(folder)
        self.folder = folder
        _ = host.plugins
        if let failure = host.failures.first { throw failure.reason }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Does what `kontor do supply-run` does; returns how many order lines were drafted.
    public func supplyRun() throws -> Int {
        let before = try count("order_line")
        _ = try host.start(host.command("supply-run"), LuaTable(), asData: false)
        return try count("order_line") - before
    }

    /// Does what `kontor do count-supplies --post` does with a sheet; returns how many counts were posted.
    public func postCount(_ sheet: [UInt8]) throws -> Int {
        let file = LuaTable(fields: [("name", "sheet.csv"), ("content", .string(LuaString(bytes: sheet)))])
        let before = try count("\"count\" WHERE state = 'posted'")
        _ = try host.start(
            host.command("count-supplies"), LuaTable(fields: [("sheet", .table(file)), ("post", true)]), asData: false)
        return try count("\"count\" WHERE state = 'posted'") - before
    }

    private func count(_ rows: String) throws -> Int {
        Int(try host.records.store.read { try $0.value("SELECT COUNT(*) FROM \(rows)").integer } ?? 0)
    }

    /// Computes what the supply run finds needed, by hand-written SQL; returns how many items are.
    public func neededBySQL() throws -> Int {
        try host.records.store.read { connection in
            var needed = 0
            try connection.forEachRow(Self.needed) { (_: String, quantity: Int64) in
                if quantity > 0 { needed += 1 }
            }
            return needed
        }
    }

    private static let needed = """
        SELECT i.sku, COALESCE(i.target, i.minimum) - COALESCE(s.on_hand, 0) - COALESCE(o.open, 0) FROM item i \
        LEFT JOIN (SELECT st.item_id, SUM(st.on_hand) AS on_hand FROM stock st \
        JOIN location l ON l.id = st.location_id WHERE l.kind = 'stock' GROUP BY st.item_id) s ON s.item_id = i.id \
        LEFT JOIN (SELECT ol.item_id, SUM(ol.quantity - ol.received) AS open FROM "order" r \
        JOIN order_line ol ON ol.order_id = r.id WHERE r.state IN ('draft', 'approved', 'placed', 'part_received') \
        GROUP BY ol.item_id) o ON o.item_id = i.id \
        WHERE i.archived_at IS NULL AND i.minimum IS NOT NULL \
        AND COALESCE(s.on_hand, 0) + COALESCE(o.open, 0) < i.minimum ORDER BY i.sku
        """

    /// Returns how long it takes to insert rows like those of a count into a bare table, with one statement in one
    /// transaction.
    public func timeOfPlainRows(_ count: Int) throws -> Duration {
        _ = try host.records.store.write { connection in
            try connection.execute(
                "CREATE TABLE plain (id TEXT PRIMARY KEY, item TEXT NOT NULL, expected INTEGER, counted INTEGER) STRICT"
            )
        }
        let insert = "INSERT INTO plain (id, item, expected, counted) VALUES (?, ?, ?, ?)"
        return try ContinuousClock().measure {
            try host.records.store.write { connection in
                for number in 1...count {
                    try connection.execute(
                        insert,
                        [.text("cln_\(number)"), .text(WorkloadOffice.sku(number)), .integer(40_000), .integer(41_000)])
                }
            }
        }
    }
}
