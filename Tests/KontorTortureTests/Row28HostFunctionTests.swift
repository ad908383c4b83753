import Foundation
import KontorTorture
import Testing

extension Torture {
    /// Each parameter that takes text in any form, with some of the families: the whole row is for `make fuzz`.
    struct HostFunctionTests {
        @Test func holdEveryParameterToItsTime() throws {
            let (tried, said) = try attack("--sample", "6", "--bytes", "100000")
            #expect(tried > 1500, "\(said)")
        }

        @Test func takeTimeInProportionToTheText() throws {
            let (tried, said) = try attack("--growth", "--files", "--sample", "2", "--bytes", "100000")
            #expect(tried > 50, "\(said)")
        }

        /// Returns how many calls were tried; all must have held.
        private func attack(_ options: String...) throws -> (tried: Int, said: String) {
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
}
