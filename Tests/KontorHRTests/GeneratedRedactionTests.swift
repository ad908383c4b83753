import KontorCore
import KontorTesting
import Testing

@testable import KontorHR

/// What a policy gets of five hundred generated candidates, anywhere in its argument.
@Suite struct GeneratedRedactionTests {
    /// The argument of `hr.screen` as text, for each candidate.
    private static let arguments: [(candidate: GeneratedCandidate, text: String)] = GeneratedCandidate.all.compactMap {
        candidate in
        guard let day = Day("2026-11-23") else { return nil }
        let facts = ScreeningFacts(
            opening: "office", title: "Office", criteria: [],
            redacted: Redaction(candidate.text, name: candidate.name).text,
            asOf: day)
        return (candidate, leaves(of: facts))
    }

    /// Every text and number in a value, a line each.
    private static func leaves(of value: Any) -> String {
        let children = Mirror(reflecting: value).children
        return value is String || children.isEmpty
            ? "\(value)" : children.map { leaves(of: $0.value) }.joined(separator: "\n")
    }

    /// What a policy is asked is what the other tests look at.
    @Test(arguments: [0, 50, 100, 150, 200, 250, 300, 350, 400, 450])
    func isWhatThePolicyGets(_ index: Int) throws {
        let (candidate, text) = Self.arguments[index]
        let spy = Spy()
        let given = Candidate(
            number: "A-1", name: candidate.name, text: CVText(candidate.text), opening: "office", title: "Office",
            criteria: [],
            day: try #require(Day("2026-11-23")))
        _ = try given.screened(by: spy)
        // Once more where a mark tells of more than of a name, with nothing else in its place.
        let marks =
            /\[(birth date|age|photo|family|children|sex|nationality|residence title|mother tongue|religion|politics|personal number|health|year)\]/
        let disguised = text.replacing(marks, with: "[name]")
        #expect(spy.asked.map { Self.leaves(of: $0).replacing(marks, with: "[name]") } == [disguised, disguised])
        #expect(Self.leaves(of: spy.asked[0]) == text && Self.leaves(of: spy.asked[1]) == disguised)
    }

    private final class Spy: HRPolicies {
        var asked: [ScreeningFacts] = []
        let screener = "spy"
        let rules = "spy"
        func screen(_ facts: ScreeningFacts) throws -> ScreeningAnswer {
            asked.append(facts)
            return ScreeningAnswer()
        }
    }

    @Test func nothingOfANameIsLeft() {
        var seen: [String] = []
        #expect(Self.arguments.count == 500)
        for (candidate, argument) in Self.arguments {
            let words = Folding.words(argument).filter { !candidate.kept.contains($0) }.map(Folding.skeleton)
            for part in candidate.parts.map(Folding.skeleton) {
                let left = words.filter { $0 == part || (part.count >= 4 && $0.contains(part)) || $0 == part + "s" }
                if !left.isEmpty { seen.append("\(candidate.name): \(left)") }
            }
            if argument.contains(/\b\p{Lu}\.\s?\p{Lu}\./) { seen.append("\(candidate.name): initials") }
        }
        #expect(seen.prefix(12) == [], "\(seen.count)")
    }

    @Test func nothingPersonalIsLeft() {
        var seen: Set<String> = []
        for (candidate, text) in Self.arguments {
            let argument = text.lowercased()
            for secret in candidate.secrets where argument.contains(secret) { seen.insert(secret) }
        }
        #expect(seen == [])
    }

    /// Whose name is a word of the work loses that word; nobody else loses anything.
    @Test func whatTheWorkIsStays() {
        var lost: [String] = []
        for (candidate, argument) in Self.arguments {
            let words = Set(Folding.words(argument))
            lost += candidate.kept.filter { !words.contains($0) }.map { "\(candidate.name): \($0)" }
            if !words.contains("hamburg") { lost.append("\(candidate.name): hamburg") }
        }
        #expect(lost.prefix(12) == [], "\(lost.count)")
    }

    /// The swap of who somebody is shows through nowhere.
    @Test func everyVariantReadsTheSame() {
        var leaking: [String] = []
        for candidate in stride(from: 0, to: 500, by: 25).map({ GeneratedCandidate.all[$0] }) {
            let leaks = Fairness.leaks(of: candidate.text, name: candidate.name)
            guard !leaks.isEmpty else { continue }
            let own = Redaction(candidate.text, name: candidate.name).text.split(separator: "\n")
            for variant in Fairness.variants(of: candidate.text, name: candidate.name) {
                let other = Redaction(variant.text, name: variant.name).text.split(separator: "\n")
                let lines = zip(own, other).filter { $0 != $1 }.map { "\($0) | \($1)" }
                if !lines.isEmpty { leaking.append("\(candidate.name) \(variant.name): \(lines)") }
            }
        }
        #expect(leaking.prefix(12) == [], "\(leaking.count)")
    }
}
