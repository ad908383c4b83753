import KontorCore
import KontorIntake
import Testing

@testable import KontorCommunication
@testable import KontorConnectors

/// What a call was as a whole, told from the lines of Asterisk's record.
struct CallStoryTests {
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

    private func calls(_ rows: String...) -> [ToldCall] { calls(rows) }

    private func calls(_ rows: [String]) -> [ToldCall] {
        let log = AsteriskCDR.read(Array(rows.joined(separator: "\n").utf8), in: berlin)
        #expect(log.unread == [])
        return CallGroups.group(log.lines).map { CallStory($0).call }
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
        let call = try #require(read.first)
        #expect(read.count == 1)
        #expect(call.identity == "1795419252.13" && call.direction == .in && call.outcome == .answered)
        #expect(call.party == "0301234" && call.startedAt == at(0) && call.endedAt == at(489))
        #expect(call.speaker == "210" && call.ringSeconds == 6 && call.talkSeconds == 483 && !call.isLost)
        #expect(call.legs.map(\.kind) == [.answered, .consulted, .attendedTransfer, .ended])
        #expect(call.legs.map(\.at) == [at(6), at(44), at(77), at(489)])
        #expect(call.legs.map(\.who) == ["210", "213", "213", nil])
        #expect(call.legs.map(\.by) == [nil, "210", "210", nil])
        #expect(call.legs.map(\.ringSeconds) == [6, 9, 0, 0])
        #expect(call.legs.map(\.talkSeconds) == [71, 24, 412, 0])
    }

    @Test func joinsTransfersWithoutAnyIdentity() {
        let read = calls(
            row("SIP/trunk-00000001", "SIP/210-00000002", start: 0, answer: 5, end: 30, "ANSWERED"),
            row("SIP/trunk-00000001", "SIP/215-00000003", start: 30, answer: 34, end: 90, "ANSWERED"),
            row("SIP/trunk-00000001", "SIP/216-00000009", start: 900, end: 920, "NO ANSWER"))
        #expect(read.map(\.legs.count) == [3, 2])
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
        #expect(read.map(\.direction) == [.out])
        #expect(read[0].legs.map(\.kind) == [.answered, .blindTransfer, .ended])
        #expect(read[0].legs.map(\.who) == ["0401234", "215", nil])
        #expect(read[0].legs[1].by == "210")
    }

    @Test(
        arguments: [
            (["NO ANSWER", "NO ANSWER"], .missed), (["NO ANSWER", "ANSWERED"], .answered), (["BUSY", "BUSY"], .busy),
            (["BUSY", "NO ANSWER"], .missed), (["FAILED", "CONGESTION"], .failed), (["FAILED", "BUSY"], .busy),
        ] as [([String], LogEntry.Outcome)])
    func decidesTheOutcomeOverAllTelephones(_ dispositions: [String], _ outcome: LogEntry.Outcome) {
        let rows = dispositions.enumerated().map { index, disposition in
            row(
                "SIP/trunk-00000001", "SIP/21\(index)-0000000\(index + 2)", start: 0,
                answer: disposition == "ANSWERED" ? 9 : nil, end: 20, disposition, id: "1795420800.1")
        }
        #expect(calls(rows).map(\.outcome) == [outcome])
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
        #expect(read.map(\.direction) == [.in, .in, .within])
        #expect(read.map(\.speaker) == [nil, nil, "210"])
        #expect(read[1].legs.map(\.who) == ["211", nil])
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
        #expect(read[0].speaker == "210")
        #expect(read[0].talkSeconds == 55)
        #expect(read[0].outcome == .answered)
        #expect(read[0].legs.filter { $0.kind == .answered }.count == 1)
    }

    /// The right value of what telephone systems write: each call is told by what people would say of it.
    @Test func saysThatAQueuesMemberRang() {
        let read = calls(
            row(
                "PJSIP/trunk-1", "Local/210@from-queue-20;1", start: 0, end: 20, "NO ANSWER", destination: "600",
                id: "1795420800.1", app: "Queue") + ",\"\",\"1795420800.1\",1",
            row(
                "Local/210@from-queue-20;2", "PJSIP/210-1b0", start: 0, end: 20, "NO ANSWER", destination: "210",
                id: "1795420800.3") + ",\"\",\"1795420800.1\",2")
        #expect(read.map(\.outcome) == [.missed])
        #expect(read[0].legs.filter { $0.kind != .system }.map(\.kind) == [.ringing, .ended])
        #expect(read[0].legs.filter { $0.kind == .ringing }.map(\.who) == ["210"])
        #expect(read[0].legs.filter { $0.kind == .ringing }.map(\.by) == [nil])
    }

    /// A colleague who is asked over a ring group is asked by whoever asked.
    @Test func saysWhoAskedThroughALocalChannel() {
        let read = calls(
            row("PJSIP/trunk-1", "PJSIP/210-2", start: 0, answer: 5, end: 90, "ANSWERED", id: "1795420800.1")
                + ",\"\",\"1795420800.1\",1",
            row(
                "PJSIP/210-3", "Local/212@group-4;1", start: 20, answer: 25, end: 40, "ANSWERED", source: "210",
                destination: "601", id: "1795420820.2") + ",\"\",\"1795420800.1\",2",
            row(
                "Local/212@group-4;2", "PJSIP/212-5", start: 20, answer: 25, end: 40, "ANSWERED", source: "210",
                destination: "212", id: "1795420820.3") + ",\"\",\"1795420800.1\",3")
        let asked = read[0].legs.filter { $0.kind == .consulted }
        #expect(asked.map(\.who) == ["212"] && asked.map(\.by) == ["210"])
        #expect(read[0].talkSeconds == 85)
    }

    @Test(arguments: ["*8210", "**210", "*8"])
    func creditsWhoPicksACallUp(_ code: String) {
        let read = calls(
            row("PJSIP/trunk-1", "PJSIP/210-2", start: 0, answer: 8, end: 68, "ANSWERED", id: "1795420800.1"),
            row(
                "PJSIP/216-3", "", start: 7, answer: 8, end: 8, "ANSWERED", source: "216", destination: code,
                id: "1795420807.2", app: "Pickup"))
        #expect(read.count == 1)
        #expect(read[0].direction == .in && read[0].outcome == .answered && read[0].speaker == "216")
        #expect(read[0].legs.map(\.kind) == [.ringing, .answered, .ended])
        #expect(read[0].legs.map(\.who) == ["210", "216", nil])
        #expect(read[0].legs.map(\.talkSeconds) == [0, 60, 0])
    }

    /// What nobody answered in that moment was not picked up.
    @Test func keepsAPickupOfNothingByItself() {
        let read = calls(
            row("PJSIP/trunk-1", "PJSIP/210-2", start: 0, answer: 8, end: 68, "ANSWERED", id: "1795420800.1"),
            row(
                "PJSIP/216-3", "", start: 30, end: 31, "FAILED", source: "216", destination: "*8210",
                id: "1795420830.2", app: "Pickup"))
        #expect(read.map(\.speaker) == ["210", "216"])
    }
}
