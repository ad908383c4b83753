import Foundation
import Testing

/// What the pages point to is there.
@Suite struct LinkTests {
    @Test(arguments: [
        "README.md", "CONTRIBUTING.md", "docs/tutorial.md", "docs/concepts.md", "docs/guides/writing-a-plugin.md",
        "docs/guides/importing.md", "docs/guides/everyday.md", "docs/lua-api/index.md",
    ])
    func leadSomewhere(_ page: String) throws {
        let path = "\(Shell.repository)/\(page)"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        for link in text.matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/) {
            let target = folder.appendingPathComponent(String(link.output.1)).standardized.path
            #expect(FileManager.default.fileExists(atPath: target), "\(page) points to \(link.output.1)")
        }
    }
}
