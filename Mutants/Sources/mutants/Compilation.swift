import Foundation

/// How the package manager compiles a target's sources, asked without making anything: whether they compile is known in
/// seconds, module by module, while a build stops at the first module that does not.
struct Compilation: Sendable {
    /// What is compiled: a Swift target, or a C source.
    let name: String
    /// The folder or file below which its sources stand, from the repository's root.
    let sources: String
    private let words: [String]

    /// Every compilation of `Sources` that a build has planned.
    ///
    /// - Parameter scratch: The package manager's folder in which the modules were built.
    static func all(in folder: String, scratch: String) throws -> [Compilation] {
        let plan = try String(contentsOfFile: "\(scratch)/debug.yaml", encoding: .utf8)
        return try plan.split(separator: "\n").compactMap { line in
            let key = "    args: "
            guard line.hasPrefix(key + "[") else { return nil }
            let list = line.dropFirst(key.count)
            return Compilation(words: try JSONDecoder().decode([String].self, from: Data(list.utf8)), folder: folder)
        }
    }

    private init?(words: [String], folder: String) {
        func value(after option: String) -> String? {
            words.firstIndex(of: option).flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
        }
        switch words.first.map({ URL(fileURLWithPath: $0).lastPathComponent }) {
        case "swiftc":
            guard let name = value(after: "-module-name"), words.contains("-c"),
                FileManager.default.fileExists(atPath: "\(folder)/Sources/\(name)")
            else { return nil }
            self.name = name
            sources = "Sources/\(name)/"
            // Down to where the compiler knows that all is assigned and returned, without making code of it.
            self.words =
                Self.without(words, flags: Self.makingFlags, options: Self.makingOptions)
                + ["-Onone", "-wmo", "-emit-sil", "-o", "/dev/null", "-suppress-warnings"]
        case "clang":
            guard let file = value(after: "-c"), file.hasPrefix("\(folder)/Sources/") else { return nil }
            name = URL(fileURLWithPath: file).lastPathComponent
            sources = String(file.dropFirst(folder.count + 1))
            self.words =
                Self.without(words, flags: ["-MD"], options: ["-MT", "-MF", "-o", "-index-store-path"])
                + ["-fsyntax-only"]
        default: return nil
        }
    }

    private static let makingFlags: Set = [
        "-emit-dependencies", "-emit-module", "-incremental", "-c", "-enable-batch-mode", "-serialize-diagnostics",
        "-parseable-output", "-emit-objc-header", "-O", "-wmo", "-whole-module-optimization",
    ]
    private static let makingOptions: Set = [
        "-emit-module-path", "-output-file-map", "-index-store-path", "-emit-objc-header-path",
    ]

    private static func without(_ words: [String], flags: Set<String>, options: Set<String>) -> [String] {
        var left: [String] = []
        var position = 0
        while position < words.count {
            if options.contains(words[position]) {
                position += 2
            } else {
                if !flags.contains(words[position]) { left.append(words[position]) }
                position += 1
            }
        }
        return left
    }

    /// What the compiler says of the sources as they stand.
    func check(in folder: String) throws -> Outcome { try perform(words, in: folder) }
}
