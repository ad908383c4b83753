import KontorCore
import KontorTesting
import Testing

/// What a company's policy gets of five hundred generated candidates, from the file that comes in to the policy's
/// argument, which it repeats in its reasons.
@Suite struct GeneratedCandidateTests {
    private static let repeating = """
        local function leaves(value, into)
          if type(value) == "table" then
            for key, inner in pairs(value) do leaves(key, into); leaves(inner, into) end
          else
            into[#into + 1] = tostring(value)
          end
          return into
        end
        return { policies = { ["hr.screen"] = function(candidate, previous)
          local criteria = previous(candidate)
          return criteria, { (table.concat(leaves(candidate, {}), "\\n"):gsub("\\n", "¶")) }
        end } }
        """

    /// What the policy was asked of each.
    private static let asked: [(candidate: GeneratedCandidate, argument: String)] = {
        do {
            return try stride(from: 0, to: 500, by: 100).flatMap { first in
                try screened(Array(GeneratedCandidate.all[first..<(first + 100)]))
            }
        } catch {
            Issue.record(error)
            return []
        }
    }()

    private static func screened(_ candidates: [GeneratedCandidate]) throws -> [(GeneratedCandidate, String)] {
        let office = try PluginOffice([
            "base": ["init.lua": #"return { policies = { ["hr.screen"] = function(c) return c.criteria end } }"#],
            "repeating": [
                "init.lua": repeating, "plugin.lua": PluginOffice.manifest("repeating", "after = { \"base\" }"),
            ],
        ])
        let made = candidates.enumerated().map { number, one in
            // The file has the candidate's name, too.
            let file = "\(one.name.replacing(" ", with: "_"))_\(number).txt"
            return """
                numbers[#numbers + 1] = assert(kontor.hr.application.receive("office", { name = \(quoted(one.name)),
                  file = { name = \(quoted(file)), content = \(quoted(one.text)) } })).number
                """
        }
        let text = try office.run(
            """
            assert(kontor.hr.opening.create { key = "office", title = "Büro",
              criteria = { { title = "Excel", rule = { any = { "Excel" } } } } })
            local numbers = {}
            \(made.joined(separator: "\n"))
            local result = assert(kontor.hr.screen("office"))
            assert(#result.not_screened == 0, result.not_screened[1] and result.not_screened[1].why[1])
            local said = {}
            for place, number in ipairs(numbers) do
              for screening in kontor.hr.screening.each { application = number } do
                said[#said + 1] = place .. "\\t" .. table.concat(screening.why, "¶")
              end
            end
            return table.concat(said, "\\n")
            """)
        return text.split(separator: "\n").compactMap { line -> (GeneratedCandidate, String)? in
            let parts = line.split(separator: "\t", maxSplits: 1)
            guard parts.count == 2, let place = Int(parts[0]) else { return nil }
            return (candidates[place - 1], String(parts[1]).replacing("¶", with: "\n"))
        }
    }

    private static func quoted(_ text: String) -> String { "[==[\n\(text)]==]" }

    /// Words as they are compared, with one spelling for umlauts and what is written in their place.
    private static func words(_ text: String) -> [String] {
        FoldedText.fold(text).split { !$0.isLetter && !$0.isNumber }.map { word in
            ["ae", "oe", "ue"].reduce(String(word)) { $0.replacing($1, with: String($1.prefix(1))) }
        }
    }

    @Test func everyOneIsAskedFor() {
        #expect(Self.asked.count == 500)
        #expect(Self.asked.allSatisfy { $0.argument.contains("Microsoft Excel") })
    }

    @Test func nothingOfANameReachesThePolicy() {
        var seen: [String] = []
        for (candidate, argument) in Self.asked {
            let kept = Set(candidate.kept.flatMap(Self.words))
            let words = Self.words(argument).filter { !kept.contains($0) }
            for part in candidate.parts.flatMap(Self.words) {
                let left = words.filter { $0 == part || (part.count >= 4 && $0.contains(part)) || $0 == part + "s" }
                if !left.isEmpty { seen.append("\(candidate.name): \(left)") }
            }
            if argument.contains(/\b\p{Lu}\.\s?\p{Lu}\./) { seen.append("\(candidate.name): initials") }
        }
        #expect(seen.prefix(12) == [], "\(seen.count)")
    }

    @Test func nothingPersonalReachesThePolicy() {
        var seen: Set<String> = []
        for (candidate, argument) in Self.asked {
            let argument = argument.lowercased()
            for secret in candidate.secrets where argument.contains(secret) { seen.insert(secret) }
        }
        #expect(seen == [])
    }

    /// Whose name is a word of the work loses that word; nobody else loses anything.
    @Test func whatTheWorkIsReachesThePolicy() {
        var lost: [String] = []
        for (candidate, argument) in Self.asked {
            let words = Set(Self.words(argument))
            lost += candidate.kept.flatMap(Self.words).filter { !words.contains($0) }
                .map { "\(candidate.name): \($0)" }
        }
        #expect(lost.prefix(12) == [], "\(lost.count)")
    }
}
