import KontorCore
import KontorStore
import KontorTesting
import Testing

/// What statements are bound to and give, also where one runs inside the loop over another.
@Suite struct StatementTests {
    private func read<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        try ScratchOffice([.office]).records.store.write { connection in
            try connection.execute("CREATE TABLE number (value INTEGER)")
            try connection.execute("INSERT INTO number VALUES (1), (2), (3)")
            return try body(connection)
        }
    }

    @Test(
        arguments: [
            [.text(""), .blob([]), .null], [.text("a"), .text(""), .text("äöü"), .blob([0, 1])],
            [.text(String(repeating: "x", count: 100_000)), .integer(-1), .real(0.5), .text("\u{0}end"), .blob([7])],
        ] as [[StoredValue]])
    func giveBackWhatTheyAreGiven(_ values: [StoredValue]) throws {
        let places = values.map { _ in "?" }.joined(separator: ", ")
        let rows = try read { connection in
            try [connection.row("SELECT \(places)", values), connection.row("SELECT \(places)", values.reversed())]
        }
        #expect(rows == [values, values.reversed()])
    }

    @Test func keepWhatTheyAreBoundToWhileOthersRun() throws {
        let long = String(repeating: "bound ", count: 500)
        let found = try read { connection in
            var found: [String] = []
            // Not in an order that SQLite would have to make first: each row is to be computed when it is asked for.
            try connection.forEachRow("SELECT ? || value FROM number", [.text(long)]) { row in
                for length in [10, 1000] {
                    let other = StoredValue.text(String(repeating: "x", count: length))
                    let given = try connection.value("SELECT ?", [other])
                    #expect(given == other)
                }
                found.append(row[0].text ?? "")
            }
            return found
        }
        #expect(found == [long + "1", long + "2", long + "3"])
    }

    @Test func areRefusedWhereAnOfficeInMemoryIsFull() throws {
        let store = try ScratchOffice([.office]).records.store
        _ = try store.write { try $0.execute("CREATE TABLE note (value BLOB)") }
        var count: Int64 = 0
        let error = #expect(throws: Failure.self) {
            try store.write { connection in
                let megabyte = StoredValue.blob([UInt8](repeating: 1, count: 1 << 20))
                while count < 300 {
                    try connection.execute("INSERT INTO note VALUES (?)", [megabyte])
                    count += 1
                }
            }
        }
        #expect(
            error?.message
                == "an office in memory holds at most 256 MB: nothing of this was kept; kontor init makes one on the disk"
        )
        #expect((240..<256).contains(count))
        #expect(try store.read { try $0.value("SELECT count(*) FROM note") } == 0)
    }

    @Test func giveRowsThatStayWhatTheyWere() throws {
        var kept: [[StoredValue]] = []
        try read { connection in
            try connection.forEachRow("SELECT value, 'n' || value FROM number ORDER BY value", []) { row in
                if row[0] != 2 { kept.append(row) }
            }
        }
        #expect(kept == [[1, "n1"], [3, "n3"]])
    }
}
