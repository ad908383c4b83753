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
        // What failed rests: each attempt is made by a run that keeps something, once its time has come.
        for time in ["09:17", "09:40", "10:50"] {
            let file = try shell.read("office.lua")
            try shell.write(file.replacing(/T\d\d:\d\d:00\+01:00/, with: "T\(time):00+01:00"), to: "office.lua")
            #expect(try shell.kontor("eval", "kontor.storage.set('at', { value = '\(time)' })").status == 0)
        }
        let log = try shell.read("kontor.log")
        for attempt in ["attempt 1 of 4", "attempt 2 of 4", "attempt 3 of 4", "put aside"] {
            let lines = log.split(separator: "\n").filter { $0.contains("error w: event ") && $0.contains(attempt) }
            #expect(lines.count == 1, "\(log)")
        }
        #expect(!log.contains("4711"), "\(log)")
        let listed = try shell.kontor("event", "list").output
        #expect(listed.contains("put aside") && !listed.contains("4711"), "\(listed)")
        let doctor = try shell.kontor("doctor").output
        #expect(
            doctor.contains("put aside for plugin w: ") && !doctor.contains("4711"), "\(doctor)"
        )
    }
}
