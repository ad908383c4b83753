import Foundation
import KontorCore
import KontorLua
import KontorPluginHost
import KontorTesting

/// The rows of a file of `Tests/Guards`, each run for itself in the example office; nothing of them is kept.
struct GuardRows {
    /// What each row is called, in the order of the file.
    let names: [String]
    /// What was otherwise than its row says.
    let problems: [String]

    /// The files of a folder of `Tests/Guards`, by their paths below it.
    static func files(_ folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(Self.folder)/\(folder)")) ?? []
        return names.filter { $0.hasSuffix(".lua") }.sorted().map { "\(folder)/\($0)" }
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    }

    private static let folder = APIOffice.repository + "/Tests/Guards"

    /// The text of each file of the shipped plugins and of the examples', by `standard/formulas`.
    private static func shippedSources() throws -> LuaValue {
        var sources: [(LuaValue, LuaValue)] = []
        let examples = ["krueger", "nordlicht"].map { ($0, "/examples/\($0)/plugins/\($0)") }
        for (plugin, place) in [("standard", "/plugins/standard")] + examples {
            let folder = APIOffice.repository + place
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".lua") {
                let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
                sources.append((.text("\(plugin)/\(name.dropLast(4))"), .text(text)))
            }
        }
        return .table(LuaTable(fields: sources))
    }

    /// Runs a file whose rows call the functions of the prelude.
    init(_ path: String, in office: PracticeOffice) throws {
        // On one line, so that the lines of the file keep their numbers.
        let prelude = Self.prelude.split(separator: "\n").joined(separator: " ")
        let rows = try Self.text(path).replacing("\nreturn machine {", with: "\nmachine {")
        let source = prelude + " " + rows + "\nreturn { names = names, problems = problems }"
        let script = try office.script()
        let result = try script.run(source, name: path, command: "test", arguments: [Self.shippedSources()])
            .values.first?.table
        names = result?["names"]?.table?.array.compactMap(\.text) ?? []
        problems = result?["problems"]?.table?.array.compactMap(\.text) ?? []
    }

    /// `option` makes two calls that differ in one option alone, `rule` one call, `failure` one that fails, `machine` one for
    /// each act in each state.
    ///
    /// `shipped` reads a plugin's own functions anew from its files; `world` takes the place of `kontor` for it.
    private static let prelude = """
        local sources = ...
        local names, problems = {}, {}
        local function try(call)
          local result
          local ok, raised = pcall(function()
            local _, err = kontor.preview(function() result = tostring(call()) end)
            if err then result = err.code .. ": " .. err.message end
          end)
          return ok and result or "error: " .. tostring(raised)
        end
        local function compare(name, got, expected)
          if got ~= expected then problems[#problems + 1] = name .. ": " .. got .. ", expected " .. expected end
        end
        local function option(name, value, without, with, call)
          names[#names + 1] = name
          if without == with then problems[#problems + 1] = name .. ": expects the same with and without it" end
          compare(name .. " left out", try(function() return call(nil) end), without)
          compare(name, try(function()
            if type(value) == "function" then return call(value()) end
            return call(value)
          end), with)
        end
        local function rule(name, expected, call)
          names[#names + 1] = name
          compare(name, try(call), expected)
        end
        local function field(name, expected, call)
          names[#names + 1] = name
          compare(name, try(call), expected)
        end
        local function failure(verb, meaning, expected, call)
          names[#names + 1] = verb .. ": " .. meaning
          compare(names[#names], try(function()
            local result, err = call()
            if result then return "went well: " .. tostring(result) end
            return err.code .. ": " .. err.message
          end), expected)
        end
        local function with_areas(world)
          for _, area in ipairs { "inventory", "equipment", "communication", "hr" } do world[area] = world[area] or {} end
          for _, noun in ipairs { "order", "count" } do world.inventory[noun] = world.inventory[noun] or {} end
          world.hr.application = world.hr.application or {}
          return world
        end
        local function shipped(plugin, settings, world)
          local loaded = {}
          local function fetch(name)
            if loaded[name] == nil then
              local source = sources[plugin .. "/" .. name] or error("no file " .. plugin .. "/" .. name)
              local globals = setmetatable({ require = fetch, kontor = world and with_areas(world) }, { __index = _G })
              loaded[name] = assert(load(source, "@" .. plugin .. "/" .. name .. ".lua", "t", globals))()
            end
            return loaded[name]
          end
          local given = {}
          local manifest = fetch "plugin"
          for _, one in ipairs(manifest.settings or {}) do given[one.key] = one.default end
          for key, value in pairs(settings or {}) do given[key] = value end
          local made = fetch "init"
          if made.setup then made.setup(given) end
          return { policies = made.policies, commands = made.commands, manifest = manifest }
        end
        local function outcome(act, state, record)
          local before = state(record)
          local ok, result, err = pcall(act, record)
          if not ok then return "error: " .. tostring(result) end
          if not result then return err.code .. ": " .. err.message end
          local after = state(record)
          return after == before and after .. " (unchanged)" or after
        end
        local function machine(given)
          for from, make in pairs(given.states) do
            for word, act in pairs(given.acts) do
              local name = given.noun .. ", " .. from .. ": " .. word
              names[#names + 1] = name
              local expected = given.follows[from] and given.follows[from][word]
              compare(name, try(function() return outcome(act, given.state, make()) end), expected or "a row of its own")
            end
          end
          for from, row in pairs(given.follows) do
            if not given.states[from] then problems[#problems + 1] = given.noun .. " has no state " .. from end
            for word in pairs(row) do
              if not given.acts[word] then problems[#problems + 1] = given.noun .. " has no act " .. word end
            end
          end
        end
        """
}
