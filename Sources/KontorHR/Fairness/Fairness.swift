internal import KontorCore

/// The same CV as another person would have sent it: under other names, of another sex, age, family, origin,
/// belief or health, with another photograph.
///
/// A host asks a policy about each variant and refuses the policy when its answer changes. What is swapped is what a
/// redaction hides, in its place, so that every variant redacts to the same text; a policy that answers differently has
/// looked at something that it must not see.
package enum Fairness {
    /// What is swapped in a variant.
    package enum Swap: String, Sendable, CaseIterable {
        case name
        case sex
        case age
        case family
        case nationality
        case religion
        case motherTongue = "mother tongue"
        case school = "place of a school"
        case health
        case photo
    }

    /// One variant, with the name to redact it by.
    package struct Variant: Sendable, Equatable {
        package let what: Swap
        package let text: String
        package let name: String
    }

    /// Returns the variants of `text`: one for each kind of swap that finds something to swap, and several for the
    /// name.
    ///
    /// The other names are ones that the CV does not contain; otherwise an employer of that name would be hidden too.
    package static func variants(of text: String, name: String) -> [Variant] {
        let cv = CVText(text)
        return variants(of: cv, HiddenSpan.all(in: cv, name: name), name: name)
    }

    /// Returns the variants of `cv` in what stays readable and tells an origin all the same.
    static func origins(of cv: CVText, name: String) -> [Variant] {
        Origins.variants(of: cv).map { Variant(what: $0.what, text: $0.text, name: name) }
    }

    static func variants(of cv: CVText, _ spans: [HiddenSpan], name: String) -> [Variant] {
        let text = cv.text
        let taken = Set(cv.words.map(\.text))
        let others = OtherNames.all.filter { taken.isDisjoint(with: $0.flatMap(Folding.words)) }
        // Each is as long as the text.
        var variants = others.untilStopped(each: text.utf8.count).map { other in
            let names = NameSwap(from: name, to: other)
            let text = replaced(cv, spans) { names.replacement(for: cv, $0) }
            return Variant(what: .name, text: text, name: names.newName)
        }
        for what in Swap.allCases.untilStopped(each: text.utf8.count) where what != .name {
            let text = replaced(cv, spans) { OtherValues.value(for: $0, what, written: cv.original($0.range)) }
            variants.append(Variant(what: what, text: text, name: name))
        }
        return variants.filter { $0.text != text }
    }

    /// The text with each span replaced for which there is another value.
    private static func replaced(_ cv: CVText, _ spans: [HiddenSpan], with value: (HiddenSpan) -> String?) -> String {
        var result = String.UnicodeScalarView()
        var position = 0
        for span in spans.untilStopped(each: 256) {
            guard let value = value(span) else { continue }
            result.append(contentsOf: cv.scalars[position..<span.range.lowerBound])
            result.append(contentsOf: value.unicodeScalars)
            position = span.range.upperBound
        }
        result.append(contentsOf: cv.scalars[position...])
        return String(result)
    }
}
