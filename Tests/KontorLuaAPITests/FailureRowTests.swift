import KontorLuaAPI
import KontorTesting
import Testing

/// Each failure that a function declares comes about, with its whole sentence: the tables of `Tests/Guards/Failures`.
@Suite struct FailureRowTests {
    @Test(arguments: GuardRows.files("Failures"))
    func comesAboutAsItsTableSays(_ path: String) throws {
        let rows = try GuardRows(path, in: PracticeOffice("krueger", checkout: APIOffice.repository))
        #expect(rows.problems == [])
        #expect(!rows.names.isEmpty)
    }

    /// Failures that no row provokes, each with the test that does. This list may only become shorter.
    private static let elsewhere: [String: String] = [
        "hr.application.import: the program that reads PDF is not installed": "PDFToolTests: on a machine without it",
        "hr.application.receive: the program that reads PDF is not installed": "PDFToolTests: on a machine without it",
        "hr.criterion.restore: it names what must not decide; the message offers a lawful one":
            "nothing unlawful gets into the records today: what older ones hold",
        "hr.screen: no plugin answers hr.screen": "FailClosedTests: an office without it",
        "hr.screen: the policy hr.screen answered what cannot be": "Told/Answers/hr.screen.lua: another policy",
        "planning.task.waiting: there are more than 1,000 and no limit is given; `each` goes through all":
            "RowLimitTests: so many",
    ]

    @Test func isAskedOfEveryFailure() throws {
        let provoked = try Set(
            GuardRows.files("Failures").flatMap {
                try GuardRows($0, in: PracticeOffice("krueger", checkout: APIOffice.repository)).names
            })
        // More than 1,000 records of a noun: RowLimitTests, for each of them.
        let declared = Registry.verbs.filter { !$0.name.hasSuffix(".find") }
            .flatMap { verb in verb.failures.map { "\(verb.name): \($0.meaning)" } }
        #expect(Set(declared).subtracting(provoked).subtracting(Self.elsewhere.keys).sorted() == [])
        #expect(provoked.subtracting(declared).sorted() == [], "no function declares these")
        #expect(Set(Self.elsewhere.keys).subtracting(declared).sorted() == [])
    }
}
