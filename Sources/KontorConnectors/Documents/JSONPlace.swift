internal import Foundation

/// Finding where a JSON text is broken.
enum JSONPlace {
    /// Returns `line 3, column 12`, or that the text ends too early; nil where the parser does not say.
    static func ofFault(in bytes: ArraySlice<UInt8>) -> String? {
        do {
            _ = try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
            return nil
        } catch {
            // The parser tells the place only in words, and in one of three ways.
            let words = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
            if words.contains("end of file") { return "its end, which is missing" }
            if let place = words.firstMatch(of: /line \d+, column \d+/) { return String(place.output) }
            guard let match = words.firstMatch(of: /character (\d+)/), let offset = Int(match.output.1) else {
                return nil
            }
            let before = bytes.prefix(offset)
            let line = before.count { $0 == Ascii.lineFeed } + 1
            let lineStart = before.lastIndex(of: Ascii.lineFeed).map { $0 + 1 } ?? before.startIndex
            return "line \(line), column \(String(decoding: before[lineStart...], as: UTF8.self).count + 1)"
        }
    }
}
