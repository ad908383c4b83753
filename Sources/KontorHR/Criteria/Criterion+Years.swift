internal import KontorCore

extension Criterion {
    /// Compares the months of work with what is asked.
    ///
    /// Too few months in all are too few, whatever the roles. Enough in all and none in a role that we recognise is
    /// unknown, for the CV may call the work by another name. Years without months are between two lengths: too few are
    /// those that are too few at their longest.
    static func years(
        _ asked: Double, _ roles: [String], _ cv: CVText, _ asOf: Day, _ synonyms: SynonymTable
    ) -> Result {
        let stations = CareerReader(cv: cv, asOf: asOf).stations()
        let all = Experience(ranges: stations.ranges)
        let unread = UnreadDates(in: cv, stations)
        let needed = asked.isFinite ? Int((min(max(asked, 0), 100) * 12).rounded(.up)) : 1200
        if roles.isEmpty, let stated = StatedExperience.longest(in: cv), stated.months >= needed,
            all.months ?? 0 < needed
        {
            return Result(
                outcome: .met, evidence: [stated.evidence],
                why: [
                    "line \(stated.evidence.line) says \"\(stated.evidence.matched)\"; \(written(asked)) \(asked == 1 ? "is" : "are") asked"
                ])
        }
        guard let total = all.months else {
            return Result(
                outcome: .unknown, evidence: unread.evidence,
                why: [
                    "the CV gives no dates of work that could be read; \(written(asked)) \(asked == 1 ? "is" : "are") asked; ask"
                ]
                    + sentences(unread))
        }
        let counted = roles.isEmpty ? all : all.matching(roles: roles, in: cv, synonyms: synonyms)
        let months = counted.months ?? 0
        let evidence = (counted.ranges.isEmpty ? all : counted).ranges.prefix(TermFinder.mostEvidence).map(\.evidence)
        var why = [
            "\(months) months of \(roles.isEmpty ? "work" : "work as \(roles.listed)"), "
                + "overlaps counted once; \(written(asked)) \(asked == 1 ? "is" : "are") \(needed) months"
        ]
        if !roles.isEmpty { why.append("\(total) months of work in all") }
        if months >= needed { return Result(outcome: .met, evidence: evidence, why: why) }
        if unread.count > 0 {
            return Result(outcome: .unknown, evidence: evidence + unread.evidence, why: why + sentences(unread))
        }
        if months == 0, total >= needed {
            why.append("no position could be recognised as such work, which may be the words; ask")
            return Result(outcome: .unknown, evidence: evidence, why: why)
        }
        let most = months == 0 ? all.mostMonths : counted.mostMonths
        if most >= needed {
            why.append("some dates are years without months, so it may be up to \(most) months; ask")
            return Result(outcome: .unknown, evidence: evidence, why: why)
        }
        return Result(outcome: .notMet, evidence: evidence, why: why)
    }

    /// What was passed over, counted and quoted.
    private static func sentences(_ unread: UnreadDates) -> [String] {
        guard let first = unread.evidence.first else { return [] }
        let others = unread.count > 1 ? ", and \(unread.count - 1) more" : ""
        return ["what line \(first.line) says of dates could not be read (\"\(first.quote)\"\(others)); ask"]
    }

    private static func written(_ years: Double) -> String {
        years == 1 ? "1 year" : years == years.rounded() && abs(years) < 1000 ? "\(Int(years)) years" : "\(years) years"
    }
}
