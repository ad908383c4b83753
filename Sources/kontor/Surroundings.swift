import Foundation

/// What the program was started with beside its words, one value at a time: Foundation would read all of them.
enum Surroundings {
    /// Returns a variable of the environment, nil where it is not set.
    static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
