internal import Foundation
internal import KontorCore
internal import KontorLua
internal import KontorLuaAPI
internal import KontorPluginHost
internal import KontorStore

/// Calls of all of `kontor.*` in an example company's office, with arguments that bytes decide on.
///
/// Whatever is called with, the answer is values, `nil` and an error, or a raised error with a sentence; what raised or
/// failed left nothing behind, even where the script goes on; and the records are what `kontor verify` asks for.
public final class RandomCalls {
    /// What must not be.
    public struct Finding: Error, CustomStringConvertible {
        public let description: String
    }

    /// What the script says where it goes on after a failure.
    private static let failed = "the call failed, the script goes on"

    private let practice: PracticeOffice
    private let script: ScriptState
    private let caller: LuaFunction
    private let functions: [LuaFunction]
    /// Is told each call before it is made, so that a crash has a name.
    private let note: (String) -> Void

    /// - Parameter checkout: The folder that has `plugins` and `examples`.
    public convenience init(checkout: String, note: @escaping (String) -> Void) throws {
        try self.init(PracticeOffice("krueger", checkout: checkout), note: note)
    }

    init(_ practice: PracticeOffice, note: @escaping (String) -> Void) throws {
        self.practice = practice
        script = try practice.script()
        self.note = note
        let state = script.state
        caller = try state.load(
            """
            local name = ...
            local at = kontor
            for part in name:gmatch("[^.]+") do at = at[part] end
            local result, err = at(select(2, ...))
            if type(result) == "function" then
              local count = 0
              for value in result do
                count = count + 1
                if count == 300 then break end
              end
            end
            if result == nil and err ~= nil then return "\(Self.failed)", err end
            return result, err
            """, name: "caller.lua")
        functions = try [
            "return", "error('raised')", "error { code = 1 }", "return kontor.inventory.item.get('PAPIER-A4')",
            "return kontor.inventory.movement.issue('PAPIER-A4', { quantity = 1 })", "return ...",
            "return kontor.transaction(function() kontor.inventory.movement.issue('TONER-85A', { quantity = 1 }) error('x') end)",
            "return 1, {}, 'x', function() end",
        ].map { try state.load($0, name: "function.lua") }
    }

    /// Makes the call that the bytes say, and returns how it ended.
    ///
    /// - Throws: `Finding`.
    @discardableResult
    public func call(_ bytes: [UInt8]) throws -> String {
        var choices = Choices(bytes)
        let uses = Registry.values.flatMap(Self.uses)
        let chosen = choices.number(below: Registry.verbs.count + uses.count)
        guard chosen < Registry.verbs.count else {
            return try use(uses[chosen - Registry.verbs.count], choices)
        }
        let verb = Registry.verbs[chosen]
        var random = RandomArguments(choices: choices, known: { [unowned self] in names(of: $0) }, functions: functions)
        let arguments = random.arguments(of: verb)
        note("kontor.\(verb.name) \(arguments)")
        let before = try journalEntries()
        do {
            let chunk = [LuaValue.text(verb.name)] + arguments
            let values = try script.run(caller, command: "random", arguments: chunk).values
            if values.first?.text == Self.failed, try journalEntries() != before {
                throw Finding(description: "kontor.\(verb.name) failed, and an entry of the journal stayed: \(values)")
            }
            return "\(values)"
        } catch let finding as Finding {
            throw finding
        } catch {
            try check(error, "kontor.\(verb.name)")
            guard try journalEntries() == before else {
                throw Finding(description: "kontor.\(verb.name) raised, and an entry of the journal stayed: \(error)")
            }
            return "\(error)"
        }
    }

    /// One way to use a value of a declared type: an operator or a method.
    private typealias Use = (value: ValueType, form: (_ left: String, _ right: String) -> String)

    private static func uses(of value: ValueType) -> [Use] {
        value.operators.map { declared in (value, { declared.sign.lua($0, $1) }) }
            + value.methods.map { method in (value, { left, _ in "(\(left)).\(method.name)(\(left))" }) }
    }

    /// Uses a value with whatever the bytes put on its sides.
    private func use(_ use: Use, _ choices: Choices) throws -> String {
        var random = RandomArguments(choices: choices, known: { [unowned self] in names(of: $0) }, functions: functions)
        let others = [random.junk(), random.junk()]
        var sides = ["(select(1, ...))", "(select(2, ...))"]
        for index in sides.indices where random.choices.holds(percent: 70) {
            sides[index] = random.choices.one(of: use.value.edges)
        }
        let source = "return " + use.form(sides[0], sides[1])
        note("\(source) \(others)")
        do {
            let body = try script.state.load(source, name: "use.lua")
            return "\(try script.run(body, command: "random", arguments: others).values)"
        } catch {
            try check(error, use.value.name)
            return "\(error)"
        }
    }

    /// Does what `kontor verify` does.
    ///
    /// - Throws: `Finding` with the first of what it finds.
    public func verify() throws {
        let findings = try practice.office.findings()
        if let first = findings.first {
            throw Finding(description: "verify: \(first), and \(findings.count - 1) more")
        }
    }

    /// Refuses errors that say nothing, and those that no function may let through.
    private func check(_ error: any Error, _ name: String) throws {
        let message = "\(error)"
        var isAllowed = error is Failure || error is ReturnedFailure || error is Misuse
        if let error = error as? LuaError {
            isAllowed =
                switch error.cause {
                case nil: error.code == .runtime || error.code == .value
                case let cause: cause is Misuse || cause is Failure || cause is LuaError
                }
        }
        guard isAllowed, !message.isEmpty, message.utf8.count < 8 << 20 else {
            throw Finding(description: "\(name) let through \(type(of: error)): \(message.prefix(1000))")
        }
    }

    private func journalEntries() throws -> Int64? {
        try practice.office.records.read { try $0.connection.value("SELECT MAX(number) FROM journal_entry").integer }
    }

    private func names(of noun: NounDeclaration) -> [String] {
        let columns = ["id"] + noun.keys.map(\.name)
        let rows = try? practice.office.records.read { records in
            try columns.flatMap { column in
                try records.connection.texts("SELECT \"\(column)\" FROM \"\(noun.name)\" ORDER BY id LIMIT 50")
            }
        }
        return (rows ?? [])
    }
}
