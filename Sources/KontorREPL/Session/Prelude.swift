internal import KontorLua
internal import KontorLuaAPI

/// What a session adds to its Lua state: the areas by their short names, `_`, `help`.
struct Prelude {
    /// Calls a compiled statement, keeps its results, and sets `_` to the first.
    let perform: LuaFunction
    /// Returns the results of the last statement. Called by itself, so that results that cannot be shown do not undo
    /// the statement.
    let results: LuaFunction

    static let chunkName = "kontor session"

    /// - Parameter tell: Prints the help on a name; `nil` asks for everything.
    init(_ state: LuaState, tell: @escaping (String?) throws -> Void) throws {
        let help = HostFunction(name: "help") { call in try tell(call.value(at: 0).text) }
        let names = Self.globals.map { LuaValue.text($0) }
        let values = try state.call(
            state.load(Self.source, name: Self.chunkName), [.table(LuaTable(array: names)), .host(help)])
        guard values.count == 2, let perform = values[0].function, let results = values[1].function else {
            throw LuaError(.value, "the session's prelude returned \(values.count) values")
        }
        self.perform = perform
        self.results = results
    }

    /// The first parts of the verbs' names, which are usable without `kontor.` before them.
    static var globals: [String] {
        var names: [String] = []
        for verb in Registry.verbs {
            let name = String(verb.name.prefix { $0 != "." })
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    private static let source = """
        local names, tell = ...
        local kontor, known = kontor, {}

        local function learn(value, path)
          known[value] = path
          if type(value) ~= "table" then return end
          for key, inner in pairs(value) do learn(inner, path .. key .. (type(inner) == "table" and "." or "")) end
        end
        learn(kontor, "")
        known[kontor] = nil

        for _, name in ipairs(names) do
          if _G[name] == nil or name == "why" or name == "money" then _G[name] = kontor[name] end
        end

        function help(...)
          local topic = ...
          if select("#", ...) == 0 or topic == kontor then return tell() end
          if type(topic) == "string" then return tell(topic) end
          local path = topic ~= nil and known[topic]
          if not path then error("help takes a name, such as \\"inventory.item\\", or a part of kontor", 2) end
          return tell((path:gsub("%.$", "")))
        end

        local results = table.pack()
        return function(statement)
          results = table.pack(statement())
          if results.n > 0 then _ = results[1] end
          -- What says that it failed is for the host, which takes its changes back.
          if results.n > 1 and not results[1] then return results[1], results[2] end
        end, function()
          return table.unpack(results, 1, results.n)
        end
        """
}
