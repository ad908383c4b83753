import Foundation
import KontorStoreSQLite
import Testing

/// `kontor verify` answers for the whole office: its file, its schema, its chain, what was erased, its documents.
@Suite struct VerifyTests {
    private func execute(_ shell: Shell, _ statements: String...) throws {
        let store = try SQLiteStore(file: shell.folder + "/office/kontor.sqlite", readers: 0)
        for sql in statements { _ = try store.write { try $0.execute(sql, []) } }
        store.closeAtExit()
    }

    /// What is done to the tables, and what is found.
    private static let alterations: [(statements: [String], finding: String)] = [
        (
            [
                "UPDATE journal_change SET payload = NULL, salt = NULL WHERE entry = 1 AND noun = 'item'",
                "UPDATE item SET minimum = 1 WHERE sku = 'PAPIER-A4'",
            ], "what it changed of this item was emptied, and no entry says that it was erased"
        ),
        (["DROP TRIGGER journal_entry_final"], "trigger journal_entry_final is missing"),
        (
            ["CREATE TRIGGER evil AFTER INSERT ON movement BEGIN UPDATE stock SET on_hand = on_hand + 1; END"],
            "trigger evil on movement is none of Kontor's"
        ),
        (["CREATE TABLE notes (x)"], "table notes on notes is none of Kontor's"),
        (["CREATE INDEX fast ON item (name)"], "index fast on item is none of Kontor's"),
        (["DROP INDEX count_posted_on"], "index count_posted_on is missing"),
        (["CREATE VIEW everything AS SELECT * FROM item"], "view everything on everything is none of Kontor's"),
        (["ALTER TABLE item ADD COLUMN extra TEXT"], "table item is not as Kontor made it"),
        (["DELETE FROM event"], "was altered, or an event that it covers: its hash"),
        (["UPDATE event SET data = '{}'"], "was altered, or an event that it covers: its hash"),
        ([forged("'{\"order\":\"ord_1\"}', 0")], "belongs to no journal entry: somebody else added it"),
        ([forged("'{\"order\":\"ord_1\"}', NULL")], "belongs to no journal entry: somebody else added it"),
        ([forged("'{\"order\":\"ord_1\"}', 77")], "belongs to no journal entry: somebody else added it"),
        ([forged("'not json', 0")], "its content is no plain data"),
        (
            ["INSERT INTO event_cursor VALUES ('standard', 999, 0)"],
            "plugin standard is said to have handled events that do not exist"
        ),
    ]

    private static func forged(_ rest: String) -> String {
        "INSERT INTO event SELECT MAX(number) + 1, 'inventory.order.placed', 1, \(rest) FROM event"
    }

    @Test(arguments: alterations.indices)
    func namesWhatWasDoneToTheTables(_ index: Int) throws {
        let (statements, finding) = Self.alterations[index]
        let shell = try Shell(example: "krueger")
        try shell.kontor("eval", "kontor.inventory.movement.issue('PAPIER-A3', { quantity = 1 })")
        for statement in statements { try execute(shell, statement) }
        let verified = try shell.kontor("verify")
        #expect(verified.status == 1)
        #expect(verified.output.contains(finding), "\(verified)")
        #expect(verified.output.hasSuffix(" not in order\n"))
    }

    /// A byte of an index alone: lookups by it go wrong, and no table differs.
    @Test func namesADamagedIndex() throws {
        let shell = try Shell(example: "krueger")
        let path = shell.folder + "/office/kontor.sqlite"
        let store = try SQLiteStore(file: path, readers: 0)
        let (root, size) = try store.read {
            (
                try $0.value("SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_item_2'").integer ?? 0,
                try $0.value("PRAGMA page_size").integer ?? 0
            )
        }
        store.closeAtExit()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let page = Int((root - 1) * size)..<Int(root * size)
        let place = try #require(bytes.range(of: Data("PAPIER-A4".utf8), in: page))
        bytes[place.lowerBound] = UInt8(ascii: "Q")
        try bytes.write(to: URL(fileURLWithPath: path))
        let verified = try shell.kontor("verify")
        #expect(verified.status == 1)
        #expect(verified.output.contains("the file: "), "\(verified)")
    }

    @Test func namesDocumentsThatAreAlteredMissingOrNobodys() throws {
        let shell = try Shell(example: "krueger")
        let files = shell.folder + "/office/files/applications"
        let names = try #require(FileManager.default.enumerator(atPath: files)?.compactMap { $0 as? String })
            .filter { $0.contains("/") }.sorted()
        try #require(names.count > 3)
        try shell.write("tampered", to: "files/applications/\(names[0])")
        try FileManager.default.removeItem(atPath: "\(files)/\(names[1])")
        try shell.write("x", to: "files/extra.txt")
        try FileManager.default.removeItem(atPath: "\(files)/\(names[2])")
        symlink("\(files)/\(names[0])", "\(files)/\(names[2])")
        let verified = try shell.kontor("verify")
        #expect(verified.status == 1)
        for line in [
            "files/applications/\(names[0]): the document was altered: it has not the digest that its record keeps",
            "files/applications/\(names[1]): the document is missing",
            "files/applications/\(names[2]): this is a symbolic link, and below an office's folder none is followed; "
                + "put the file itself there",
            "files/extra.txt: no record names this document; remove it where nobody needs it",
        ] { #expect(verified.output.contains(line + "\n"), "\(verified.output)") }
    }

    @Test func comparesWithAHeadThatWasKept() throws {
        let shell = try Shell(example: "krueger")
        func head() throws -> String {
            let line = try #require(
                try shell.kontor("verify").output.split(separator: "\n").first { $0.hasPrefix("head ") })
            return String(line.dropFirst(5))
        }
        let first = try head()
        #expect(try #require(first.split(separator: ":").last).count == 64 && first.hasPrefix("1:"))
        try shell.kontor("eval", "kontor.inventory.movement.issue('PAPIER-A3', { quantity = 1 })")
        let second = try head()
        #expect(second.hasPrefix("2:"))
        for head in [first, second, String(first.dropFirst(2))] {
            #expect(try shell.kontor("verify", "--since", head).status == 0)
        }
        // As somebody does who knows how the journal is made.
        try execute(
            shell, "DROP TRIGGER journal_entry_kept", "DROP TRIGGER journal_change_kept",
            "DELETE FROM journal_entry WHERE number = 2", "DELETE FROM journal_change WHERE entry = 2")
        let since = try shell.kontor("verify", "--since", second)
        #expect(since.status == 1)
        #expect(since.output.contains("the journal has no entry \(second): what was written since"))
        #expect(
            try shell.kontor("verify", "--since", "yesterday").errors.hasPrefix(
                "error: kontor verify: --since must be a head that kontor verify printed, "))
        #expect(try shell.kontor("verify", "--since", "yesterday").status == 64)
    }
}
