import Foundation
import KontorLuaAPI
import Testing

@Suite struct APIDocumentationTests {
    private let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    private static let files = APIDocumentation().files()

    @Test(arguments: files.map(\.path))
    func isWhatIsCommitted(_ path: String) throws {
        let file = try #require(Self.files.first { $0.path == path })
        let committed = try String(contentsOfFile: "\(repository)/\(path)", encoding: .utf8)
        #expect(committed == file.content, "\(path) is stale: run make docs")
    }

    @Test func hasNoPageThatNobodyWrites() throws {
        let files = try FileManager.default.contentsOfDirectory(
            atPath: "\(repository)/\(APIDocumentation.folder)")
        #expect(Set(files.map { "\(APIDocumentation.folder)/\($0)" }) == Set(Self.files.map(\.path)))
    }
}
