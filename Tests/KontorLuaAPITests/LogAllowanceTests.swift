import Testing

@testable import KontorLuaAPI

/// A call's share of the log.
struct LogAllowanceTests {
    private static func line(_ message: String) -> LogLine { LogLine(level: "info", plugin: "evil", message: message) }

    @Test func admitsACallsShareAndSaysWhatWasLeftOut() {
        var allowance = LogAllowance()
        let admitted = (1...205).filter { allowance.admit(Self.line("\($0)")) != nil }
        #expect(admitted == Array(1...200))
        #expect(allowance.end()?.message == "5 more lines were left out: one call writes at most 200")
        #expect(allowance.end() == nil)
        #expect(allowance.admit(Self.line("next call"))?.message == "next call")
        #expect(allowance.end() == nil)
    }

    @Test(arguments: [
        (String(repeating: "x", count: 4096), String(repeating: "x", count: 4096)),
        (String(repeating: "x", count: 4100), String(repeating: "x", count: 4096) + "… (4 bytes more)"),
        // A character is not cut in two.
        (String(repeating: "x", count: 4095) + "ä!", String(repeating: "x", count: 4095) + "… (3 bytes more)"),
    ])
    func cutsALongLine(_ message: String, _ written: String) {
        var allowance = LogAllowance()
        #expect(allowance.admit(Self.line(message))?.message == written)
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
