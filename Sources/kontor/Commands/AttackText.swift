import ArgumentParser
import KontorTorture

/// `kontor attack-text`: hostile text for every parameter of every function, in an office in memory.
struct AttackText: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attack-text", abstract: "Give hostile text to all functions of the API.", shouldDisplay: false)

    @Option(help: "Only this family of texts; may be given several times.")
    var family: [String] = []
    @Option(help: "How long a text is.")
    var bytes = 100_000
    @Option(help: "Try each parameter with so many families only, chosen by a fixed seed.")
    var sample: Int?
    @Flag(help: "Only what takes much: files, lists, data, whole documents.")
    var files = false

    @Flag(help: "Without limits, but four times the text may take five times as long at most.")
    var growth = false

    func validate() throws {
        let known = HostileText.families.map(\.name)
        if let unknown = family.first(where: { !known.contains($0) }) {
            throw ValidationError("there is no family \(unknown); there are \(known.joined(separator: ", "))")
        }
        guard (1...100_000_000).contains(bytes) else { throw ValidationError("--bytes must be from 1 to 100,000,000") }
        guard (sample ?? 1) >= 1 else { throw ValidationError("--sample must be above zero") }
    }

    func run() throws {
        let families = HostileText.families.filter { family.isEmpty || family.contains($0.name) }
        let attack = try TextAttack(bytes: bytes)
        var (tried, faults) = (0, [String]())
        for (index, call) in attack.calls.enumerated() where !files || call.takesMuch {
            for (place, family) in families.enumerated() {
                // Neighbours in a verb get other families, and the same ones each time.
                if let sample, (place + index * 7) % families.count >= sample { continue }
                tried += 1
                let fault = try growth ? attack.growthFault(of: call, family) : attack.fault(of: call, family)
                if let fault { faults.append(fault) }
            }
        }
        for fault in faults { Terminal.say(fault) }
        Terminal.say("held \(tried - faults.count) of \(tried) calls")
        if !faults.isEmpty { throw ExitCode(ErrorReport.Status.failed) }
    }
}
