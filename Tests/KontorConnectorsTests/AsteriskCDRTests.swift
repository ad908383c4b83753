import KontorCore
import KontorIntake
import Testing

@testable import KontorConnectors

struct AsteriskCDRTests {
    private let berlin = OfficeTime(zoneName: "Europe/Berlin")

    /// One row of 18 columns; times are seconds after 09:00:00 in Berlin on 2026-11-23.
    private func row(
        _ from: String, _ to: String, start: Int, answer: Int? = nil, end: Int, _ disposition: String,
        source: String = "0301234", destination: String = "200", id: String = "", app: String = "Dial",
        data: String = ""
    ) -> String {
        func wall(_ second: Int) -> String {
            func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
            return "\"2026-11-23 \(two(9 + second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))\""
        }
        let texts = ["", source, destination, "ctx", "<\(source)>", from, to, app, data].map { "\"\($0)\"" }
        let times = [wall(start), answer.map(wall) ?? "", wall(end), "\(end - start)", "\(end - (answer ?? end))"]
        return (texts + times + ["\"\(disposition)\"", "\"DOCUMENTATION\"", "\"\(id)\"", "\"\""])
            .joined(separator: ",")
    }

    private func lines(_ rows: String...) -> [CallLine] {
        let log = AsteriskCDR.read(Array(rows.joined(separator: "\n").utf8), in: berlin)
        #expect(log.unread == [])
        return log.lines
    }

    private func at(_ second: Int64) -> Instant? { Instant("2026-11-23T09:00:00+01:00")?.adding(seconds: second) }

    @Test(
        arguments: [
            ("0301234", "\"\"Anna B.\"\" <0301234>", "0301234", "Anna B."),
            ("0301234", "\"\"030/1234\"\" <0301234>", "0301234", nil), ("", "", "", nil), ("0", "", "", nil),
            ("00000", "", "", nil), ("anonymous", "\"\"Anonymous\"\" <anonymous>", "", nil),
            ("", "\"\"Anna\"\" <0301234>", "0301234", "Anna"), ("0301234", "0301234", "0301234", nil),
        ] as [(String, String, String, String?)])
    func readsTheCaller(_ source: String, _ id: String, _ number: String, _ name: String?) {
        let text = row("SIP/t-00000001", "SIP/210-00000002", start: 0, end: 9, "NO ANSWER", source: source)
            .replacing("\"<\(source)>\"", with: "\"\(id)\"")
        #expect(lines(text).map(\.caller) == [number] && lines(text).map(\.callerName) == [name])
    }

    @Test func followsTheUniqueIdsWhereTheRecordIsInUTC() {
        let text = row("SIP/t-00000001", "SIP/210-00000002", start: 0, end: 9, "NO ANSWER", id: "1795424400.1")
        #expect(lines(text).map(\.startedAt) == [at(3600)])
    }

    @Test(arguments: [
        ("1792884600.1", "2026-10-24T23:30:00Z"), ("1792888200.1", "2026-10-25T00:30:00Z"),
        ("1792891800.1", "2026-10-25T01:30:00Z"),
    ])
    func tellsTheHourThatComesTwice(_ id: String, _ instant: String) {
        let wall = id == "1792884600.1" ? "2026-10-25 01:30:00" : "2026-10-25 02:30:00"
        let text = row("SIP/t-00000001", "SIP/210-00000002", start: 0, end: 0, "NO ANSWER", id: id)
            .replacing("2026-11-23 09:00:00", with: wall)
        #expect(lines(text).map(\.startedAt.description) == [instant])
    }

    /// The hour that clocks leave out: a telephone system that does not know of it rang as long as it says.
    @Test(arguments: [
        ("2027-03-28 02:10:50", "2027-03-28 02:12:15", 85), ("2027-03-28 01:59:50", "2027-03-28 03:00:10", 20),
    ])
    func ringsAsLongAsItDidInTheHourThatIsLeftOut(_ start: String, _ end: String, _ seconds: Int64) {
        let text = row("SIP/t-00000001", "SIP/210-00000002", start: 0, end: 9, "NO ANSWER")
            .replacing("2026-11-23 09:00:00", with: start).replacing("2026-11-23 09:00:09", with: end)
        #expect(lines(text).map { $0.endedAt.seconds - $0.startedAt.seconds } == [seconds])
    }

    @Test func readsTheNewerColumns() {
        let base = row("SIP/t-00000001", "SIP/210-00000002", start: 5, end: 9, "NO ANSWER", id: "1795420805.2")
        let read = lines(base + ",\"\",\"1795420800.1\",4")
        #expect(read.map(\.whole) == ["1795420800.1"] && read.map(\.part) == ["1795420805.2"])
        #expect(read.map(\.sequence) == [4])
    }

    @Test func listsWhatItCannotRead() {
        let good = row("SIP/t-00000001", "SIP/210-00000002", start: 0, end: 9, "NO ANSWER", id: "1795420800.1")
        let bad = [
            "garbage", good.replacing("NO ANSWER", with: "MAYBE"), good.replacing("2026-11-23 09:00:09", with: "x"),
            good.replacing("09:00:09", with: "08:00:09"), good + "\"", good.replacing(",9,0,", with: ",long,0,"),
            good.replacing(",,", with: ",\"soon\","),
        ]
        let record = AsteriskCDR.read(Array(([""] + bad + [good]).joined(separator: "\r\n").utf8), in: berlin)
        #expect(record.lines.map(\.line) == [9])
        #expect(
            record.unread == [
                ImportProblem(
                    line: 2, "the line has 1 column instead of 16 to 21; it is no line of Master.csv"),
                ImportProblem(line: 3, "the disposition is none that Asterisk documents, such as ANSWERED"),
                ImportProblem(line: 4, "the end is no time after the start"),
                ImportProblem(line: 5, "the end is no time after the start"),
                ImportProblem(line: 6, "a quotation mark is not closed; the line is cut off"),
                ImportProblem(line: 7, "the duration is no number of seconds"),
                ImportProblem(line: 8, "the answer is no time such as 2026-11-23 07:52:10"),
            ])
    }

    @Test(
        arguments: [
            ("10:59:59", true), ("10:60:00", false), ("23:59:59", true), ("24:00:00", false), ("10:00:60", true),
            ("10:00:61", false), ("1O:00:00", false), ("10-00-00", false),
        ])
    func readsOnlyTimesThatAClockShows(_ time: String, _ isTime: Bool) {
        let good = row("SIP/t-00000001", "SIP/210-00000002", start: 0, end: 9, "NO ANSWER", id: "1795420800.1")
        let read = AsteriskCDR.read(Array(good.replacing("09:00:09", with: time).utf8), in: berlin)
        #expect(read.lines.count == (isTime ? 1 : 0))
        #expect(read.unread.map(\.sentence) == (isTime ? [] : ["the end is no time after the start"]))
    }

    /// A quoted cell goes on over lines; what was cut off takes nothing of what stands behind it.
    @Test func readsALineBreakInACell() {
        let id = "\"1795420800.1\",\"\""
        let good = row("SIP/t-00000001", "SIP/210-00000002", start: 0, end: 9, "NO ANSWER", id: "1795420800.1")
        let broken = good.replacing(id, with: "\"1795420800.1\",\"zwei\r\nZeilen\"")
        let cut = #""","0301234","200","ct"#
        let text = [broken, cut, good, broken, cut, cut, good].joined(separator: "\n")
        let log = AsteriskCDR.read(Array(text.utf8), in: berlin)
        #expect(log.lines.map(\.line) == [1, 4, 5, 9])
        #expect(log.unread.map(\.line) == [3, 7, 8])
        #expect(log.unread.allSatisfy { $0.sentence == "a quotation mark is not closed; the line is cut off" })
    }

    @Test func refusesACellThatIsLongerThanAName() {
        let long = String(repeating: "9", count: 201)
        let text = row("SIP/t-00000001", "SIP/210-00000002", start: 0, end: 9, "NO ANSWER", destination: long)
        let log = AsteriskCDR.read(Array(text.utf8), in: berlin)
        #expect(log.unread == [ImportProblem(line: 1, "the destination has more than 200 characters")])
    }
}
