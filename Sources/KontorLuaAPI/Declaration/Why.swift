internal import KontorCore
internal import KontorLua

/// The sentences with which a policy explains its answer.
///
/// One sentence is a text, or `{ format, values… }` as `string.format` takes them; several are a list of these. A value
/// may itself be a why, such as the one that `previous` gave.
enum Why {
    /// Reads the next result; nothing where it is nil or missing.
    static func read(_ reader: inout LuaReader) throws -> [String] {
        guard !reader.isAtEnd else { return [] }
        return try sentences(reader.value())
    }

    /// Returns the sentences in a value.
    ///
    /// - Throws: `Failure.invalid` where it is neither text nor such a table.
    static func sentences(_ value: LuaValue) throws -> [String] {
        switch value {
        case .nil: return []
        case .string(let text): return [text.description]
        case .table(let table) where table.fields.isEmpty:
            guard case .string(let format)? = table.array.first else { return try table.array.flatMap(sentences) }
            return [try formatted(format.description, Array(table.array.dropFirst()))]
        default:
            throw Failure(.invalid, "why must be text, { format, values } or a list of these, got \(value.kindWords)")
        }
    }

    /// `%s`, `%d`, `%g`, `%.2f` and `%%`, with the values in order; any other `%` is itself, as in `10 % more`.
    ///
    /// Values that the format does not ask for are sentences of their own, such as those of `previous`.
    private static func formatted(_ format: String, _ values: [LuaValue]) throws -> String {
        var text = ""
        var values = values[...]
        var rest = Substring(format)
        while let percent = rest.firstIndex(of: "%") {
            text += rest[..<percent]
            rest = rest[rest.index(after: percent)...]
            let digits = rest.prefix { $0.isNumber || $0 == "." }
            rest = rest.dropFirst(digits.count)
            guard let letter = rest.first, "sdigf%".contains(letter) else {
                text += "%" + digits
                continue
            }
            rest = rest.dropFirst()
            guard letter != "%" else {
                text += "%"
                continue
            }
            guard let value = values.popFirst() else {
                throw Failure(.invalid, "why has fewer values than its format asks for: \(format)")
            }
            text += try shown(value, letter, decimals: digits.split(separator: ".").last.flatMap { Int($0) })
        }
        return try ([text + rest] + values.flatMap(sentences)).joined(separator: "; ")
    }

    private static func shown(_ value: LuaValue, _ letter: Character, decimals: Int?) throws -> String {
        if letter == "f", let number = value.number { return fixed(number, decimals ?? 6) }
        switch value {
        case .string(let text): return text.description
        case .integer(let whole): return String(whole)
        case .number(let number):
            let whole = Int64(exactly: number)
            return whole.map(String.init) ?? "\(number)"
        case .boolean(let flag): return String(flag)
        case .userdata(let userdata): return MoneyType.money(userdata)?.description ?? value.kindWords
        case .table: return try sentences(value).joined(separator: "; ")
        default: return value.kindWords
        }
    }

    private static func fixed(_ number: Double, _ decimals: Int) -> String {
        guard number.isFinite, abs(number) < 1e12, (0...9).contains(decimals) else { return "\(number)" }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = Int64((abs(number) * scale).rounded())
        let digits = String(scaled)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let sign = number < 0 && scaled > 0 ? "-" : ""
        guard decimals > 0 else { return sign + padded }
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
}
