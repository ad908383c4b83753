import KontorStore
import KontorTesting
import Testing

/// What is done outside of the records right before the commit is taken back where nothing is kept.
@Suite struct LastStepTests {
    private struct Full: Error {}

    /// Notes what was done and what was taken back.
    private final class Steps {
        var done: [String] = []
    }

    private func step(_ name: String, _ steps: Steps, _ records: Records) {
        records.beforeCommit {
            steps.done.append(name)
        } back: {
            steps.done.append("no \(name)")
        }
    }

    @Test func areKeptWithTheCommit() throws {
        let (office, steps) = (try ScratchOffice([.office]), Steps())
        try office.change { step("a", steps, $0) }
        #expect(steps.done == ["a"])
    }

    @Test func areTakenBackWhereALaterOneFails() throws {
        let (office, steps) = (try ScratchOffice([.office]), Steps())
        #expect(throws: Full.self) {
            try office.change { records in
                step("a", steps, records)
                step("b", steps, records)
                records.beforeCommit {
                    throw Full()
                } back: {
                    steps.done.append("no c")
                }
            }
        }
        #expect(steps.done == ["a", "b", "no b", "no a"])
    }

    @Test func areTakenBackWhereTheCommitFails() throws {
        let (office, steps) = (try ScratchOffice(DeclaredSchemaTests.areas), Steps())
        #expect(throws: (any Error).self) {
            try office.change { records in
                step("a", steps, records)
                try records.connection.execute("PRAGMA defer_foreign_keys = ON")
                try records.connection.execute(
                    "INSERT INTO stock (item_id, location_id, on_hand, moves, moves_at_count) "
                        + "VALUES ('itm_nobody', 'loc_nobody', 0, 0, 0)")
            }
        }
        #expect(steps.done == ["a", "no a"])
    }

    @Test func areDroppedWithTheirSavepoint() throws {
        let (office, steps) = (try ScratchOffice([.office]), Steps())
        try office.change { records in
            step("a", steps, records)
            try? records.savepoint {
                step("b", steps, records)
                throw Full()
            }
        }
        #expect(steps.done == ["a"])
    }
}
