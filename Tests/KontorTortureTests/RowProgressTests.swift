import KontorTorture
import Testing

/// A process that runs a row may die at any case; the row is scored all the same.
@Suite struct RowProgressTests {
    @Test(arguments: [RowLine.begun(3), .done(0, []), .done(12, ["took 1 s", "left 3 kB behind"])])
    func readsWhatItWrites(_ line: RowLine) { #expect(RowLine(line.text) == line) }

    @Test(arguments: ["", "torture", "torture\tbegun", "torture\tbegun\tx", "other\tbegun\t1", "torture\tlost\t1"])
    func passesOverOtherLines(_ line: String) { #expect(RowLine(line) == nil) }

    @Test func keepsAFaultOnOneLine() {
        #expect(RowLine.done(0, ["a\nb\tc\u{1b}[2J"]).text == "torture\tdone\t0\ta b c [2J")
    }

    @Test func goesOnBehindTheCaseThatKilledItsProcess() {
        var progress = RowProgress(["a", "b", "c"])
        for line in [RowLine.begun(0), .done(0, []), .begun(1)] { progress.note(line.text) }
        progress.ended("died of signal 11")
        #expect(progress.next == 2)
        for line in [RowLine.begun(2), .done(2, ["took 1 s"])] { progress.note(line.text) }
        progress.ended("ended")
        #expect(progress.next == nil)
        #expect(
            progress.verdicts == [
                TortureVerdict(name: "a", faults: []),
                TortureVerdict(name: "b", faults: ["the process died of signal 11"]),
                TortureVerdict(name: "c", faults: ["took 1 s"]),
            ])
    }

    @Test func comesToAnEndWhereNoProcessBegins() {
        var progress = RowProgress(["a", "b"])
        while progress.next != nil { progress.ended("could not be started") }
        #expect(
            progress.verdicts.map(\.faults)
                == Array(repeating: ["the process could not be started before the case"], count: 2))
    }

    @Test func believesNoLineOutOfTurn() {
        var progress = RowProgress(["a", "b"])
        progress.note(RowLine.done(0, []).text)
        progress.note(RowLine.begun(1).text)
        progress.note(RowLine.done(1, []).text)
        #expect(progress.verdicts == [])
    }
}
