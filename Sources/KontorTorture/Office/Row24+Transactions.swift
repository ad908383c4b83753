extension OfficeCase {
    /// A script that must leave nothing under `k`.
    private static func nothing(_ name: String, _ source: String, status: Int32 = 0, says: [String] = []) -> OfficeCase
    {
        script(
            name, source, [.run(status: status, says: says), .eval("kontor.storage.get 'k' == nil", says: ["true"])])
    }

    private static let set = "kontor.storage.set('k', { value = 1 })"

    /// Transactions that are left in the middle.
    static let transactions: [OfficeCase] = [
        nothing(
            "a yield out of a transaction",
            "pcall(coroutine.wrap(function() kontor.transaction(function() \(set) coroutine.yield() end) end)) return 1"
        ),
        nothing(
            "a yield out of a transaction, resumed after it",
            """
            local co = coroutine.create(function()
              kontor.transaction(function() \(set) pcall(coroutine.yield) error("out") end)
            end)
            coroutine.resume(co)
            coroutine.resume(co)
            return coroutine.status(co)
            """),
        nothing(
            "yield itself as the transaction",
            "pcall(coroutine.wrap(function() kontor.transaction(coroutine.yield) end)) pcall(kontor.transaction, coroutine.yield)"
        ),
        nothing("a kill in a transaction", "kontor.transaction(function() \(set) while true do end end)", status: 3),
        nothing(
            "a kill in a transaction under pcall",
            "while true do pcall(kontor.transaction, function() \(set) while true do pcall(error) end end) end",
            status: 3),
        nothing("a kill after a transaction", "kontor.transaction(function() \(set) end) while true do end", status: 3),
        nothing(
            "a kill in a coroutine in a transaction",
            "kontor.transaction(function() coroutine.wrap(function() \(set) while true do end end)() end)", status: 3),
        nothing(
            "a kill in __close in a transaction",
            """
            kontor.transaction(function()
              local x <close> = setmetatable({}, { __close = function() while true do end end })
              \(set)
            end)
            """, status: 3),
        OfficeCase(
            "a kill by memory in a transaction",
            files: [
                "office.lua": "return { company = 'Torture', plugins = { 'standard' } }",
                "attack.lua": "kontor.transaction(function() \(set) local t = {} while true do t[#t + 1] = {} end end)",
            ],
            [
                OfficeCase.Step(["run", "attack.lua", "--memory-limit", "16"], status: 3, says: ["limit"]),
                .eval("kontor.storage.get 'k' == nil", says: ["true"]),
            ]),
        nothing(
            "an error in a transaction whose value loops",
            "kontor.transaction(function() \(set) error(setmetatable({}, { __tostring = function() while true do end end })) end)",
            status: 1),
        nothing(
            "an error in a transaction that is caught, a thousand times",
            "for _ = 1, 1000 do pcall(kontor.transaction, function() error('x') end) end pcall(kontor.transaction, function() \(set) error() end)"
        ),
        nothing(
            "transactions in transactions without end",
            "local function f() kontor.transaction(function() \(set) f() end) end pcall(f)"),
        nothing(
            "transactions in previews in transactions without end",
            "local function f() kontor.preview(function() \(set) kontor.transaction(f) end) end pcall(f)"),
        nothing("a preview that is killed", "kontor.preview(function() \(set) while true do end end)", status: 3),
        nothing("a preview that raises", "pcall(kontor.preview, function() \(set) error('x') end) return 1"),
        nothing(
            "a preview that yields",
            "pcall(coroutine.wrap(function() kontor.preview(function() \(set) coroutine.yield() end) end)) return 1"),
        OfficeCase(
            "previews that fail within previews, with garbage between",
            files: [
                "attack.lua": """
                local function gc() for i = 1, 300000 do local t = { i } end end
                local preview = kontor.preview
                for round = 1, 3 do
                  preview(function() end)
                  pcall(preview, function() error "x" end)
                  preview(function()
                    gc()
                    preview(function() end)
                    pcall(preview, function() error "x" end)
                    preview(gc) preview(gc)
                    local s = 0 for i = 1, 100 do s = s + i end
                  end)
                end
                print "survived"
                """
            ], [Step(["run", "attack.lua"], says: ["survived"])], isOffice: false),
        nothing(
            "a preview in a coroutine that nobody ends",
            "coroutine.wrap(function() kontor.preview(function() \(set) end) coroutine.yield() end)() return 1"),
        nothing(
            "a result of a transaction that cannot cross",
            "return (pcall(kontor.transaction, function() \(set) local t = {} t[1] = t return t end))"),
        script(
            "records gone through while they are made",
            """
            local function person(n) return { handle = "p" .. n, name = "P" } end
            for n = 1, 3 do assert(kontor.directory.person.create(person(n))) end
            local n = 3
            for _ in kontor.directory.person.each {} do n = n + 1 kontor.directory.person.create(person(n)) end
            """, [.run()]),
        script(
            "records gone through after their transaction was taken back",
            """
            local step
            pcall(kontor.transaction, function()
              for n = 1, 300 do assert(kontor.directory.person.create { handle = "p" .. n, name = "P" }) end
              step = kontor.directory.person.each {}
              step()
              error("back")
            end)
            for _ = 1, 300 do pcall(step) end
            return #kontor.directory.person.find {}
            """, [.run(), .eval("#kontor.directory.person.find {}", says: ["0"])]),
        script(
            "many walks through records that nobody ends",
            """
            for n = 1, 5 do assert(kontor.directory.person.create { handle = "p" .. n, name = "P" }) end
            local keep = {}
            for n = 1, 2000 do keep[n] = kontor.directory.person.each {} keep[n]() end
            return #keep
            """, [.run(), .eval("#kontor.directory.person.find {}", says: ["5"])]),
        plugin(
            "a command that yields", go: "\(set) coroutine.yield()",
            [.go(status: 1, says: ["attempt to yield"]), OfficeCase.Step(["journal"], hides: ["evil"])]),
        plugin(
            "a command that is killed behind pcall",
            go: "while true do pcall(function() \(set) while true do end end) end",
            [.go(status: 3, says: ["stopped at its limit"]), OfficeCase.Step(["journal"], hides: ["evil"])]),
        plugin(
            "a command that returns what cannot cross", go: "\(set) local t = {} t.t = t return t",
            [.go(status: 1, says: ["refers back"]), OfficeCase.Step(["journal"], hides: ["evil"])]),
    ]
}
