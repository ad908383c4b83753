package import KontorCore
package import KontorStore
internal import KontorStoreSQLite

/// An office in memory with a clock that stands still: what tests and plugin cases run in.
package final class ScratchOffice {
    package let records: OfficeRecords
    package let clock: ManualClock
    /// What lets its statements fail, where it was made with that.
    package let faults: FaultyStore?
    private let store: SQLiteStore

    /// - Parameters:
    ///   - now: Monday, 23 November 2026, 09:15 in Berlin, where nothing else is said.
    ///   - isFaulty: Whether `faults` can let a statement fail.
    package init(
        _ areas: [Area], facts: OfficeFacts = OfficeFacts(company: "Scratch"),
        now: Instant = Instant(microseconds: 1_795_421_700_000_000), seed: UInt64 = 1, isFaulty: Bool = false
    ) throws {
        clock = ManualClock(now)
        store = try SQLiteStore()
        try store.write { connection in
            for statement in DeclaredSchema.statements(for: areas) { try connection.execute(statement) }
        }
        faults = isFaulty ? FaultyStore(store) : nil
        records = OfficeRecords(
            store: faults ?? store, areas: areas, facts: facts, clock: clock, random: SeededRandom(seed: seed))
    }

    private init(copying other: ScratchOffice, seed: UInt64) throws {
        clock = ManualClock(other.clock.now)
        store = try SQLiteStore(copying: other.store)
        faults = nil
        records = OfficeRecords(
            store: store, areas: other.records.areas, facts: other.records.facts, clock: clock,
            random: SeededRandom(seed: seed))
    }

    /// Returns another office that begins with this one's records.
    ///
    /// - Parameter seed: Another one than this office's, or ids come twice.
    package func copy(seed: UInt64) throws -> ScratchOffice { try ScratchOffice(copying: self, seed: seed) }

    /// Runs `body` in one transaction.
    package func change<Result>(
        _ command: String = "test", as actor: String? = nil, _ body: (Records) throws -> Result
    ) throws -> Result {
        try records.transaction(Authorship(actor: actor, command: command, run: "run_test"), body)
    }

    /// Returns what `kontor verify` finds.
    package func findings() throws -> [String] {
        try records.store.read { connection in
            var verification = Verification(connection: connection, areas: records.areas)
            return try verification.run().findings
        }
    }
}
