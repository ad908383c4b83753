import KontorLua
import KontorTorture
import Testing

/// The judge finds what a bad sandbox does: here the sandbox is bad, or what it should do is told wrong.
@Suite struct JudgeTests {
    private func faults(_ attack: TortureCase) -> [String] { TortureRunner().verdict(on: attack).faults }

    @Test func findsThatALimitIsMissing() {
        var attack = TortureCase("spin", .timeLimit, "for _ = 1, 1000000 do end return 1")
        attack.limits.cpuSeconds = nil
        #expect(faults(attack) == ["expected stopped at its limit of CPU time, got the result 1"])
        attack = TortureCase("fill", .memoryLimit, "local t = {} for i = 1, 100000 do t[i] = {} end return #t")
        attack.limits.memoryBytes = nil
        #expect(faults(attack) == ["expected stopped at its limit of memory, got the result 100000"])
    }

    @Test(arguments: [
        (TortureExpectation.returns("1, 2"), "return 1, 3", "expected the result 1, 2, got the result 1, 3"),
        (.returns("1"), "return 1.0", "expected the result 1, got the result 1.0"),
        (.returns("nil"), "return", "expected the result nil, got the result of nothing"),
        (.returns("1"), "error('no')", "expected the result 1, got runtime: no"),
        (.refused("no"), "return 1", "expected refused with “no”, got the result 1"),
        (.refused("no"), "error('yes')", "expected refused with “no”, got runtime: yes"),
        (
            .refused("limit"), "while true do end",
            "expected refused with “limit”, got timeLimit: stopped at its limit of 1.0 s of CPU time"
        ),
        (.timeLimit, "error('no')", "expected stopped at its limit of CPU time, got runtime: no"),
        (.memoryLimit, "return", "expected stopped at its limit of memory, got the result of nothing"),
    ])
    func findsAnotherEnding(_ expectation: TortureExpectation, _ source: String, _ fault: String) {
        #expect(faults(TortureCase("x", expectation, source)) == [fault])
    }

    @Test func findsWhatDoesNotRepeat() {
        let attack = TortureCase("x", .repeats, before: "n = 0", "n = n + 1 return n")
        #expect(faults(attack) == [])
        var seen = TortureObservation()
        seen.ending = .returned("1")
        seen.repetitions = ["the result 1", "the result 2"]
        #expect(TortureJudge().faults(of: attack, seen) == ["gave the result 1, then the result 2"])
    }

    @Test func findsThatTheNextCallIsWrong() {
        let attack = TortureCase("x", .returns("1"), after: "return ran == nil", "ran = true return 1")
        #expect(faults(attack) == ["the next call: expected true, got false"])
        #expect(
            faults(TortureCase("x", .returns("1"), after: "error('broken')", "return 1"))
                == ["the next call: next.lua:1: broken\n    1 | error('broken')\n    at next.lua:1 in main chunk"])
    }

    @Test func findsWhatIsLeftBehind() throws {
        let fault = try #require(
            faults(TortureCase("x", .returns("1"), "left = ('x'):rep(4 << 20) return 1")).first)
        #expect(fault.wholeMatch(of: /left \d+ kB behind/) != nil)
    }

    @Test func findsACaseThatCannotBeRun() {
        let found = faults(TortureCase("x", .returns("1"), before: "error('no')", "return 1"))
        #expect(
            found == [
                "the case could not be run: before.lua:1: no\n    1 | error('no')\n    at before.lua:1 in main chunk"
            ])
    }

    @Test func givesUpOnACaseThatHangs() {
        let attack = TortureCase("x", .timeLimit, cpuSeconds: 1, "while true do end")
        #expect(TortureRunner(patience: 0).verdict(on: attack).faults == ["still running after 0 s"])
    }

    /// What a call looks like that was stopped as it must be.
    private var stopped: TortureObservation {
        var seen = TortureObservation()
        seen.cpuSeconds = 0.03
        seen.ending = .failed(
            LuaError(
                .timeLimit, "stopped at its limit of 0.02 s of CPU time", chunk: "attack.lua", line: 1,
                traceback: [LuaError.Frame(chunk: "attack.lua", line: 1, function: "main chunk")]))
        return seen
    }

    private func faults(_ change: (inout TortureObservation) -> Void) -> [String] {
        var seen = stopped
        change(&seen)
        return TortureJudge().faults(of: TortureCase("x", .timeLimit, "while true do end"), seen)
    }

    @Test func findsWhatIsWrongWithAKill() {
        #expect(faults { _ in } == [])
        #expect(faults { $0.cpuSeconds = 0.08 } == ["took 0.08 s of CPU time, 0.06 s beyond its limit"])
        #expect(faults { $0.memory.atEnd = 90 << 20 } == ["held 90 MB at its end, allowed are 64 MB"])
        #expect(faults { $0.memory.collected = 3 << 20 } == ["left 3072 kB behind"])
        #expect(
            faults { $0.memory.processPeak = 300 << 20 }
                == ["took 300 MB of the process, allowed are 64 MB of the state"])
        #expect(
            faults { $0.ending = .failed(LuaError(.timeLimit, "stopped")) } == [
                "the error does not name the limit: stopped", "the error names no file and line",
                "the error has no traceback",
            ])
        #expect(
            faults { seen in
                guard case .failed(var error) = seen.ending else { return }
                error.message += String(repeating: "x", count: 5000)
                seen.ending = .failed(error)
            } == ["the message has 5042 bytes"])
    }
}
