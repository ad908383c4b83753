import Foundation
import KontorTorture
import Testing

/// Each parameter that takes text in any form, with some of the families: the whole row is for `make fuzz`. Its programs
/// look at their own thread's clock, so that they may go beside each other.
struct HostFunctionTests {
    /// The families in three parts, of which each parameter gets two of each.
    private static let parts = (0..<3).map { part in
        HostileText.families.enumerated().filter { $0.offset % 3 == part }.map(\.element.name)
    }

    @Test(arguments: parts) func holdEveryParameterToItsTime(_ families: [String]) throws {
        let chosen = families.flatMap { ["--family", $0] }
        let (tried, said) = try attack(chosen + ["--sample", "2", "--bytes", "100000"])
        #expect(tried > 500, "\(said)")
    }

    @Test func takeTimeInProportionToTheText() throws {
        let (tried, said) = try attack(["--growth", "--files", "--sample", "2", "--bytes", "100000"])
        #expect(tried > 50, "\(said)")
    }

    /// Returns how many calls were tried; all must have held.
    private func attack(_ options: [String]) throws -> (tried: Int, said: String) {
        let products = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let process = Process()
        process.executableURL = products.appendingPathComponent("kontor")
        process.arguments = ["attack-text"] + options
        process.environment = ProcessInfo.processInfo.environment.merging(["KONTOR_SHARE": Self.repository]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(said)")
        let counts = said.split(separator: "\n").last?.split(separator: " ").compactMap { Int($0) } ?? []
        #expect(counts.count == 2 && counts.first == counts.last, "\(said)")
        return (counts.last ?? 0, said)
    }

    @Test func hasFortyFamiliesAtLeast() throws {
        #expect(HostileText.families.count >= 40)
        #expect(try #require(TortureSet.row(28)).names.count >= 40)
    }

    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
}
