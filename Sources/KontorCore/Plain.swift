/// Plain data: what JSON can say, and money, with the order of keys kept.
///
/// Used for values whose shape the core does not fix: reasons, event payloads, a plugin's own storage.
package indirect enum Plain: Sendable, Equatable {
    case null
    case flag(Bool)
    case integer(Int64)
    case number(Double)
    case text(String)
    case money(Money)
    case list([Plain])
    case table([Entry])

    /// One key of a table with its value.
    package struct Entry: Sendable, Equatable {
        package let key: String
        package let value: Plain

        package init(key: String, value: Plain) {
            self.key = key
            self.value = value
        }
    }
}

extension Plain {
    /// Returns a table with the pairs in the given order; pairs with a null value are left out.
    package static func fields(_ pairs: KeyValuePairs<String, Plain>) -> Plain {
        .table(pairs.compactMap { $0.value == .null ? nil : Entry(key: $0.key, value: $0.value) })
    }

    /// The value under `key`, nil where this is no table or has no such key.
    package subscript(key: String) -> Plain? {
        guard case .table(let entries) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// The text, nil for any other kind.
    package var text: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    /// The whole number, nil for any other kind.
    package var integer: Int64? {
        if case .integer(let value) = self { return value }
        return nil
    }

    /// The number, a whole one included; nil for any other kind.
    package var double: Double? {
        switch self {
        case .integer(let whole): Double(whole)
        case .number(let number): number
        default: nil
        }
    }

    /// The elements, nil for any other kind.
    package var list: [Plain]? {
        if case .list(let elements) = self { return elements }
        return nil
    }
}

extension Plain: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension Plain: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    package init(arrayLiteral elements: Plain...) { self = .list(elements) }
    package init(dictionaryLiteral elements: (String, Plain)...) {
        self = .table(elements.map { Entry(key: $0.0, value: $0.1) })
    }
}
