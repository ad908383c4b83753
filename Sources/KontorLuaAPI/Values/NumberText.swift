internal import Foundation

/// Numbers as Lua writes them.
package enum NumberText {
    package static func of(_ number: Double) -> String {
        if number.isNaN { return number.sign == .minus ? "-nan" : "nan" }
        if number.isInfinite { return number < 0 ? "-inf" : "inf" }
        let text = String(format: "%.14g", number)
        return text.allSatisfy { $0.isNumber || $0 == "-" } ? text + ".0" : text
    }
}
