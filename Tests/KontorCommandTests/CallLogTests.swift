import Foundation
import Testing

/// What a telephone system's log says, as it comes into the office: through `take-calls`, `import` and `kontor.*`.
@Suite struct CallLogTests {
    /// A line of Master.csv.
    static func line(
        _ source: String, to destination: String = "210", from: String = "PJSIP/trunk-1", channel: String,
        app: String = "Dial", _ start: String, answer: String = "", _ end: String, _ disposition: String, _ id: String,
        user: String = "", linked: String? = nil, caller: String? = nil
    ) -> String {
        let name = caller ?? "\"\"x\"\" <\(source)>"
        let texts = ["", source, destination, "from-trunk", name, from, channel, app, channel].map { "\"\($0)\"" }
        let times = [start, answer, end].map { $0.isEmpty ? "" : "\"2026-11-20 \($0)\"" }
        let newer = linked.map { ",\"\",\"\($0)\",1" } ?? ""
        return (texts + times + ["20", "0", "\"\(disposition)\"", "\"DOCUMENTATION\"", "\"\(id)\"", "\"\(user)\""])
            .joined(separator: ",") + newer + "\n"
    }

    private func told(_ shell: Shell, _ code: String) throws -> String {
        let run = try shell.kontor("eval", code)
        #expect(run.errors == "" && run.status == 0, "\(run)")
        return run.output
    }

    private static let missed = line(
        "03023125341", to: "200", from: "PJSIP/trunk-1e", channel: "PJSIP/210-1f", "11:10:00", "11:10:20", "NO ANSWER",
        "1795169400.30")
    private static let taken = line(
        "03023125341", to: "200", from: "PJSIP/trunk-1e", channel: "PJSIP/212-20", "11:10:20", answer: "11:10:25",
        "11:12:20",
        "ANSWERED", "1795169400.30")
    private static let whole =
        "e.outcome, e.unreached, e.state, e.taken_by, #kontor.communication.waiting {}, #kontor.planning.task.waiting {}"
    private static let only =
        "local e = kontor.communication.entry.find { kind = \"call\" } assert(#e == 1) e = e[1] return "

    /// More lines of a known call complete it: the outcome is corrected, the callback settled, and it is said.
    @Test func completesACallByALaterExport() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(Self.missed, to: "late1.csv")
        try shell.write(Self.missed + Self.taken, to: "late2.csv")
        #expect(try shell.kontor("do", "take-calls", "late1.csv").output.contains("we ring back"))
        #expect(try told(shell, Self.only + Self.whole) == "missed\ntrue\nwe_ring_back\nnil\n1\n1\n")
        let later = try shell.kontor("do", "take-calls", "late2.csv")
        #expect(later.output.hasPrefix("late2.csv: 0 new calls, 1 completed, 0 known\n"), "\(later)")
        #expect(
            later.output.contains("asmussen           answered  -> jan.beck  done\n      jan.beck took it"), "\(later)")
        #expect(try told(shell, Self.only + Self.whole) == "answered\nfalse\ndone\njan.beck\n0\n0\n")
        // A, B, A leaves what B completed, and makes no entry.
        let before = try shell.holdings()
        for file in ["late1.csv", "late2.csv"] {
            #expect(try shell.kontor("do", "take-calls", file).output == "\(file): 0 new calls, 1 known\n")
        }
        #expect(try shell.holdings() == before)
    }

    /// The same by import, with the rest of the call alone, in either order.
    @Test(arguments: [true, false])
    func completesACallByItsRest(_ isReversed: Bool) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(isReversed ? Self.taken : Self.missed, to: "a.csv")
        try shell.write(isReversed ? Self.missed : Self.taken, to: "b.csv")
        try shell.kontor("import", "calls", "a.csv")
        #expect(try shell.kontor("import", "calls", "b.csv").output == "b.csv: 0 new calls, 1 completed, 0 known\n")
        let legs =
            "local l = {} for _, leg in ipairs(kontor.communication.leg.find { call = e.id }) do l[leg.position] = leg.kind .. ' ' .. tostring(leg.who) end return table.concat(l, ', '), "
        #expect(
            try told(
                shell,
                Self.only.replacingOccurrences(of: " return ", with: " ") + legs
                    + "e.outcome, e.state, e.happened_at, #kontor.communication.waiting {}")
                == "ringing 210, answered 212, ended nil\nanswered\ndone\n2026-11-20T11:10:00+01:00\n0\n")
        _ = try shell.holdings()
    }

    /// What people wrote on a call stays when more of it comes.
    @Test func keepsWhatPeopleWroteOnACallThatIsCompleted() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(Self.missed, to: "a.csv")
        try shell.write(Self.taken, to: "b.csv")
        try shell.kontor("do", "take-calls", "a.csv")
        _ = try told(
            shell,
            Self.only.replacingOccurrences(of: " return ", with: " ")
                + #"assert(kontor.communication.entry.update(e.id, { note = "wegen Lieferung", for_whom = "lena.schaefer" }))"#
        )
        try shell.kontor("do", "take-calls", "b.csv")
        #expect(
            try told(shell, Self.only + "e.outcome, e.note, e.for_whom") == "answered\nwegen Lieferung\nlena.schaefer\n"
        )
        _ = try shell.holdings()
    }

    @Test(arguments: ["0", "00000", "anonymous", ""])
    func ringsNobodyBackWhoHidTheNumber(_ source: String) throws {
        for example in ["krueger", "nordlicht"] {
            let shell = try Shell(example: example)
            let line = Self.line(
                source, channel: "PJSIP/210-1f", "11:10:00", "11:10:20", "NO ANSWER", "1795169400.31", caller: source)
            try shell.write(line, to: "calls.csv")
            let run = try shell.kontor("do", "take-calls", "calls.csv")
            #expect(
                run.status == 0 && run.output.contains("withheld") && run.output.contains("for information"), "\(run)")
            #expect(run.output.contains("the number was withheld: nobody can ring back"), "\(run)")
            #expect(try told(shell, "return #kontor.communication.waiting {}") == "0\n")
        }
    }

    /// The telephone system's own 0 before a number is told from the number's.
    @Test(arguments: [
        ("003023125341", "asmussen"), ("00493023125341", "asmussen"), ("000493023125341", "asmussen"),
        ("0004066969500", "nil"), ("004066969500", "elbe"),
    ])
    func readsANumberWithTheTelephoneSystemsZero(_ source: String, _ party: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            Self.line(source, channel: "PJSIP/210-1f", "11:10:00", "11:10:20", "NO ANSWER", "1795169400.31"),
            to: "in.csv")
        try shell.kontor("import", "calls", "in.csv")
        #expect(try told(shell, Self.only + "tostring(e.party_record)") == party + "\n")
        guard source.hasPrefix("003") else { return }
        let known = try told(shell, #"return kontor.directory.caller("\#(source)")[1].reason"#)
        #expect(known == "same number +49 30 23125-341, with the telephone system's 0\n", "\(known)")
    }

    /// What we dial with the 0 for a line to the outside is their number, too.
    @Test func readsWhatWasDialledWithTheTelephoneSystemsZero() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            Self.missed
                + Self.line(
                    "212", to: "003023125341", from: "PJSIP/212-30", channel: "PJSIP/trunk-31", "11:20:00",
                    answer: "11:20:05",
                    "11:21:00", "ANSWERED", "1795170000.40"), to: "calls.csv")
        try shell.kontor("do", "take-calls", "calls.csv")
        #expect(try told(shell, "return #kontor.communication.waiting {}") == "0\n")
    }

    @Test func saysThatAQueuesMembersRang() throws {
        let shell = try Shell(example: "krueger")
        let lines =
            Self.line(
                "0451998877", to: "600", channel: "Local/210@from-queue-20;1", app: "Queue", "11:10:00", "11:10:20",
                "NO ANSWER",
                "1795169400.31", linked: "1795169400.31")
            + Self.line(
                "0451998877", to: "210", from: "Local/210@from-queue-20;2", channel: "PJSIP/210-1b0", "11:10:00",
                "11:10:20",
                "NO ANSWER", "1795169400.33", linked: "1795169400.31")
        try shell.write(lines, to: "queue.csv")
        #expect(try shell.kontor("import", "calls", "queue.csv").output == "queue.csv: 1 new call, 0 known\n")
        #expect(
            try told(
                shell,
                "local l = {} for leg in kontor.communication.leg.each {} do if leg.kind ~= 'system' then l[#l + 1] = leg.kind .. ' ' .. tostring(leg.who) .. ' ' .. tostring(leg.by) end end table.sort(l) return table.concat(l, ', ')"
            ) == "ended nil nil, ringing 210 nil\n")
    }

    @Test func creditsACallToWhoPickedItUp() throws {
        let shell = try Shell(example: "krueger")
        let lines =
            Self.line(
                "0451998877", channel: "PJSIP/210-1f", "11:10:00", answer: "11:10:08", "11:12:00", "ANSWERED",
                "1795169400.31")
            + Self.line(
                "216", to: "*8210", from: "PJSIP/216-20", channel: "", app: "Pickup", "11:10:07", answer: "11:10:07",
                "11:10:08",
                "ANSWERED", "1795169407.32")
        try shell.write(lines, to: "pickup.csv")
        let run = try shell.kontor("do", "take-calls", "pickup.csv")
        #expect(run.output.hasPrefix("pickup.csv: 1 new call, 0 known\n"), "\(run)")
        #expect(run.output.contains("lena.schaefer took it"), "\(run)")
        #expect(try told(shell, Self.only + "e.taken_by") == "lena.schaefer\n")
    }

    /// A part of a call that came first by itself is known as its part when the rest comes.
    @Test func joinsWhatCameAsACallByItself() throws {
        let shell = try Shell(example: "krueger")
        let whole =
            Self.line(
                "0451998877", channel: "PJSIP/210-1f", "11:10:00", answer: "11:10:08", "11:12:00", "ANSWERED",
                "1795169400.31")
        let pickup = Self.line(
            "216", to: "*8210", from: "PJSIP/216-20", channel: "", app: "Pickup", "11:10:07", answer: "11:10:07",
            "11:10:08",
            "ANSWERED", "1795169407.32")
        try shell.write(pickup, to: "a.csv")
        try shell.write(whole, to: "b.csv")
        #expect(try shell.kontor("import", "calls", "a.csv").output == "a.csv: 1 new call, 0 known\n")
        #expect(try shell.kontor("import", "calls", "b.csv").output == "b.csv: 0 new calls, 1 completed, 0 known\n")
        #expect(try told(shell, Self.only + "e.taken_by, e.outcome, e.direction") == "lena.schaefer\nanswered\nin\n")
        #expect(
            try told(
                shell,
                Self.only.replacingOccurrences(of: " return ", with: " ")
                    + "local parts = kontor.communication.entry.find { archived = true } assert(#parts == 1) return parts[1].part_of == e.id"
            ) == "true\n")
        _ = try shell.holdings()
    }

    @Test func readsALineBreakInACell() throws {
        let shell = try Shell(example: "krueger")
        let broken = Self.line(
            "0451998877", channel: "PJSIP/210-1f", "11:10:00", "11:10:20", "NO ANSWER", "1795169400.31",
            user: "zwei\nZeilen")
        try shell.write(broken + Self.missed, to: "calls.csv")
        #expect(try shell.kontor("import", "calls", "calls.csv").output == "calls.csv: 2 new calls, 0 known\n")
    }
}
