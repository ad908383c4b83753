/// Reading numbers as people write them, with decimal comma or decimal point.
///
/// A number that can mean two things (`1.234`) is refused instead of guessed: one reading is a thousand times the other.
enum NumberCell {
    /// Returns the number times 10 to the power of `decimals`.
    ///
    /// - Parameter unit: what has so many decimals, for the sentence; nil for plain numbers.
    static func scaled(
        _ cell: ArraySlice<UInt8>, decimals: Int, unit: String? = nil
    ) throws(CellRefusal) -> Int64 {
        if let value = plain(cell, decimals: decimals) { return value }
        var parts = NumberParts()
        try parts.read(cell, decimals: decimals)
        return try parts.scaled(cell, decimals: decimals, unit: unit)
    }

    /// The value of `12` and `2,5`, which most cells are; nil for whatever needs a closer look.
    private static func plain(_ cell: ArraySlice<UInt8>, decimals: Int) -> Int64? {
        guard cell.count <= 9 else { return nil }
        var value: Int64 = 0
        var fraction: Int?
        for byte in cell {
            if Ascii.isDigit(byte) {
                value = value * 10 + Int64(byte - 48)
                fraction? += 1
            } else {
                guard byte == Ascii.comma || byte == Ascii.point, fraction == nil, byte != cell.first else {
                    return nil
                }
                fraction = 0
            }
        }
        guard let fraction else { return value * power(of: decimals) }
        guard fraction == 1 || fraction == 2, fraction <= decimals else { return nil }
        return value * power(of: decimals - fraction)
    }

    /// The value of plain digits, nil for anything else or nothing.
    static func digits(_ cell: some Collection<UInt8>) -> Int64? {
        guard !cell.isEmpty, cell.count <= 18 else { return nil }
        var value: Int64 = 0
        for byte in cell {
            guard Ascii.isDigit(byte) else { return nil }
            value = value * 10 + Int64(byte - 48)
        }
        return value
    }

    static func power(of decimals: Int) -> Int64 {
        var scale: Int64 = 1
        for _ in 0..<decimals { scale *= 10 }
        return scale
    }
}

/// A number's digits, sorted into what stands before and behind the decimal mark.
private struct NumberParts {
    private var isNegative = false
    /// Digits between the separators, in order; the separator before each but the first is in `marks`.
    private var groups: [[UInt8]] = [[]]
    private var marks: [UInt8] = []

    /// The mark that stands for all signs that only ever group thousands.
    private static let grouping = Ascii.space

    mutating func read(_ cell: ArraySlice<UInt8>, decimals: Int) throws(CellRefusal) {
        var scalars = String(decoding: cell, as: UTF8.self).unicodeScalars[...]
        if let sign = scalars.first, sign == "-" || sign == "\u{2212}" || sign == "+" {
            isNegative = sign != "+"
            scalars = scalars.dropFirst()
        }
        for scalar in scalars {
            switch scalar {
            case "0"..."9": groups[groups.count - 1].append(UInt8(truncatingIfNeeded: scalar.value))
            case ".", ",": split(at: UInt8(truncatingIfNeeded: scalar.value))
            case " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}": split(at: NumberParts.grouping)
            default: throw NumberParts.noNumber(cell, decimals: decimals)
            }
        }
        guard groups.allSatisfy({ !$0.isEmpty }) else {
            throw NumberParts.noNumber(cell, decimals: decimals)
        }
    }

    private mutating func split(at mark: UInt8) {
        marks.append(mark)
        groups.append([])
    }

    func scaled(_ cell: ArraySlice<UInt8>, decimals: Int, unit: String?) throws(CellRefusal) -> Int64 {
        let hasDecimals = try hasDecimalMark(cell, decimals: decimals, unit: unit)
        let wholeGroups = hasDecimals ? groups.dropLast() : groups[...]
        let isGrouped = wholeGroups.dropFirst().allSatisfy { $0.count == 3 }
        guard isGrouped, wholeGroups.count == 1 || (wholeGroups.first?.count ?? 0) <= 3 else {
            throw CellRefusal(sentence: "\(quoted(cell)) is no number; write it without separators of thousands")
        }
        var fraction = hasDecimals ? groups[groups.count - 1] : []
        while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
        guard fraction.count <= decimals else {
            throw CellRefusal(sentence: NumberParts.tooFine(cell, decimals: decimals, unit: unit))
        }
        fraction += Array(repeating: UInt8(ascii: "0"), count: decimals - fraction.count)
        let all = wholeGroups.joined().drop { $0 == UInt8(ascii: "0") } + fraction
        guard let value = all.isEmpty ? 0 : NumberCell.digits(Array(all)) else {
            throw CellRefusal(sentence: "\(quoted(cell)) is too large; correct the number")
        }
        return isNegative ? -value : value
    }

    /// Whether the last separator is the decimal mark.
    private func hasDecimalMark(
        _ cell: ArraySlice<UInt8>, decimals: Int, unit: String?
    ) throws(CellRefusal) -> Bool {
        guard let last = marks.last, last != NumberParts.grouping else { return false }
        let others = Set(marks.dropLast())
        if others.isEmpty {
            let (before, behind) = (groups[0], groups[1])
            let couldGroup = behind.count == 3 && before.count <= 3 && before.first != UInt8(ascii: "0")
            guard !couldGroup else {
                throw CellRefusal(
                    sentence: ambiguous(cell, before, behind, mark: last, decimals: decimals, unit: unit))
            }
            return true
        }
        if others == [last] { return false }
        guard others.count == 1, !others.contains(last) else {
            throw CellRefusal(sentence: "\(quoted(cell)) is no number; write it without separators of thousands")
        }
        return true
    }

    /// What is advised must be read without another question: the second reading has three decimals.
    private func ambiguous(
        _ cell: ArraySlice<UInt8>, _ before: [UInt8], _ behind: [UInt8], mark: UInt8, decimals: Int, unit: String?
    ) -> String {
        let plain = String(decoding: before + behind, as: UTF8.self)
        let sentence = "\(quoted(cell)) can be read in two ways; write \(plain)"
        guard decimals < 3 else {
            let fine = String(decoding: before + [mark] + behind + [UInt8(ascii: "0")], as: UTF8.self)
            // What comes whole is refused with decimals, and which unit it is stands in another cell.
            let isWhole = behind.allSatisfy { $0 == UInt8(ascii: "0") }
            guard !isWhole, unit == nil else { return sentence + " or \(fine)" }
            return sentence + ", or \(fine) of what comes in parts, such as kg"
        }
        guard decimals > 0 else { return sentence + " if that is meant; decimals are not possible" }
        let fewer = String(decoding: before + [mark] + behind.prefix(decimals), as: UTF8.self)
        let holder = unit.map { "\($0) has" } ?? "there are"
        return sentence + ", or fewer decimals (\(holder) at most \(decimals)), such as \(fewer)"
    }

    private static func noNumber(_ cell: ArraySlice<UInt8>, decimals: Int) -> CellRefusal {
        let sample = decimals > 0 ? "2,5" : "12"
        return CellRefusal(sentence: "\(quoted(cell)) is no number; write digits only, such as \(sample)")
    }

    private static func tooFine(_ cell: ArraySlice<UInt8>, decimals: Int, unit: String?) -> String {
        guard decimals > 0 else { return "\(quoted(cell)) is not whole; write it without decimals" }
        let holder = unit.map { "\($0) has" } ?? "there are"
        return "\(quoted(cell)) has too many decimals; \(holder) at most \(decimals)"
    }
}
