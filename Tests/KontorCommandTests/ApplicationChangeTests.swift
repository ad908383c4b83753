import Foundation
import Testing

/// What was entered or asked by mistake about applications and openings, through the built program.
@Suite struct ApplicationChangeTests {
    /// An opening `r` that asks for Excel, with this application; a policy says whether it sees the first name.
    private func shell(named name: String) throws -> Shell {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin(
            needs: ["hr.read"],
            """
            return { policies = { ["hr.screen"] = function(candidate, previous)
              return previous(candidate), candidate.text:find("Petersen", 1, true) and "sees the name" or "sees no name"
            end } }
            """)
        let made = try shell.kontor(
            "eval",
            """
            assert(kontor.hr.opening.create { key = "r", title = "Office assistant", criteria = {
              { title = "Excel", rule = { any = { "Excel" } } }, { title = "DATEV", rule = { any = { "DATEV" } } } } })
            return assert(kontor.hr.application.receive("r", { name = "\(name)",
              file = { name = "cv.txt", content = "Lebenslauf\\nAnna Petersen\\nExcel gut" } })).number
            """)
        try #require(made == Shell.Outcome(output: "A-0016\n"), "\(made)")
        return shell
    }

    /// What the ranking says of the one application: points of how many, whether that is stale, what the policy said.
    private func ranking(_ shell: Shell) throws -> String {
        try shell.kontor(
            "eval",
            """
            local one = kontor.hr.ranking("r")[1]
            return ("%d of %d, %s, %s"):format(one.score, one.best_score, one.stale and "stale" or "current", one.why[1])
            """
        ).output.trimmingCharacters(in: .newlines)
    }

    /// Under a name that was misspelt the right one is not hidden; what came out of that is worth nothing.
    @Test func aCorrectedNameIsHiddenAndScreenedAnew() throws {
        let shell = try shell(named: "Ana Pettersson")
        #expect(try shell.kontor("do", "screen", "r").status == 0)
        #expect(try ranking(shell) == "1 of 2, current, sees the name")
        let corrected = try shell.kontor(
            "eval", "kontor.hr.application.update('A-0016', { name = 'Anna Petersen' }).name")
        #expect(corrected.output == "Anna Petersen\n", "\(corrected)")
        #expect(try ranking(shell) == "1 of 2, stale, sees the name")
        #expect(try shell.kontor("do", "screen", "r").status == 0)
        #expect(try ranking(shell) == "1 of 2, current, sees no name")
        #expect(try shell.kontor("eval", "kontor.hr.screen('r').screened").output == "0\n")
        #expect(try shell.kontor("verify").output.hasSuffix("all in order\n"))
    }

    @Test func whatWasAskedByMistakeIsTakenOffAndBack() throws {
        let shell = try shell(named: "Anna Petersen")
        #expect(try shell.kontor("do", "screen", "r").status == 0)
        let find = "kontor.hr.criterion.find({ opening = 'r', title = 'DATEV' })[1].id"
        let archived = try shell.kontor("eval", "kontor.hr.criterion.archive(\(find)).named_by.finding")
        #expect(archived.output == "1\n", "\(archived)")
        #expect(try shell.kontor("eval", "#kontor.hr.opening.criteria('r')").output == "1\n")
        #expect(try ranking(shell).contains("stale"))
        #expect(try shell.kontor("do", "screen", "r").status == 0)
        #expect(try ranking(shell).hasPrefix("1 of 1, current"))
        // Asked again, it is the same one; what is known of it stays.
        let again =
            "kontor.hr.opening.ask('r', { title = 'DATEV', weight = 5, rule = { any = { 'DATEV' } } }).archived_at"
        #expect(try shell.kontor("eval", again).output == "nil\n")
        #expect(try shell.kontor("do", "screen", "r").status == 0)
        #expect(try ranking(shell).hasPrefix("1 of 6, current"))
        #expect(try shell.kontor("verify").output.hasSuffix("all in order\n"))
    }

    @Test func aCriterionIsReworded() throws {
        let shell = try shell(named: "Anna Petersen")
        #expect(try shell.kontor("do", "screen", "r").status == 0)
        let own = "local c = kontor.hr.opening.criteria('r')"
        let refused = try shell.kontor(
            "eval", own + " assert(kontor.hr.criterion.update(c[1].id, { title = 'At most 30 years old' }))")
        #expect(refused.status == 1 && refused.errors.contains("instead"), "\(refused)")
        let unreadable = try shell.kontor(
            "eval", own + " assert(kontor.hr.criterion.update(c[1].id, { rule = { some = { 'x' } } }))")
        #expect(unreadable.status == 1 && unreadable.errors.contains("a rule has one of"), "\(unreadable)")
        #expect(
            try shell.kontor("eval", own + " return kontor.hr.criterion.update(c[1].id, { title = 'MS Excel' }).title")
                .output == "MS Excel\n")
        #expect(try ranking(shell).contains("stale"))
        let taken = try shell.kontor(
            "eval",
            own
                + " kontor.hr.criterion.archive(c[2].id) assert(kontor.hr.criterion.update(c[1].id, { title = 'DATEV' }))"
        )
        #expect(
            taken.errors.contains("the opening asked for \"DATEV\" before: kontor.hr.criterion.restore(\"cri_"),
            "\(taken)")
    }

    @Test func aMistypedDecisionIsTakenBackByCommand() throws {
        let shell = try shell(named: "Anna Petersen")
        #expect(
            try shell.kontor("eval", "kontor.hr.application.reject('A-0016', { reason = 'has kept no books' }).state")
                .output
                == "rejected\n")
        let next = try shell.refusal(["do", "shortlist", "A-0016", "--reason", "knows the trade well"])
        #expect(next.contains("where that was a mistake, kontor.hr.application.reopen takes it back"), "\(next)")
        #expect(
            try shell.refusal(["do", "reopen", "A-0016", "--reason", "oops"]).contains(
                "a decision needs a reason of words"))
        let reopened = try shell.kontor("do", "reopen", "A-0016", "--reason", "was meant for another candidate")
        #expect(reopened.output == "A-0016 for r: received\n", "\(reopened)")
        let journal = try shell.kontor("journal", "--limit", "1", "--changes").output
        #expect(journal.contains("do reopen") && journal.contains("was meant for another candidate"), "\(journal)")
        #expect(try shell.kontor("eval", "#kontor.hr.decision.find { application = 'A-0016' }").output == "2\n")
        let loop = """
            for _, a in ipairs(kontor.hr.application.find { state = "rejected" }) do
              assert(kontor.hr.application.reopen(a.number, { reason = "was a mistake of ours" }))
            end
            """
        #expect(
            try shell.kontor("eval", "kontor.hr.application.reject('A-0016', { reason = 'has kept no books' }).state")
                .status
                == 0)
        #expect(try shell.kontor("eval", loop).errors.contains("who decides names each application"))
        #expect(try shell.kontor("verify").output.hasSuffix("all in order\n"))
    }

    /// A file that was attached to the wrong person is none of their application, and goes back where that was right.
    @Test func aDocumentOfSomebodyElseIsTakenOff() throws {
        let shell = try shell(named: "Anna Petersen")
        let id = "kontor.hr.document.find({ application = 'A-0016' })[1].id"
        let taken = try shell.kontor("eval", "kontor.hr.document.archive(\(id)).archived_at ~= nil")
        #expect(taken.output == "true\n", "\(taken)")
        #expect(try shell.kontor("do", "screen", "r").output.contains("not screened: A-0016  A-0016 has no document"))
        #expect(try shell.kontor("eval", "#kontor.hr.document.find { application = 'A-0016' }").output == "0\n")
        let back = "kontor.hr.document.find({ application = 'A-0016', archived = true })[1].id"
        #expect(try shell.kontor("eval", "kontor.hr.document.restore(\(back)).archived_at").output == "nil\n")
        #expect(try shell.kontor("do", "screen", "r").status == 0)
        #expect(try ranking(shell).hasPrefix("1 of 2, current"))
        #expect(try shell.kontor("verify").output.hasSuffix("all in order\n"))
    }

    /// What was found in the documents of somebody who was rejected can be read afterwards.
    @Test func whatWasFoundIsReadAfterwards() throws {
        let shell = try shell(named: "Anna Petersen")
        #expect(try shell.kontor("do", "screen", "r").status == 0)
        #expect(
            try shell.kontor("eval", "kontor.hr.application.reject('A-0016', { reason = 'has kept no books' }).state")
                .status
                == 0)
        let found = try shell.kontor(
            "eval",
            """
            local screening = kontor.hr.screening.find({ application = "A-0016" })[1]
            return kontor.hr.finding.find({ screening = screening.id, result = "met" })[1].evidence[1].quote
            """)
        #expect(found.output == "Excel gut\n", "\(found)")
    }
}
