extension OfficeCase {
    /// A script that may hold 16 MB, in an office in which another one ran before it.
    private static func held(
        _ name: String, before: String = "", _ source: String, status: Int32 = 3, says: [String] = [],
        megabytes: Int = 120
    ) -> OfficeCase {
        OfficeCase(
            name,
            files: [
                "office.lua": "return { company = \"Torture\", plugins = { \"standard\" } }", "before.lua": before,
                "attack.lua": source,
            ],
            [
                Step(["run", "before.lua"]),
                Step(
                    ["run", "attack.lua", "--memory-limit", "16"], status: status,
                    says: says + (status == 3 ? ["limit of 16 MB of memory"] : []), megabytes: megabytes),
            ])
    }

    /// A script that may hold 16 MB, of which only the changes are wanted.
    private static func previewed(_ name: String, _ source: String) -> OfficeCase {
        OfficeCase(
            name, files: ["office.lua": "return { company = \"Torture\" }", "attack.lua": source],
            [
                Step(
                    ["run", "attack.lua", "--preview", "--memory-limit", "16"], status: 3,
                    says: ["a preview shows at most 256 MB"], megabytes: 150, patience: 50)
            ])
    }

    /// A script without an office, in a state of 64 MB.
    private static func scratch(_ name: String, _ source: String, says: [String], megabytes: Int) -> OfficeCase {
        OfficeCase(
            name, files: ["attack.lua": source],
            [
                Step(
                    ["run", "attack.lua", "--memory-limit", "64"], status: 1, says: says, megabytes: megabytes)
            ], isOffice: false)
    }

    /// People with so much to say about each.
    private static func people(_ count: Int, bytes: Int) -> String {
        """
        for n = 1, \(count) do
          assert(kontor.directory.person.create { handle = "p" .. n, name = ("x"):rep(\(bytes)) })
        end
        """
    }

    /// Notes of 20,000 letters of two bytes each, which is as much as a note may be.
    private static func notes(_ count: Int) -> String {
        """
        for n = 1, \(count) do
          assert(kontor.communication.entry.create { kind = "note", note = ("ä"):rep(20000) })
        end
        """
    }

    /// Devices with as much about each, which nobody searches for by words.
    private static func devices(_ count: Int) -> String {
        """
        assert(kontor.equipment.model.create { name = "m", kind = "printer" })
        local big = ("ä"):rep(20000)
        for n = 1, \(count) do assert(kontor.equipment.asset.create { tag = "p" .. n, model = "m", notes = big }) end
        """
    }

    /// What Swift and the store hold for a script, beside what Lua does.
    static let hostMemory: [OfficeCase] = [
        held(
            "walks through records that nobody ends", before: people(200, bytes: 190),
            "local keep = {} while true do keep[#keep + 1] = kontor.directory.person.each {} keep[#keep]() end"),
        held(
            "walks through large records that nobody ends", before: notes(40),
            "local keep = {} while true do keep[#keep + 1] = kontor.communication.entry.each {} keep[#keep]() end"),
        held(
            "walks that hold what they look for",
            """
            local keep, much = {}, ("x"):rep(19000)
            while true do keep[#keep + 1] = kontor.communication.entry.each { note = much .. #keep } end
            """),
        held(
            "large records found at once", before: notes(500),
            "return #kontor.communication.entry.find { limit = 1000 }"
        ),
        held(
            "questions that differ",
            """
            for limit = 1, 1000 do
              for bits = 0, 15 do
                kontor.directory.person.find {
                  limit = limit, name = bits & 1 > 0 and "a" or nil, email = bits & 2 > 0 and "a@b.c" or nil,
                  handle = bits & 4 > 0 and "a" or nil, archived = bits & 8 > 0 and true or nil,
                }
              end
            end
            """, status: 0),
        held(
            "an argument of many small texts",
            "local t = {} for n = 1, 200000 do t[n] = 'abcdefghijklmnopqrst' end kontor.storage.set('k', { value = t })"
        ),
        held(
            "an argument of many tables",
            "local t, e = {}, {} for n = 1, 200000 do t[n] = e end pcall(kontor.why, t)"),
        held(
            "a value on the shelf that is large", "assert(kontor.storage.set('k', { value = ('x'):rep(3000000) }))",
            status: 1, says: ["a stored value has at most 1,048,576 bytes"]),
        held(
            "a preview of many changes",
            """
            kontor.preview(function()
              for n = 1, 17000 do kontor.directory.person.create { handle = "p" .. n, name = "x" } end
            end)
            """),
        held("a preview of large changes", "kontor.preview(function() \(notes(450)) end)"),
        previewed("a script of large changes that is only previewed", devices(2300)),
        scratch(
            "previews within previews, each of which changes all",
            """
            local asset, big, all = kontor.equipment.asset, ("ä"):rep(20000), {}
            assert(kontor.equipment.model.create { name = "m", kind = "printer" })
            for n = 1, 1200 do all[n] = assert(asset.create { tag = "p" .. n, model = "m", notes = big }).id end
            local function level(depth)
              kontor.preview(function()
                for n = 1, #all do asset.update(all[n], { place = "p" .. depth, new_places = true }) end
                if depth < 30 then level(depth + 1) end
              end)
            end
            level(1)
            """, says: ["an office in memory holds at most 256 MB"], megabytes: 600),
        held(
            "a sheet of which every line is wrong",
            """
            local lines = ("x;x;x;x;x;x;x;x;x;x\\n"):rep(200000)
            kontor.inventory.item.import { name = "a.csv", content = "SKU;Name;Category;Unit\\n" .. lines }
            """),
        held(
            "a name that is long and nearly another",
            """
            local long = ("p"):rep(199)
            assert(kontor.equipment.model.create { name = long, kind = "printer" })
            assert(kontor.equipment.model.get(long .. "x"))
            """, status: 1, says: ["no model pppp"]),
        OfficeCase(
            "reasons without end",
            files: [
                "office.lua": officeFile(grant: "\"inventory.read\""),
                "plugins/evil/plugin.lua": manifest(needs: "\"inventory.read\""),
                "plugins/evil/init.lua": """
                return { policies = { ["inventory.need"] = function(item)
                  return 1, ("x"):rep(1000000)
                end } }
                """,
                "setup.lua": """
                assert(kontor.inventory.location.create { name = "Lager", kind = "stock" })
                for n = 1, 200 do
                  assert(kontor.inventory.item.create {
                    sku = "A" .. n, name = "A", category = "paper", unit = "Stück", minimum = 2, target = 9,
                  })
                end
                """,
            ],
            [
                Step(["run", "setup.lua"]),
                Step(["do", "supply-run"], says: ["xxx"], megabytes: 150),
            ]),
    ]
}
