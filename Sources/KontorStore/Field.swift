package import KontorCore

/// One field of a noun: its name, type, unit and meaning, said once.
///
/// `@unchecked Sendable`: `index` is written once, by `Schema`'s initialiser, before the schema is published through a
/// static constant; afterwards nothing of a field changes.
package final class Field<Value: FieldValue>: AnyField, @unchecked Sendable {
    package let declaration: FieldDeclaration
    package fileprivate(set) var index = 0

    /// - Parameters:
    ///   - name: In snake_case, as Lua sees it; a day ends in `_on`, an instant in `_at`.
    ///   - meaning: One sentence for the documentation.
    ///   - unit: Where the number alone does not say it.
    package init(_ name: String, _ meaning: String, unit: String? = nil, _ traits: FieldTrait...) {
        declaration = FieldDeclaration(
            name: name, kind: Value.kind, isOptional: Value.isOptional, meaning: meaning, unit: unit, traits: traits)
    }

    package func assign(index: Int) { self.index = index }
}

/// What `Schema` needs of a field whose Swift type it does not know.
package protocol AnyField: AnyObject, Sendable {
    var declaration: FieldDeclaration { get }
    func assign(index: Int)
}

/// What a field promises beyond its type.
package enum FieldTrait: Sendable {
    /// Names the record in place of its id; unique.
    case key
    case unique
    /// Cannot be changed once the record exists.
    case fixed
    /// Kept by the core (states, totals, stamps); nobody sets it directly.
    case kept
    /// Says something about a person.
    case personal
    /// The value a new record gets where none is given.
    case initially(StoredValue)
    /// A condition on the column, in SQL, with the sentence for who breaks it.
    case check(String, String)
    /// What its text must look like.
    case shape(TextShape)
    /// Holds keys of records of the noun of that name.
    case naming(String)
    /// Names only what is in use, whenever it comes to name something or is taken back into use with it.
    case inUse
    /// Names only records whose field of that name holds one of those words, the first being the one to give it; the
    /// sentence goes on after the record's name.
    case only(field: String, words: [String], String)
    /// The words of a choice that people may give; the others are the program's own.
    case given([String])
    /// Cannot be changed any more once other records are written in terms of it.
    case settled(Settlement)
    /// People look for its words: they are kept folded beside the record.
    case searched
    /// How long its text may be, where that is not what is usual.
    case bound(Bound)
    /// Says when something happened: no day or moment to come.
    case past
    /// A text that every record has, and that may say nothing.
    case mayBeEmpty
}

/// A field without its Swift type, for the renderers.
package struct FieldDeclaration: Sendable {
    package let name: String
    package let kind: FieldKind
    package let isOptional: Bool
    package let meaning: String
    package let unit: String?
    package let traits: [FieldTrait]

    /// The columns that hold it; money takes two.
    package var columns: [String] {
        switch kind {
        case .reference, .anyReference: [name + "_id"]
        case .money: [name + "_minor", name + "_currency"]
        default: [name]
        }
    }

    package var isKey: Bool { traits.contains { if case .key = $0 { true } else { false } } }
    package var isUnique: Bool { isKey || traits.contains { if case .unique = $0 { true } else { false } } }
    package var isFixed: Bool { traits.contains { if case .fixed = $0 { true } else { false } } }
    package var isKept: Bool { traits.contains { if case .kept = $0 { true } else { false } } }
    package var isPersonal: Bool { traits.contains { if case .personal = $0 { true } else { false } } }

    /// Whether people give it a text of which something can be seen, in every record that has one.
    package var isSeen: Bool {
        guard case .text = kind, !isKept else { return false }
        return !traits.contains { if case .mayBeEmpty = $0 { true } else { false } }
    }

    package var isPast: Bool { traits.contains { if case .past = $0 { true } else { false } } }
    package var isSearched: Bool { traits.contains { if case .searched = $0 { true } else { false } } }

    package var initialValue: StoredValue? {
        for case .initially(let value) in traits { return value }
        return nil
    }

    package var shape: TextShape? {
        for case .shape(let shape) in traits { return shape }
        return nil
    }

    /// How much may be given for it; nil where its kind says it already.
    package var bound: Bound? {
        for case .bound(let bound) in traits { return bound }
        return switch kind {
        case .text: .name
        case .words: Bound.name.list(of: Bound.usualElements)
        case .plain: .data
        default: nil
        }
    }

    package var checks: [(condition: String, sentence: String)] {
        traits.compactMap { if case .check(let condition, let sentence) = $0 { (condition, sentence) } else { nil } }
    }
}

extension FieldKind {
    /// How many columns hold a value of this kind.
    package var columnCount: Int {
        if case .money = self { return 2 }
        return 1
    }
}
