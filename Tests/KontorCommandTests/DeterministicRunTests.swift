import Foundation
import Testing

/// `--deterministic`: the same script gives the same bytes in every process.
@Suite struct DeterministicRunTests {
    /// Shows what differs from process to process in Lua as it is: order, chance, clock, ids, addresses.
    private static let script = """
        local t = {}
        for i = 1, 200 do t["key" .. i * 7919 % 1000] = i end
        for k, v in pairs(t) do print(k, v) end
        print(math.random(), math.random(1, 1000000), os.time(), os.date(), os.clock(), collectgarbage("count"))
        print(t, print, coroutine.create(print), tostring({}), string.format("%s", {}))
        print(pcall(error, {}))
        local item = assert(kontor.inventory.item.create { sku = "A4", name = "Paper", category = "paper", unit = "pack" })
        for k, v in pairs(item) do print(k, v) end
        print(kontor.now(), kontor.today())
        return t
        """

    @Test func givesTheSameBytesIn40Processes() throws {
        let shell = try Shell()
        try shell.write(Self.script, to: "same.lua")
        let words = ["run", "same.lua", "--deterministic", "--now", "2026-11-23T09:15:00+01:00"]
        let first = try shell.run([Shell.products + "/kontor"] + words)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("\nkey919\t1\n") && first.output.contains("\nsku\tA4\n"))
        for _ in 1..<40 { #expect(try shell.run([Shell.products + "/kontor"] + words) == first) }
    }

    /// However much the office has written: the moment is the one that was given.
    @Test(arguments: [[], ["--deterministic"]])
    func aPreviewIsAtTheMomentThatWasGiven(_ more: [String]) throws {
        let shell = try Shell(example: "krueger")
        for place in ["a", "b", "c"] {
            _ = try shell.kontor("eval", "kontor.inventory.location.create { name = '\(place)', kind = 'stock' }")
        }
        let words = ["eval", "tostring(kontor.now())", "--preview", "--now", "2026-11-30T23:59:59+01:00"]
        let outcome = try shell.run([Shell.products + "/kontor"] + words + more)
        #expect(outcome.output.contains("2026-11-30T23:59:59+01:00"), "\(outcome)")
    }

    @Test func needsAClockThatStandsStill() throws {
        let shell = try Shell()
        let outcome = try shell.kontor("eval", "1", "--deterministic")
        #expect(outcome.status == 64)
        #expect(
            outcome.errors.hasPrefix(
                "error: --deterministic needs a clock that stands still: add --now 2026-11-23T09:15:00+01:00\n"))
    }

    @Test func keepsOutOfRecordsThatStay() throws {
        let shell = try Shell(example: "krueger")
        let said = try shell.refusal(["eval", "1", "--deterministic"], status: 64)
        #expect(said.hasPrefix("error: --deterministic is for scratch offices and previews: add --preview\n"))
        let outcome = try shell.kontor(
            "eval", "next({ b = 1, a = 2 })", "--deterministic", "--preview")
        #expect(outcome.status == 0 && outcome.output.contains("a"))
    }
}
