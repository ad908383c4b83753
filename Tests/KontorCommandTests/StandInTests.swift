import Foundation
import Testing

/// What stands in a test in the place of something real is listed in docs/testing.md, with the suite that goes the whole
/// way.
@Suite struct StandInTests {
    private static func sources(below folder: String) throws -> [String] {
        let root = "\(Shell.repository)/\(folder)"
        let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String }
        return try (files ?? []).filter { $0.hasSuffix(".swift") && !$0.contains(".build") }.sorted()
            .map { try String(contentsOfFile: "\(root)/\($0)", encoding: .utf8) }
    }

    /// The rows of the table: each cell without its quotes.
    private static func table() throws -> [[String]] {
        let page = try String(contentsOfFile: Shell.repository + "/docs/testing.md", encoding: .utf8)
        let part = page.components(separatedBy: "## Stand-ins").last ?? ""
        return part.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
                .filter { !$0.isEmpty }
        }
    }

    @Test func areListed() throws {
        let protocols = Set(
            try Self.sources(below: "Sources").flatMap { text in
                text.matches(of: /\bprotocol ([A-Z]\w+)/).map { String($0.output.1) }
            })
        var found: Set<String> = []
        for text in try Self.sources(below: "Tests") + Self.sources(below: "Sources/KontorTesting") {
            for match in text.matches(of: /\b(?:struct|class|enum|actor|extension) (\w+)(?:<[^>]*>)?: ([^{\n]+)\{/) {
                let names = match.output.2.split { !$0.isLetter && !$0.isNumber }.map(String.init)
                for name in names where protocols.contains(name) { found.insert("\(match.output.1) for \(name)") }
            }
            for match in text.matches(of: /func (with\w+)[^}]*#!\/bin\/sh/) { found.insert("\(match.output.1)") }
        }
        let listed = try Self.table().map { $0[1] == "pdftotext" ? $0[0] : "\($0[0]) for \($0[1])" }
        #expect(listed.sorted() == found.sorted())
    }

    /// The suite is one of those that start from `kontor.*`, the program or a file.
    @Test func haveATestOfTheRealThing() throws {
        let rows = try Self.table()
        let suites = try ["KontorCommandTests", "KontorLuaAPITests", "KontorPluginHostTests", "KontorConnectorsTests"]
            .flatMap { try Self.sources(below: "Tests/" + $0) }
            .flatMap { $0.matches(of: /struct (\w+Tests)\b/).map { String($0.output.1) } }
        #expect(rows.count > 5 && rows.allSatisfy { $0.count == 4 })
        #expect(rows.map(\.[3]).filter { !suites.contains($0) } == [])
    }
}
