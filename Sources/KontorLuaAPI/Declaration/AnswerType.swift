internal import KontorCore
internal import KontorDirectory
package import KontorLua

/// One value of a policy's answer, by its place among what the function returns or by its key in a table there.
package struct AnswerValue: Sendable {
    package let name: String
    package let type: AnswerType
    /// Whether it must be there; else nil stands for it.
    package let isRequired: Bool

    package init(_ name: String, _ type: AnswerType, isRequired: Bool = false) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
    }
}

/// What a value of a policy's answer may be; whatever it is not is refused.
package indirect enum AnswerType: Sendable {
    /// A text with something in it.
    case text
    case word([String])
    case flag
    case whole(ClosedRange<Int64>)
    /// In stock units.
    case quantity
    case moment
    /// A telephone number as people write it.
    case phoneNumber
    /// Sentences, as `Why` reads them.
    case why
    /// An offer of the argument or its id.
    case offer
    case list(AnswerType)
    /// A list, each of which is about one record of many, which the value of that key names. What else is wrong with one
    /// is wrong for its record alone: who reads the answer looks at each with `fault`.
    case each(AnswerType, key: String)
    /// A table with these keys and no other.
    case table([AnswerValue])
    case either(AnswerType, AnswerType)
    /// What the argument brought along and nobody reads.
    case asItCame
}

/// Why a value of an answer is refused, to follow the policy's name.
package struct WrongAnswerValue: Error {
    /// `answered "maybe" as value 2.state: it must be one of done, we_ring_back`
    package let sentence: String
    /// The same without anything that the plugin wrote: what it was asked about may stand in that.
    package let sealed: String
}

extension AnswerType {
    /// What it is, to end the sentence "it must be …".
    package var words: String {
        switch self {
        case .text: "text"
        case .word(let words): "one of " + words.joined(separator: ", ")
        case .flag: "true or false"
        case .whole(let range): "a whole number from \(range.lowerBound) to \(Grouped.text(Int(range.upperBound)))"
        case .quantity: "a number up to a billion with at most three decimals"
        case .moment: "a moment such as 2026-11-23T17:00:00+01:00"
        case .phoneNumber: "a telephone number"
        case .why: "text, { format, values } or a list of these"
        case .offer: "one of the argument's offers or its id"
        case .list(let element), .each(let element, _): "a list, each \(element.words)"
        case .table(let values): "a table of " + values.map(\.name).joined(separator: ", ")
        case .either(let one, let other): "\(one.words), or \(other.words)"
        case .asItCame: "what the argument has there"
        }
    }

    /// - Throws: `WrongAnswerValue` where the value is something else.
    package func check(_ value: LuaValue, at place: String) throws(WrongAnswerValue) {
        let isFit: Bool
        switch self {
        case .text: isFit = value.text?.contains { !$0.isWhitespace } ?? false
        case .word(let words): isFit = value.text.map { words.contains($0) } ?? false
        case .flag: isFit = value.boolean != nil
        case .whole(let range): isFit = value.integer.map { range.contains($0) } ?? false
        case .quantity: isFit = value.number.flatMap { Quantity(exactly: $0) } != nil
        case .moment: isFit = value.text.flatMap { Instant($0) } != nil
        case .phoneNumber: isFit = value.text.map { Self.isDialled(PhoneNumber($0)) } ?? false
        case .why: isFit = Why.hasShape(value)
        case .offer: isFit = value.text ?? value.table?["id"]?.text != nil
        case .asItCame: isFit = true
        case .list(let element):
            guard let table = value.table, table.fields.isEmpty else { throw wrong(value, place) }
            for (index, one) in table.array.enumerated() { try element.check(one, at: "\(place)[\(index + 1)]") }
            return
        case .each(let element, let key):
            guard let table = value.table, table.fields.isEmpty else { throw wrong(value, place) }
            for (index, one) in table.array.enumerated() {
                try element.check(one, only: key, at: "\(place)[\(index + 1)]")
            }
            return
        case .table(let values): return try check(value, values, at: place)
        case .either(let one, let other):
            // What has the shape of the second is told what is wrong with it there.
            do { return try one.check(value, at: place) } catch {
                guard value.table != nil else { throw wrong(value, place) }
                return try other.check(value, at: place)
            }
        }
        guard isFit else { throw wrong(value, place) }
    }

    /// Looks at nothing but what names the record that an element is about.
    private func check(_ value: LuaValue, only key: String, at place: String) throws(WrongAnswerValue) {
        guard case .table(let values) = self, let table = value.table, table.array.isEmpty else {
            throw wrong(value, place)
        }
        for one in values where one.name == key { try one.type.check(table[key] ?? .nil, at: "\(place).\(key)") }
    }

    /// Returns what is wrong with one element of a list, to follow the policy's name; nil where it is as declared.
    package func fault(in element: LuaValue, at place: String) -> String? {
        guard case .each(let type, _) = self else { return nil }
        do { try type.check(element, at: place) } catch { return error.sentence }
        return nil
    }

    private func check(_ value: LuaValue, _ values: [AnswerValue], at place: String) throws(WrongAnswerValue) {
        guard let table = value.table, table.array.isEmpty else { throw wrong(value, place) }
        let names = values.map(\.name)
        for (key, _) in table.fields where !names.contains(key.text ?? "") {
            let word = key.text ?? key.kindWords
            let known = ": known are \(names.joined(separator: ", "))"
            throw WrongAnswerValue(
                sentence: "answered an unknown key \(word.inSentence) in \(place)\(known)"
                    + NearestName.hint(word, among: names),
                sealed: "answered an unknown key in \(place)\(known)")
        }
        for one in values {
            let inner = table[one.name] ?? .nil
            if inner != .nil {
                try one.type.check(inner, at: "\(place).\(one.name)")
            } else if one.isRequired {
                throw one.type.wrong(.nil, "\(place).\(one.name)")
            }
        }
    }

    package func wrong(_ value: LuaValue, _ place: String) -> WrongAnswerValue {
        let isMissing = value == .nil
        let rest = "as \(place): it must be \(words)"
        return WrongAnswerValue(
            sentence: "answered \(isMissing ? "nothing" : value.kindWords) \(rest)",
            sealed: "answered \(isMissing ? "nothing" : "\(value.kind)") \(rest)")
    }

    private static func isDialled(_ number: PhoneNumber) -> Bool {
        ![.withheld, .unknown, .unreadable].contains(number.kind)
    }
}

extension Policy {
    /// Looks at an answer: each value must be what is declared in its place, and there may be no more of them.
    ///
    /// - Throws: `Failure` that names the policy and the value.
    package func check(_ answer: inout LuaReader) throws {
        do {
            for (index, declared) in answers.enumerated() {
                let place = "value \(index + 1) (\(declared.name))"
                let value = answer.isAtEnd ? .nil : try answer.value()
                if value != .nil {
                    try declared.type.check(value, at: place)
                } else if declared.isRequired {
                    throw declared.type.wrong(.nil, place)
                }
            }
            while !answer.isAtEnd {
                guard try answer.value() != .nil else { continue }
                let sentence = "answered a value too many: it returns \(valueNames) and nothing more"
                throw WrongAnswerValue(sentence: sentence, sealed: sentence)
            }
        } catch let wrong as WrongAnswerValue {
            throw Failure.wrongAnswer(name, mayRead == .nothing ? wrong.sealed : wrong.sentence)
        }
    }

    private var valueNames: String { answers.map(\.name).joined(separator: ", ") }
}
