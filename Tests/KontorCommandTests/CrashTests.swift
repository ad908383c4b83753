import Foundation
import Testing

/// `kill -9` at any moment: afterwards the records verify, and the work is there as a whole or not at all.
@Suite struct CrashTests {
    /// What is killed, and what is done before it.
    struct Work: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var before: [[String]] = []
        var files: [String: String] = [:]
        let words: [String]
    }

    private static let items = (1...600).map { "X-\($0)" }

    /// Sheets of so many lines that the work is long enough to be hit in its middle.
    private static let stock =
        "Artikelnr;Bezeichnung;Kategorie;Einheit;Lagerort;Bestand\n"
        + items.map { "\($0);Ding;other;Stück;Keller;8\n" }.joined()
    private static let counted =
        "Artikelnr;Lagerort;Gezählt;Nachgezählt\n" + items.map { "\($0);Keller;5;5\n" }.joined()
    private static let ordered: [[String]] = [
        ["do", "supply-run"], ["do", "approve-order", "2026-0001", "--as", "anke.lorenz"],
    ]

    private static let works = [
        Work(
            testDescription: "importing items", files: ["stock.csv": stock],
            words: ["import", "items", "stock.csv", "--new-places"]),
        Work(
            testDescription: "importing and posting a count",
            before: [["import", "items", "stock.csv", "--new-places"]],
            files: ["stock.csv": stock, "count.csv": counted], words: ["do", "count-supplies", "count.csv", "--post"]),
        Work(testDescription: "importing calls", words: ["import", "calls", Shell.example("Master.csv")]),
        Work(testDescription: "drafting orders", words: ["do", "supply-run"]),
        Work(testDescription: "placing an order", before: ordered, words: ["do", "place-order", "2026-0001"]),
        Work(
            testDescription: "receiving an order", before: ordered + [["do", "place-order", "2026-0001"]],
            words: ["do", "receive-order", "2026-0001"]),
    ]

    @Test(arguments: works)
    func leavesAllOrNothing(_ work: Work) throws {
        let shell = try Shell(example: "krueger")
        for (name, text) in work.files { try shell.write(text, to: name) }
        for words in work.before { #expect(try shell.run([Shell.products + "/kontor"] + words).status == 0) }
        let nothing = try shell.holdings()
        let (undisturbed, moments) = try shell.undisturbed(work.words, moments: 4)
        let all = try undisturbed.holdings()
        #expect(all != nothing)
        for moment in moments {
            let killed = try shell.copy()
            try killed.run(work.words, killedAt: moment)
            let left = try killed.holdings()
            #expect(left == nothing || left == all, "\(moment)")
            // What was killed before it was there can be done again.
            if left == nothing {
                #expect(try killed.run([Shell.products + "/kontor"] + work.words).status == 0)
                #expect(try killed.holdings() == all)
            }
        }
    }
}
