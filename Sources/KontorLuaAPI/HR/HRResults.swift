internal import KontorCore
internal import KontorHR
internal import KontorStore

/// What the human resources' verbs return beyond a record's own fields, each table once.
enum HRResults {
    private static let evidence = ParameterType.rows(HRFacts.evidence.declarations)

    private static let finding = TableShape<RankedFinding>(
        "RankedFinding",
        [
            .field("title", "What was asked.") { $0.criterion.title },
            .choice("role", "How it counts.") { $0.criterion.role },
            .field("weight", "How much a scored one counts.") { $0.criterion.weight },
            .choice("result", "What came out.") { $0.finding.result },
            .field("why", "Why.") { $0.finding.why },
            .stored("evidence", evidence, "The words that show it.") { $0.finding.evidence },
        ])

    static let ranked = TableShape<Ranked>(
        "RankedApplication",
        [
            .key("application", of: Application.self, "Its number.") { $0.application.number },
            .choice("state", "How far it is.") { $0.application.state },
            .field("score", "Weights of the scored criteria that are met.") { $0.screening.score },
            .field("best_score", "The score that was possible.") { $0.screening.bestScore },
            .field("gates_met", "Whether no gate is failed; unknown is not failed.") { $0.screening.gatesMet },
            .field("open_questions", "Criteria to ask the candidate about.") { $0.openQuestions },
            .field(
                "stale",
                "Whether the opening's title, criteria, documents, the name, or the rules that answer changed since."
            ) { $0.isStale },
            .reference("duplicate_of", of: Application.self, "An earlier application of probably the same person.") {
                $0.application.duplicateOf
            },
            .field("policy", "The plugin that answered.") { $0.screening.policy },
            .field("why", "The whole in plain sentences.") { $0.screening.why },
            .list("criteria", "What was found on each criterion.", finding) { $0.findings },
        ])

    private static let notScreened = TableShape<NotScreened>(
        "NotScreened",
        [
            .key("application", of: Application.self, "Its number.") { $0.application.number },
            .field("why", "Why a person has to look.") { [$0.why] },
        ])

    struct OpeningScreening {
        let opening: Record<Opening>
        let screened: Int
        let ranked: [Ranked]
        let notScreened: [NotScreened]
    }

    static let screening = TableShape<OpeningScreening>(
        "OpeningScreening",
        [
            .key("opening", of: Opening.self, "Its key.") { $0.opening.key },
            .field("title", "What the position is called.") { $0.opening.title },
            .field("screened", "How many were screened now.") { $0.screened },
            .list("ranked", "The proposal, best first.", ranked) { $0.ranked },
            .list("not_screened", "What a person has to read.", notScreened) { $0.notScreened },
        ])

    static let mention = TableShape<(word: String, finding: TermFinder.Finding)>(
        "Mention",
        [
            .field("word", "The word.") { $0.word },
            .field("found", "Whether the text has it.") { $0.finding.isFound },
            .list("evidence", "Where.", HRFacts.evidence) { $0.finding.evidence },
            .list("denied", "Where the text says that it is not there.", HRFacts.evidence) { $0.finding.negated },
        ])

    struct Taken {
        let summary: String
        let application: Record<Application>
        let isNew: Bool
        let notes: [String]
    }

    static let taken = TableShape<Taken>(
        "ApplicationImport",
        [
            .field("summary", "What happened, in one sentence.") { $0.summary },
            .key("application", of: Application.self, "Its number.") { $0.application.number },
            .field("is_new", "False where it was there already, or more came of a known one.") { $0.isNew },
            .field("notes", "What a person should look at.") { $0.notes },
        ])
}
