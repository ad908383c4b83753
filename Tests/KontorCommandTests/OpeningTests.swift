import Foundation
import Testing

/// What every command that opens an office does before and after its own work.
@Suite struct OpeningTests {
    private func actor(_ shell: Shell) throws -> String? {
        let entries = try shell.kontor("journal", "--limit", "1", "--json").output
        let read = try JSONSerialization.jsonObject(with: Data(entries.utf8))
        return (read as? [[String: Any]])?.first?["actor"] as? String
    }

    /// What a new office is told to type next works as it stands, whatever its folder is called.
    @Test(arguments: ["office", "ä büro", "b'ü$HOME;x", "\"a\" *", "-x"])
    func theNextStepCanBeTyped(_ folder: String) throws {
        let shell = try Shell()
        let kontor = Shell.products + "/kontor"
        let made = try shell.run([kontor, "init", "--example", "krueger", "--", folder])
        let next = try #require(made.output.split(separator: "\n").last { $0.hasPrefix("next: ") }).dropFirst(6)
        let typed = try shell.run(["/bin/sh", "-c", "kontor() { \(kontor) \"$@\"; }; \(next)"])
        #expect(typed.status == 0 && typed.output.contains("kontor do screen"), "\(next): \(typed)")
    }

    /// A folder that was there, and open to everybody, is closed before there is anything in it.
    @Test func aFolderThatWasThereIsClosed() throws {
        let shell = try Shell()
        let steps = "mkdir -m 777 open && \(Shell.products)/kontor init open && stat -c %a open"
        let made = try shell.run(["/bin/sh", "-c", steps])
        #expect(made.output == "made the office open\nnext: cd open && kontor do\n700\n", "\(made)")
        #expect(
            made.errors == "note: other users of this machine could reach the folder open; now only its owner can\n")
    }

    @Test(arguments: ["handle", "email", "id"])
    func actsForThePersonThatIsNamed(_ key: String) throws {
        let shell = try Shell(example: "krueger")
        let code = "print(kontor.directory.person.get('anke.lorenz').\(key))"
        let name = try shell.kontor("eval", code).output.trimmingCharacters(in: .newlines)
        #expect(!name.isEmpty)
        #expect(
            try shell.kontor("eval", "kontor.planning.task.create { title = 'Ring back' }", "--as", name).status == 0)
        #expect(try actor(shell) == "anke.lorenz")
    }

    @Test func warnsOfAPersonThatTheOfficeDoesNotKnow() throws {
        let shell = try Shell(example: "krueger")
        let file = try String(contentsOfFile: "\(shell.current ?? "")/office.lua", encoding: .utf8)
        try shell.write(file.replacing("jan.beck", with: "jan.bek"), to: "office.lua")
        let outcome = try shell.kontor("eval", "1")
        #expect(outcome.errors == "warning: office.lua: person jan.bek is not in the directory\n")
        #expect(outcome.output == "1\n" && outcome.status == 0)
    }

    @Test func waitsForThePeopleOfANewOffice() throws {
        let shell = try Shell()
        try shell.kontor("init", "new")
        shell.current = shell.folder + "/new"
        let file = try String(contentsOfFile: "\(shell.folder)/new/office.lua", encoding: .utf8)
        try shell.write(file.replacing("return {", with: "return {\n  person = \"jan.beck\","), to: "office.lua")
        #expect(try shell.kontor("eval", "1") == Shell.Outcome(output: "1\n"))
    }

    /// An office at rest is one file of records, which can be copied.
    @Test(arguments: ["1", "kontor.planning.task.create { title = 'Ring back' }", "error 'no'", "kontor.nope()"])
    func leavesTheRecordsInOneFile(_ code: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.kontor("eval", code)
        let files = try FileManager.default.contentsOfDirectory(atPath: shell.current ?? "")
        #expect(files.filter { $0.hasPrefix("kontor.sqlite") } == ["kontor.sqlite"])
    }
}
