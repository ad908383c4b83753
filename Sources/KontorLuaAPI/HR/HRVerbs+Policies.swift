internal import KontorHR

extension HRVerbs {
    /// What hiring asks the plugins.
    static let policies: [Policy] = [screenPolicy]

    static let screenPolicy = Policy(
        "hr.screen",
        "What a redacted application shows of each criterion. It is asked again as if somebody of another name, sex or age "
            + "had sent it, and refused where the results differ.",
        argument: "candidate", fields: HRFacts.screening.declarations, mayRead: .nothing,
        answer: """
            A list of { title, result, why?, quotes? } and the sentences for the whole. `result` is met, not_met or \
            unknown; what the document does not say is unknown. `quotes` are words of the text, word for word; without them \
            the core's own evidence stands, which a criterion of the argument brings along, but not for the opposite of what \
            the core found. A criterion that is left out keeps what the core found.
            """,
        answers: [
            AnswerValue(
                "results",
                .list(
                    .table([
                        AnswerValue("title", .text, isRequired: true),
                        AnswerValue("result", .word(Criterion.Outcome.allCases.map(\.rawValue)), isRequired: true),
                        AnswerValue("why", .why), AnswerValue("quotes", .either(.text, .list(.text))),
                        AnswerValue("role", .asItCame), AnswerValue("weight", .asItCame),
                        AnswerValue("rule", .asItCame), AnswerValue("evidence", .asItCame),
                    ])), isRequired: true),
            AnswerValue("why", .why),
        ],
        example: """
            policies["hr.screen"] = function(candidate, previous)
              local results, why = previous(candidate)
              for _, one in ipairs(results) do
                if one.title == "Bookkeeping" and one.result == "met" and not candidate.text:find("DATEV", 1, true) then
                  one.result, one.why = "unknown", "bookkeeping without DATEV: ask"
                end
              end
              return results, why
            end
            """)
}
