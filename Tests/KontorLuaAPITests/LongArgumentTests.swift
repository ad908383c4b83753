import KontorCore
import KontorLua
import KontorLuaAPI
import KontorPluginHost
import KontorStore
import Testing

/// What is longer than may be is refused before it is copied out of Lua: asked of every parameter of every function.
///
/// Through Lua the lengths are looked at first; called from Swift, as the command line does, the values are there
/// already. Both say the same.
@Suite struct LongArgumentTests {
    private let office: APIOffice
    private let samples: Samples

    init() throws {
        office = try APIOffice()
        samples = Samples(office: office)
    }

    /// What Lua is told of a call.
    private func said(_ verb: Verb, _ arguments: [LuaValue]) throws -> String? {
        let source = "local ok, err = pcall(kontor.\(verb.name), ...) return not ok and tostring(err) or nil"
        return try office.script.run(source, name: "test", command: "test", arguments: arguments, preview: true)
            .values.first?.text
    }

    @Test func saysTheSameAsOfTheCopy() throws {
        var count = 0
        for spot in Spot.all {
            for value in spot.declaration.muchTooLong {
                let arguments = try spot.arguments(value, samples)
                let copied = try #require(
                    try office.complaint(of: spot.verb, arguments), "\(spot.verb.name) \(spot.name)")
                let lent = try #require(try said(spot.verb, arguments), "\(spot.verb.name) \(spot.name)")
                #expect(lent.hasSuffix(copied), "\(lent) is not \(copied)")
                #expect(copied.contains("\(spot.name) has at most") || copied.contains("\(spot.name) must be"))
                count += 1
            }
        }
        #expect(count > 400, "\(count)")
    }

    /// Where a copy would not find room, the bound is what is told.
    @Test func needsNoRoomForWhatItRefuses() throws {
        let limited = try ScriptState(
            office.host, limits: LuaLimits(memoryBytes: 128 << 20), output: { _ in })
        for call in [
            "kontor.communication.entry.create, { kind = 'note', subject = long }",
            "kontor.communication.entry.create, { kind = 'note', nothing = long }",
            "kontor.inventory.item.get, long", "kontor.inventory.item.get, 'A4', {}, long",
            "kontor.inventory.movement.receive, 'A4', long",
            "kontor.inventory.movement.receive, 'A4', { quantity = long }",
            "kontor.directory.person.create, { handle = 'x', name = 'X', phones = { { number = long } } }",
            "kontor.hr.mentions, 'x', { words = { long } }", "kontor.storage.set, 'k', { a = long }",
        ] {
            let source = "local long = ('x'):rep(50000000) return select(2, pcall(\(call)))"
            let words = try limited.run(source, name: "test", command: "test", preview: true).values.first
            let message = words?.text ?? "\(words ?? .nil)"
            #expect(message.contains("kontor.") && !message.contains("memory"), "\(call): \(message)")
        }
    }
}

extension ParameterDeclaration {
    /// Values that are longer than may be, and than what is copied without a look.
    fileprivate var muchTooLong: [LuaValue] {
        let long = LuaValue.text(String(repeating: "x", count: max(5000, (bound?.characters ?? 0) + 1)))
        switch type {
        case .text, .record, .anyRecord, .choice, .day, .instant, .money, .flag, .number, .quantity, .integer,
            .function:
            return [long]
        case .list:
            let many = LuaValue.table(LuaTable(array: Array(repeating: "some text", count: (bound?.elements ?? 0) + 1)))
            return (bound?.elements ?? 0 < 30_000 ? [many] : [])
                + (bound?.characters == nil ? [] : [.table(LuaTable(array: [long]))])
        case .rows: return []
        case .plain, .table:
            guard let most = bound?.bytes, most <= 1_000_000 else { return [] }
            return [.table(LuaTable(fields: [(key: "a", value: .text(String(repeating: "x", count: most * 5)))]))]
        case .file: return []
        }
    }
}
