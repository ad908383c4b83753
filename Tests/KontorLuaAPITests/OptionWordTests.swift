import Foundation
import KontorCore
import KontorLua
import KontorLuaAPI
import KontorStore
import Testing

/// A sentence that tells somebody to give an option names it as they would write it.
@Suite struct OptionWordTests {
    private let office: APIOffice

    init() throws { office = try APIOffice() }

    private static let head = "SKU;Name;Category;Unit;Location;Stock;Minimum\n"

    /// A file that asks for each option, with what happened before.
    private static let asking: [ImportOption: (before: String, verb: String, content: String)] = [
        .newPlaces: ("", "inventory.item.import", head + "X;X;paper;pack;Moon;1;1"),
        .newCategories: ("", "inventory.item.import", head + "X;X;moons;pack;Store;1;1"),
        .newUnits: ("", "inventory.item.import", head + "X;X;paper;moons;Store;1;1"),
        .leadingZeros: ("", "inventory.item.import", head + "0815;X;paper;pack;Store;1;1\n815;Y;paper;pack;Store;1;1"),
        .clearEmpty: ("", "inventory.item.import", head + "A4;Paper;paper;pack;Store;3;"),
        .again: (
            """
            for count in kontor.inventory.count.each {} do kontor.inventory.count.cancel(count.number) end
            local file = { name = "x.csv", content = "SKU;Location;Counted\\nA4;Store;3" }
            assert(kontor.inventory.count.post(assert(kontor.inventory.count.import(file)).counts[1]))
            assert(kontor.inventory.movement.receive("A4", { quantity = 2 }))
            """, "inventory.count.import", "SKU;Location;Counted\nA4;Store;3"
        ),
    ]

    @Test(arguments: ImportOption.allCases)
    func namesAnOptionOfAnImportByTheDoor(_ option: ImportOption) throws {
        let asking = try #require(Self.asking[option], "say which file asks for \(option.rawValue)")
        try office.run(asking.before)
        let verb = try #require(Registry.verb(asking.verb))
        let file = LuaValue.table(
            LuaTable(fields: [(key: "name", value: "x.csv"), (key: "content", value: .text(asking.content))]))
        let (lua, dashed) = ("\(option.rawValue) = true", option.rawValue.replacing("_", with: "-"))
        let doors: [(Door, String)] = [
            (.lua, lua), (.commandLine, "--\(dashed)"), (.command(options: [dashed]), "--\(dashed)"),
            (.command(options: [option.rawValue]), "--\(option.rawValue)"), (.command(options: ["other"]), lua),
        ]
        for (door, word) in doors {
            let words = try Door.$current.withValue(door) { try said(verb, [file]) }
            #expect(words.contains(word), "\(door): \(words)")
            #expect(word == lua || !words.contains(lua), "\(door): \(words)")
            #expect(word != lua || !words.contains("--"), "\(door): \(words)")
        }
    }

    /// What a function of `kontor.*` says: its failure, or its notes.
    private func said(_ verb: Verb, _ arguments: [LuaValue]) throws -> String {
        let session = Session(plugin: nil, granted: nil, desk: office.host.desk)
        return try office.host.transaction("test", preview: true) { _ in
            do {
                return try verb.call(arguments, in: session, state: nil).plain(session.names).json
            } catch let failure as Failure {
                return failure.message
            } catch let misuse as Misuse {
                return misuse.message
            }
        }.result
    }

    /// Wrong use, too: whoever wrote `--read-at` reads of `--read-at`.
    @Test(arguments: Registry.verbs.filter { $0.name.hasSuffix(".import") }.map(\.name))
    func namesAWrongParameterByTheDoor(_ name: String) throws {
        let verb = try #require(Registry.verb(name))
        let file = LuaValue.table(
            LuaTable(fields: [(key: "name", value: "x.csv"), (key: "content", value: "x")]))
        for parameter in verb.parameters.dropFirst(verb.positionalCount) {
            let wrong: [LuaValue] = [
                file, .table(LuaTable(fields: [(key: .text(parameter.name), value: .boolean(true))])),
            ]
            if case .flag = parameter.type { continue }
            let option = "--" + parameter.name.replacing("_", with: "-")
            let lua = try said(verb, wrong)
            let line = try Door.$current.withValue(.commandLine) { try said(verb, wrong) }
            #expect(lua.hasPrefix("kontor.\(name): \(parameter.name) must be "), "\(lua)")
            #expect(line.hasPrefix("\(option) must be "), "\(line)")
        }
    }

    /// No sentence outside of the program's own writes an option of a function as one door alone would.
    @Test func noSentenceWritesAnOptionForOneDoor() throws {
        let names = Set(Registry.verbs.flatMap(\.parameters).map { $0.name.replacing("_", with: "-") })
        let option = /--([a-z][a-z-]*)/
        let sources = APIOffice.repository + "/Sources"
        let files = try #require(FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String })
        let own = ["kontor/", "kontor-generate/", "KontorTorture/", "KontorTesting/", "C"]
        var looked = 0
        for file in files where file.hasSuffix(".swift") && !own.contains(where: file.hasPrefix) {
            looked += 1
            let text = try String(contentsOfFile: "\(sources)/\(file)", encoding: .utf8)
            for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                for found in line.matches(of: option) where names.contains(String(found.output.1)) {
                    // Behind a command that is told with it, it is the command's.
                    if line[..<found.range.lowerBound].contains(#/kontor [a-z]+ [a-z]+ /#) { continue }
                    Issue.record("\(file): \(found.output.0) is written for the command line alone: use OptionWord")
                }
                if line.contains("Failure("), let given = line.firstMatch(of: /[a-z_]+ = \\"/) {
                    Issue.record("\(file): \(given.output) is written for Lua alone: use OptionWord")
                }
            }
        }
        #expect(looked > 300)
    }
}
