import KontorCore
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

    private func calls(_ rows: String..., trunks: Set<String> = []) -> [TelephoneCall] {
        let record = AsteriskCDR.read(Array(rows.joined(separator: "\n").utf8), in: berlin, trunks: trunks)
        #expect(record.unread == [])
        return record.calls
    }

    private func at(_ second: Int64) -> Instant? { Instant("2026-11-23T09:00:00+01:00")?.adding(seconds: second) }

    @Test func tellsAnAttendedTransferAsOneCall() throws {
        let read = calls(
            row(
                "SIP/210-0000000f", "SIP/213-00000010", start: 44, answer: 53, end: 77, "ANSWERED", source: "210",
                destination: "213", id: "1795419296.15"),
            row(
                "SIP/trunk-0000000d", "SIP/210-0000000e", start: 0, answer: 6, end: 77, "ANSWERED", id: "1795419252.13"),
            row(
                "SIP/trunk-0000000d", "SIP/213-00000010", start: 77, answer: 77, end: 489, "ANSWERED",
                id: "1795419252.13"))
        let (start, end) = (try #require(at(0)), try #require(at(489)))
        typealias Leg = TelephoneCall.Leg
        let legs = [
            Leg(
                kind: .answered, at: start.adding(seconds: 6), party: "210", isReached: true, ringSeconds: 6,
                talkSeconds: 71),
            Leg(
                kind: .consulted, at: start.adding(seconds: 44), party: "213", by: "210", isReached: true,
                ringSeconds: 9,
                talkSeconds: 24),
            Leg(
                kind: .attendedTransfer, at: start.adding(seconds: 77), party: "213", by: "210", isReached: true,
                ringSeconds: 0, talkSeconds: 412),
            Leg(kind: .ended, at: end, isReached: true, ringSeconds: 0, talkSeconds: 0),
        ]
        #expect(
            read == [
                TelephoneCall(
                    identity: "1795419252.13", direction: .inbound, outcome: .answered,
                    caller: .init(number: "0301234", isWithheld: false), dialled: "200", startedAt: start, endedAt: end,
                    answeredBy: "210", ringSeconds: 6, talkSeconds: 483, legs: legs, lines: [1, 2, 3])
            ])
    }

    @Test func joinsTransfersWithoutAnyIdentity() {
        let read = calls(
            row("SIP/trunk-00000001", "SIP/210-00000002", start: 0, answer: 5, end: 30, "ANSWERED"),
            row("SIP/trunk-00000001", "SIP/215-00000003", start: 30, answer: 34, end: 90, "ANSWERED"),
            row("SIP/trunk-00000001", "SIP/216-00000009", start: 900, end: 920, "NO ANSWER"))
        #expect(read.map(\.lines) == [[1, 2], [3]])
        #expect(
            read.map(\.identity) == [
                "2026-11-23T08:00:00Z SIP/trunk-00000001", "2026-11-23T08:15:00Z SIP/trunk-00000001",
            ])
        #expect(read[0].legs.map(\.kind) == [.answered, .blindTransfer, .ended])
        #expect(read[0].legs.map(\.by) == [nil, "210", nil])
        #expect(read.map(\.outcome) == [.answered, .missed])
    }

    @Test func namesTheColleagueWhoPassedOnACallOfHisOwn() {
        let read = calls(
            row(
                "SIP/210-00000001", "SIP/trunk-00000002", start: 0, answer: 8, end: 40, "ANSWERED", source: "210",
                destination: "0401234", id: "1795420800.1"),
            row(
                "SIP/trunk-00000002", "SIP/215-00000003", start: 40, answer: 44, end: 99, "ANSWERED", source: "0401234",
                destination: "215", id: "1795420800.2"))
        #expect(read.map(\.direction) == [.outbound])
        #expect(read[0].legs.map(\.kind) == [.answered, .blindTransfer, .ended])
        #expect(read[0].legs.map(\.party) == ["0401234", "215", nil])
        #expect(read[0].legs[1].by == "210")
    }

    @Test(
        arguments: [
            (["NO ANSWER", "NO ANSWER"], .missed), (["NO ANSWER", "ANSWERED"], .answered), (["BUSY", "BUSY"], .busy),
            (["BUSY", "NO ANSWER"], .missed), (["FAILED", "CONGESTION"], .failed), (["FAILED", "BUSY"], .busy),
        ] as [([String], TelephoneCall.Outcome)])
    func decidesTheOutcomeOverAllTelephones(_ dispositions: [String], _ outcome: TelephoneCall.Outcome) {
        let rows = dispositions.enumerated().map { index, disposition in
            row(
                "SIP/trunk-00000001", "SIP/21\(index)-0000000\(index + 2)", start: 0,
                answer: disposition == "ANSWERED" ? 9 : nil, end: 20, disposition, id: "1795420800.1")
        }
        let record = AsteriskCDR.read(Array(rows.joined(separator: "\n").utf8), in: berlin)
        #expect(record.calls.map(\.outcome) == [outcome])
    }

    @Test func doesNotTakeAMachineForAPerson() {
        let menu = row(
            "SIP/t-00000001", "", start: 0, answer: 0, end: 20, "ANSWERED", id: "1795420800.1", app: "BackGround")
        let box = row(
            "SIP/t-00000002", "", start: 60, answer: 61, end: 90, "ANSWERED", id: "1795420860.2", app: "VoiceMail",
            data: "211@default,u")
        let own = row(
            "SIP/210-00000003", "", start: 99, answer: 99, end: 120, "ANSWERED", source: "210",
            destination: "*97", id: "1795420899.3", app: "VoiceMailMain")
        let read = calls(menu, box, own)
        #expect(read.map(\.outcome) == [.missed, .voicemail, .answered])
        #expect(read.map(\.direction) == [.inbound, .inbound, .internal])
        #expect(read.map(\.answeredBy) == [nil, nil, nil])
        #expect(read[1].legs.map(\.party) == ["211", nil])
    }

    @Test func countsALocalChannelOnce() {
        let read = calls(
            row(
                "SIP/trunk-00000001", "Local/210@q-00000002;1", start: 0, answer: 5, end: 60, "ANSWERED",
                id: "1795420800.1", app: "Queue"),
            row(
                "Local/210@q-00000002;2", "SIP/210-00000003", start: 0, answer: 5, end: 60, "ANSWERED",
                id: "1795420800.2"))
        #expect(read.count == 1)
        #expect(read[0].lines == [1, 2])
        #expect(read[0].answeredBy == "210")
        #expect(read[0].talkSeconds == 55)
        #expect(read[0].outcome == .answered)
    }

    @Test func keepsACallMadeDuringAnotherAndTiesItToThat() {
        let read = calls(
            row(
                "SIP/trunk-00000001", "SIP/210-00000002", start: 0, answer: 5, end: 100, "ANSWERED", id: "1795420800.1"),
            row(
                "SIP/210-00000003", "SIP/214-00000004", start: 40, end: 60, "NO ANSWER", source: "210",
                destination: "214", id: "1795420840.3"),
            row(
                "SIP/210-00000005", "SIP/214-00000006", start: 90, end: 120, "NO ANSWER", source: "210",
                destination: "214", id: "1795420890.5"))
        #expect(read.map(\.during) == [nil, "1795420800.1", nil])
    }

    @Test func takesTheNamedTrunksForTheOutside() {
        let call = row("SIP/anna-00000001", "SIP/400-00000002", start: 0, end: 9, "NO ANSWER", id: "1795420800.1")
        #expect(calls(call).map(\.direction) == [.inbound])
        #expect(calls(call, trunks: ["400"]).map(\.direction) == [.outbound])
    }

    @Test(
        arguments: [
            ("0301234", "\"\"Anna B.\"\" <0301234>", "0301234", "Anna B.", false),
            ("0301234", "\"\"030/1234\"\" <0301234>", "0301234", nil, false), ("", "", "", nil, true),
            ("anonymous", "\"\"Anonymous\"\" <anonymous>", "anonymous", nil, true),
            ("", "\"\"Anna\"\" <0301234>", "0301234", "Anna", false), ("0301234", "0301234", "0301234", nil, false),
        ] as [(String, String, String, String?, Bool)])
    func readsTheCaller(_ source: String, _ id: String, _ number: String, _ name: String?, _ isWithheld: Bool) {
        let text = row("SIP/t-00000001", "SIP/210-00000002", start: 0, end: 9, "NO ANSWER", source: source)
            .replacing("\"<\(source)>\"", with: "\"\(id)\"")
        #expect(calls(text).map(\.caller) == [.init(number: number, name: name, isWithheld: isWithheld)])
    }

    @Test func followsTheUniqueIdsWhereTheRecordIsInUTC() {
        let text = row("SIP/t-00000001", "SIP/210-00000002", start: 0, end: 9, "NO ANSWER", id: "1795424400.1")
        #expect(calls(text).map(\.startedAt) == [at(3600)])
    }

    @Test(arguments: [
        ("1792884600.1", "2026-10-24T23:30:00Z"), ("1792888200.1", "2026-10-25T00:30:00Z"),
        ("1792891800.1", "2026-10-25T01:30:00Z"),
    ])
    func tellsTheHourThatComesTwice(_ id: String, _ instant: String) {
        let wall = id == "1792884600.1" ? "2026-10-25 01:30:00" : "2026-10-25 02:30:00"
        let text = row("SIP/t-00000001", "SIP/210-00000002", start: 0, end: 0, "NO ANSWER", id: id)
            .replacing("2026-11-23 09:00:00", with: wall)
        #expect(calls(text).map(\.startedAt.description) == [instant])
    }

    @Test func changesNothingWhenRowsAreThereTwice() {
        let one = row("SIP/t-00000001", "SIP/210-00000002", start: 0, answer: 3, end: 9, "ANSWERED", id: "1795420800.1")
        var expected = calls(one)
        expected[0].lines = [1, 2]
        #expect(calls(one, one) == expected)
    }

    @Test func readsTheNewerColumns() {
        let base = row("SIP/t-00000001", "SIP/210-00000002", start: 5, end: 9, "NO ANSWER", id: "1795420805.2")
        let read = calls(base + ",\"\",\"1795420800.1\",4")
        #expect(read.map(\.identity) == ["1795420800.1"])
    }

    @Test func listsWhatItCannotRead() {
        let good = row("SIP/t-00000001", "SIP/210-00000002", start: 0, end: 9, "NO ANSWER", id: "1795420800.1")
        let bad = [
            "garbage", good.replacing("NO ANSWER", with: "MAYBE"), good.replacing("2026-11-23 09:00:09", with: "x"),
            good.replacing("09:00:09", with: "08:00:09"), good + "\"", good.replacing(",9,0,", with: ",long,0,"),
            good.replacing(",,", with: ",\"soon\","),
        ]
        let record = AsteriskCDR.read(Array(([""] + bad + [good]).joined(separator: "\r\n").utf8), in: berlin)
        #expect(record.calls.map(\.lines) == [[9]])
        #expect(
            record.unread == [
                UnreadLine(
                    line: 2, sentence: "the line has 1 column instead of 16 to 21; it is no line of Master.csv"),
                UnreadLine(line: 3, sentence: "the disposition is none that Asterisk documents, such as ANSWERED"),
                UnreadLine(line: 4, sentence: "the end is no time after the start"),
                UnreadLine(line: 5, sentence: "the end is no time after the start"),
                UnreadLine(line: 6, sentence: "a quotation mark is not closed; the line is cut off"),
                UnreadLine(line: 7, sentence: "the duration is no number of seconds"),
                UnreadLine(line: 8, sentence: "the answer is no time such as 2026-11-23 07:52:10"),
            ])
    }
}
