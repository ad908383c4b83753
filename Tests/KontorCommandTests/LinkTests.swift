import Foundation
import Testing

/// What the pages point to is there.
@Suite struct LinkTests {
    /// Every page below a folder, as a path in the repository.
    static func pages(in folder: String) -> [String] {
        let files = FileManager.default.enumerator(atPath: "\(Shell.repository)/\(folder)")
        return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }
            .sorted()
    }

    @Test(arguments: ["README.md", "CONTRIBUTING.md"] + pages(in: "docs"))
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
