/// A place in a CV that a redaction hides.
struct HiddenSpan: Sendable, Equatable {
    let kind: Redaction.Kind
    /// In the signs of the original text.
    var range: Range<Int>
    /// What to write instead of the placeholder: `Sekretär/in` for a job title that tells the sex.
    var neutral: String?
    /// The same for the other sex, where the word has one.
    var counterpart: String?
}

extension HiddenSpan {
    /// The same under the mark of a name, where it is of one of these kinds and stands as a mark.
    func disguised(_ kinds: Set<Redaction.Kind>) -> HiddenSpan {
        neutral == nil && kinds.contains(kind) ? HiddenSpan(kind: .name, range: range) : self
    }

    /// Returns everything to hide, in the order of the text and without overlaps.
    static func all(in cv: CVText, name: String) -> [HiddenSpan] {
        let owner = CandidateName(name)
        var found =
            ContactDetails.spans(in: cv, name: name) + PersonalLabels.spans(in: cv) + BirthDates.spans(in: cv)
            + PersonalWords.spans(in: cv) + owner.spans(in: cv) + Streets.spans(in: cv)
            + EducationYears.spans(in: cv) + GenderedTitles.spans(in: cv) + Pronouns.spans(in: cv)
            + PersonalNumbers.spans(in: cv) + MotherTongue.spans(in: cv) + PersonalSentences.spans(in: cv)
            + OriginPlaces.spans(in: cv) + Homelands.spans(in: cv) + Ages.spans(in: cv, of: owner)
            + BodyMeasures.spans(in: cv)
            + HealthWords.spans(in: cv) + OriginMarks.spans(in: cv) + Kinsfolk.spans(in: cv)
        found += BirthDates.cells(in: cv, beside: found)
        found += SexMarks.spans(in: cv, beside: found, of: owner)
        let nationalities = Nationalities.spans(in: cv, beside: found)
        let spans = withoutStreets(among: Firms.without(found + nationalities, in: cv))
        return merged(withoutOverlaps(spans, in: cv), in: cv)
    }

    /// Drops what was taken for a street and is an age or a date with the next line's postcode: `I turned 37`, `Abitur 1995`.
    private static func withoutStreets(among spans: [HiddenSpan]) -> [HiddenSpan] {
        let ages = spans.filter { ageKinds.contains($0.kind) }.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
        guard !ages.isEmpty else { return spans }
        return spans.filter { $0.kind != .street || !Firms.isOverlapped($0.range, by: ages) }
    }

    private static let ageKinds: Set<Redaction.Kind> = [.age, .birthDate, .year]

    /// Where two overlap, the one that begins earlier wins, then the longer, then the earlier found.
    private static func withoutOverlaps(_ spans: [HiddenSpan], in cv: CVText) -> [HiddenSpan] {
        let sorted = spans.enumerated().filter { !$0.element.range.isEmpty }.sorted { left, right in
            let (first, second) = (left.element.range, right.element.range)
            return (first.lowerBound, -first.count, left.offset) < (second.lowerBound, -second.count, right.offset)
        }
        var kept: [HiddenSpan] = []
        for (_, span) in sorted {
            if let last = kept.last, span.range.lowerBound < last.range.upperBound {
                guard span.range.upperBound > last.range.upperBound else { continue }
                kept.append(span.shortened(from: last.range.upperBound))
            } else {
                kept.append(span)
            }
        }
        return kept.filter { hasWord(cv, in: $0.range) }
    }

    /// Whether there is anything to hide: placeholders of an earlier redaction are no words.
    private static func hasWord(_ cv: CVText, in range: Range<Int>) -> Bool {
        var low = 0
        var high = cv.words.count
        while low < high {
            let middle = (low + high) / 2
            if cv.words[middle].source.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < cv.words.count && cv.words[low].source.lowerBound < range.upperBound
    }

    private func shortened(from start: Int) -> HiddenSpan {
        HiddenSpan(kind: kind, range: start..<range.upperBound)
    }

    /// Neighbours of one kind become one, so that the number of somebody's names cannot be read off either.
    private static func merged(_ spans: [HiddenSpan], in cv: CVText) -> [HiddenSpan] {
        var merged: [HiddenSpan] = []
        for span in spans {
            guard let last = merged.last, last.kind == span.kind, span.kind != .sex,
                cv.scalars[last.range.upperBound..<span.range.lowerBound].allSatisfy({ isJoint($0, of: span.kind) })
            else {
                merged.append(span)
                continue
            }
            merged[merged.count - 1].range = last.range.lowerBound..<span.range.upperBound
        }
        return merged
    }

    private static func isJoint(_ scalar: Unicode.Scalar, of kind: Redaction.Kind) -> Bool {
        if Folding.isSpace(scalar) || scalar == "," { return true }
        switch kind {
        case .name: return Folding.isHyphen(scalar) || scalar == "." || scalar == "_"
        case .year: return Folding.isDash(scalar) || scalar == "/"
        default: return false
        }
    }
}
