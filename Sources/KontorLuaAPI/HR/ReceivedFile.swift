internal import Foundation
internal import KontorConnectors
internal import KontorCore
internal import KontorHR
internal import KontorStore

/// A document that came with an application: its bytes, its digest and the text that was read from it.
struct ReceivedFile {
    let name: String
    let digest: String
    let document: DocumentText
    private let content: [UInt8]

    /// Reads the document through a file of its own, since PDFs are read by another program.
    ///
    /// - Throws: `Failure` with the file's own name where it cannot be read.
    init(_ file: FileArgument) throws {
        name = SafeFileName(file.name).text
        digest = Digest.sha256(file.content)
        content = file.content
        let folder = FileManager.default.temporaryDirectory.path + "/kontor-" + UUID().uuidString
        try Self.write { try PrivateFile.createFolder(folder) }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/" + name
        try Self.write { try PrivateFile.write(file.content, to: path) }
        do { document = try DocumentText.extract(file: path) } catch {
            throw Failure(
                error.code, error.message.replacingOccurrences(of: path, with: file.name), details: error.details)
        }
    }

    /// Adds the document to an application; its file is written where and when the transaction is committed.
    func keep(for application: Record<Application>, _ call: VerbCall) throws {
        let place = "applications/\(application.number)"
        let folder = call.session.desk.filesFolder.map { "\($0)/\(place)" }
        let free = folder.map { PrivateFile.freeName(name, in: $0) } ?? name
        try HR(call.records).attach(
            "\(place)/\(free)", kind: document.kind.rawValue, digest: digest, text: document.text, to: application)
        guard let folder else { return }
        let content = content
        try call.records.beforeCommit {
            try Self.write {
                try PrivateFile.createFolder(folder)
                try PrivateFile.write(content, to: "\(folder)/\(free)")
            }
        }
    }

    /// Says what the system refused.
    private static func write(_ body: () throws -> Void) throws {
        do { try body() } catch let error as CocoaError {
            let reason = (error.underlying as? POSIXError)?.localizedDescription ?? error.localizedDescription
            throw Failure(
                .unavailable, "the document cannot be kept: \(reason); check the folder and the space on the disk")
        }
    }
}

/// Files that only their owner may read: applications are nobody else's business.
enum PrivateFile {
    static func createFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    static func write(_ content: [UInt8], to path: String) throws {
        try Data(content).write(to: URL(fileURLWithPath: path), options: [.withoutOverwriting])
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    /// Returns `name`, with a number before its ending where the folder has a file of that name.
    static func freeName(_ name: String, in folder: String) -> String {
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        var free = name
        var number = 2
        while FileManager.default.fileExists(atPath: "\(folder)/\(free)") {
            free = "\(name[..<dot])-\(number)\(name[dot...])"
            number += 1
        }
        return free
    }
}

/// A file's name that every file system takes: letters, digits, points, hyphens and underscores.
struct SafeFileName {
    /// Most file systems take 255 bytes; a letter can have four.
    private static let longest = 60
    let text: String

    init(_ name: String) {
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let base = Self.cleaned(name[..<dot]).prefix(Self.longest)
        let ending = Self.cleaned(name[dot...].dropFirst()).prefix(10)
        text = (base.isEmpty ? "document" : String(base)) + (ending.isEmpty ? "" : "." + ending)
    }

    private static func cleaned(_ text: Substring) -> String {
        String(text.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "_" }.drop { $0 == "." })
    }
}
