internal import KontorCore
internal import KontorHR
internal import KontorLua

/// Asks the office's plugins what an application shows.
final class LuaHRPolicies: HRPolicies {
    private let asker: any PolicyAsker

    /// - Throws: `Failure.unavailable` where nothing loads plugins.
    init(_ session: Session) throws {
        guard let asker = session.desk.policies else {
            throw Failure(.unavailable, "there are no plugins here that could screen")
        }
        self.asker = asker
    }

    var screener: String { asker.answerer(of: HRVerbs.screenPolicy) ?? "none" }

    func screen(_ facts: ScreeningFacts) throws -> ScreeningAnswer {
        try asker.ask(
            HRVerbs.screenPolicy, write: { HRFacts.screening.write(facts, to: &$0) },
            read: { try ScreeningAnswerReader.read(&$0) })
    }
}

/// Reads what `hr.screen` returned: a list of results, and the sentences for the whole.
enum ScreeningAnswerReader {
    private static let keys = ["title", "result", "why", "quotes"]
    /// What a criterion of the argument has besides, so that it can be returned as it came.
    private static let facts = ["role", "weight", "rule", "evidence"]

    static func read(_ reader: inout LuaReader) throws -> ScreeningAnswer {
        let results = reader.isAtEnd ? .nil : try reader.value()
        guard case .table(let table) = results, table.fields.isEmpty else {
            throw Failure(.invalid, "must return a list of { title, result, why?, quotes? }, got \(results.kindWords)")
        }
        let criteria = try table.array.enumerated().map { try criterion($1, place: "result \($0 + 1)") }
        return ScreeningAnswer(criteria, why: try Why.read(&reader))
    }

    private static func criterion(_ value: LuaValue, place: String) throws -> CriterionAnswer {
        guard case .table(let table) = value, let title = table["title"]?.text else {
            throw Failure(.invalid, "\(place) must be a table with the criterion's title")
        }
        for (key, _) in table.fields {
            let word = key.text ?? key.kindWords
            guard (keys + facts).contains(word) else {
                throw Failure(.invalid, "\(place): unknown key \(word)" + NearestName.hint(word, among: keys))
            }
        }
        let words = Criterion.Outcome.allCases.map(\.rawValue)
        guard let outcome = table["result"]?.text.flatMap({ Criterion.Outcome(rawValue: $0) }) else {
            let got = table["result"]?.kindWords ?? "nil"
            throw Failure(.invalid, "\(place): result must be one of \(words.joined(separator: ", ")), got \(got)")
        }
        return CriterionAnswer(
            title, outcome, quotes: try quotes(table["quotes"] ?? .nil, place: place),
            why: try Why.sentences(table["why"] ?? .nil))
    }

    private static func quotes(_ value: LuaValue, place: String) throws -> [String]? {
        switch value {
        case .nil: return nil
        case .string(let quote): return [quote.description]
        case .table(let table) where table.fields.isEmpty && table.array.allSatisfy({ $0.text != nil }):
            return table.array.compactMap(\.text)
        default: throw Failure(.invalid, "\(place): quotes must be text or a list of texts, got \(value.kindWords)")
        }
    }
}
