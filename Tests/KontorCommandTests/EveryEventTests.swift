import Foundation
import KontorLuaAPI
import Testing

/// Each event that is declared comes to the plugins that hear it, whole, once, in order; while one of them does not load or
/// fails, it waits. Held to the declarations: an event of which the story does not tell fails.
@Suite struct EveryEventTests {
    private static let names = Registry.events.map(\.name).sorted()

    /// What makes every event true.
    private static let story = #"""
        local inv, hr, dir, eq, com = kontor.inventory, kontor.hr, kontor.directory, kontor.equipment, kontor.communication
        -- Stock: a count, an order, an item that falls below its minimum.
        local on_hand = inv.item.get("PAPIER-A4").on_hand
        local count = assert(inv.count.open { items = { "PAPIER-A4" }, place = "Materialraum" })
        assert(inv.count.enter(count.id, { lines = { { item = "PAPIER-A4", counted = on_hand } } }))
        assert(inv.count.review(count.id))
        assert(inv.count.post(count.id))
        local order = inv.supply_run({ category = "kitchen" }).orders[1]
        assert(inv.order.place(order.number))
        assert(inv.item.create { sku = "X", name = "X", category = "paper", unit = "Stück", place = "Materialraum",
          minimum = 5, target = 9 })
        assert(inv.movement.receive("X", { quantity = 5 }))
        assert(inv.movement.issue("X", { quantity = 1 }))
        -- A printer that is low, a fault that is mended.
        assert(eq.supply.import({ name = "copier-1.txt", content = [[
        RECEIVED: 5311 bytes in response
        status-code = successful-ok (successful-ok)
        marker-names (1setOf nameWithoutLanguage) = A
        marker-types (1setOf keyword) = toner
        marker-levels (1setOf integer) = 0
        marker-low-levels (1setOf integer) = 10
        marker-high-levels (1setOf integer) = 100
        ]] }, { asset = "COPIER-1" }))
        local ticket = assert(eq.ticket.report("COPIER-1", { words = "Papierstau" }))
        for _, state in ipairs { "triaged", "called", "waiting", "on_site", "fixed" } do
          assert(eq.ticket.advance(ticket.number, { to = state, remedy = state == "fixed" and "done" or nil }))
        end
        -- Calls: missed, for somebody, done, and not done after all.
        local call = com.entry.create { kind = "call", direction = "in", party = "0301234567", outcome = "missed" }
        assert(com.route(call.id))
        assert(com.settle(call.id, { result = "erledigt" }))
        assert(com.reopen(call.id))
        -- Tasks.
        local done = kontor.planning.task.create { title = "Blumen" }
        assert(kontor.planning.task.complete(done.id))
        local cancelled = kontor.planning.task.create { title = "Kuchen", about = call.id }
        assert(kontor.planning.task.cancel(cancelled.id))
        -- A log that tells of a call, and later more of it.
        local before = [["","04066969500","200","from-trunk","","PJSIP/trunk-00000001",]]
        local behind = [["2026-11-23 07:52:10",,"2026-11-23 07:52:24",14,0,"NO ANSWER","DOCUMENTATION","1795416730.0",""]]
        local function line(telephone)
          return { name = "Master.csv", content = before .. ([["PJSIP/%s","Dial","PJSIP/210,30",]]):format(telephone) .. behind }
        end
        assert(com.call.import(line "210-00000002"))
        local more = line "211-00000003"
        more.content = more.content:gsub(',"2026%-11%-23 07:52:24",14,0,"NO ANSWER"', '"2026-11-23 07:52:20","2026-11-23 07:52:50",40,30,"ANSWERED"')
        assert(com.call.import(more))
        -- A talk that settles what waited, and a call that nobody is there for.
        local waits = com.entry.create { kind = "call", direction = "in", party = "0308765432", outcome = "missed",
          happened_at = "2026-11-23T08:30:00+01:00" }
        assert(com.route(waits.id).state == "we_ring_back")
        assert(com.entry.create { kind = "call", direction = "out", party = "0308765432", outcome = "answered" })
        assert(dir.absence.request("jan.beck", { from_on = "2026-11-23", to_on = "2026-11-23", kind = "sick" }))
        local other = com.entry.create { kind = "call", direction = "in", party = "0307654321", outcome = "missed" }
        assert(com.route(other.id).gap)
        -- Absences.
        local away = assert(dir.absence.request("lena.schaefer", { from_on = "2027-02-01", to_on = "2027-02-05", deputy = "jan.beck" }))
        assert(dir.absence.accept(away.id))
        assert(dir.absence.change(away.id, { to_on = "2027-02-04" }))
        assert(dir.absence.cancel(away.id))
        local declined = assert(dir.absence.request("lena.schaefer", { from_on = "2027-03-01", to_on = "2027-03-05", deputy = "jan.beck" }))
        assert(dir.absence.decline(declined.id))
        -- The last seat is taken.
        assert(hr.opening.create { key = "one", title = "Office assistant",
          criteria = { { title = "Excel", rule = { any = { "Excel" } } } } })
        local one = assert(hr.application.receive("one", { name = "Robin Sommer", file = { name = "cv.txt", content = "Skills: Excel" } }))
        for _, step in ipairs { "shortlist", "invite" } do assert(hr.application[step](one.number, { reason = "meets what is asked" })) end
        assert(hr.application.interview(one.number))
        for _, step in ipairs { "offer", "hire" } do assert(hr.application[step](one.number, { reason = "meets what is asked" })) end
        return "told"
        """#

    /// An office with a plugin that writes down what it hears of.
    ///
    /// - Parameter doing: Lua that runs in each handler, before it is written down.
    private func office(hearing names: [String] = EveryEventTests.names, doing: String = "") throws -> Shell {
        let shell = try Shell(example: "krueger")
        try write(hearing: names, doing: doing, in: shell)
        #expect(try heard(in: shell) == [])
        try shell.write(Self.story, to: "story.lua")
        return shell
    }

    private func write(hearing names: [String] = EveryEventTests.names, doing: String = "", in shell: Shell) throws {
        try shell.addPlugin(
            """
            local on = {}
            for _, name in ipairs { \(names.map { "\"\($0)\"" }.joined(separator: ", ")) } do
              on[name] = function(event)
                \(doing)
                local fields = {}
                for field in pairs(event.data) do fields[#fields + 1] = field end
                table.sort(fields)
                local heard = kontor.storage.get "heard" or {}
                heard[#heard + 1] = ("%d %s %s"):format(event.number, name, table.concat(fields, " "))
                kontor.storage.set("heard", heard)
              end
            end
            return { on = on, commands = { heard = {
              summary = "What was heard.",
              run = function() return table.concat(kontor.storage.get "heard" or {}, "\\n") end,
            } } }
            """)
    }

    /// What the plugin heard: the event's number, its name, the fields of its data.
    private func heard(in shell: Shell) throws -> [[String]] {
        let said = try shell.kontor("do", "heard")
        #expect(said.status == 0, "\(said)")
        return said.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    }

    @Test func waitsForAPluginThatDoesNotLoad() throws {
        let shell = try office()
        let loads = try shell.read("plugins/w/init.lua")
        try shell.write("return {", to: "plugins/w/init.lua")
        let told = try shell.kontor("run", "story.lua")
        #expect(told.status == 0 && told.output == "told\n", "\(told)")
        #expect(told.errors.hasPrefix("error w: it does not load, so"), "\(told)")
        #expect(told.errors.split(separator: "\n").count == 1, "\(told)")
        let waiting = try shell.kontor("event", "list").output
        for name in Self.names { #expect(waiting.contains(" \(name) for w "), "\(name): \(waiting)") }
        try shell.write(loads, to: "plugins/w/init.lua")
        let heard = try heard(in: shell)
        #expect(Set(heard.map { $0[1] }).sorted() == Self.names)
        let numbers = heard.compactMap { Int($0[0]) }
        #expect(numbers == Set(numbers).sorted(), "in order, each once")
        #expect(heard.count == waiting.split(separator: "\n").count { $0.contains(" for w ") })
        #expect(try shell.kontor("event", "list").output == "no event waits, rests or was put aside\n")
        for event in Registry.events {
            let fields = Set(heard.filter { $0[1] == event.name }.flatMap { $0.dropFirst(2) })
            let declared = Set(event.fields.map(\.name))
            #expect(fields.subtracting(declared) == [], "\(event.name) has fields that are not declared")
            let untold = declared.subtracting(fields).map { "\(event.name).\($0)" }
            #expect(untold.filter { Self.untold[$0] == nil } == [])
        }
        #expect(try shell.holdings().contains("all in order"))
    }

    /// Fields of which the story does not tell, and why.
    private static let untold: [String: String] = [:]

    @Test(arguments: names) func restsWhereItsHandlerFails(_ name: String) throws {
        let shell = try office(hearing: [name], doing: "error 'cannot'")
        let told = try shell.kontor("run", "story.lua")
        #expect(told.status == 0 && told.output == "told\n", "\(told)")
        #expect(told.errors.contains(" \(name), attempt 1 of 4, tried again after "), "\(told)")
        let resting = try shell.kontor("event", "list").output
        #expect(resting.contains(" \(name) for w ") && resting.contains("rests"), "\(resting)")
        #expect(try shell.kontor("journal", "--limit", "1").output.contains("  run "))
        try write(hearing: [name], in: shell)
        let heard = try heard(in: shell)
        #expect(!heard.isEmpty && heard.allSatisfy { $0[1] == name }, "\(heard)")
        let numbers = heard.compactMap { Int($0[0]) }
        #expect(numbers == Set(numbers).sorted(), "in order, each once")
        #expect(try shell.kontor("event", "list").output == "no event waits, rests or was put aside\n")
    }
}
