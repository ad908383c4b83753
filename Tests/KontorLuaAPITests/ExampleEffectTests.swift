import Foundation
import KontorLuaAPI
import KontorTesting
import Testing

/// What the documented example of each function changes in the records, whole: the files of `Tests/Guards/Examples`.
/// `KONTOR_RECORD=1 swift test --filter ExampleEffectTests` writes them; look at the difference.
@Suite struct ExampleEffectTests {
    @Test(arguments: Registry.areas.map(\.name)) func changesWhatIsWritten(_ area: String) throws {
        let effects = try Effects(in: PracticeOffice("krueger", checkout: APIOffice.repository))
        var text = ""
        for verb in Registry.verbs where verb.name.hasPrefix(area + ".") {
            let lines = try effects.lines(of: verb.example, name: verb.name)
            if !lines.isEmpty { text += verb.name + "\n" + lines.map { "  \($0)\n" }.joined() }
        }
        let path = "\(APIOffice.repository)/Tests/Guards/Examples/\(area).txt"
        if ProcessInfo.processInfo.environment["KONTOR_RECORD"] != nil {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOfFile: path, encoding: .utf8)
        for (number, pair) in zip(lines(text), lines(expected)).enumerated() where pair.0 != pair.1 {
            Issue.record("\(path):\(number + 1): \(pair.0)\nexpected \(pair.1)")
        }
        #expect(lines(text).count == lines(expected).count)
    }

    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

    @Test func eachExampleAssertsSomething() {
        let silent = Registry.verbs.filter { !$0.example.contains("assert(") && !$0.example.contains("assert ") }
        #expect(silent.map(\.name) == ["log"], "a line of the log is read back by PrivateLogTests")
    }
}
