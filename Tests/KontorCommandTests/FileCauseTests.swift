import Foundation
import Testing

/// What cannot be opened is told by its cause, at each way in; what is not text is never taken for another name.
@Suite struct FileCauseTests {
    /// How something is put in a file's place, and what is said of it.
    private static let causes: [(how: String, sentence: String)] = [
        ("true", "there is no such file; check its name and folder"),
        ("mkdir FILE", "this is a folder; name the file in it"),
        ("mkfifo FILE", "this is a named pipe, which is not waited for; put a file there"),
        ("ln -s FILE FILE", "its symbolic links lead in a circle"),
        ("ln -s /dev/zero FILE", "this is a device or a socket; put a file there"),
        ("truncate -s 40M FILE", "it is larger than 32 MB; divide it"),
    ]
    private static let doors: [[String]] = [
        ["import", "items", "FILE"], ["import", "calls", "FILE"],
        ["import", "application", "FILE", "--opening", "office-assistant"], ["do", "count-supplies", "FILE"],
        ["run", "FILE"],
    ]

    @Test(arguments: causes.indices)
    func isToldOfAFileThatSomebodyNames(_ cause: Int) throws {
        let (how, sentence) = Self.causes[cause]
        let shell = try Shell(example: "krueger")
        try #require(shell.run(["/bin/sh", "-c", how.replacing("FILE", with: "given.x")]).status == 0)
        for door in Self.doors {
            let words = door.map { $0 == "FILE" ? "given.x" : $0 }
            let outcome = try shell.run(["/usr/bin/timeout", "20", Shell.products + "/kontor"] + words)
            #expect(outcome == Shell.Outcome(status: 1, errors: "error: given.x: \(sentence)\n"), "\(words)")
        }
    }

    @Test func isToldOfANameThatIsTooLong() throws {
        let shell = try Shell(example: "krueger")
        let long = String(repeating: "x", count: 300)
        #expect(
            try shell.kontor("import", "items", long)
                == Shell.Outcome(
                    status: 1, errors: "error: \(long): its name or path is too long for this system\n"))
    }

    /// As another user of the machine, who has no right to it; the superuser has every right.
    @Test(.enabled(if: geteuid() == 0, "becomes another user"))
    func isToldOfWhatIsForbidden() throws {
        let shell = try Shell(example: "krueger")
        let program = "exec setpriv --reuid=64873 --regid=64873 --clear-groups \(Shell.products)/kontor"
        let steps = """
            chmod 755 .. . && chmod 000 office.lua && chown 64873 kontor.sqlite . && \(program) eval 1
            """
        #expect(
            try shell.run(["/bin/sh", "-c", steps])
                == Shell.Outcome(status: 1, errors: "error: office.lua: it cannot be read: permission denied\n"))
        #expect(
            try shell.run(["/bin/sh", "-c", "chmod 700 . && chown 0 . && cd .. && \(program) eval 1 --office office"])
                == Shell.Outcome(
                    status: 1, errors: "error: office/office.lua: it cannot be read: permission denied\n"))
        #expect(
            try shell.run(["/bin/sh", "-c", "cd .. && : > x.csv && chmod 000 x.csv && \(program) run x.csv"])
                == Shell.Outcome(status: 1, errors: "error: x.csv: it cannot be read: permission denied\n"))
    }

    /// What SQLite keeps beside the records gets their rights, and keeps them.
    @Test(.enabled(if: geteuid() == 0, "becomes another user"))
    func isToldWhichOfTheRecordsCannotBeWritten() throws {
        let shell = try Shell(example: "krueger")
        let program = "setpriv --reuid=64873 --regid=64873 --clear-groups \(Shell.products)/kontor"
        let note = "\(program) eval \"kontor.storage.set('a', 1)\""
        let steps = "chmod 755 .. && chown -R 64873 . && chmod 400 kontor.sqlite && exec \(note)"
        let outcome = try shell.run(["/bin/sh", "-c", steps])
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.errors.contains("records cannot be written"), "\(outcome)")
        #expect(outcome.errors.contains(": chmod u+w kontor.sqlite"), "\(outcome)")
    }

    @Test(arguments: [
        "init $(printf 'n\\377\\351w')", "verify --office $(printf 'caf\\351off')", "eval $(printf 'return\"\\351\"')",
        "import items $(printf 'b\\374ro.csv')",
    ])
    func refusesWordsThatAreNoText(_ words: String) throws {
        let shell = try Shell(example: "krueger")
        let before = try shell.holdings()
        let outcome = try shell.run(["/bin/bash", "-c", "exec \(Shell.products)/kontor \(words)"])
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("is not UTF-8, which all names and texts must be here: "), "\(outcome)")
        #expect(try shell.holdings() == before)
        #expect(try shell.run(["/bin/bash", "-c", "ls"]).output.contains("\u{FFFD}") == false)
    }

    /// Before anything is made.
    @Test(arguments: [470, 3_800, 4_080])
    func refusesAPathThatIsTooLong(_ length: Int) throws {
        let shell = try Shell()
        var steps = "cd '\(shell.folder)'"
        var path = shell.folder
        while path.utf8.count < length {
            let part = String(repeating: "d", count: min(200, max(1, length - path.utf8.count - 1)))
            path += "/" + part
            steps += " && mkdir \(part) && cd \(part)"
        }
        let made = try shell.run(["/bin/sh", "-c", steps + " && exec \(Shell.products)/kontor init an-office-of-ours"])
        #expect(made.status == 1)
        #expect(made.output == "")
        #expect(
            made.errors.contains("bytes, and at most 480 can be used: choose a folder nearer to the root"), "\(made)")
        #expect(try shell.run(["/usr/bin/find", shell.folder, "-name", "office.lua"]).output == "")
    }
}
