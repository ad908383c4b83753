import Foundation
import Mistakes

/// A copy of the repository in which mistakes stand behind a switch.
struct ThrowawayCopy: Sendable {
    /// As `make test` compiles: the tests take a third of the time.
    static let environment = ["KONTOR_OPTIMIZED": "1"]

    let root: String
    let folder: String

    /// Copies what git knows, with the times of the files, so that a later run builds only what differs.
    init(of root: String, in folder: String) throws {
        self.root = root
        self.folder = folder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let copied = try perform(
            [
                "/bin/sh", "-c",
                "git -C '\(root)' ls-files -z -co --exclude-standard | rsync -a --from0 --files-from=- '\(root)/' '\(folder)/'",
            ], in: root)
        guard copied.status == 0 else { throw Trouble("the copy failed: \(copied.output)") }
        try addSwitch()
    }

    /// Gives every target the switch, and lets warnings pass, of which mistakes cause some.
    private func addSwitch() throws {
        let target = folder + "/Sources/CMutant"
        try? FileManager.default.removeItem(atPath: target)
        try FileManager.default.copyItem(atPath: root + "/Mutants/Switch", toPath: target)
        var package = try String(contentsOfFile: root + "/Package.swift", encoding: .utf8)
        for (find, write) in [
            ("    .treatAllWarnings(as: .error),\n", ""),
            ("[.treatAllWarnings(as: .error), .enableWarning", "[.enableWarning"),
            (
                ".target(name: name, dependencies: dependencies, swiftSettings",
                ".target(name: name, dependencies: dependencies + [\"CMutant\"], swiftSettings"
            ),
            (
                "name: \"CLuaShim\", dependencies: [\"CLua\"]",
                "name: \"CLuaShim\", dependencies: [\"CLua\", \"CMutant\"]"
            ),
            ("    targets: [\n", "    targets: [\n        .target(name: \"CMutant\"),\n"),
        ] {
            guard package.contains(find) else { throw Trouble("Package.swift has no “\(find)” any more") }
            package = package.replacing(find, with: write)
        }
        try write(package, to: "Package.swift")
    }

    /// Writes a file where it is another than before.
    func write(_ text: String, to file: String) throws {
        let path = folder + "/" + file
        if (try? String(contentsOfFile: path, encoding: .utf8)) == text { return }
        try text.write(toFile: path, atomically: false, encoding: .utf8)
    }

    func source(_ file: String) throws -> String { try String(contentsOfFile: root + "/" + file, encoding: .utf8) }

    /// Builds the mistakes in, without those that do not compile.
    ///
    /// - Returns: The mistakes that are built in, by their number.
    func build(_ chosen: [Int: Mistake], say: (String) -> Void) throws -> [Int: Mistake] {
        var left = chosen
        var written: Set<String> = []
        for round in 1... {
            var lines: [String: [Int: ClosedRange<Int>]] = [:]
            let files = Dictionary(grouping: left.filter(\.value.isBuiltIn), by: { $0.value.file })
            for file in written.union(files.keys) {
                let mistakes = Dictionary(uniqueKeysWithValues: (files[file] ?? []).map { ($0.key, $0.value) })
                let splice = Splice(try source(file), mistakes)
                let (opening, closing) = file.hasSuffix(".c") ? ("#include \"mutant.h\"", "") : ("import CMutant;", " ")
                // On the line of the first, so that no line moves.
                try write(
                    mistakes.isEmpty ? splice.text : opening + (closing.isEmpty ? "\n" : closing) + splice.text,
                    to: file)
                lines[file] = splice.lines.mapValues { range in
                    closing.isEmpty ? (range.lowerBound + 1)...(range.upperBound + 1) : range
                }
            }
            written.formUnion(files.keys)
            let built = try perform(["swift", "build", "--build-tests"], in: folder, environment: Self.environment)
            if built.status == 0 { return left }
            let wrong = errors(in: built.output)
            var dropped: Set<Int> = []
            for (file, line) in wrong {
                let inFile = lines[file] ?? [:]
                let covering = inFile.filter { $0.value.contains(line) }.map(\.key)
                if covering.isEmpty,
                    let nearest = inFile.min(by: { $0.value.distance(to: line) < $1.value.distance(to: line) })
                {
                    dropped.insert(nearest.key)
                }
                dropped.formUnion(covering)
            }
            guard !dropped.isEmpty else { throw Trouble("the copy does not build:\n\(built.output.suffix(3000))") }
            for number in dropped { left[number] = nil }
            say("build \(round): \(dropped.count) mistakes do not compile, \(left.count) are left")
        }
        return left
    }

    private func errors(in output: String) -> [(file: String, line: Int)] {
        var seen: Set<String> = []
        return output.split(separator: "\n").compactMap { text in
            guard let match = text.firstMatch(of: /^(\/[^:]+):(\d+):\d+: error:/), let line = Int(match.output.2) else {
                return nil
            }
            let file = String(match.output.1.dropFirst(folder.count + 1))
            return seen.insert("\(file):\(line)").inserted ? (file, line) : nil
        }
    }
}

extension ClosedRange<Int> {
    fileprivate func distance(to line: Int) -> Int {
        contains(line) ? 0 : Swift.min(abs(lowerBound - line), abs(upperBound - line))
    }
}

/// Why a run cannot go on.
struct Trouble: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
