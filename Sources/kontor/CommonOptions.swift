import ArgumentParser
import Foundation
import KontorCore

/// What every command that opens an office takes.
struct CommonOptions: ParsableArguments {
    @Option(help: "The office's folder. Otherwise KONTOR_OFFICE, else the nearest parent folder with an office.lua.")
    var office: String?

    @Option(name: .customLong("as"), help: "Who acts, by handle. Otherwise the person in office.lua.")
    var actor: String?

    @Option(help: "Leave out a plugin of office.lua and go on without its rules; may be given several times.")
    var without: [String] = []

    @Flag(help: "Show what would change, and keep nothing.")
    var preview = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    @Option(help: "The moment to work at, such as 2026-11-23T09:15:00+01:00; scratch offices and previews only.")
    var now: String?

    @Flag(
        help: "Repeat exactly: fixed order of tables, chance and ids from a seed, the clock of --now; as --now.")
    var deterministic = false

    @Option(parsing: .unconditional, help: "Stop after so many seconds of CPU time.")
    var timeLimit: Double?

    @Option(parsing: .unconditional, help: "Stop beyond so many megabytes.")
    var memoryLimit: Int?

    /// The most that somebody asks for: a day, and what a machine has.
    private static let mostSeconds = 86_400
    private static let mostMegabytes = 1 << 20

    func validate() throws {
        if let timeLimit, !(timeLimit > 0 && timeLimit <= Double(Self.mostSeconds)) {
            throw ValidationError(
                "--time-limit must be above zero, at most \(Grouped.text(Self.mostSeconds)) seconds, got \(timeLimit)")
        }
        if let memoryLimit, !(1...Self.mostMegabytes).contains(memoryLimit) {
            throw ValidationError(
                "--memory-limit must be above zero, at most \(Grouped.text(Self.mostMegabytes)) megabytes, "
                    + "got \(memoryLimit)")
        }
        if let now, Instant(now) == nil {
            throw ValidationError("--now must be a moment such as 2026-11-23T09:15:00+01:00, got \(now)")
        }
    }
}
