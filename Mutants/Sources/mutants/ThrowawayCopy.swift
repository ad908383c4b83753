import Foundation
import Mistakes

/// A copy of the repository in which mistakes stand behind a switch.
struct ThrowawayCopy: Sendable {
    /// As `make test` compiles: the tests take a third of the time.
    static let environment = ["KONTOR_OPTIMIZED": "1"]

    let root: String
    let folder: String

    /// Copies what git knows, into the same files with the same times, so that a later run builds only what differs.
    init(of root: String, in folder: String) throws {
        self.root = root
        self.folder = folder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let copied = try perform(
            [
                "/bin/sh", "-c",
                "git -C '\(root)' ls-files -z -co --exclude-standard | rsync -a --inplace --from0 --files-from=- '\(root)/' '\(folder)/'",
            ], in: root)
        guard copied.status == 0 else { throw Trouble("the copy failed: \(copied.output)") }
        try addSwitch()
    }

    /// Gives every target the switch, and lets warnings pass, of which mistakes cause some.
    private func addSwitch() throws {
        let target = folder + "/Sources/CMutant/"
        try FileManager.default.createDirectory(atPath: target + "include", withIntermediateDirectories: true)
        for file in ["mutant.c", "include/mutant.h"] {
            try write(source("Mutants/Switch/" + file), to: "Sources/CMutant/" + file)
        }
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
        let scratch = folder + "/.build-clean"
        try make(["--scratch-path", scratch], "a copy without mistakes does not build")
        var left = try compiling(chosen, beside: scratch)
        say("\(chosen.count - left.count) mistakes do not compile, \(left.count) are left")
        let files = Set(chosen.values.filter(\.isBuiltIn).map(\.file))
        // What only the whole shows, such as a call in another target.
        while true {
            let placed = try place(left, of: files)
            let built = try perform(
                ["swift", "build", "--build-tests"], in: folder, environment: Self.environment)
            if built.status == 0 { return left }
            let wrong = placed.wrong(in: built.output, of: folder)
            guard !wrong.isEmpty else { throw Trouble("the copy does not build:\n\(built.output.suffix(3000))") }
            for number in wrong { left[number] = nil }
            say("\(wrong.count) more do not build, \(left.count) are left")
        }
    }

    /// Those that compile, each target and file by itself beside what was built without mistakes.
    private func compiling(_ chosen: [Int: Mistake], beside scratch: String) throws -> [Int: Mistake] {
        let compilations = try Compilation.all(in: folder, scratch: scratch).filter { compilation in
            chosen.values.contains { $0.isBuiltIn && $0.file.hasPrefix(compilation.sources) }
        }
        let wrong = try Workers([0, 1]).map(compilations) { compilation, _ in
            var left = chosen.filter { $0.value.isBuiltIn && $0.value.file.hasPrefix(compilation.sources) }
            let files = Set(left.values.map(\.file))
            var dropped: Set<Int> = []
            while true {
                let placed = try place(left, of: files)
                let outcome = try compilation.check(in: folder)
                if outcome.status == 0 { return dropped }
                let wrong = placed.wrong(in: outcome.output, of: folder)
                guard !wrong.isEmpty else {
                    throw Trouble("\(compilation.name) does not compile:\n\(outcome.output.suffix(3000))")
                }
                for number in wrong { left[number] = nil }
                dropped.formUnion(wrong)
            }
        }
        let all = wrong.reduce(into: Set<Int>()) { $0.formUnion($1) }
        return chosen.filter { !all.contains($0.key) }
    }

    /// Writes these files, with the mistakes that belong into them.
    private func place(_ mistakes: [Int: Mistake], of files: Set<String>) throws -> Placed {
        let byFile = Dictionary(grouping: mistakes.filter(\.value.isBuiltIn), by: { $0.value.file })
        var lines: [String: [Int: ClosedRange<Int>]] = [:]
        for file in files {
            guard let mistakes = byFile[file] else {
                try write(source(file), to: file)
                continue
            }
            let splice = Splice(
                try source(file), Dictionary(uniqueKeysWithValues: mistakes.map { ($0.key, $0.value) }))
            let isC = file.hasSuffix(".c")
            // In Swift on the line of the first, so that no line moves.
            try write((isC ? "#include \"mutant.h\"\n" : "import CMutant; ") + splice.text, to: file)
            lines[file] = splice.lines.mapValues { isC ? ($0.lowerBound + 1)...($0.upperBound + 1) : $0 }
        }
        return Placed(lines: lines)
    }

    private func make(_ options: [String], _ trouble: String) throws {
        let built = try perform(["swift", "build"] + options, in: folder, environment: Self.environment)
        guard built.status == 0 else { throw Trouble("\(trouble):\n\(built.output.suffix(3000))") }
    }
}

/// Where mistakes stand in the copy: the lines from 1 by file and number.
private struct Placed {
    let lines: [String: [Int: ClosedRange<Int>]]

    /// The mistakes that the compiler names: those on its lines, or else the nearest of the file.
    func wrong(in output: String, of folder: String) -> Set<Int> {
        var wrong: Set<Int> = []
        for (file, line) in errors(in: output, of: folder) {
            let inFile = lines[file] ?? [:]
            let covering = inFile.filter { $0.value.contains(line) }.map(\.key)
            if covering.isEmpty,
                let nearest = inFile.min(by: { $0.value.distance(to: line) < $1.value.distance(to: line) })
            {
                wrong.insert(nearest.key)
            }
            wrong.formUnion(covering)
        }
        return wrong
    }

    private func errors(in output: String, of folder: String) -> [(file: String, line: Int)] {
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
