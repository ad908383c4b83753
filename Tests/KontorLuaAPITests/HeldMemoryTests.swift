import KontorCore
import KontorLua
import Testing

@testable import KontorLuaAPI

/// What the API holds for a script is little, or counts as the script's.
@Suite struct HeldMemoryTests {
    /// Some of more bytes than a page, some of hardly any: each comes once, in order.
    @Test func goesThroughRecordsOfEverySize() throws {
        let office = try APIOffice()
        let count = try office.run(
            """
            local sizes = { 1, 20000, 10, 15000, 15000, 15000, 1, 19000 }
            for n = 1, 450 do
              local size = n % 50 == 0 and sizes[n // 50 % #sizes + 1] or 5
              assert(kontor.communication.entry.create { kind = "email", note = ("€"):rep(size) })
            end
            local seen, last, count = {}, "", 0
            for o in kontor.communication.entry.each { kind = "email" } do
              assert(not seen[o.id] and o.id > last)
              seen[o.id], last, count = true, o.id, count + 1
            end
            return count
            """
        ).first?.integer
        #expect(count == 450)
    }

    @Test func countsTheArgumentsOfAnIteratorAsLongAsItLives() throws {
        let office = try APIOffice()
        let state = office.script.state
        try office.run(
            "step = {} for n = 1, 50 do step[n] = kontor.communication.entry.each { note = ('x'):rep(19900) .. n } end")
        try state.collectGarbage()
        let held = state.memoryUsed
        try office.run("step = nil")
        try state.collectGarbage()
        #expect(held - state.memoryUsed > 2_000_000)
    }

    @Test func countsNothingOnceACallIsOver() throws {
        let office = try APIOffice()
        let state = office.script.state
        let source = """
            kontor.storage.set("k", { value = ("x"):rep(500000) })
            pcall(kontor.storage.set, "k", { value = print, extra = ("x"):rep(500000) })
            kontor.preview(function() kontor.storage.set("k", { value = ("y"):rep(500000) }) end)
            return #kontor.directory.person.find {}
            """
        try office.run(source)
        try state.collectGarbage()
        let before = state.memoryUsed
        for _ in 1...20 { try office.run(source) }
        try state.collectGarbage()
        #expect(abs(state.memoryUsed - before) < 100_000)
    }

    @Test func keepsNoValueOfMoreThanAMegabyte() throws {
        let office = try APIOffice()
        let said = try office.run(
            """
            kontor.storage.set("k", { value = "before" })
            local _, err = kontor.storage.set("k", { value = ("x"):rep(1 << 20) })
            return err.code, err.message, kontor.storage.get "k"
            """)
        #expect(
            said.map(\.text) == [
                "limit",
                "a stored value has at most 1,048,576 bytes as JSON, got 1,048,578; keep it in parts, under keys of their own",
                "before",
            ])
    }
}
