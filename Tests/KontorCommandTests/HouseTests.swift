import Foundation
import Testing

/// The arrows of docs/concepts.md are those of Package.swift.
@Suite struct HouseTests {
    @Test func isBuiltAsItIsDrawn() throws {
        let drawn = try arrows(
            drawnIn: String(contentsOfFile: Shell.repository + "/docs/concepts.md", encoding: .utf8))
        let built = try builtArrows()
        #expect(drawn.keys.sorted() == built.keys.sorted())
        for (target, imports) in built { #expect(drawn[target] == imports, "\(target) in docs/concepts.md") }
    }

    /// A query's columns are named and typed beside it; only a noun's own rows, whose columns its declaration lists, are
    /// read by their places, and that in the store alone.
    @Test func noQueryIsReadByItsColumnsPlaces() throws {
        let sources = URL(fileURLWithPath: Shell.repository + "/Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var read = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            guard !file.path.contains("/KontorStore/"), text.contains("connection") else { continue }
            read += 1
            #expect(
                text.matches(of: /\b(row|\$0)\[\d+\]\.(text|integer|isNull|blob)/).isEmpty,
                "\(file.lastPathComponent)")
        }
        #expect(read > 40)
    }

    /// The rows of the table that begins with `| target | may import |`; a row in italics names a group.
    private func arrows(drawnIn page: String) throws -> [String: Set<String>] {
        let lines = page.components(separatedBy: "\n")
        let head = try #require(lines.firstIndex(of: "| target | may import |"))
        var groups: [Substring: Set<String>] = [:]
        var arrows: [String: Set<String>] = [:]
        for row in lines[(head + 2)...].prefix(while: { $0.hasPrefix("|") }) {
            let cells = row.split(separator: "|")
            try #require(cells.count == 2, "\(row)")
            var imports = Set(cells[1].matches(of: /`([^`]+)`/).map { String($0.output.1) })
            for group in cells[1].matches(of: /\*(\w+)\*/) { imports.formUnion(try #require(groups[group.output.1])) }
            for group in cells[0].matches(of: /\*(\w+)\*/) { groups[group.output.1] = imports }
            for target in cells[0].matches(of: /`([^`]+)`/) { arrows[String(target.output.1)] = imports }
        }
        return arrows
    }

    /// What the package manager makes of Package.swift, its tests left out.
    private func builtArrows() throws -> [String: Set<String>] {
        let shell = try Shell()
        let dump = try shell.run([
            "/usr/bin/env", "swift", "package", "--package-path", Shell.repository, "--scratch-path",
            shell.folder + "/scratch", "dump-package",
        ])
        try #require(dump.status == 0, "\(dump.errors)")
        let package = try JSONDecoder().decode(Package.self, from: Data(dump.output.utf8))
        return Dictionary(
            uniqueKeysWithValues: package.targets.filter { $0.type != "test" }.map { target in
                (target.name, Set(target.dependencies.compactMap { $0.values.first?.first ?? nil }))
            })
    }

    private struct Package: Decodable {
        let targets: [Target]

        struct Target: Decodable {
            let name: String
            let type: String
            /// `{"byName": [name, null]}` or `{"product": [name, package, null, null]}`.
            let dependencies: [[String: [String?]]]
        }
    }
}
