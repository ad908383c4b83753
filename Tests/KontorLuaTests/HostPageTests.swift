import Foundation
import KontorLua
import Testing

/// The page about the library shows a host; this is that host, and what the page says of it.
struct HostPageTests {
    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Self.repository.appending(path: path), encoding: .utf8)
    }

    @Test func showsTheHostThatIsTested() throws {
        let page = try text("docs/kontor-lua.md")
        let host = try text("Tests/KontorLuaTests/HostInTwentyLines.swift")
        #expect(page.contains("```swift\n\(host)```\n"))
        #expect(host.split(separator: "\n", omittingEmptySubsequences: false).count <= 21)
    }

    @Test func answers() throws {
        #expect(try answer(to: "return on_hand 'PAPIER-A4' + 1") == [13])
        #expect(try answer(to: "while true do pcall(on_hand) end") == ["too slow"])
        let error = #expect(throws: LuaError.self) { try answer(to: "local n = 1\n  return on_hand 'PAPER-A4' + n") }
        #expect(
            error?.description == """
                question.lua:2: no item PAPER-A4
                    2 | return on_hand 'PAPER-A4' + n
                    at question.lua:2 in main chunk
                """)
    }
}
