/// Names of firms: `Frau Holle GmbH`, `Mutter & Söhne KG`. A word in one says nothing of the candidate.
enum Firms {
    /// Drops what was taken for the candidate's sex or family in a firm's name; not where the candidate's own name is
    /// in it.
    static func without(_ spans: [HiddenSpan], in cv: CVText) -> [HiddenSpan] {
        let names = ranges(in: cv)
        guard !names.isEmpty else { return spans }
        let owned = spans.filter { $0.kind == .name }.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
        return spans.filter { span in
            guard kinds.contains(span.kind), span.neutral == nil,
                let name = holding(span.range.lowerBound, names), name.upperBound >= span.range.upperBound
            else { return true }
            return isOverlapped(name, by: owned)
        }
    }

    private static func ranges(in cv: CVText) -> [Range<Int>] {
        cv.words.indices.untilStopped(each: 64).compactMap { index in
            guard forms.contains(cv.words[index].text),
                cv.isCapitalised(cv.words[index]) || cv.words[index].text == "mbh"
            else { return nil }
            var first = index
            while first > 0, index - first < 4, cv.words[first - 1].line == cv.words[index].line,
                isTight(cv, first - 1),
                cv.isCapitalised(cv.words[first - 1])
            {
                first -= 1
            }
            return first < index ? cv.words[first].source.lowerBound..<cv.words[index].source.upperBound : nil
        }
    }

    private static func holding(_ position: Int, _ names: [Range<Int>]) -> Range<Int>? {
        var (low, high) = (0, names.count)
        while low < high {
            let middle = (low + high) / 2
            if names[middle].upperBound <= position { low = middle + 1 } else { high = middle }
        }
        return low < names.count && names[low].contains(position) ? names[low] : nil
    }

    /// Whether one of the ranges, in their order, begins in another range.
    static func isOverlapped(_ range: Range<Int>, by ranges: [Range<Int>]) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound < range.upperBound
    }

    private static func isTight(_ cv: CVText, _ index: Int) -> Bool {
        let gap = cv.gap(after: index)
        return gap.count <= 3
            && gap.allSatisfy { Folding.isSpace($0) || Folding.isHyphen($0) || "&+".unicodeScalars.contains($0) }
    }

    private static let kinds: Set<Redaction.Kind> = [.sex, .family, .children]
    private static let forms: Set<String> = [
        "gmbh", "ag", "kg", "ohg", "ug", "mbh", "ltd", "inc", "llc", "plc", "gbr", "kgaa",
    ]
}
