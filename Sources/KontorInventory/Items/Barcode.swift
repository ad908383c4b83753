/// The digits under a bar code.
enum Barcode {
    /// Returns what is wrong with them, nil for nothing; the office's own codes of other lengths have no check digit.
    static func problem(_ code: String) -> String? {
        let digits = code.utf8.map { Int($0) - 48 }
        guard !digits.isEmpty, digits.count <= 40, digits.allSatisfy((0...9).contains) else {
            return "“\(code.prefix(40))” is no bar code; write its digits only"
        }
        guard lengths.contains(digits.count) else { return nil }
        let right = checkDigit(digits.dropLast())
        guard digits.last != right else { return nil }
        return "\(code) cannot be: behind \(code.dropLast()) the check digit is \(right); read it again"
    }

    private static let lengths = [8, 12, 13, 14]

    /// The ways in which the same number is written: as UPC-A, EAN-13 and GTIN-14 it has zeros before it or not.
    static func spellings(_ code: String) -> [String] {
        guard lengths.contains(code.utf8.count) else { return [code] }
        let number = code.drop { $0 == "0" }
        return lengths.filter { $0 >= number.utf8.count }.map {
            String(repeating: "0", count: $0 - number.utf8.count) + number
        }
    }

    /// The last digit of EAN-8, UPC-A, EAN-13 and GTIN-14: https://www.gs1.org/services/check-digit-calculator
    private static func checkDigit(_ digits: some BidirectionalCollection<Int>) -> Int {
        let sum = digits.reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 3 : 1) }
        return (10 - sum % 10) % 10
    }
}
