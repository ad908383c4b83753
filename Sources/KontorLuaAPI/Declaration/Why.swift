internal import KontorCore
internal import KontorLua

/// The sentences with which a policy explains its answer.
///
/// One sentence is a text, or `{ format, values… }` as `string.format` takes them; several are a list of these. A value
/// may itself be a why, such as the one that `previous` gave. What is long is cut: each sentence stands with what was
/// decided, thousands of them in one supply run.
enum Why {
    /// Bytes of a sentence, and sentences of one answer, that are kept.
    static let bytes = 2000
    static let count = 50

    /// Reads the next result; nothing where it is nil or missing.
    static func read(_ reader: inout LuaReader) throws -> [String] {
        guard !reader.isAtEnd else { return [] }
        return try sentences(reader.value())
    }

    /// Returns the sentences in a value.
    ///
    /// - Throws: `Failure.invalid` where it is neither text nor such a table.
    static func sentences(_ value: LuaValue) throws -> [String] {
        let all = try whole(value)
        let kept = all.prefix(count).map { CutText.of($0, bytes: bytes) }
        return all.count > count ? kept + ["… (\(all.count - count) sentences more)"] : kept
    }

    /// Says whether a value is text, `{ format, values }` or a list of these. Whether a format has all its values shows
    /// where its sentence is made: an answer that says there is nothing to do is often returned with half a reason.
    static func hasShape(_ value: LuaValue) -> Bool {
        switch value {
        case .nil, .string: true
        case .table(let table):
            if case .string? = table.array.first {
                // Behind a value that is nil the others have numbers for keys.
                table.fields.allSatisfy { $0.key.integer != nil }
            } else {
                table.fields.isEmpty && table.array.allSatisfy(hasShape)
            }
        default: false
        }
    }

    private static func whole(_ value: LuaValue) throws -> [String] {
        switch value {
        case .nil: return []
        case .string(let text): return [text.description]
        case .table(let table) where table.fields.isEmpty:
            guard case .string(let format)? = table.array.first else { return try table.array.flatMap(whole) }
            return [try formatted(format, Array(table.array.dropFirst()))]
        case .table(let table):
            guard case .string(let format)? = table.array.first, let values = withGaps(table) else { fallthrough }
            return [try formatted(format, Array(values.dropFirst()))]
        default:
            throw Failure(.invalid, "why must be text, { format, values } or a list of these, got \(value.kindWords)")
        }
    }

    /// The elements of a list in which some are nil, which Lua keeps under their numbers; nil where it is no list.
    private static func withGaps(_ table: LuaTable) -> [LuaValue]? {
        let last = table.fields.map { $0.key.integer ?? .max }.max() ?? 0
        guard last <= count, table.fields.allSatisfy({ ($0.key.integer ?? 0) > table.array.count }) else { return nil }
        var values = table.array + Array(repeating: LuaValue.nil, count: max(0, Int(last) - table.array.count))
        for field in table.fields { values[Int(field.key.integer ?? 1) - 1] = field.value }
        return values
    }

    /// `%s`, `%d`, `%g`, `%.2f` and `%%`, with the values in order; any other `%` is itself, as in `10 % more`.
    ///
    /// Values that the format does not ask for are sentences of their own, such as those of `previous`.
    private static func formatted(_ format: LuaString, _ values: [LuaValue]) throws -> String {
        // Bytes, because nothing here but the percent sign and what follows it is looked at.
        var text: [UInt8] = []
        var values = values[...]
        var rest = format.bytes[...]
        while let percent = rest.firstIndex(of: UInt8(ascii: "%")) {
            text += rest[..<percent]
            let digits = rest[(percent + 1)...].prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
            rest = rest[digits.endIndex...]
            guard let letter = rest.first, "sdigf%".utf8.contains(letter) else {
                text.append(UInt8(ascii: "%"))
                text += digits
                continue
            }
            rest = rest.dropFirst()
            guard letter != UInt8(ascii: "%") else {
                text.append(letter)
                continue
            }
            guard let value = values.popFirst() else {
                throw Failure(.invalid, "why has fewer values than its format asks for: \(format)")
            }
            text += try shown(value, letter, decimals: decimals(digits)).utf8
        }
        text += rest
        let sentence = String(decoding: text, as: UTF8.self)
        return values.isEmpty ? sentence : try ([sentence] + values.flatMap(whole)).joined(separator: "; ")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// `2` of `%.2f`; nil where the format says nothing.
    private static func decimals(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.split(separator: UInt8(ascii: ".")).last.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    }

    private static func shown(_ value: LuaValue, _ letter: UInt8, decimals: Int?) throws -> String {
        if letter == UInt8(ascii: "f"), let number = value.number { return fixed(number, decimals ?? 6) }
        switch value {
        case .string(let text): return text.description
        case .integer(let whole): return String(whole)
        case .number(let number):
            let whole = Int64(exactly: number)
            return whole.map(String.init) ?? "\(number)"
        case .boolean(let flag): return String(flag)
        case .userdata(let userdata): return MoneyType.money(userdata)?.description ?? value.kindWords
        case .table: return try whole(value).joined(separator: "; ")
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
