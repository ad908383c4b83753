import Foundation
import KontorCore
import KontorStore
import KontorStoreSQLite
import Testing

@testable import kontor

/// An office that an earlier version made is brought up to date by the first command, behind a copy of its records.
@Suite struct OlderOfficeTests {
    private static let names = Migrations.all.map(\.name)

    /// An office whose tables are those of the first `count` steps.
    private func office(ofSteps count: Int) throws -> Shell {
        let shell = try Shell()
        #expect(try shell.kontor("init", "office").status == 0)
        let folder = shell.folder + "/office"
        shell.current = folder
        for name in ["kontor.sqlite", "kontor.sqlite-wal", "kontor.sqlite-shm"] {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
        do {
            let store = try SQLiteStore(file: folder + "/kontor.sqlite")
            try store.write {
                try Migrator(Array(Migrations.all.prefix(count))).migrate($0, at: Instant(microseconds: 0))
            }
            store.closeAtExit()
        }
        chmod(folder + "/kontor.sqlite", 0o600)
        return shell
    }

    @Test(arguments: 1..<names.count) func isBroughtUpToDate(_ count: Int) throws {
        let shell = try office(ofSteps: count)
        let first = try shell.kontor("eval", "return #kontor.inventory.item.find {}")
        #expect(first.status == 0 && first.output == "0\n", "\(first)")
        let copy = "kontor-before-\(Self.names[count]).sqlite"
        let kept = try SQLiteStore(file: "\(shell.folder)/office/\(copy)", isNew: false)
        #expect(try kept.read { try Migrator(Migrations.all).pending($0) } == Array(Self.names[count...]))
        var found = stat()
        #expect(lstat("\(shell.folder)/office/\(copy)", &found) == 0 && found.st_mode & 0o777 == 0o600)
        let made = try shell.kontor(
            "eval", #"return kontor.inventory.location.create({ name = "Keller", kind = "stock" }).name"#)
        #expect(made.status == 0, "\(made)")
        let verified = try shell.kontor("verify")
        #expect(verified.status == 0, "\(verified)")
    }

    @Test(arguments: [
        ("mkdir", "is a folder"), ("mkfifo", "is a named pipe"), ("ln -s /dev/null", "is a symbolic link"),
    ]) func staysAsItIsWhereTheCopyCannotBeKept(_ make: String, _ what: String) throws {
        let shell = try office(ofSteps: 3)
        let copy = "kontor-before-\(Self.names[3]).sqlite"
        #expect(try shell.run(["/bin/sh", "-c", "\(make) \(copy)"]).status == 0)
        let refused = try shell.kontor("eval", "return 1")
        #expect(refused.status == 1 && refused.errors.contains(copy) && refused.errors.contains(what), "\(refused)")
        #expect(refused.errors.split(separator: "\n").count == 1, "\(refused)")
        #expect(try shell.run(["/bin/rm", "-r", copy]).status == 0)
        #expect(try shell.kontor("eval", "return 1") == Shell.Outcome(output: "1\n"))
    }
}
