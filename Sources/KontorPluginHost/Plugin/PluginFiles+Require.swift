internal import KontorCore
internal import KontorLua

extension PluginFiles {
    /// Gives the state a `require` that knows the plugin's own modules, and lets nothing set globals from then on.
    ///
    /// - Returns: What looks for globals in the plugin's files.
    func install(in state: LuaState) throws -> PluginGlobals {
        let files = self
        let globals = PluginGlobals(files, known: try Self.globals(of: state))
        let find = HostFunction(name: "require") { call in
            let name = try call.arguments.string()
            do {
                let file = try files.file(ofModule: name)
                let source = try files.source(file)
                let chunk = try call.state.load(source, name: "plugins/\(files.plugin)/\(file)")
                try globals.check(file)
                call.results.value(.function(chunk))
            } catch let failure as Failure {
                call.results.nil()
                call.results.string(failure.message)
            }
        }
        let prelude = try state.load(
            """
            local find, loaded, loading = ..., {}, {}
            return function(name)
              local module = loaded[name]
              if module ~= nil then return module end
              local chunk, refusal = find(name)
              if loading[name] then refusal = name .. " requires itself, by way of others or not" end
              if refusal then error("require: " .. refusal, 2) end
              loading[name] = true
              local reason
              module, reason = chunk(name)
              loading[name] = nil
              if not module and reason ~= nil then error(reason, 2) end
              if module == nil then module = true end
              loaded[name] = module
              return module
            end
            """, name: "require")
        if let require = try state.call(prelude, [.host(find)]).first { try state.setGlobal("require", require) }
        try state.lockGlobals()
        return globals
    }

    /// The names that every file finds.
    private static func globals(of state: LuaState) throws -> Set<String> {
        let list = try state.load(
            "local names = {} for name in pairs(_G) do names[#names + 1] = name end return names", name: "globals")
        let names = try state.call(list).first?.table?.array ?? []
        return Set(names.compactMap(\.text)).union(["require"])
    }

    /// `formulas.packs` is `formulas/packs.lua`.
    func file(ofModule name: String) throws -> String {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let isName = parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { $0 == 95 || $0 == 45 || (48...57).contains($0) || (97...122).contains($0) }
        }
        guard isName else {
            throw Failure(
                .invalid, "\(name) is not a module's name: lower-case letters, digits, - and _ with points between")
        }
        return parts.joined(separator: "/") + ".lua"
    }
}
