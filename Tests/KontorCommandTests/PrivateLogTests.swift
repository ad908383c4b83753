import Foundation
import Testing

/// What a plugin's error says may be what it read of a person: it is shown and never kept.
@Suite struct PrivateLogTests {
    private static let secret = "geheim 4711"

    @Test(arguments: [
        "error(kontor.communication.entry.get(event.data.entry).note)",
        "error({ message = kontor.communication.entry.get(event.data.entry).note })",
        "return nil, kontor.communication.entry.get(event.data.entry).note",
        "assert(false, kontor.communication.entry.get(event.data.entry).note)",
        "load('error(1)', '@' .. kontor.communication.entry.get(event.data.entry).note)()",
        "kontor.inventory.item.get({ [kontor.communication.entry.get(event.data.entry).note] = 1 })",
        "local t = setmetatable({}, { __tostring = function() return kontor.communication.entry.get(event.data.entry).note end }) error(t)",
        "assert(kontor.inventory.item.get(kontor.communication.entry.get(event.data.entry).note))",
    ])
    func ofAHandlerIsNotKept(_ code: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin(
            needs: ["communication.read", "inventory.read"],
            "return { on = { [\"communication.entry.logged\"] = function(event)\n\(code)\nend } }")
        let first = try shell.kontor(
            "eval", "kontor.communication.entry.create { kind = 'note', note = 'Krankheit: \(Self.secret)' }.kind")
        #expect(first.errors.contains("error w: event "))
        for _ in 1...3 { try shell.kontor("eval", "1") }
        let log = try shell.read("kontor.log")
        #expect(log.contains("error w: event ") && log.contains("attempt 3 of 3"), "\(log)")
        #expect(!log.contains("4711"), "\(log)")
        let doctor = try shell.kontor("doctor").output
        #expect(
            doctor.contains("put aside after the handler of plugin w failed: ") && !doctor.contains("4711"), "\(doctor)"
        )
    }
}
