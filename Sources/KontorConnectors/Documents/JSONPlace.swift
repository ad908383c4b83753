internal import Foundation

/// Finding where a JSON text is broken.
enum JSONPlace {
    /// Returns `line 3, column 12`, nil where the parser does not say.
    static func ofFault(in bytes: ArraySlice<UInt8>) -> String? {
        do {
            _ = try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
            return nil
        } catch {
            let words = (error as NSError).userInfo["NSDebugDescription"] as? String
            guard let place = words?.firstMatch(of: /line (\d+), column (\d+)/) else { return nil }
            return String(place.output.0)
        }
    }
}
