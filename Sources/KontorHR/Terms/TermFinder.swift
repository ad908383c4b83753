internal import KontorCore

/// Finds wanted words and phrases in the text of a CV, and says where.
///
/// Case, umlauts, hyphens and line breaks do not matter; `C++`, `C#`, `Node.js` and `.NET` are words; German compounds
/// and plain endings are followed; synonyms come from a table. What is said not to be there ("keine Kenntnisse in SAP")
/// is reported apart and does not count; nor does what may be denied or praised ("no limits in SAP").
package struct TermFinder: Sendable {
    /// What one term came to.
    package struct Finding: Sendable, Equatable {
        package let term: String
        /// In the order of the text; empty where the CV says nothing.
        package let evidence: [Evidence]
        /// Where the CV says that it is not there.
        package let negated: [Evidence]
        /// Where the CV says that it is yet to come, which is neither.
        package let planned: [Evidence]
        /// Where a denying word stands beside it that may deny it or not, which is neither.
        package let doubted: [Evidence]

        package var isFound: Bool { !evidence.isEmpty }
        package var isDenied: Bool { evidence.isEmpty && doubted.isEmpty && !negated.isEmpty }
    }

    /// Places that are told of one term: who wants to know more reads the text.
    package static let mostEvidence = 100

    private let synonyms: SynonymTable

    package init(synonyms: SynonymTable = .office) {
        self.synonyms = synonyms
    }

    /// Returns where `term` or a synonym of it stands in `cv`, at most once for each place.
    package func find(_ term: String, in cv: CVText) -> Finding {
        search(term, patterns(of: term), in: cv, folded: 0..<cv.folded.count)
    }

    /// All forms in which a term is looked for.
    func patterns(of term: String) -> [TermPattern] { synonyms.forms(of: term).flatMap(TermPattern.forms) }

    /// Returns where a term stands in the lines `lines` of `cv`, counted from 0.
    ///
    /// - Parameter patterns: Its forms, which do not change from one place to the next.
    func find(_ term: String, _ patterns: [TermPattern], in cv: CVText, lines: Range<Int>) -> Finding {
        guard let first = cv.lines[lines].first(where: { !$0.words.isEmpty })?.words.first,
            let last = cv.lines[lines].last(where: { !$0.words.isEmpty })?.words.last
        else { return Finding(term: term, evidence: [], negated: [], planned: [], doubted: []) }
        let folded = cv.words[first].folded.lowerBound..<cv.words[last].folded.upperBound
        return search(term, patterns, in: cv, folded: folded)
    }

    private func search(
        _ term: String, _ patterns: [TermPattern], in cv: CVText, folded: Range<Int>
    ) -> Finding {
        var found: [Range<Int>] = []
        for form in patterns {
            found += TermSearch(pattern: form, cv: cv).matches(in: folded)
        }
        var evidence: [Evidence] = []
        var negated: [Evidence] = []
        var planned: [Evidence] = []
        var doubted: [Evidence] = []
        var end = 0
        var watch = WorkWatch()
        for range in found.sorted(by: { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) })
        where range.lowerBound >= end && !isLabel(range, in: cv) {
            end = range.upperBound
            guard evidence.count < Self.mostEvidence, !watch.isStopped(after: 500) else { break }
            if Negation.isPlanned(range, in: cv) {
                if planned.count < Self.mostEvidence { planned.append(cv.evidence(at: range)) }
                continue
            }
            switch Negation.verdict(of: range, in: cv) {
            case .stated: evidence.append(cv.evidence(at: range))
            case .denied: if negated.count < Self.mostEvidence { negated.append(cv.evidence(at: range)) }
            case .doubtful: if doubted.count < Self.mostEvidence { doubted.append(cv.evidence(at: range)) }
            }
        }
        return Finding(term: term, evidence: evidence, negated: negated, planned: planned, doubted: doubted)
    }

    /// `Telefon: [phone]` labels what is hidden, and is no word about telephoning.
    private func isLabel(_ range: Range<Int>, in cv: CVText) -> Bool {
        let behind = cv.folded[range.upperBound...].prefix(40)
        let sign = behind.first { $0 != " " && $0 != ":" && $0 != "." && $0 != "\"" }
        return sign == Folding.hidden
    }
}
