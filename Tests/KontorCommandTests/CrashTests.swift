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

    private static let items = (1...1500).map { "X-\($0)" }

    /// Sheets of so many lines that the work is long enough to be hit in its middle.
    private static let stock =
        "Artikelnr;Bezeichnung;Einheit;Lagerort;Bestand\n" + items.map { "\($0);Ding;Stück;Keller;8\n" }.joined()
    private static let counted =
        "Artikelnr;Lagerort;Gezählt;Nachgezählt\n" + items.map { "\($0);Keller;5;5\n" }.joined()
    private static let ordered: [[String]] = [
        ["do", "supply-run"], ["do", "approve-order", "2026-0001", "--as", "anke.lorenz"],
    ]

    private static let works = [
        Work(testDescription: "importing items", files: ["stock.csv": stock], words: ["import", "items", "stock.csv"]),
        Work(
            testDescription: "importing and posting a count", before: [["import", "items", "stock.csv"]],
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
        let (all, moments) = try whole(work, in: shell)
        #expect(all != nothing)
        for moment in moments {
            let killed = try copy(of: shell)
            try run(work, in: killed) { moment.hasCome(killed, $0) }
            let left = try killed.holdings()
            #expect(left == nothing || left == all, "\(moment)")
            // What was killed can be done again, or says that it is done.
            if left == nothing {
                #expect(try killed.run([Shell.products + "/kontor"] + work.words).status == 0)
                #expect(try killed.holdings() == all)
            }
        }
    }

    /// A moment at which the program is killed.
    private enum Moment {
        case after(seconds: Double)
        /// As soon as so much of the work is in the write-ahead log, which is while it is committed.
        case written(bytes: Int)

        func hasCome(_ shell: Shell, _ seconds: Double) -> Bool {
            switch self {
            case .after(let limit): seconds >= limit
            case .written(let bytes): CrashTests.logSize(shell) >= bytes
            }
        }
    }

    /// Does the work undisturbed in a copy; returns what is there then, and the moments to kill it at.
    private func whole(_ work: Work, in shell: Shell) throws -> (String, [Moment]) {
        let undisturbed = try copy(of: shell)
        var (seconds, written) = (0.0, 0)
        try run(work, in: undisturbed) { elapsed in
            (seconds, written) = (elapsed, max(written, Self.logSize(undisturbed)))
            return false
        }
        let times = (1...6).map { Moment.after(seconds: seconds * Double($0) / 7) }
        return (
            try undisturbed.holdings(), times + [1, written / 2, written].map { Moment.written(bytes: max(1, $0)) }
        )
    }

    /// Starts the work and kills it where `isOver`, which gets the seconds since then, says so.
    private func run(_ work: Work, in shell: Shell, until isOver: (Double) -> Bool) throws {
        let running = try shell.start([Shell.products + "/kontor"] + work.words)
        let start = ContinuousClock.now
        while running.process.isRunning {
            let elapsed = (ContinuousClock.now - start) / .seconds(1)
            if isOver(elapsed) { kill(running.process.processIdentifier, SIGKILL) }
            usleep(100)
        }
        _ = try shell.finish(running)
    }

    private func copy(of shell: Shell) throws -> Shell {
        let copy = try Shell()
        try FileManager.default.copyItem(atPath: shell.folder + "/office", toPath: copy.folder + "/office")
        copy.current = copy.folder + "/office"
        return copy
    }

    private static func logSize(_ shell: Shell) -> Int {
        var status = stat()
        return stat(shell.folder + "/office/kontor.sqlite-wal", &status) == 0 ? Int(status.st_size) : 0
    }
}
