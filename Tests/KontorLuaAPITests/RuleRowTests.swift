import Foundation
import KontorTesting
import Testing

/// The answers of the shipped plugins, situation by situation, and what `kontor.*` promises beyond an option or a state:
/// the tables of `Tests/Guards/Rules`, `Promises`, `Bounds` and `Results`.
@Suite struct RuleRowTests {
    @Test(arguments: ["Rules", "Promises", "Bounds", "Results"].flatMap(GuardRows.files))
    func answersAsItsTableSays(_ path: String) throws {
        let head = try GuardRows.text(path).split(separator: "\n").prefix { $0.hasPrefix("-- ") }
        func said(_ key: String) -> String? {
            head.first { $0.hasPrefix("-- \(key): ") }.map { String($0.dropFirst("-- \(key): ".count)) }
        }
        let company = said("office")?.split(separator: ",").first.map(String.init) ?? "krueger"
        let examples = try ExampleCopy(
            company, settings: said("settings"), isAlone: said("office")?.contains("without its own plugin") == true)
        let rows = try GuardRows(path, in: PracticeOffice(company, checkout: examples.folder))
        #expect(rows.problems == [])
        #expect(!rows.names.isEmpty)
    }
}

/// The examples and the shipped plugins in a folder of their own, with other settings of the standard plugin.
private final class ExampleCopy {
    let folder: String

    /// - Parameter isAlone: Whether the company's own plugin is left out.
    init(_ company: String, settings: String?, isAlone: Bool) throws {
        folder = NSTemporaryDirectory() + "kontor-rules-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["plugins", "examples"] {
            try FileManager.default.copyItem(atPath: "\(APIOffice.repository)/\(name)", toPath: "\(folder)/\(name)")
        }
        let path = "\(folder)/examples/\(company)/office.lua"
        var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
        if isAlone { lines.removeAll { $0.contains("name = \"\(company)\"") } }
        let text = lines.joined(separator: "\n").replacing(
            "\"standard\",", with: "{ name = \"standard\", settings = { \(settings ?? "") } },")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}
