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

    var rules: String { get throws { try asker.rules(of: HRVerbs.screenPolicy) } }

    func screen(_ facts: ScreeningFacts) throws -> ScreeningAnswer {
        try asker.ask(
            HRVerbs.screenPolicy, write: { try HRFacts.screening.write(facts, to: &$0) },
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
            throw wrong("\(results.kind), and must answer a list of { title, result, why?, quotes? }")
        }
        let criteria = try table.array.enumerated().map { try criterion($1, place: "result \($0 + 1)") }
        return ScreeningAnswer(criteria, why: try sentences(reader.isAtEnd ? .nil : reader.value(), place: "the whole"))
    }

    private static func criterion(_ value: LuaValue, place: String) throws -> CriterionAnswer {
        guard case .table(let table) = value, let title = table["title"]?.text else {
            throw wrong("\(place) without the criterion's title")
        }
        guard table.fields.allSatisfy({ (keys + facts).contains($0.key.text ?? "") }) else {
            throw wrong("\(place) with an unknown key; known are \(keys.joined(separator: ", "))")
        }
        let words = Criterion.Outcome.allCases.map(\.rawValue)
        guard let outcome = table["result"]?.text.flatMap({ Criterion.Outcome(rawValue: $0) }) else {
            throw wrong("\(place) with a `result` that is none of \(words.joined(separator: ", "))")
        }
        return CriterionAnswer(
            title, outcome, quotes: try quotes(table["quotes"] ?? .nil, place: place),
            why: try sentences(table["why"] ?? .nil, place: place))
    }

    /// The reader's own refusal may repeat what it was given, which may be the candidate's words.
    private static func sentences(_ value: LuaValue, place: String) throws -> [String] {
        do { return try Why.sentences(value) } catch is Failure {
            throw wrong("\(place) with a `why` that is neither text nor { format, values } nor a list of these")
        }
    }

    /// A wrong answer in our words alone: what the policy wrote may hold what it was asked about.
    private static func wrong(_ sentence: String) -> Failure {
        Failure.wrongAnswer(HRVerbs.screenPolicy.name, "answered \(sentence)")
    }

    private static func quotes(_ value: LuaValue, place: String) throws -> [String]? {
        switch value {
        case .nil: return nil
        case .string(let quote): return [quote.description]
        case .table(let table) where table.fields.isEmpty && table.array.allSatisfy({ $0.text != nil }):
            return table.array.compactMap(\.text)
        default: throw wrong("\(place) with `quotes` that are neither text nor a list of texts")
        }
    }
}
