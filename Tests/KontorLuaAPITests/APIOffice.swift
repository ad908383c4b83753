import Foundation
import KontorCore
import KontorLua
import KontorLuaAPI
import KontorPluginHost
import KontorStore
import KontorTesting

/// A scratch office with two people and one record of each kind that a function can name; Ada Muster acts.
final class APIOffice {
    let host: PluginHost
    let script: ScriptState
    let office: ScratchOffice
    private(set) var printed: [String] = []
    private(set) var logged: [LogLine] = []

    init() throws {
        let facts = OfficeFacts(company: "Scratch", region: "DE-HH", areaCode: "40")
        office = try ScratchOffice(Registry.areas, facts: facts)
        var file = OfficeFile.scratch
        file.facts = facts
        host = PluginHost(
            records: office.records, file: file,
            folders: PluginFolders(own: nil, shipped: Self.repository + "/plugins"), run: "run_test")
        let said = Said()
        script = try ScriptState(host) { said.lines.append($0.description) }
        _ = try script.run(Self.people, name: "people", command: "test")
        try host.act(as: "ada")
        _ = try script.run(Self.records, name: "records", command: "test")
        try office.change { try Self.keep($0) }
        host.desk.log = { [weak self] line in self?.logged.append(line) }
    }

    private final class Said {
        var lines: [String] = []
    }

    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// Runs Lua in one transaction that is kept.
    @discardableResult
    func run(_ source: String) throws -> [LuaValue] {
        try script.run(source, name: "test", command: "test").values
    }

    /// Calls a function as a plugin or a script does; nothing of it is kept.
    ///
    /// - Parameter granted: What a plugin may do; nil for a script, which may do everything.
    /// - Parameter named: What the person who decides named; the first argument where nil.
    /// - Returns: What it said about wrong use or an expected failure; nil where it went well.
    func complaint(
        of verb: Verb, _ arguments: [LuaValue], granted: Set<String>? = nil, decides: Bool = true, named: String? = nil
    ) throws
        -> String?
    {
        let session = Session(plugin: granted == nil ? nil : "acme", granted: granted, desk: host.desk)
        if decides {
            session.decision = PersonsDecision(parameter: "record", naming: named ?? arguments.first?.text ?? "")
        }
        return try host.transaction("test", preview: true) { _ in
            do {
                _ = try verb.call(arguments, in: session, state: script.state)
                return nil
            } catch let misuse as Misuse {
                return misuse.message
            } catch let failure as Failure {
                return "\(failure.code.rawValue): \(failure.message)"
            }
        }.result
    }

    /// The id of some record of a noun.
    func id(of noun: NounDeclaration) throws -> String? {
        try office.records.read { try $0.connection.value("SELECT id FROM \"\(noun.name)\" LIMIT 1").text }
    }

    /// The ids of all records of a noun.
    func ids(of noun: NounDeclaration) throws -> [String] {
        try office.records.read { try $0.connection.rows("SELECT id FROM \"\(noun.name)\"").compactMap { $0[0].text } }
    }

    /// What the office keeps of itself, which no function makes by itself.
    private static func keep(_ records: Records) throws {
        try records.create(Outgoing.self) {
            $0.kind = .letter
            $0.to = "Elbe"
            $0.subject = "Hello"
            $0.body = "Dear Elbe"
            $0.createdAt = records.now
        }
        try records.noteImport(FileStamp(kind: "items", name: "items.csv", digest: "0"), lines: 1)
        try records.create(Erasure.self) {
            $0.record = AnyID("app_gone")
            $0.reason = "asked for"
            $0.changes = 1
            $0.erasedAt = records.now
        }
        try records.create(EventDecision.self) {
            $0.plugin = "acme"
            $0.event = 1
            $0.name = "hr.opening.filled"
            $0.decision = .drop
        }
    }

    private static let people = """
        local person, since = kontor.directory.person.create, "2026-01-01"
        assert(person { handle = "ada", name = "Ada Muster", roles = { { role = "clerk", from_on = since } } })
        assert(person { handle = "ben", name = "Ben Beispiel", roles = { { role = "office_manager", from_on = since } } })
        """

    private static let records = """
        local inventory, equipment = kontor.inventory, kontor.equipment
        assert(kontor.directory.absence.request("ben", { from_on = "2026-11-24", to_on = "2026-11-26", deputy = "ada" }))
        assert(kontor.directory.organisation.create { handle = "elbe", name = "Elbe", kind = "supplier" })
        assert(kontor.directory.role.create { key = "night_porter", title_en = "Night porter" })
        assert(inventory.location.create { name = "Store", kind = "stock" })
        assert(inventory.item.create { sku = "A4", name = "Paper", category = "paper", unit = "pack", place = "Store",
          minimum = 5, target = 20 })
        assert(inventory.movement.receive("A4", { quantity = 3 }))
        assert(inventory.offer.set("A4", { supplier = "elbe", price = "2.00 EUR" }))
        assert(inventory.count.open { place = "Store" })
        assert(inventory.supply_run {}.orders[1])
        assert(equipment.model.create { name = "HL-1110", kind = "printer", supplies = { "A4" } })
        assert(equipment.asset.create { tag = "PRINTER-1", model = "HL-1110" })
        assert(equipment.contract.create { number = "W-1", firm = "elbe", begins_on = "2026-01-01", assets = { "PRINTER-1" } })
        assert(equipment.hint.create { kind = "printer", fault = "jam", words = "Open the flap." })
        assert(equipment.ticket.report("PRINTER-1", { words = "paper jam" }))
        assert(equipment.asset.read_meter("PRINTER-1", { value = 100 }))
        assert(equipment.supply.import({ name = "printer.txt", content = [[
        RECEIVED: 311 bytes in response
        status-code = successful-ok (successful-ok)
        marker-names (1setOf nameWithoutLanguage) = Toner
        marker-types (1setOf keyword) = toner
        marker-levels (1setOf integer) = 7
        marker-high-levels (1setOf integer) = 100
        ]] }, { asset = "PRINTER-1" }))
        assert(inventory.offer.terms("elbe", { freight = "5.00 EUR" }))
        assert(kontor.directory.phone.create { organisation = "elbe", number = "040 5550170" })
        assert(kontor.communication.entry.create { kind = "note", subject = "Hello" })
        assert(kontor.planning.task.create { title = "Order paper" })
        assert(kontor.hr.opening.create { key = "clerk", title = "Clerk",
          criteria = { { title = "Excel", rule = { any = { "Excel" } } } } })
        assert(kontor.hr.application.receive("clerk", { name = "Robin Sommer",
          file = { name = "cv.txt", content = "Robin Sommer\\nSkills: Excel" } }))
        assert(kontor.hr.screen "clerk")
        """
}
