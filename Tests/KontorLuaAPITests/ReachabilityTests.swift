import KontorCore
import KontorLuaAPI
import KontorPluginHost
import KontorStore
import KontorTesting
import Testing

/// What is documented can happen: every event is told and every state is reached by the examples and these stories.
@Suite struct ReachabilityTests {
    /// What no single example comes to.
    private static let stories = [
        // A device goes the whole way through its faults.
        """
        local ticket = kontor.equipment.ticket
        local function go(words, ...)
          local one = assert(ticket.report("COPIER-1", { words = words }))
          for _, state in ipairs { ... } do
            local ends = state == "fixed" or state == "closed" or state == "replaced"
            assert(ticket.advance(one.number, { to = state, remedy = ends and "done" or nil,
              deferred_until = state == "deferred" and "2026-12-01" or nil }))
          end
        end
        go("Papierstau", "triaged", "called", "waiting", "on_site", "fixed", "verified", "closed")
        go("streifen", "self_fix", "deferred", "triaged", "closed")
        go("Geräusch", "replaced", "closed")
        """,
        // An order is made, drafted, approved, placed, partly and wholly received.
        """
        local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
        assert(kontor.inventory.order.place(order.number))
        assert(kontor.inventory.order.receive(order.number, { lines = { ["KAFFEE-BOHNE"] = 1 } }))
        assert(kontor.inventory.order.receive(order.number))
        kontor.inventory.supply_run {}
        """,
        // An order is called off with its letter, and an item falls below its minimum.
        """
        local inv = kontor.inventory
        local order = inv.supply_run({ category = "kitchen" }).orders[1]
        assert(inv.order.place(order.number))
        assert(inv.order.cancel(order.number, { reason = "found more" }))
        assert(inv.item.create { sku = "X", name = "X", category = "paper", unit = "Stück", place = "Materialraum", minimum = 5, target = 9 })
        assert(inv.movement.receive("X", { quantity = 5 }))
        assert(inv.movement.issue("X", { quantity = 1 }))
        """,
        // A printer says all that a printer can say.
        """
        assert(kontor.equipment.supply.import({ name = "copier-1.txt", content = [[
        RECEIVED: 5311 bytes in response
        status-code = successful-ok (successful-ok)
        marker-names (1setOf nameWithoutLanguage) = A,B,C,D
        marker-types (1setOf keyword) = toner,toner,toner,toner
        marker-levels (1setOf integer) = 0,-3,-2,-1
        marker-low-levels (1setOf integer) = 10,10,10,10
        marker-high-levels (1setOf integer) = 100,100,100,100
        ]] }, { asset = "COPIER-1" }))
        """,
        // What is noted of calls.
        """
        local create = kontor.communication.entry.create
        for _, state in ipairs { "for_information", "caller_rings_again", "we_ring_back" } do
          assert(create { kind = "call", direction = "in", party = "0171 9990001", outcome = "answered", state = state })
        end
        """,
        // A second look at a count.
        """
        local count = assert(kontor.inventory.count.open { items = { "PAPIER-A4" }, place = "Materialraum" })
        assert(kontor.inventory.count.enter(count.id, { lines = { { item = "PAPIER-A4", counted = 2 } } }))
        assert(kontor.inventory.count.review(count.id))
        """,
        // The last seat is taken.
        """
        local hr = kontor.hr
        hr.opening.create { key = "one", title = "Office assistant", criteria = { { title = "Excel", rule = { any = { "Excel" } } } } }
        local a = hr.application.receive("one", { name = "Robin Sommer", file = { name = "cv.txt", content = "Skills: Excel" } })
        for _, step in ipairs { "shortlist", "invite" } do assert(hr.application[step](a.number, { reason = "meets what is asked" })) end
        assert(hr.application.interview(a.number))
        for _, step in ipairs { "offer", "hire" } do assert(hr.application[step](a.number, { reason = "meets what is asked" })) end
        """,
    ]

    /// States that nothing here comes to, and why. This list may only become shorter.
    private static let unreached: [String: String] = [
        "outgoing.delivered": "nothing leaves the office by itself yet",
        "count.draft": "a count is open as soon as it is made; older records may have the word",
    ]

    private struct Found {
        var events: Set<String> = []
        var states: Set<String> = []
        var failures: [String] = []
    }

    private static let found = Result { try look() }

    private static func look() throws -> Found {
        let practice = try PracticeOffice("krueger", checkout: APIOffice.repository)
        var found = Found()
        for (index, source) in (Registry.verbs.map(\.example) + stories).enumerated() {
            let copy = try practice.copy(seed: UInt64(index + 2))
            let script = try copy.script()
            do { _ = try script.run(source, name: "example", command: "test") } catch {
                found.failures.append("\(error)")
            }
            try copy.office.records.read { records in
                found.events.formUnion(
                    try records.connection.rows("SELECT DISTINCT name FROM event").compactMap { $0[0].text })
                try records.connection.forEachRow(
                    "SELECT noun, payload FROM journal_change WHERE payload LIKE '%\"state\":%'", []
                ) { row in
                    guard let state = try row[1].text.map({ try Plain(json: $0) })?["state"] else { return }
                    for word in [state.text].compactMap({ $0 }) + (state.list ?? []).compactMap(\.text) {
                        found.states.insert("\(row[0].text ?? "").\(word)")
                    }
                }
            }
        }
        return found
    }

    @Test func storiesAndExamplesRun() throws {
        #expect(try Self.found.get().failures == [])
    }

    @Test func everyDeclaredEventIsTold() throws {
        let told = try Self.found.get().events
        let silent = Registry.events.map(\.name).filter { !told.contains($0) }
        #expect(silent == [], "nothing here makes these true: emit them, or declare them no more")
    }

    @Test func everyDeclaredStateIsReached() throws {
        let reached = try Self.found.get().states
        var silent: [String] = []
        for noun in Registry.areas.flatMap(\.nouns) {
            guard let field = noun.field("state"), case .choice(let words) = field.kind else { continue }
            silent += words.map { "\(noun.name).\($0)" }.filter { !reached.contains($0) }
        }
        #expect(silent.filter { Self.unreached[$0] == nil } == [])
        #expect(Self.unreached.keys.filter { !silent.contains($0) } == [])
        #expect(Self.unreached.count == 2)
    }
}
