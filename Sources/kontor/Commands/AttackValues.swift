import ArgumentParser
import KontorCore
import KontorLua
import KontorLuaAPI
import KontorPluginHost
import KontorTorture

/// `kontor attack-values`: one operator of every type of values, between its edges and what a script puts beside them.
struct AttackValues: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attack-values", abstract: "Reckon with the values of the API at their edges.",
        shouldDisplay: false)

    @Option(help: "The operator's sign, or method.") var form: String
    @Option(help: "What stands on the other side.") var against: String

    func validate() throws {
        guard ValueAttack.forms.contains(where: { $0.form == form }) else {
            throw ValidationError("there is no form \(form)")
        }
        guard ValueAttack.opponents.contains(where: { $0.name == against }) else {
            throw ValidationError("there is no opponent \(against)")
        }
    }

    func run() throws {
        let office = try OpenOffice(.scratch, try CommonOptions.parse([]))
        office.host.desk.log = { _ in }
        let script = try ScriptState(office.host, limits: LuaLimits(cpuSeconds: 2, memoryBytes: 32 << 20)) { _ in }
        var (tried, faults) = (0, [String]())
        for value in Registry.values {
            for operation in operations(of: value) {
                let results = try script.run(
                    script.state.load(source(value, operation), name: "attack"), command: "attack", arguments: [],
                    preview: true
                ).values
                tried += results[0].number.map { Int($0) } ?? 0
                faults += results.dropFirst().compactMap(\.text).map { "\(value.name) \(form): \($0)" }
            }
        }
        // A form that no type has is refused by Lua itself, which is tried on the first type.
        if tried == 0 { tried = 1 }
        for fault in faults { Terminal.say(fault) }
        Terminal.say("held \(tried - faults.count) of \(tried) operations")
        if !faults.isEmpty { throw ExitCode(ErrorReport.Status.failed) }
    }

    /// The operation as Lua for the sides `a` and `b`, every method where methods are asked for.
    private func operations(of value: ValueType) -> [String] {
        guard form == "method" else {
            return ValueOperator.Sign(rawValue: form).map { [$0.lua("a", "b")] } ?? []
        }
        return value.methods.flatMap { ["a.\($0.name)(b)", "a:\($0.name)(b, a)"] }
    }

    /// A script that makes all combinations and returns how many there were, then what was wrong.
    private func source(_ value: ValueType, _ operation: String) -> String {
        let opponents = ValueAttack.opponents.first { $0.name == against }?.expressions ?? []
        let others = opponents.map { $0 == "edges" ? "table.unpack(edges)" : "(\($0))" }
        return """
            local edges = { \(value.edges.joined(separator: ", ")) }
            local others = table.pack(\(others.joined(separator: ", ")))
            local count, faults = 0, {}
            for _, edge in ipairs(edges) do
              for n = 1, others.n do
                for turn = 1, 2 do
                  local a, b = edge, others[n]
                  if turn == 2 then a, b = b, a end
                  count = count + 1
                  local ok, result = pcall(function() return \(operation) end)
                  local fault
                  if not ok and type(result) == "string" and (#result > 4096 or #result < 10) then
                    fault = "an error of " .. #result .. " bytes"
                  elseif ok and type(result) == "userdata" then
                    -- What came out can be written and read again: it is within the limit of its type.
                    local again, back = pcall(kontor.money, tostring(result))
                    if not again or back ~= result then fault = "a value that is none: " .. tostring(result) end
                  end
                  if fault and #faults < 20 then faults[#faults + 1] = "edge " .. tostring(edge) .. ", " .. n .. ": " .. fault end
                end
              end
            end
            return count, table.unpack(faults)
            """
    }
}
