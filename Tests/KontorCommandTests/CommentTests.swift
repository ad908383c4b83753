import Foundation
import Testing

/// A comment that names a file of this repository names one that is there.
@Suite struct CommentTests {
    /// Files of others, and those that an office or a plugin has.
    private static let elsewhere: Set<String> = [
        "office.lua", "plugin.lua", "init.lua", "test.lua", "kontor.sql", "script.lua", "Master.csv",
    ]
    /// Of Lua and SQLite (their C files), and of the documentation that comments point to on the web.
    private static let othersFiles = ["lua.h", "lauxlib.h", "lualib.h", "luaconf.h"]

    @Test func nameFilesThatExist() throws {
        let files = FileManager.default.enumerator(atPath: Shell.repository)?.compactMap { $0 as? String } ?? []
        let own = files.filter {
            !$0.hasPrefix(".build") && !$0.hasPrefix("Benchmarks/.build") && !$0.hasPrefix(".git/")
        }
        let names = Set(own.map { ($0 as NSString).lastPathComponent })
        var wrong: [String] = []
        for file in own where file.hasPrefix("Sources/") || file.hasPrefix("Tests/") {
            guard file.hasSuffix(".swift") || file.hasSuffix(".c") || file.hasSuffix(".h") else { continue }
            let text = try String(contentsOfFile: "\(Shell.repository)/\(file)", encoding: .utf8)
            for (number, line) in text.components(separatedBy: "\n").enumerated() {
                guard let comment = Self.comment(in: line, isC: !file.hasSuffix(".swift")), !comment.contains("http")
                else { continue }
                for match in comment.matches(of: /[A-Za-z_][A-Za-z0-9_+\-]*\.(swift|c|h|sql)\b/) {
                    let name = String(match.output.0)
                    guard !names.contains(name), !Self.othersFiles.contains(name), !Self.elsewhere.contains(name),
                        !name.hasPrefix("l") || !name.hasSuffix(".c"), name != "os_unix.c"
                    else { continue }
                    wrong.append("\(file):\(number + 1): \(name)")
                }
            }
        }
        #expect(wrong == [])
    }

    /// What of a line is a comment; in C, also the lines within one.
    private static func comment(in line: String, isC: Bool) -> Substring? {
        let start = line.drop { $0 == " " }
        if isC {
            if start.hasPrefix("/*") || start.hasPrefix("**") || start.hasPrefix("* ") { return start }
            return line.range(of: "/*").map { line[$0.lowerBound...] }
        }
        return line.range(of: "// ").map { line[$0.lowerBound...] } ?? (start.hasPrefix("///") ? start : nil)
    }
}
