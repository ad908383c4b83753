import KontorConnectors
import KontorCore
import KontorLua
import KontorPluginHost

/// One word of the command line, read as what a command's parameter asks for.
struct ArgumentText {
    /// The word is not that; `words` follow the parameter's name.
    struct Unfit: Error {
        let words: String
    }

    private let text: String

    init(_ text: String) { self.text = text }

    private func unfit(_ expected: String) -> Unfit {
        Unfit(words: " must be \(expected), got \(text.isEmpty ? "nothing" : text.inSentence)")
    }

    /// - Throws: `Unfit`; `Failure` for a file that cannot be read.
    func value(_ kind: CommandDeclaration.Parameter.Kind) throws -> LuaValue {
        switch kind {
        case .text: return .text(text)
        case .integer: return .integer(try integer())
        case .number: return .number(try number())
        case .quantity: return .number(try quantity().double)
        case .flag: return .boolean(try flag())
        case .day:
            guard Day(text) != nil else { throw unfit("a day such as 2026-11-23") }
            return .text(text)
        case .file: return try FileValue.read(text)
        }
    }

    private func integer() throws -> Int64 {
        if let integer = Int64(text) { return integer }
        let digits = text.drop { $0 == "-" || $0 == "+" }
        guard digits.isEmpty || !digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw unfit("a whole number of at most 18 digits")
        }
        throw unfit("a whole number")
    }

    /// The digits that a number keeps, whatever they are.
    private static let mostDigits = 15

    /// Takes a decimal comma or point; `nan` and `0x10`, which Swift would read, are no numbers to people. What can be
    /// read in two ways is refused as in a quantity, and so is what would be rounded.
    private func number() throws -> Double {
        let isPlain = text.utf8.allSatisfy { "0123456789+-.,eE".utf8.contains($0) }
        guard isPlain, let number = Double(text.replacing(",", with: ".")), number.isFinite else {
            throw unfit("a number")
        }
        try refuseTwoReadings()
        let digits = text.prefix { $0 != "e" && $0 != "E" }.filter(\.isNumber).drop { $0 == "0" }
        guard digits.reversed().drop(while: { $0 == "0" }).count <= Self.mostDigits else {
            throw unfit("a number of at most \(Self.mostDigits) digits")
        }
        return number
    }

    /// `1.000` is one to some and a thousand to others.
    private func refuseTwoReadings() throws {
        let parts = text.drop { $0 == "-" || $0 == "+" }.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
        guard parts.count == 2, (1...3).contains(parts[0].count), parts[0].first != "0", parts[1].count == 3,
            parts[1].allSatisfy(\.isNumber)
        else { return }
        let sign = text.hasPrefix("-") ? "-" : ""
        throw Unfit(
            words: ": “\(text)” can be read in two ways; write \(sign)\(parts[0])\(parts[1]) or \(text)0")
    }

    private func quantity() throws -> Quantity {
        do { return try CellKind<Quantity>.quantity.value(of: text) } catch {
            throw Unfit(words: ": \(error.message)")
        }
    }

    private func flag() throws -> Bool {
        guard let flag = ["true": true, "yes": true, "false": false, "no": false][text] else {
            throw unfit("yes or no")
        }
        return flag
    }
}
