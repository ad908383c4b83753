import Foundation
import Testing

/// `kill -9` at any moment: afterwards the records verify, and the work is there as a whole or not at all.
@Suite struct CrashTests {
    @Test(arguments: [
        ["do", "supply-run"], ["do", "count-supplies", Shell.example("count-sheet.csv")],
        ["import", "calls", Shell.example("Master.csv")],
    ])
    func leavesAllOrNothing(_ words: [String]) throws {
        let shell = try Shell(example: "krueger")
        let whole = try shell.kontor("verify").output
        var finished = 0
        for step in 0..<12 {
            let running = try shell.start([Shell.products + "/kontor"] + words)
            usleep(UInt32(5_000 + step * 12_000))
            kill(running.process.processIdentifier, SIGKILL)
            _ = try shell.finish(running)
            let verified = try shell.kontor("verify")
            #expect(verified.status == 0, "\(verified.output)")
            let entries = verified.output.split(separator: " ").first
            #expect(entries == "1" || entries == "2", "\(verified.output)")
            if entries == "2" {
                finished += 1
                break
            }
            #expect(verified.output == whole)
        }
        #expect(try shell.run([Shell.products + "/kontor"] + words).status == 0)
    }
}
