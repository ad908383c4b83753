import Foundation
import Testing

/// Every example of the API's pages runs, in an example office, each in a preview of its own.
@Suite struct DocumentedExampleTests {
    /// The Lua blocks of the pages, under the name of the verb that they show.
    static func examples() throws -> [(verb: String, code: String)] {
        let folder = Shell.repository + "/docs/lua-api"
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
            $0.hasSuffix(".md") && $0 != "policies.md"
        }
        var found: [(verb: String, code: String)] = []
        for page in pages.sorted() {
            var verb = ""
            var code: [String]?
            for line in try String(contentsOfFile: "\(folder)/\(page)", encoding: .utf8).components(separatedBy: "\n") {
                if line.hasPrefix("## ") { verb = String(line.dropFirst(3)) }
                if line == "```lua" {
                    code = []
                } else if line == "```", let lines = code {
                    found.append((verb, lines.joined(separator: "\n")))
                    code = nil
                } else {
                    code?.append(line)
                }
            }
        }
        return found
    }

    @Test func runInAnExampleOffice() throws {
        let shell = try Shell(example: "krueger")
        let examples = try Self.examples()
        #expect(examples.count > 40)
        let script = examples.map { example in
            """
            do
              local body = assert(load([==[\(example.code)]==], "\(example.verb)"))
              local ok, err = pcall(kontor.preview, body)
              if not ok then print("\(example.verb): " .. tostring(err)) end
            end
            """
        }
        let outcome = try shell.run(
            [Shell.products + "/kontor", "run", "-"], input: script.joined(separator: "\n"))
        #expect(outcome.output == "")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try shell.kontor("journal", "--limit", "1").output.hasPrefix("1  "))
    }
}
