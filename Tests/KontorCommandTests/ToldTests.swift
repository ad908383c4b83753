import Foundation
import KontorLuaAPI
import Testing

/// What a policy is told, what it answers and what an event says, each value read back: `Tests/Guards/Told`.
///
/// Held to the declarations: a field without a line or a row fails.
@Suite struct ToldTests {
    private static let folder = Shell.repository + "/Tests/Guards/Told"
    private static let policies = Registry.policies.map(\.name)

    /// Fields of which nothing can be told, and why. This list may only become shorter.
    private static let untold: [String: [String: String]] = {
        let second = "two tickets of a device for the same fault cannot be open at once"
        let called = "nothing notes whom somebody called about a ticket"
        return [
            "communication.route": ["open": "the office's own hours are written down nowhere"],
            "equipment.whom_to_call": [
                "ticket.called": called, "open_ticket.called": called, "open_ticket.number": second,
                "open_ticket.words": second, "open_ticket.fault": second, "open_ticket.priority": second,
                "open_ticket.state": second, "open_ticket.reported_at": second,
            ],
        ]
    }()

    private static func text(_ file: String) throws -> String {
        try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
    }

    /// An office with a plugin that writes down what it is told.
    private func office(policy: String = "", events: [String] = []) throws -> Shell {
        let shell = try Shell(example: "krueger")
        let names = events.map { "\"\($0)\"" }.joined(separator: ", ")
        let code = try Self.text("teller.lua").replacing("POLICY", with: policy).replacing("EVENTS", with: names)
        let areas = ["planning", "directory", "inventory", "equipment", "communication", "hr"]
        try shell.addPlugin(needs: areas.map { $0 + ".read" } + ["inventory.write"], code)
        return shell
    }

    /// Runs each part of an act, at its moment and by its person, and returns what was told along the way.
    private func told(by act: String, in shell: Shell) throws -> String {
        var lines: [String] = []
        for part in act.components(separatedBy: "-- ## ").dropFirst() {
            let head = try #require(part.split(separator: "\n").first).split(separator: " ").map(String.init)
            try #require(head.count == 2)
            let clock = try shell.read("office.lua").replacing(
                /practice_at = "[^"]*"/, with: "practice_at = \"\(head[0])\"")
            try shell.write(clock, to: "office.lua")
            try shell.write(part.split(separator: "\n").dropFirst().joined(separator: "\n"), to: "act.lua")
            let outcome = try shell.kontor("run", "--as", head[1], "act.lua")
            try #require(outcome.status == 0, "\(outcome.errors)")
            lines += outcome.output.split(separator: "\n").map(String.init).filter { $0.hasPrefix("told") }
        }
        let blocks = lines.map { $0 == "told" ? "" : String($0.dropFirst("told ".count)) }
        return blocks.joined(separator: "\n")
    }

    /// The paths that a text of told lines has a value for: `offers[].price`.
    private static func paths(in text: String) -> [String] {
        values(in: text).map { $0.path }
    }

    private static func values(in text: String) -> [(path: String, value: String)] {
        text.split(separator: "\n").compactMap { line -> (path: String, value: String)? in
            guard let equals = line.range(of: " = ") else { return nil }
            let value = String(line[equals.upperBound...])
            guard value != "{}" else { return nil }
            return (String(line[..<equals.lowerBound].replacing(/\[\d+\]/, with: "[]")), value)
        }
    }

    private static func paths(
        of fields: [ParameterDeclaration], in place: String = ""
    ) -> [(path: String, type: ParameterType)] {
        fields.flatMap { field -> [(path: String, type: ParameterType)] in
            let path = place + field.name
            switch field.type {
            case .table(let inner): return paths(of: inner, in: path + ".")
            case .rows(let inner): return paths(of: inner, in: path + "[].")
            case .list: return [(path + "[]", field.type)]
            default: return [(path, field.type)]
            }
        }
    }

    /// Compares what was told with a file; with `KONTOR_RECORD=1` in the environment the file gets what is told instead.
    private func compare(_ told: String, with file: String) throws {
        if ProcessInfo.processInfo.environment["KONTOR_RECORD"] != nil {
            try (told.trimmingCharacters(in: .newlines) + "\n").write(
                toFile: "\(Self.folder)/\(file)", atomically: true, encoding: .utf8)
        }
        let expected = try Self.text(file).split(separator: "\n")
        let lines = told.split(separator: "\n")
        #expect(lines == expected, "\(file): \(lines.difference(from: expected))")
    }

    // MARK: Arguments

    @Test(arguments: policies) func aPolicyIsToldWhatItsFileSays(_ policy: String) throws {
        let shell = try office(policy: policy)
        try compare(told(by: Self.text("Arguments/\(policy).lua"), in: shell), with: "Arguments/\(policy).txt")
    }

    @Test(arguments: policies) func eachFieldOfAnArgumentIsTold(_ policy: String) throws {
        let declared = Self.paths(of: try #require(Registry.policies.first { $0.name == policy }).fields)
        let values = Self.values(in: try Self.text("Arguments/\(policy).txt"))
        let reasons = Self.untold[policy] ?? [:]
        let told = Set(values.map { $0.path })
        let fields = Set(declared.map { $0.path })
        #expect(told.subtracting(fields).sorted() == [], "these are not declared")
        #expect(fields.subtracting(told).sorted() == reasons.keys.sorted())
        // What is always true says nothing.
        for case (let path, .flag) in declared where reasons[path] == nil {
            let said = Set(values.filter { $0.path == path }.map { $0.value })
            #expect(said.count == 2, "\(path) is told as \(said.sorted())")
        }
    }

    // MARK: Answers

    /// What a policy answers, what is done, and what it gives then.
    private struct Row: Decodable {
        let field: String
        /// The policy's function.
        let answer: String
        /// Lua that returns a text.
        let act: String
        let expected: String
    }

    private static func rows(for policy: String) throws -> [Row] {
        let listed = try Shell().kontor("run", "--json", "\(folder)/Answers/\(policy).lua")
        try #require(listed.status == 0, "\(listed.errors)")
        return try JSONDecoder().decode([Row].self, from: Data(listed.output.utf8))
    }

    @Test(arguments: policies) func anAnswerDoesWhatItsRowSays(_ policy: String) throws {
        for row in try Self.rows(for: policy) {
            let shell = try Shell(example: "krueger")
            try shell.addPlugin("return { policies = { [\"\(policy)\"] = \(row.answer) } }")
            try shell.write(row.act, to: "act.lua")
            let outcome = try shell.kontor("run", "act.lua")
            let isUndecided = row.expected.hasPrefix("not screened: policy")
            #expect(outcome.status == (isUndecided ? 2 : 0), "\(row.field), \(row.answer): \(outcome.errors)")
            let (shown, expected) = (outcome.output, row.expected)
            #expect(
                shown.trimmingCharacters(in: .newlines) == expected.trimmingCharacters(in: .newlines),
                "\(row.field), \(row.answer)")
        }
    }

    @Test(arguments: policies) func eachFieldOfAnAnswerHasARow(_ policy: String) throws {
        let declared = Self.paths(of: try #require(Registry.policies.first { $0.name == policy }).answers)
        let fields = Set(try Self.rows(for: policy).map(\.field))
        #expect(Set(declared).subtracting(fields).sorted() == [], "these have no row")
        #expect(fields.subtracting(declared).sorted() == [], "these are not declared")
    }

    private static func paths(of values: [AnswerValue], in place: String = "") -> [String] {
        values.flatMap { value -> [String] in
            let path = place + value.name
            switch value.type {
            case .table(let inner): return paths(of: inner, in: path + ".")
            case .list(.table(let inner)), .each(.table(let inner), _): return paths(of: inner, in: path + "[].")
            default: return [path]
            }
        }
    }

    // MARK: Events

    @Test func anEventSaysWhatItsFileSays() throws {
        let shell = try office(events: Registry.events.map(\.name))
        try compare(told(by: Self.text("Events/events.lua"), in: shell), with: "Events/events.txt")
    }

    @Test func eachFieldOfAnEventIsTold() throws {
        let told = Set(Self.paths(in: try Self.text("Events/events.txt")).map { $0.replacing("[]", with: "") })
        let declared = Registry.events.flatMap { event in event.fields.map { "\(event.name).\($0.name)" } }
        #expect(Set(declared).subtracting(told).sorted() == [], "these are not told")
        #expect(told.subtracting(declared).sorted() == [], "these are not declared")
    }
}
