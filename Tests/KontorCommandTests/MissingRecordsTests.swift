import Foundation
import KontorStoreSQLite
import Testing

/// An office without its records is no empty office: no command takes it for one, and none makes new records.
@Suite struct MissingRecordsTests {
    /// A way in which the records can be gone, and what is said of it.
    private static let ways: [(how: String, sentence: String)] = [
        ("rm kontor.sqlite", "kontor.sqlite is missing: put the backup back; kontor init makes a new office"),
        (": > kontor.sqlite", "kontor.sqlite is empty: put the backup back; kontor init makes a new office"),
        (
            "rm kontor.sqlite && cp ../without-tables kontor.sqlite",
            "kontor.sqlite has no records in it: put the backup back; kontor init makes a new office"
        ),
        (
            "rm kontor.sqlite && echo x > kontor.sqlite-wal",
            "kontor.sqlite is missing: remove kontor.sqlite-wal, put the backup back; kontor init makes a new office"
        ),
    ]

    private static let commands: [[String]] = [
        ["verify"], ["do", "supply-run"], ["eval", "1"], ["run", "-"], ["journal"], ["plugin", "list"],
        ["import", "items", Shell.example("stock.csv")], ["do"], ["repl"],
    ]

    @Test(arguments: ways.indices)
    func areAnErrorOfEveryCommand(_ way: Int) throws {
        let (how, sentence) = Self.ways[way]
        for words in Self.commands {
            let shell = try Shell(example: "krueger")
            try SQLiteStore(file: shell.folder + "/without-tables", readers: 0).closeAtExit()
            try #require(shell.run(["/bin/sh", "-c", "umask 077; " + how]).status == 0)
            let before = try FileManager.default.contentsOfDirectory(atPath: shell.current ?? "")
            #expect(
                try shell.run([Shell.products + "/kontor"] + words)
                    == Shell.Outcome(status: 1, errors: "error: \(sentence)\n"), "\(words)")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: shell.current ?? "").sorted() == before.sorted())
        }
    }

    @Test func areAFaultThatDoctorNames() throws {
        let shell = try Shell(example: "krueger")
        try FileManager.default.removeItem(atPath: shell.folder + "/office/kontor.sqlite")
        let doctor = try shell.kontor("doctor")
        #expect(doctor.status == 1)
        #expect(doctor.output.contains("fault  office: kontor.sqlite is missing: put the backup back"))
    }

    /// Taken away, or another one in its place, while a command is at work.
    @Test(arguments: [
        "rm kontor.sqlite kontor.sqlite-wal kontor.sqlite-shm", "mv kontor.sqlite elsewhere.sqlite",
        "cp kontor.sqlite copy && mv copy kontor.sqlite",
    ])
    func areMissedBeforeWorkIsCalledDone(_ how: String) throws {
        let shell = try Shell(example: "krueger")
        let busy = try shell.start(
            [Shell.products + "/kontor", "run", "-"],
            input: """
                kontor.inventory.movement.issue("PAPIER-A4", { quantity = 1 })
                kontor.log("working", { level = "warning" })
                for i = 1, 3e7 do end
                """)
        while try String(contentsOfFile: busy.errors, encoding: .utf8).isEmpty { usleep(1000) }
        try #require(shell.run(["/bin/sh", "-c", "umask 077; " + how]).status == 0)
        let outcome = try shell.finish(busy)
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.hasSuffix(
                "error: kontor.sqlite was taken away or replaced while this ran: nothing of it is kept; "
                    + "put kontor.sqlite back\n"))
    }
}

/// A new office is there as a whole or not at all.
@Suite struct NewOfficeTests {
    @Test func isWholeOrNotThereWhereverItsMakingIsKilled() throws {
        let shell = try Shell()
        let words = [Shell.products + "/kontor", "init", "half", "--example", "krueger"]
        let start = ContinuousClock.now
        _ = try shell.run([Shell.products + "/kontor", "init", "first", "--example", "krueger"])
        let microseconds = (ContinuousClock.now - start) / .microseconds(1)
        for moment in 0..<50 {
            let running = try shell.start(words)
            usleep(UInt32(microseconds * Double(moment) / 48))
            kill(running.process.processIdentifier, SIGKILL)
            _ = try shell.finish(running)
            guard FileManager.default.fileExists(atPath: shell.folder + "/half") else { continue }
            let verified = try shell.kontor("verify", "--office", "half")
            #expect(verified.output.hasSuffix(": all in order\n"), "\(moment): \(verified)")
            try FileManager.default.removeItem(atPath: shell.folder + "/half")
        }
        #expect(try shell.run(words).status == 0)
        // What the killed ones left is gone with the next that came through.
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: shell.folder).allSatisfy { !$0.hasPrefix(".kontor") })
    }

    /// The folder in which its user stands stays the same one.
    @Test func canBeMadeInAnEmptyFolder() throws {
        let shell = try Shell()
        try FileManager.default.createDirectory(atPath: shell.folder + "/here", withIntermediateDirectories: false)
        let before = try FileManager.default.attributesOfItem(atPath: shell.folder + "/here")[.systemFileNumber] as? Int
        shell.current = shell.folder + "/here"
        #expect(try shell.kontor("init", ".", "--example", "krueger").status == 0)
        #expect(try shell.kontor("verify").output.hasSuffix(": all in order\n"))
        let after = try FileManager.default.attributesOfItem(atPath: shell.folder + "/here")[.systemFileNumber] as? Int
        #expect(before == after)
    }

    @Test func leavesWhatIsThereAlone() throws {
        let shell = try Shell()
        try shell.write("x", to: "full/letter.txt")
        try shell.write("x", to: "file")
        #expect(
            try shell.kontor("init", "full")
                == Shell.Outcome(status: 1, errors: "error: full: the folder is not empty; choose another folder\n"))
        #expect(
            try shell.kontor("init", "file")
                == Shell.Outcome(
                    status: 1, errors: "error: file: there is a file of that name; choose another folder\n"))
        #expect(try shell.read("full/letter.txt") == "x")
    }
}
