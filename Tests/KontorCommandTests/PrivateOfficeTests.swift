import Foundation
import Testing

/// Nobody but its owner reads an office, and nothing in it leads elsewhere.
@Suite struct PrivateOfficeTests {
    /// The rights of everything below the office's folder that Kontor made, by its path.
    private func rights(_ shell: Shell) throws -> [String: Int] {
        let office = shell.folder + "/office"
        var rights: [String: Int] = [".": try mode(office)]
        let below = FileManager.default.enumerator(atPath: office)?.compactMap { $0 as? String } ?? []
        for path in below where !path.hasPrefix("plugins") && path != "office.lua" {
            rights[path] = try mode("\(office)/\(path)")
        }
        return rights
    }

    private static let letter = "Erika Muster\nDear all, I would like to work with you. I know Excel well.\n"

    private func mode(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    private func isFolder(_ shell: Shell, _ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: "\(shell.folder)/office/\(path)", isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// Also of a new office whose owner's files are everybody's by habit, and of what SQLite keeps beside the records.
    @Test func isItsOwnersAlone() throws {
        let shell = try Shell()
        let kontor = Shell.products + "/kontor"
        try #require(
            shell.run(["/bin/sh", "-c", "umask 0; exec \(kontor) init office --example krueger"]).status == 0)
        shell.current = shell.folder + "/office"
        try shell.write(Self.letter, to: "../cv.txt")
        try #require(
            shell.run([
                "/bin/sh", "-c", "umask 0; exec \(kontor) import application ../cv.txt --opening office-assistant",
            ])
            .status == 0)
        let busy = try shell.start(
            [
                kontor, "eval",
                "kontor.inventory.movement.issue('PAPIER-A4', { quantity = 1 }) "
                    + "kontor.log('working', { level = 'warning' }) while true do end",
            ])
        while try String(contentsOfFile: busy.errors, encoding: .utf8).isEmpty { usleep(1000) }
        let rights = try rights(shell)
        kill(busy.process.processIdentifier, SIGKILL)
        _ = try shell.finish(busy)
        #expect(rights.keys.contains("kontor.sqlite-wal") && rights.keys.contains("kontor.log"))
        #expect(rights.keys.contains { $0.hasPrefix("files/applications/A-0016/") })
        for (path, mode) in rights { #expect(mode == (isFolder(shell, path) ? 0o700 : 0o600), "\(path)") }
    }

    @Test func isTightenedOnceWhenItsOwnerOpensIt() throws {
        let shell = try Shell(example: "krueger")
        try #require(shell.kontor("eval", "kontor.log('x')").status == 0)
        try #require(
            shell.run(["/bin/sh", "-c", "chmod -R go+rX . && cp kontor.sqlite kontor-before-x.sqlite"]).status == 0)
        let outcome = try shell.kontor("eval", "1")
        #expect(outcome.output == "1\n")
        #expect(
            outcome.errors
                == "note: other users of this machine could reach the office (its folder and 7 more); "
                + "now only its owner can\n")
        for (path, mode) in try rights(shell) { #expect(mode == (isFolder(shell, path) ? 0o700 : 0o600), "\(path)") }
        #expect(try shell.kontor("eval", "1") == Shell.Outcome(output: "1\n"))
    }

    /// Who shares the machine and the office passes through the folder, and finds nothing to read there.
    @Test func letsAGroupPassThatTheOfficeNames() throws {
        let shell = try Shell(example: "krueger")
        let group = String(cString: try #require(getgrgid(getgid())).pointee.gr_name)
        let file = try shell.read("office.lua")
        try shell.write(
            file.replacing("return {", with: "return {\n  group = \"\(group)\",", maxReplacements: 1), to: "office.lua")
        #expect(try shell.kontor("eval", "1") == Shell.Outcome(output: "1\n"))
        for (path, mode) in try rights(shell) {
            #expect(mode == (path == "." ? 0o710 : isFolder(shell, path) ? 0o700 : 0o600), "\(path)")
        }
        try shell.write(
            file.replacing("return {", with: "return {\n  group = \"nobdy-here\",", maxReplacements: 1),
            to: "office.lua")
        let refused = try shell.kontor("eval", "1")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("nobdy-here is not a group of this machine; /etc/group lists them"))
    }

    /// A file that Kontor opens, put there as a pipe and as a link.
    @Test(arguments: [
        "kontor.log", "kontor.lock", "kontor.sqlite", "kontor.sqlite-wal", "kontor.sqlite-journal", "office.lua",
    ])
    func opensNoPipeAndNoLink(_ name: String) throws {
        for (how, sentence) in [
            ("rm -f \(name) && mkfifo \(name)", "this is a named pipe, which is not waited for; put a file there"),
            (
                "cp \(name) ../elsewhere 2>/dev/null || : > ../elsewhere; rm -f \(name); ln -s ../elsewhere \(name)",
                "this is a symbolic link, and below an office's folder none is followed; put the file itself there"
            ),
            ("rm -f \(name) && mkdir \(name)", "this is a folder; name the file in it"),
        ] {
            let shell = try Shell(example: "krueger")
            try #require(shell.run(["/bin/sh", "-c", "umask 077; " + how]).status == 0)
            let before = FileManager.default.contents(atPath: shell.folder + "/elsewhere")
            let outcome = try shell.run(
                ["/usr/bin/timeout", "20", Shell.products + "/kontor", "eval", "kontor.log 'x'"])
            #expect(outcome == Shell.Outcome(status: 1, errors: "error: \(name): \(sentence)\n"))
            #expect(FileManager.default.contents(atPath: shell.folder + "/elsewhere") == before)
        }
    }

    @Test(arguments: ["files", "files/applications", "files/applications/A-0016"])
    func writesNoDocumentThroughALink(_ name: String) throws {
        let shell = try Shell(example: "krueger")
        let steps = "mkdir -p ../elsewhere $(dirname \(name)); rm -rf \(name); ln -s $(realpath ../elsewhere) \(name)"
        try #require(shell.run(["/bin/sh", "-c", steps]).status == 0)
        try shell.write(Self.letter, to: "../cv.txt")
        let outcome = try shell.kontor("import", "application", "../cv.txt", "--opening", "office-assistant")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.hasPrefix(
                "error: the document cannot be kept: files/applications/A-0016: this is a symbolic link"),
            "\(outcome)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: shell.folder + "/elsewhere") == [])
    }

    /// The office's own path and a plugin's folder may be links.
    @Test func isReachedThroughALink() throws {
        let shell = try Shell(example: "krueger")
        let steps = "mv plugins/krueger ../shared && ln -s ../../shared plugins/krueger && ln -s office ../linked"
        try #require(shell.run(["/bin/sh", "-c", steps]).status == 0)
        let outcome = try shell.kontor("do", "supply-run", "--preview", "--office", shell.folder + "/linked")
        #expect(outcome.status == 0 && outcome.errors == "", "\(outcome)")
    }

    @Test func startsNoToolOfAFolderThatIsNotNamedFromTheRoot() throws {
        let shell = try Shell(example: "krueger")
        for tool in ["pdftotext", "prlimit"] {
            try shell.write("#!/bin/sh\ntouch \(shell.folder)/ran\nexit 1\n", to: tool)
            try shell.write("#!/bin/sh\ntouch \(shell.folder)/ran\nexit 1\n", to: "bin/\(tool)")
        }
        // The same page with other bytes behind its end is another file.
        let steps = """
            cp \(Shell.example("cvs/01-anna-petersen.pdf")) ../cv.pdf && echo >> ../cv.pdf
            chmod +x pdftotext prlimit bin/*; export PATH=.::bin:./bin:/usr/bin:/bin
            exec \(Shell.products)/kontor import application ../cv.pdf --opening office-assistant
            """
        let outcome = try shell.run(["/bin/sh", "-c", steps])
        #expect(outcome.status == 0, "\(outcome)")
        #expect(!FileManager.default.fileExists(atPath: shell.folder + "/ran"))
    }
}
