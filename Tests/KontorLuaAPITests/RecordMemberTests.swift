import Foundation
import KontorLuaAPI
import KontorStore
import Testing

/// No property of `Record` or `Draft` is called as a noun's field is: it would win over the field without a word, and what
/// read the field's name would read something else.
@Suite struct RecordMemberTests {
    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources")

    /// Every Swift file of the house.
    private static let texts: [String] = {
        let files =
            FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" } ?? []
        return files.sorted { $0.path < $1.path }.compactMap { try? String(contentsOf: $0, encoding: .utf8) }
    }()

    /// The lines of each declaration at a file's top level that `isWanted`, the first first.
    private static func blocks(_ isWanted: (Substring) -> Bool) -> [[Substring]] {
        texts.flatMap { text in
            var blocks: [[Substring]] = []
            var isOpen = false
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                if !line.hasPrefix(" "), line.hasSuffix("{") {
                    isOpen = isWanted(line)
                    if isOpen { blocks.append([]) }
                }
                if isOpen { blocks[blocks.count - 1].append(line) }
                if line == "}" { isOpen = false }
            }
            return blocks
        }
    }

    /// The properties of each noun that are fields, by the noun's Swift name.
    private static let fields: [String: Set<String>] = {
        var fields: [String: Set<String>] = [:]
        for block in blocks({ !$0.hasPrefix("/") && $0.contains(": Noun {") }) {
            guard let noun = block[0].firstMatch(of: /struct (\w+)/)?.output.1 else { continue }
            let names = block.compactMap { $0.firstMatch(of: /let (\w+) = Field</)?.output.1 }
            fields[String(noun)] = Set(names.map(String.init))
        }
        return fields
    }()

    /// What `Record`, `Draft` and their extensions declare: the noun, or nil for all, and the member's name.
    private static let members: [(noun: String?, name: String)] =
        blocks { $0.contains(/\b(?:struct|extension) (?:Record|Draft)\b/) }.flatMap { block in
            let noun = block[0].firstMatch(of: /(?:(?:Record|Draft)<|N == )(\w+)(?:>| )/)?.output.1
            return block.dropFirst().compactMap { line in
                line.prefixMatch(of: /\ {4}(?:\w+ )*(?:var|let|func) (\w+)/).map {
                    (noun.map(String.init), String($0.output.1))
                }
            }
        }

    @Test func seesEveryNounAndMember() {
        let declared = Registry.areas.flatMap(\.nouns)
        #expect(Self.fields.count == declared.count)
        #expect(Self.fields.values.map(\.count).sorted() == declared.map(\.fields.count).sorted())
        #expect(Self.members.contains { $0.noun == nil && $0.name == "id" })
        #expect(Self.members.contains { $0.noun == "Item" })
    }

    @Test func noneHidesAField() {
        for member in Self.members {
            for (noun, fields) in Self.fields where member.noun ?? noun == noun {
                #expect(!fields.contains(member.name), "\(noun).\(member.name)")
            }
        }
    }

    /// The field that the screening read: it gave the application's number.
    @Test func everyFieldReadThroughTheTypeIsItsColumn() throws {
        for noun in Registry.areas.flatMap(\.nouns) {
            let row = noun.columns.map { StoredValue.text("column \($0)") }
            for field in noun.fields {
                #expect(row[noun.index(of: field)] == .text("column \(field.columns[0])"), "\(noun.name).\(field.name)")
            }
        }
    }
}
