import Foundation
import KontorLuaAPI
import Testing

@Suite struct APIDocumentationTests {
    private let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path + "/docs/lua-api"

    @Test(arguments: APIDocumentation.pages().map(\.path))
    func isWhatIsCommitted(_ path: String) throws {
        let page = try #require(APIDocumentation.pages().first { $0.path == path })
        let committed = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
        #expect(committed == page.content, "docs/lua-api/\(path) is stale: run make docs")
    }

    @Test func hasNoPageThatNobodyWrites() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(Set(files) == Set(APIDocumentation.pages().map(\.path)))
    }
}
