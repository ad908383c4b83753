extension TortureRow {
    static let storeFiles = TortureRow(
        32, "the files of an office changed, damaged, linked elsewhere, readable by others; programs from the path", [],
        office: OfficeCase.storeFiles)
}

extension OfficeCase {
    private static let records = "kontor.sqlite"

    /// An office with some records, whose files are attacked.
    private static func store(
        _ name: String, _ damage: [FileDamage], files: [String: String] = [:], _ steps: [Step],
        rights: [String: UInt32] = [:], isOffice: Bool = false
    ) -> OfficeCase {
        let own = [
            "office.lua": "return { company = \"Torture\", plugins = { \"standard\" } }",
            "fill.lua": """
            local place = assert(kontor.inventory.location.create { name = "Lager", kind = "stock" })
            for n = 1, 40 do
              assert(kontor.inventory.item.create {
                sku = "A" .. n, name = "Artikel " .. n, category = "paper", unit = "Stück", minimum = 2, target = 9,
              })
            end
            assert(kontor.hr.opening.create {
              key = "clerk", title = "Clerk", criteria = { { title = "Excel", rule = { any = { "Excel" } } } },
            })
            kontor.log("filled")
            """,
        ]
        return OfficeCase(
            name, files: own.merging(files) { $1 }, damage: damage, steps, rights: rights, isOffice: isOffice)
    }

    /// What never shows, whatever the files are.
    private static let inner = ["own fault", "StoreError", "Fatal error", "SQLite error"]

    /// Every command says so and fails.
    private static func refused(_ sentence: String) -> [Step] {
        [["verify"], ["eval", "1"], ["do", "supply-run"], ["journal"]].map {
            Step($0, status: 1, says: [sentence], hides: inner)
        }
    }

    /// Right, or refused in words; never a crash, a hang or a raw error.
    private static let unharmed = [
        ["verify"], ["eval", "kontor.inventory.item.find {}"], ["eval", "kontor.inventory.item.get 'A7'"],
        ["do", "supply-run", "--preview"], ["journal", "--changes"], ["doctor"],
        ["eval", "kontor.inventory.item.update('A1', { minimum = 3 })"],
    ].map { Step($0, status: nil, hides: inner) }

    /// `verify` finds it.
    private static let found = [Step(["verify"], status: 1, hides: inner)] + unharmed

    private static let isLink = "this is a symbolic link"
    private static let isPipe = "this is a named pipe"

    private static let gone: [OfficeCase] = [
        store("the records are gone", [.remove(records)], refused("kontor.sqlite is missing: put the backup back")),
        store("the records are empty", [.truncate(records, to: 0)], refused("kontor.sqlite is empty")),
        store(
            "the records are gone and their log is left", [.remove(records), .write(records + "-wal", [1, 2, 3])],
            refused("remove kontor.sqlite-wal")),
        store("the records are a folder", [.folder(records)], refused("kontor.sqlite: this is a folder")),
        store("the records are a pipe", [.pipe(records)], refused("kontor.sqlite: " + isPipe)),
        store("the records are a link", [.link(records, to: "/etc/hostname")], refused("kontor.sqlite: " + isLink)),
        store("the records are a device", [.link(records, to: "/dev/zero")], refused("kontor.sqlite: " + isLink)),
        store(
            "another file comes in the records' place while a command runs", [.rights(records, 0o600)],
            [
                Step(
                    [
                        "eval",
                        "kontor.inventory.item.update('A1', { minimum = 3 }) kontor.log('now', { level = 'warning' }) "
                            + "for i = 1, 3e7 do end",
                    ], status: 1, says: ["kontor.sqlite was taken away or replaced while this ran"],
                    exchange: Exchange(after: "now", [records: "other"]))
            ]),
    ]

    private static let damaged: [OfficeCase] = [
        store("one byte is left", [.truncate(records, to: 1)], refused("kontor.sqlite has no records in it")),
        store(
            "the file is text", [.write(records, Array(repeating: 65, count: 9000))], refused("records are damaged (")),
        store("the file's mark is another", [.put(records, at: 0, [0])], refused("records are damaged (")),
        store("the schema's format is unknown", [.put(records, at: 47, [5])], refused("records are damaged (")),
        store("the page size is none", [.put(records, at: 16, [0, 3])], refused("records are damaged (")),
        store("pages end before they begin", [.put(records, at: 20, [255])], found),
        store("the encoding is another", [.put(records, at: 59, [2])], found),
        store("the file is of a later version of SQLite", [.put(records, at: 18, [9, 9])], unharmed),
        store("the count of pages is a lie", [.put(records, at: 28, [127, 255, 255, 255])], unharmed),
        store(
            "the list of free pages leads nowhere", [.put(records, at: 32, [127, 255, 255, 255, 0, 0, 0, 9])], found),
        store("only the head is left", [.truncate(records, to: 100)], refused("records are damaged (")),
        store("only the first page is left", [.truncate(records, to: 8192)], found),
        store("half is left", [.truncate(records, to: 300_000)], found),
        store("the last byte is gone", [.shorten(records, by: 1)], found),
        store("the last page is gone", [.shorten(records, by: 8192)], found),
        // Most of the first page may be free, where nothing is lost.
        store("the schema is zeros", [.fill(records, from: 0.0001, count: 8000, with: 0)], unharmed),
        store("a stretch is zeros", [.fill(records, from: 0.3, count: 40_000, with: 0)], found),
        store("a stretch is ones", [.fill(records, from: 0.2, count: 60_000, with: 255)], found),
        store("all but the first pages are ones", [.fill(records, from: 0.1, count: 10_000_000, with: 255)], found),
        store("an item has another name", [.replace(records, "Artikel 7", "Artikel X")], found),
        store("an item has another key, in its index too", [.replace(records, "A7", "Q7")], found),
        store("a unit is no text", [.replace(records, "Stück", "St\u{1}\u{2}\u{3}k")], found),
        store("a table has another name", [.replace(records, "price_break", "price_brake")], found),
        store("a column has another name", [.replace(records, "minimum", "minimux")], found),
        store("a rule of the schema is another", [.replace(records, "RAISE(ABORT", "RAISE(ABIRT")], found),
        store("the journal is none", [.replace(records, "journal_change", "journal_chango")], found),
        store("steps of the schema are unknown", [.replace(records, "0001_first_day", "0001_first_dux")], found),
        store("what the journal notes is no JSON", [.replace(records, "\"sku\":\"A7\"", "\"sku\"]\"A7\"")], found),
        store("the write-ahead log is text", [.write(records + "-wal", Array(repeating: 65, count: 9000))], unharmed),
        store("the shared memory is text", [.write(records + "-shm", Array(repeating: 65, count: 9000))], unharmed),
        store("an old journal is text", [.write(records + "-journal", Array(repeating: 65, count: 9000))], unharmed),
        store(
            "a document that nobody knows", [.write("files/x.txt", [65])],
            [Step(["verify"], says: ["files/x.txt: no record names this document"])]),
    ]

    private static let links: [OfficeCase] =
        ["kontor.log", "kontor.lock", "kontor.sqlite-wal", "kontor.sqlite-shm", "kontor.sqlite-journal", "office.lua"]
        .flatMap { file in
            [
                store("\(file) is a link", [.link(file, to: "../elsewhere")], refused("\(file): " + isLink)),
                store("\(file) is a pipe", [.pipe(file)], refused("\(file): " + isPipe)),
            ]
        }
        + ["files", "files/applications"].map { place in
            store(
                "\(place) is a link", [.link(place, to: "../..")],
                files: ["cv.txt": "Erika Muster\nI know Excel well.\n"],
                [Step(["import", "application", "cv.txt", "--opening", "clerk"], status: 1, says: [isLink])])
        }

    private static let readable: [OfficeCase] =
        [(records, 0o666), ("kontor.log", 0o644), ("kontor.lock", 0o640), ("files", 0o755), (".", 0o777), (".", 0o711)]
        .map { file, mode in
            store(
                "\(file) has the rights \(String(mode, radix: 8))", [.rights(file, mode)],
                [
                    Step(["eval", "1"], says: ["other users of this machine could reach the office"]),
                    Step(["eval", "1"], hides: ["other users"]),
                ], rights: [file: file == "." || file == "files" ? 0o700 : 0o600], isOffice: true)
        }

    private static let tools: [OfficeCase] = [".", "", "bin", "./bin", "../office/bin", "~"].map { folder in
        let tool = "#!/bin/sh\ntouch ran\nexit 0\n"
        let files = Dictionary(
            uniqueKeysWithValues: ["", "bin/", "~/"].flatMap { place in
                ["pdftotext", "prlimit"].map { (place + $0, tool) }
            })
        let names = files.keys.map { FileDamage.rights($0, 0o755) }
        return store(
            "programs in the folder “\(folder)” of the path", names,
            files: files.merging(["cv.pdf": "%PDF-1.4\n%%EOF\n"]) { $1 },
            [
                Step(
                    ["import", "application", "cv.pdf", "--opening", "clerk"], status: 1,
                    environment: ["PATH": folder + ":/usr/bin:/bin"])
            ], isOffice: true)
    }

    /// Attacks on the files in which an office is kept, by whoever can reach its folder.
    static let storeFiles = gone + damaged + links + readable + tools
}
