/// Plain data as text that gives exactly the same data back, which bare JSON does not: it knows no money, and a number
/// that happens to be whole comes back as an integer.
///
/// What JSON lacks is a table with one key that begins with `$`; a table's own keys that begin so get one `$` more.
extension Plain {
    private static let moneyKey = "$money"
    private static let numberKey = "$number"

    /// The data as one line of JSON that `init(stored:)` reads.
    package var stored: String { (needsMarks ? marked : self).json }

    /// Reads what `stored` gave.
    ///
    /// - Throws: `Failure.invalid` where the text is not JSON.
    package init(stored: String) throws {
        let read = try Plain(json: stored)
        self = stored.utf8.contains(UInt8(ascii: "$")) ? read.unmarked : read
    }

    private var needsMarks: Bool {
        switch self {
        case .null, .flag, .integer, .text: false
        case .number(let number): number.rounded() == number
        case .money: true
        case .list(let elements): elements.contains(where: \.needsMarks)
        case .table(let entries): entries.contains { $0.key.utf8.first == UInt8(ascii: "$") || $0.value.needsMarks }
        }
    }

    private var marked: Plain {
        switch self {
        case .null, .flag, .integer, .text: self
        case .number(let number): needsMarks ? .table([Entry(key: Self.numberKey, value: .text("\(number)"))]) : self
        case .money(let money): .table([Entry(key: Self.moneyKey, value: .text(money.description))])
        case .list(let elements): .list(elements.map(\.marked))
        case .table(let entries):
            .table(entries.map { Entry(key: ($0.key.hasPrefix("$") ? "$" : "") + $0.key, value: $0.value.marked) })
        }
    }

    private var unmarked: Plain {
        switch self {
        case .list(let elements): .list(elements.map(\.unmarked))
        case .table(let entries):
            Self.scalar(entries)
                ?? .table(
                    entries.map {
                        Entry(
                            key: $0.key.hasPrefix("$$") ? String($0.key.dropFirst()) : $0.key, value: $0.value.unmarked)
                    })
        default: self
        }
    }

    /// What a table with one marked key stands for, nil for every other table.
    private static func scalar(_ entries: [Entry]) -> Plain? {
        guard entries.count == 1, let text = entries[0].value.text else { return nil }
        return switch entries[0].key {
        case moneyKey: Money(text).map { .money($0) }
        case numberKey: Double(text).map { .number($0) }
        default: nil
        }
    }
}
