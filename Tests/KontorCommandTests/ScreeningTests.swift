import Foundation
import Testing

/// What a company's screening policy gets of candidates, through the built program.
@Suite struct ScreeningTests {
    /// Adds a plugin `w` behind the office's own, with this code in its `init.lua`.
    private func shell(_ code: String, needs: [String] = ["hr.read"]) throws -> Shell {
        let shell = try Shell(example: "krueger")
        let grants = needs.map { "\"\($0)\"" }.joined(separator: ", ")
        try shell.write(
            """
            return { name = "w", version = "1.0.0", api = 1, summary = "x", needs = { \(grants) }, after = { "krueger" } }
            """, to: "plugins/w/plugin.lua")
        try shell.write(code, to: "plugins/w/init.lua")
        let office = try shell.read("office.lua")
        let end = try #require(office.range(of: "\n  },", options: .backwards))
        try shell.write(
            office.replacingCharacters(in: end, with: "\n    { name = \"w\", grant = { \(grants) } },\n  },"),
            to: "office.lua")
        return shell
    }

    /// A policy that tells every word of `words` that it sees anywhere in its argument.
    private static func spy(_ words: String) -> String {
        """
        local words = { \(words) }
        local function all(value, into)
          if type(value) == "table" then
            for key, inner in pairs(value) do all(key, into) all(inner, into) end
          else
            into[#into + 1] = tostring(value):lower()
          end
          return into
        end
        return { policies = { ["hr.screen"] = function(candidate, previous)
          local text, seen = table.concat(all(candidate, {}), "\\n"), {}
          for _, word in ipairs(words) do
            if text:find("%f[%a]" .. word:lower() .. "%f[%A]") then seen[#seen + 1] = word end
          end
          return previous(candidate), "seen: " .. table.concat(seen, ", ")
        end } }
        """
    }

    @Test func givesNoNameOfAnyExample() throws {
        let names = try Shell(example: "krueger").kontor(
            "eval",
            """
            local words = {}
            for _, a in ipairs(kontor.hr.application.find { opening = "office-assistant" }) do
              for word in a.name:gmatch "%a%a%a+" do words[#words + 1] = ("%q"):format(word) end
            end
            return table.concat(words, ", ")
            """
        ).output
        #expect(names.contains("Petersen"))
        let shell = try shell(Self.spy(names))
        let screened = try shell.kontor("do", "screen", "office-assistant", "--json")
        #expect(screened.status == 0, "\(screened.errors)")
        #expect(screened.output.contains("seen: "))
        let seen = screened.output.matches(of: /seen: ([^"]*)"/).map { String($0.output.1) }
        #expect(seen == Array(repeating: "", count: 15))
    }

    private static let two = """
        assert(kontor.hr.opening.create { key = "r", title = "x", criteria = { { title = "Excel", rule = { any = { "Excel" } } } } })
        for i, n in ipairs { "Anna Petersen", "Zyx Qwert" } do
          assert(kontor.hr.application.receive("r", { name = n, file = { name = "cv" .. i .. ".txt",
            content = n .. "\\nExcel gut und schnell" } }))
        end
        for _, x in ipairs(assert(kontor.hr.screen "r").ranked) do print(x.application, x.criteria[1].result, x.why[1]) end
        """

    @Test func givesTheNameAsAPlaceholder() throws {
        let shell = try shell(
            """
            return { policies = { ["hr.screen"] = function(c, previous)
              return previous(c), c.text:match "^[^\\n]*" .. (c.text:find("Anna", 1, true) and " seen" or "")
            end } }
            """)
        try shell.write(Self.two, to: "x.lua")
        let run = try shell.kontor("run", "x.lua")
        #expect(run.output.hasPrefix("A-0016\tmet\t[name]\nA-0017\tmet\t[name]\n"), "\(run)")
    }
}
