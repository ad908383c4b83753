import Testing

@testable import KontorLuaAPI

/// A call's share of the log.
struct LogAllowanceTests {
    private static func line(_ message: String) -> LogLine { LogLine(level: "info", plugin: "evil", message: message) }

    @Test func admitsACallsShareAndSaysWhatWasLeftOut() {
        var allowance = LogAllowance()
        let admitted = (1...205).filter { allowance.admit(Self.line("\($0)"), of: "evil") != nil }
        #expect(admitted == Array(1...200))
        #expect(allowance.end().map(\.message) == ["5 more lines were left out: one call writes at most 200"])
        #expect(allowance.end().isEmpty)
        #expect(allowance.admit(Self.line("next call"), of: "evil")?.message == "next call")
        #expect(allowance.end().isEmpty)
    }

    /// Whoever fills the log first hides neither what others say nor what is refused.
    @Test func givesEachPluginAShareAndRefusalsOneOfTheirOwn() {
        var allowance = LogAllowance()
        let refusal = LogLine(level: "refused", plugin: nil, message: "no")
        for _ in 1...300 { _ = allowance.admit(Self.line("loud"), of: "evil") }
        #expect(allowance.admit(LogLine(level: "info", plugin: "good", message: "x"), of: "good") != nil)
        #expect(allowance.admit(refusal, of: "evil") != nil)
        for _ in 1...200 { _ = allowance.admit(refusal, of: "evil") }
        #expect(allowance.admit(refusal, of: "good") != nil)
        #expect(
            allowance.end().map { "\($0.plugin ?? "-"): \($0.message)" } == [
                "evil: 100 more lines were left out: one call writes at most 200",
                "evil: 1 more refusal was left out: one call writes at most 200",
            ])
    }

    @Test func logsARefusalBehindAFlood() throws {
        let office = try APIOffice()
        let session = Session(plugin: "acme", granted: [], desk: office.host.desk)
        _ = try office.host.transaction("test") { _ in
            let log = try #require(Registry.verb("log")), create = try #require(Registry.verb("planning.task.create"))
            for _ in 1...300 { _ = try log.call([.text("loud")], in: session, state: nil) }
            #expect(throws: (any Error).self) { try create.call([], in: session, state: nil) }
        }
        #expect(office.logged.filter { $0.level == "info" }.count == 200)
        #expect(office.logged.filter { $0.level == "refused" }.count == 1)
    }

    @Test(arguments: [
        (String(repeating: "x", count: 3900), String(repeating: "x", count: 3900)),
        (String(repeating: "x", count: 3904), String(repeating: "x", count: 3900) + "… (4 bytes more)"),
        // A character is not cut in two.
        (String(repeating: "x", count: 3899) + "ä!", String(repeating: "x", count: 3899) + "… (3 bytes more)"),
    ])
    func cutsALongLine(_ message: String, _ written: String) {
        var allowance = LogAllowance()
        #expect(allowance.admit(Self.line(message), of: "evil")?.message == written)
    }

    @Test func countsByTransaction() throws {
        let office = try APIOffice()
        try office.run("for n = 1, 1000 do kontor.log(tostring(n)) end")
        #expect(office.logged.count == 201)
        #expect(office.logged.last?.message == "800 more lines were left out: one call writes at most 200")
        try office.run("kontor.log 'again'")
        #expect(office.logged.last?.message == "again")
    }
}
