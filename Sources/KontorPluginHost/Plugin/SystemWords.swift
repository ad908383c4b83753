internal import Foundation

/// The system's own words for what it refused.
enum SystemWords {
    /// Of the call that failed last: `permission denied`.
    static var ofLastError: String { of(errno) }

    static func of(_ code: Int32) -> String {
        let words = String(cString: strerror(code))
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
