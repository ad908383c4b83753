internal import KontorCore
internal import KontorLua

extension ParameterType {
    /// How much may be given where the declaration says nothing.
    var usualBound: Bound? {
        switch self {
        case .text, .record, .anyRecord, .choice, .day, .instant, .money: .name
        case .list(let element): (element.usualBound ?? Bound()).list(of: Bound.usualElements)
        case .rows: Bound(elements: Bound.usualElements)
        case .plain, .table: .data
        case .file: .file
        case .integer: .wholeNumber
        case .flag, .number, .quantity, .function: nil
        }
    }

    /// Whether its bound is worth a word: what is no free text has a form that is shorter anyway.
    private var showsBound: Bool {
        switch self {
        case .text, .list, .rows, .plain, .file: true
        default: false
        }
    }

    /// What of the bound is shown: that of free text.
    private func shown(_ bound: Bound) -> Bound {
        guard case .list(let element) = self, !element.showsBound else { return bound }
        return Bound(elements: bound.elements)
    }

    fileprivate func words(of bound: Bound?) -> String? {
        if case .integer = self { return bound == .wholeNumber ? nil : bound?.words }
        guard showsBound, let bound else { return nil }
        return shown(bound).words
    }
}

extension ParameterDeclaration {
    /// The type and how much of it may be given: `text, at most 200 characters`.
    package var typeAndBound: String { type.words + (type.words(of: bound).map { ", \($0)" } ?? "") }

    /// How much may be given, as a sentence behind the meaning; empty where there is nothing to say.
    var boundSentence: String {
        guard let words = type.words(of: bound) else { return "" }
        return " \(words.prefix(1).uppercased())\(words.dropFirst())."
    }

    /// Returns what to say where more was given than may be, such as `has at most 200 characters, got 20,000`.
    ///
    /// Looks at how much there is, and at nothing else: before any work is done on it.
    func excess(in value: LuaValue) -> String? {
        guard let bound else { return nil }
        switch value {
        case .integer(let whole): return bound.excess(in: Int(exactly: whole))
        case .number(let number): return Int(exactly: number).flatMap { bound.excess(in: $0) }
        case .string(let string): return bound.excess(in: string.bytes)
        case .table(let table):
            if let most = bound.elements { return bound.excess(in: table, most) }
            guard let most = bound.bytes else { return nil }
            var weight = 0
            // A file's name and frame are not counted: who is exactly at the bound is within it.
            if case .file = type {
                weight = table["content"]?.string?.bytes.count ?? 0
            } else {
                value.weigh(&weight, most)
            }
            return weight > most
                ? "has at most \(Bound.size(most)), got \(type.isFile ? Bound.size(weight) : "more")" : nil
        default: return nil
        }
    }
}

extension ParameterType {
    fileprivate var isFile: Bool { if case .file = self { true } else { false } }
}

extension Bound {
    fileprivate func excess(in number: Int?) -> String? {
        guard let range, let number, !range.contains(number) else { return nil }
        return "must be \(words), got \(number)"
    }

    func excess(in text: some Collection<UInt8>) -> String? {
        if let count = excessCharacters(text) {
            return "has at most \(Grouped.text(characters ?? 0)) characters, got \(Grouped.text(count))"
        }
        guard characters == nil, let bytes, text.count > bytes else { return nil }
        return "has at most \(Bound.size(bytes)), got \(Bound.size(text.count))"
    }

    fileprivate func excess(in list: LuaTable, _ most: Int) -> String? {
        guard list.array.count <= most else {
            return "has at most \(Grouped.text(most)) elements, got \(Grouped.text(list.array.count))"
        }
        for (index, element) in list.array.enumerated() {
            guard case .string(let string) = element, let count = excessCharacters(string.bytes) else { continue }
            return "has at most \(Grouped.text(characters ?? 0)) characters in each element, "
                + "got \(Grouped.text(count)) at \(index + 1)"
        }
        return nil
    }
}

extension LuaValue {
    /// Adds about how many bytes the value takes as text; stops where it is beyond `most`.
    fileprivate func weigh(_ weight: inout Int, _ most: Int) {
        weight += 8
        switch self {
        case .string(let string): weight += string.bytes.count
        case .table(let table):
            for element in table.array where weight <= most { element.weigh(&weight, most) }
            for (key, value) in table.fields where weight <= most {
                key.weigh(&weight, most)
                value.weigh(&weight, most)
            }
        default: break
        }
    }
}
