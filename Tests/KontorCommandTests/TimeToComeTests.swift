import Foundation
import Testing

/// What happened did not happen at a time to come, by whatever door it is told.
@Suite struct TimeToComeTests {
    /// The doors that take a day or a moment of what happened, with what the field is called there.
    static let doors = [
        (#"kontor.inventory.movement.receive("PAPIER-A4", { quantity = 1, done_on = DAY })"#, "done_on"),
        (#"kontor.inventory.movement.issue("PAPIER-A4", { quantity = 1, done_on = DAY })"#, "done_on"),
        (#"kontor.inventory.movement.take_back("PAPIER-A4", { quantity = 1, done_on = DAY })"#, "done_on"),
        (#"kontor.inventory.movement.send_back("PAPIER-A4", { quantity = 1, done_on = DAY })"#, "done_on"),
        (
            #"kontor.inventory.movement.transfer("PAPIER-A4", { quantity = 1, from = "Materialraum", to = "Empfang", done_on = DAY })"#,
            "done_on"
        ),
        (
            #"kontor.equipment.asset.read_meter("COPIER-1", { meter = "pages", value = 9999999, read_on = DAY })"#,
            "read_on"
        ),
        (
            #"kontor.equipment.reading.correct(kontor.equipment.reading.find({})[1].id, { read_on = DAY })"#, "read_on"
        ),
        (#"kontor.equipment.asset.update("COPIER-1", { bought_on = DAY })"#, "bought_on"),
        (
            #"kontor.hr.application.receive("office-assistant", { name = "Karl Ott", received_on = DAY })"#,
            "received_on"
        ),
    ]

    @Test(arguments: doors)
    func noDayIsToCome(_ door: String, _ field: String) throws {
        let shell = try Shell(example: "krueger")
        let said = try shell.refusal(["eval", "assert(\(door.replacing("DAY", with: "\"2026-11-24\"")))"])
        #expect(said.contains("\(field) 2026-11-24 is in the future; today is 2026-11-23"), "\(said)")
        let today = try shell.kontor(
            "eval", "assert(\(door.replacing("DAY", with: "\"2026-11-23\"")))", "--preview")
        #expect(!today.errors.contains("future"), "\(today)")
    }

    /// Every kind of entry: a letter that comes tomorrow did not come yet.
    @Test(arguments: ["call", "email", "fax", "letter", "visit", "note"])
    func noEntryIsToCome(_ kind: String) throws {
        let shell = try Shell(example: "krueger")
        func create(_ at: String) -> String {
            #"assert(kontor.communication.entry.create { kind = "\#(kind)", party = "elbe", happened_at = "\#(at)" })"#
        }
        #expect(
            try shell.refusal(["eval", create("2026-11-24T08:00:00+01:00")]).contains(
                "happened_at 2026-11-24 08:00 is in the future; it is 2026-11-23 09:15 here: correct it, or the clock "
                    + "that it was read from"))
        // The clock of a practice office stands still: all of its day has passed.
        #expect(try shell.kontor("eval", create("2026-11-23T23:00:00+01:00")).status == 0)
    }

    /// Where the clock goes on, others' clocks may be an hour ahead and no more.
    @Test(arguments: [(-10, true), (50, true), (70, false)])
    func clocksDifferByAnHourAtMost(_ minutes: Double, _ isTaken: Bool) throws {
        let shell = try Shell(example: "krueger")
        let file = try shell.read("office.lua")
        let lines = file.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("practice_at") }
        try shell.write(lines.joined(separator: "\n"), to: "office.lua")
        let at = ISO8601DateFormatter().string(from: Date().addingTimeInterval(minutes * 60))
        let entry =
            #"assert(kontor.communication.entry.create { kind = "note", party = "elbe", happened_at = "\#(at)" })"#
        let said = try shell.kontor("eval", entry)
        #expect((said.status == 0) == isTaken && said.errors.contains("is in the future") != isTaken, "\(said)")
        let copier = try String(contentsOfFile: Shell.example("printer-low-toner.txt"), encoding: .utf8)
        try shell.write(copier, to: "copier.txt")
        let read = try shell.kontor("import", "supplies", "copier.txt", "--asset", "COPIER-1", "--read-at", at)
        #expect((read.status == 0) == isTaken && read.errors.contains("--read-at") != isTaken, "\(read)")
    }

    /// A line of a time to come is named and left out; where all are, nothing is taken in.
    @Test func noCallIsToCome() throws {
        let shell = try Shell(example: "krueger")
        let log = try String(contentsOfFile: Shell.example("Master.csv"), encoding: .utf8)
        let lines = log.split(separator: "\n").map(String.init)
        let late = lines[7].replacing("2026-11-23", with: "2026-11-24")
        try shell.write((lines[..<3] + [late]).joined(separator: "\n") + "\n", to: "log.csv")
        let taken = try shell.kontor("import", "calls", "log.csv")
        #expect(
            taken.output.hasPrefix(
                "log.csv: 1 new call, 0 known, 1 line of a time to come left out\n  line 4: 2026-11-24"),
            "\(taken)")
        #expect(taken.output.contains("is in the future; it is 2026-11-23 09:15 here: correct it"), "\(taken)")
        let before = try shell.holdings()
        try shell.write(late + "\n", to: "late.csv")
        for words in [["import", "calls", "late.csv"], ["do", "take-calls", "late.csv"]] {
            #expect(
                try shell.refusal(words).hasPrefix(
                    "error: late.csv: 1 problem, nothing was imported\nline 1: 2026-11-24"))
        }
        #expect(try shell.holdings() == before)
    }
}
