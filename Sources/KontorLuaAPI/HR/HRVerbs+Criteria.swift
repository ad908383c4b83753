internal import KontorCore
internal import KontorHR
internal import KontorStore

extension HRVerbs {
    /// What was asked by mistake is reworded or taken off its opening. Screenings that looked at it are stale then; nothing of
    /// them is lost.
    static let criterionChanges: [Verb] = GeneralVerbs(
        CriterionRecord.self, at: "hr.criterion", admission: lawful,
        examples: [
            .get: criterion("sample-criterion-get")
                + #"assert(kontor.hr.criterion.get(criterion.id).title == "Excel")"#,
            .find: criterion("sample-criterion-find")
                + #"assert(#kontor.hr.criterion.find { opening = "sample-criterion-find", role = "gate" } == 1)"#,
            .update: criterion("sample-criterion-update")
                + """
                local reworded = assert(kontor.hr.criterion.update(criterion.id, { title = "Excel or Calc" }))
                assert(reworded.title == "Excel or Calc")
                """,
            .archive: criterion("sample-criterion-archive")
                + """
                assert(kontor.hr.criterion.archive(criterion.id).archived_at)
                assert(#kontor.hr.opening.criteria "sample-criterion-archive" == 1)
                """,
            .restore: criterion("sample-criterion-restore")
                + """
                kontor.hr.criterion.archive(criterion.id)
                assert(not kontor.hr.criterion.restore(criterion.id).archived_at)
                """,
        ],
        checks: [
            .restore: { records, criterion in
                let record = Record<CriterionRecord>(row: criterion.values)
                try HR(records).check(record, becoming: NewCriterion(record))
            }
        ],
        refusals: [.restore: [(.refused, "it names what must not decide; the message offers a lawful one")]]
    ).verbs(.get, .find, .update, .archive, .restore)

    /// What may not be asked when it is new may not be asked when it was changed.
    private static var lawful: Admission {
        Admission(options: []) { records, before, values, _ in
            guard let before else { return }
            try HR(records).check(
                Record(row: before.values), becoming: NewCriterion(Record<CriterionRecord>(row: values)))
        }
    }

    private static func criterion(_ key: String) -> String {
        sample(key) + "local criterion = kontor.hr.opening.criteria(\"\(key)\")[1]\n"
    }
}
