internal import Foundation

/// The folders in which programs are looked for that Kontor starts.
package enum ToolFolders {
    /// The folders of PATH, and `/usr/bin` where PATH does not say.
    package static var standard: [String] {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init) + ["/usr/bin"]
    }

    /// Returns the path of the program in the first folder that has it, nil where none has.
    ///
    /// A folder that is not named from the root, such as `.`, is passed over: it would be the office's own, and what lies
    /// there was put there by anybody.
    package static func program(_ name: String, in folders: [String] = standard) -> String? {
        folders.lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }
}
