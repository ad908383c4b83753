import Foundation

/// The folder of one attack's office, in a folder that shows what is written beside it.
struct OfficeFolder {
    /// What the program itself writes into an office.
    static let ownNames: Set<String> = [
        "office/files", "office/kontor.lock", "office/kontor.log", "office/kontor.sqlite", "office/kontor.sqlite-shm",
        "office/kontor.sqlite-wal",
    ]

    private let outer: String
    var office: String { outer + "/office" }

    /// Makes the folder with what the attack puts into it.
    ///
    /// - Parameter program: Makes the office where the attack is on one: nothing else makes its records.
    init(_ attack: OfficeCase, program: String, patience: Double) throws {
        outer = NSTemporaryDirectory() + "kontor-torture-\(UUID().uuidString)"
        let start = outer + "/start"
        try FileManager.default.createDirectory(atPath: start, withIntermediateDirectories: true)
        defer { rmdir(start) }
        let own = [Array(attack.files.keys), Array(attack.links.keys), attack.pipes].joined()
        if own.contains("office.lua") {
            try EmptyOffice.put(program, at: office) {
                try Self.prepare(program, ["init", "../office"], in: start, patience: patience)
            }
            for name in own { unlink("\(office)/\(name)") }
        }
        for (file, text) in attack.files { try write(text, to: file) }
        for (file, bytes) in attack.data { try Data(bytes).write(to: URL(fileURLWithPath: try path(file))) }
        if !attack.damage.isEmpty {
            try Self.prepare(program, ["run", "fill.lua"], in: office, patience: patience)
            for damage in attack.damage { try damage.apply(in: office) }
        }
        for (file, target) in attack.links {
            try FileManager.default.createSymbolicLink(atPath: try path(file), withDestinationPath: target)
        }
        for file in attack.pipes where mkfifo(try path(file), 0o600) != 0 {
            throw CocoaError(.fileWriteUnknown)
        }
    }

    /// Starts the program for what must succeed before an attack means anything.
    private static func prepare(_ program: String, _ words: [String], in folder: String, patience: Double) throws {
        let start = try ProgramStart(program, words, in: folder, patience: patience)
        if start.status != 0 { throw PreparationFailure(words: words, said: start.errors) }
    }

    /// Writes a file, or puts another in its place at once.
    func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: try path(file)), options: .atomic)
    }

    /// Returns where a file of the office is, in a folder that exists.
    private func path(_ file: String) throws -> String {
        let path = "\(office)/\(file)"
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        return path
    }

    /// What is in the office and beside it, apart from what was put into `files`.
    func names() throws -> Set<String> {
        let files = FileManager.default
        let inside = try files.contentsOfDirectory(atPath: office).map { "office/" + $0 }
        return Set(inside).union(try files.contentsOfDirectory(atPath: outer))
    }

    /// Returns the rights of a file of the office, nil where it is not there.
    func rights(of file: String) -> UInt32? {
        var status = stat()
        return lstat("\(office)/\(file)", &status) == 0 ? status.st_mode & 0o777 : nil
    }

    /// The office's log.
    var log: String {
        String(decoding: FileManager.default.contents(atPath: office + "/kontor.log") ?? Data(), as: UTF8.self)
    }

    func remove() { try? FileManager.default.removeItem(atPath: outer) }
}

/// What the program said instead of making the office of an attack.
private struct PreparationFailure: Error, CustomStringConvertible {
    let words: [String]
    let said: String

    var description: String {
        "kontor \(words.joined(separator: " ")): \(said.prefix(500).trimmingCharacters(in: .whitespacesAndNewlines))"
    }
}
