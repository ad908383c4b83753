import KontorCore
import KontorPluginHost
import KontorStore
import Testing

/// Handlers within one run; what happens across crashes is shown with the real program in `KontorCommandTests`.
@Suite struct HandlerTests {
    private func listening(_ body: String) -> PluginOffice.Files {
        [
            "init.lua": """
            return {
              on = { ["communication.entry.logged"] = function(event)
                local heard = kontor.storage.get "heard" or {}
                heard[#heard + 1] = event.data.kind
                kontor.storage.set("heard", { value = heard })
                \(body)
              end },
            }
            """
        ]
    }

    private func heard(by plugin: String, in office: PluginOffice) throws -> [String] {
        try office.host.records.read { records in
            let sql = "SELECT value FROM shelf_entry WHERE shelf = ?"
            let json = try records.connection.value(sql, [.text(plugin)]).text ?? "[]"
            return try Plain(json: json).list?.compactMap(\.text) ?? []
        }
    }

    private let note = #"assert(kontor.communication.entry.create { kind = "note", subject = "x" })"#

    @Test func hearOfWhatWasCommitted() throws {
        let office = try PluginOffice(["a": listening(""), "b": listening("")])
        _ = try office.run("\(note) \(note)")
        #expect(try heard(by: "a", in: office) == ["note", "note"])
        #expect(try heard(by: "b", in: office) == ["note", "note"])
        #expect(office.log == [])
    }

    @Test func hearNothingOfWhatWasTakenBack() throws {
        let office = try PluginOffice(["a": listening("")])
        _ = office.refusal { _ = try office.run("\(note) error 'no'") }
        _ = try office.run("kontor.preview(function() \(note) end)")
        _ = try office.run("pcall(kontor.transaction, function() \(note) error 'no' end)")
        #expect(try heard(by: "a", in: office) == [])
        _ = try office.run(note)
        #expect(try heard(by: "a", in: office) == ["note"])
    }

    /// A disk that is full for a moment, at whatever statement: nothing of an attempt is used up, and each event is heard
    /// once.
    @Test func missNothingWhereTheDiskIsFullForAMoment() throws {
        let office = try PluginOffice(["a": listening("")], isFaulty: true)
        _ = try office.run(note)
        office.faults?.arm(failing: nil)
        _ = try office.run(note)
        var kept = 2
        for position in 0..<(office.faults?.statements.count ?? 0) {
            office.faults?.arm(failing: position)
            let said = office.refusal { _ = try office.run(note) }
            if said == "" { kept += 1 }
            let sql = office.faults?.statements.last ?? ""
            office.faults?.arm(failing: nil)
            #expect(try office.host.records.read { try $0.eventsAside().count } == 0)
            #expect(try office.host.records.read { try $0.rest(of: "a") } == nil, "\(position)")
            _ = try office.run(note)
            kept += 1
            try #require(try heard(by: "a", in: office).count == kept, "\(position): \(sql): \(said)")
        }
        #expect(kept > 3 && office.log.allSatisfy { $0.contains("the disk is full") }, "\(office.log)")
    }

    /// What a handler does is told to the others, and to itself, in the same run.
    @Test func hearOfWhatOtherHandlersDo() throws {
        let answering = #"if event.data.kind == "note" then kontor.communication.entry.create { kind = "call" } end"#
        let office = try PluginOffice(["first": listening(""), "second": listening(answering)])
        _ = try office.run(note)
        #expect(try heard(by: "first", in: office) == ["note", "call"])
        #expect(try heard(by: "second", in: office) == ["note", "call"])
        #expect(office.log == [])
    }

    /// Nobody stands behind a handler: what a person has to decide is refused there.
    @Test func decideNothing() throws {
        let office = try PluginOffice([
            "a": listening(#"assert(kontor.inventory.order.approve("2026-0001", {}))"#)
        ])
        _ = try office.run(note)
        #expect(office.log.count == 1)
        #expect(office.log.first?.contains("a person decides this; say who with --as PERSON") == true, "\(office.log)")
        #expect(try heard(by: "a", in: office) == [])
    }

    /// A plugin that joins later hears of what happens from then on.
    @Test func beginWithThePluginsFirstDay() throws {
        let office = try PluginOffice(["a": listening("")])
        try office.host.records.transaction(Authorship(actor: nil, command: "test", run: "run_early")) {
            try $0.noteImport(FileStamp(kind: "calls", name: "early.csv", digest: "0"), lines: 1)
            try $0.emit("communication.entry.logged", ["kind": .text("early")])
        }
        _ = try office.run(note)
        #expect(try heard(by: "a", in: office) == ["note"])
    }

    /// What no entry of the journal proves did not happen.
    @Test func doNotHearWhatSomebodyElseAdded() throws {
        let office = try PluginOffice(["a": listening("")])
        _ = try office.run(note)
        try office.host.records.store.write { connection in
            let sql = "INSERT INTO event SELECT MAX(number) + 1, name, at, '{\"kind\":\"forged\"}', 0 FROM event"
            try connection.execute(sql)
        }
        try office.host.deliverPendingEvents()
        #expect(try heard(by: "a", in: office) == ["note"])
        _ = try office.run(note)
        #expect(try heard(by: "a", in: office) == ["note", "note"])
    }

    /// The next entry would prove it as if it had been written with it.
    @Test(arguments: ["NULL", "1", "2"])
    func keepNothingBehindAnEventOfNoEntry(_ entry: String) throws {
        let office = try PluginOffice(["a": listening("")])
        _ = try office.run(note)
        try office.host.records.store.write { connection in
            let last = "(SELECT MAX(number) FROM journal_entry)"
            let sql = "INSERT INTO event SELECT MAX(number) + 1, name, at, data, \(last) + \(entry) FROM event"
            try connection.execute(sql)
        }
        #expect(throws: (any Error).self) { try office.run(note) }
    }
}
