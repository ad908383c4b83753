import Foundation
import Testing

/// A role that was given by mistake is taken back on the same day, as if it had never been held.
@Suite struct MistakenRoleTests {
    @Test func isNeverHeld() throws {
        let shell = try Shell(example: "krueger")
        let given = #"return assert(kontor.directory.person.assign("lena.schaefer", { role = "partner" })).role"#
        #expect(try shell.kontor("eval", given).status == 0)
        let taken =
            #"return assert(kontor.directory.person.relieve("lena.schaefer", { role = "partner", last_on = "2026-11-22" })).to_on"#
        let outcome = try shell.kontor("eval", taken)
        #expect(outcome.output.hasPrefix("2026-11-22"), "\(outcome)")
        #expect(try shell.kontor("do", "supply-run", "--category", "toner").status == 0)
        let refused = try shell.refusal(["do", "approve-order", "2026-0001", "--as", "lena.schaefer"])
        #expect(refused.contains("lena.schaefer has none of them"), "\(refused)")
        // And may be given again for the same day.
        #expect(try shell.kontor("eval", given).status == 0)
        #expect(try shell.kontor("verify").output.hasSuffix("all in order\n"))
        let early = try shell.refusal(
            [
                "eval",
                #"assert(kontor.directory.person.relieve("lena.schaefer", { role = "partner", last_on = "2026-11-21" }))"#,
            ])
        #expect(early.contains("does not hold partner on 2026-11-21"), "\(early)")
    }

    @Test func whoComesBackIsToldTheWay() throws {
        let shell = try Shell(example: "krueger")
        let code = """
            local d = kontor.directory
            assert(d.person.archive "anke.lorenz")
            assert(d.person.restore "anke.lorenz")
            local _, err = d.person.assign("anke.lorenz", { role = "partner" })
            local way = err.message:match('kontor%.directory%.assignment%.extend%("(rol_%w+)"%)')
            assert(d.assignment.extend(way))
            return err.message
            """
        let outcome = try shell.kontor("eval", code)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.contains("already: begin after that (from_on), or let it go on with"), "\(outcome)")
    }
}
