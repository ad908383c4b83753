import Foundation
import Testing

/// A printer that runs, asked by `ipptool`, and its answer through the built program.
///
/// CUPS' `ippeveprinter` starts only beside a running `avahi-daemon`, so whoever has one says so.
@Suite(
    .enabled(
        if: ProcessInfo.processInfo.environment["KONTOR_PRINTER"] == "1",
        "KONTOR_PRINTER=1 runs it where dbus-daemon and avahi-daemon run, and cups-ipp-utils is installed"))
struct RealPrinterTests {
    /// Lends the address of a printer of this make and model that prints nothing.
    private func withPrinter<Result>(
        _ shell: Shell, make: String, model: String, _ body: (_ address: String) throws -> Result
    ) throws -> Result {
        let port = try freePort()
        let printer = try shell.start([
            "/usr/sbin/ippeveprinter", "-p", "\(port)", "-d", shell.folder, "-M", make, "-m", model, "office",
        ])
        defer {
            // It does not heed SIGTERM.
            kill(printer.process.processIdentifier, SIGKILL)
            printer.process.waitUntilExit()
        }
        return try body("ipp://localhost:\(port)/ipp/print")
    }

    /// Asks until it answers, for a minute.
    private func answer(of address: String, _ shell: Shell) throws -> String {
        var said = Shell.Outcome()
        for _ in 0..<240 {
            said = try shell.run(["/usr/bin/ipptool", "-tv", address, "get-printer-attributes.test"])
            if said.status == 0 { return said.output }
            Thread.sleep(forTimeInterval: 0.25)
        }
        Issue.record("the printer does not answer: \(said)")
        return ""
    }

    /// A port that nobody listens at now.
    private func freePort() throws -> Int {
        let open = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(open) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let found = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(open, $0, length) == 0 && getsockname(open, $0, &length) == 0
            }
        }
        try #require(found)
        return Int(UInt16(bigEndian: address.sin_port))
    }

    @Test func itsSuppliesAreKept() throws {
        let shell = try Shell(example: "krueger")
        try withPrinter(shell, make: "HP", model: "LaserJet P1102") { address in
            try shell.write(try answer(of: address, shell), to: "answer.txt")
        }
        let taken = try shell.kontor("import", "supplies", "answer.txt", "--asset", "PRINTER-1")
        #expect(
            taken
                == Shell.Outcome(
                    output: """
                        PRINTER-1: 2 supplies, 0 low
                          Toner Waste Tank 25 of 100 percent
                          Black Toner 75 of 100 percent

                        """, errors: "kept as entry 2\n"))
        // What it says again is known already, but for the moment at which it says so.
        let again = try shell.kontor("import", "supplies", "answer.txt", "--asset", "PRINTER-1")
        #expect(again.output.hasSuffix("nothing was changed\n"), "\(again)")
    }

    @Test func anotherPrintersAnswerIsRefused() throws {
        let shell = try Shell(example: "krueger")
        try withPrinter(shell, make: "Canon", model: "iR-ADV C3520") { address in
            try shell.write(try answer(of: address, shell), to: "answer.txt")
        }
        let said = try shell.refusal(["import", "supplies", "answer.txt", "--asset", "PRINTER-1"])
        #expect(said.contains("Canon iR-ADV C3520"), "\(said)")
    }
}
