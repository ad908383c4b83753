import Foundation
import Testing

/// Days in an office that are followed from top to bottom through the program, each output compared whole: the pages of
/// `Tests/Guards/Walks`, which are written as the tutorial is. `KONTOR_RECORD=1 swift test --filter WalkTests` writes what
/// is printed into them; look at the difference.
@Suite struct WalkTests {
    private static let folder = "Tests/Guards/Walks"
    private static let pages =
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(Shell.repository)/\(folder)")) ?? [])
        .filter { $0.hasSuffix(".md") }.sorted()

    @Test(arguments: pages) func endsAsItIsWritten(_ page: String) throws {
        try Reader("\(Self.folder)/\(page)").follow()
    }

    @Test func areThere() { #expect(Self.pages.count >= 10) }
}
