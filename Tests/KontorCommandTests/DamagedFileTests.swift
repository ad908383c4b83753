import Foundation
import KontorStoreSQLite
import Testing

/// Records that are damaged, wherever it shows: one sentence and status 1; never a crash, a hang, a raw error, or blame
/// for a plugin or for Kontor.
@Suite struct DamagedFileTests {
    private static func execute(_ shell: Shell, _ statements: String...) throws {
        let store = try SQLiteStore(file: shell.folder + "/office/kontor.sqlite", readers: 0)
        // Not in a transaction, in which references cannot be let go.
        try store.read { connection in
            for sql in ["PRAGMA foreign_keys = OFF"] + statements { try connection.execute(sql) }
        }
        store.closeAtExit()
    }

    private static func told(_ what: String) -> Shell.Outcome {
        Shell.Outcome(
            status: 1, errors: "error: the office's records are damaged (\(what)): put a backup back\n")
    }

    /// Through a policy of a plugin, a verb in a script, a command, and an import.
    @Test(arguments: [
        ["do", "supply-run"], ["eval", "kontor.equipment.asset.find {}"],
        ["eval", "return pcall(kontor.equipment.asset.find, {})"], ["run", "-"],
    ])
    func isToldWithoutAPlaceInLua(_ words: [String]) throws {
        let shell = try Shell(example: "krueger")
        try Self.execute(shell, "DROP TABLE price_break", "DROP TABLE offer", "DROP TABLE asset")
        let outcome = try shell.run(
            [Shell.products + "/kontor"] + words,
            input: "local ok = pcall(kontor.equipment.asset.find, {}) kontor.storage.set('a', { value = 1 })")
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("error: the office's records are damaged (table "), "\(outcome)")
        #expect(outcome.errors.hasSuffix(" is missing): put a backup back\n"), "\(outcome)")
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome)")
    }

    /// What the journal and the schema are made of.
    @Test(arguments: [
        ("DELETE FROM kontor_migration", "kontor_migration does not list the steps of an office"),
        ("DROP TABLE kontor_migration", "table kontor_migration is missing"),
        ("DROP TABLE journal_entry", "table journal_entry is missing"),
        ("DROP TABLE person", "table person is missing"),
        ("ALTER TABLE person RENAME COLUMN handle TO handlo", "column handle is missing"),
    ])
    func isToldByEveryCommand(_ statement: String, _ what: String) throws {
        let shell = try Shell(example: "krueger")
        try Self.execute(shell, statement)
        for words in [["eval", "kontor.planning.task.create { title = 'x' }"], ["do", "supply-run"]] {
            #expect(try shell.run([Shell.products + "/kontor"] + words) == Self.told(what), "\(words)")
        }
    }

    @Test func isToldOfAFormatThatIsUnknown() throws {
        let shell = try Shell(example: "krueger")
        let path = shell.folder + "/office/kontor.sqlite"
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[47] = 5
        try bytes.write(to: URL(fileURLWithPath: path))
        for words in [["verify"], ["eval", "1"], ["journal"], ["do", "supply-run"]] {
            #expect(try shell.run([Shell.products + "/kontor"] + words) == Self.told("unsupported file format"))
        }
    }

    /// Values that their fields cannot have.
    @Test(arguments: [
        ("UPDATE task SET due_at = 9223372036854775807", "kontor.planning.task.find {}"),
        ("UPDATE item SET unit = x'80'", "kontor.inventory.item.find {}"),
        ("UPDATE role_assignment SET from_on = '2026-99-99'", "kontor.directory.on_duty 'office_manager'"),
        ("UPDATE asset SET kind = 'spaceship'", "kontor.equipment.asset.find {}"),
        ("UPDATE event SET data = '{'", "1"),
    ])
    func isToldOrDoesNoHarm(_ statement: String, _ code: String) throws {
        let shell = try Shell(example: "krueger")
        let store = try SQLiteStore(file: shell.folder + "/office/kontor.sqlite", readers: 0)
        try store.read { _ = try $0.execute("PRAGMA ignore_check_constraints = ON") }
        _ = try? store.read { try $0.execute(statement) }
        store.closeAtExit()
        for words in [["eval", code], ["do", "supply-run", "--preview"], ["journal", "--changes"]] {
            Self.judge(try shell.run(["/usr/bin/timeout", "30", Shell.products + "/kontor"] + words), words, statement)
        }
    }

    private static let commands: [[String]] = [
        ["eval", "kontor.inventory.item.find { limit = 200 }"], ["do", "supply-run", "--preview"],
        ["journal", "--changes"], ["eval", "kontor.directory.person.find {}"],
        ["do", "screen", "office-assistant", "--preview"], ["do", "whom-to-call", "COPIER-1"],
        // Repeated exactly, because it prints the id of what would be new.
        ["eval", "kontor.inventory.movement.issue('PAPIER-A3', { quantity = 1 })", "--preview", "--deterministic"],
        ["eval", "kontor.equipment.asset.find {}"],
    ]

    /// More of them in the long run of the tests.
    private static let seeds: Range<UInt64> = ProcessInfo.processInfo.environment["KONTOR_LONG"] == "1" ? 0..<24 : 0..<3

    /// Bytes turned and ends cut off by chance, by seed. Where `verify` finds nothing, a command gives what it gave before.
    @Test(arguments: seeds)
    func doesNoHarmWhereverItIs(_ seed: UInt64) throws {
        let shell = try Shell(example: "krueger")
        let path = URL(fileURLWithPath: shell.folder + "/office/kontor.sqlite")
        let sound = try Data(contentsOf: path)
        var random = SplitMix(state: seed)
        var expected: [Int: String] = [:]
        for round in 0..<30 {
            let which = round % Self.commands.count
            if expected[which] == nil {
                try sound.write(to: path)
                expected[which] = try shell.run([Shell.products + "/kontor"] + Self.commands[which]).output
            }
            var bytes = sound
            var done = ""
            switch round % 10 {
            case 9:
                let size = Int(random.next() % UInt64(bytes.count))
                bytes = bytes.prefix(size)
                done = "cut to \(size)"
            case 8:
                let start = Int(random.next() % UInt64(bytes.count - 600))
                bytes.replaceSubrange(start..<(start + 512), with: Data(count: 512))
                done = "zeros from \(start)"
            default:
                for _ in 0..<(1 << (round % 4)) {
                    let place = Int(random.next() % UInt64(bytes.count))
                    bytes[place] ^= UInt8(1 << (random.next() % 8))
                    done += "\(place) "
                }
            }
            try bytes.write(to: path)
            let verified = try shell.run(["/usr/bin/timeout", "30", Shell.products + "/kontor", "verify"])
            Self.judge(verified, ["verify"], "seed \(seed), round \(round): \(done)")
            let outcome = try shell.run(
                ["/usr/bin/timeout", "30", Shell.products + "/kontor"] + Self.commands[which])
            Self.judge(outcome, Self.commands[which], "seed \(seed), round \(round): \(done)")
            if verified.status == 0 {
                #expect(outcome.output == expected[which], "seed \(seed), round \(round): \(done)")
            }
        }
    }

    /// Done or refused in words.
    private static func judge(_ outcome: Shell.Outcome, _ words: [String], _ damage: String) {
        #expect([0, 1].contains(outcome.status), "\(words) after \(damage): \(outcome)")
        for inner in ["own fault", "StoreError", "Fatal error", "DatabaseError", "(null)"] {
            #expect(!outcome.errors.contains(inner), "\(words) after \(damage): \(outcome.errors)")
        }
        if outcome.errors.contains("damaged") {
            #expect(!outcome.errors.contains(".lua:"), "\(words) after \(damage): \(outcome.errors)")
        }
    }
}

/// Chance that repeats (https://prng.di.unimi.it/splitmix64.c).
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
