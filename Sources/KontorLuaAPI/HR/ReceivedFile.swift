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
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/" + name
        do {
            guard mkdir(folder, 0o700) == 0 else { throw FileFault(errno: errno) }
            try RecordFolder(folder).file(name, O_WRONLY | O_CREAT | O_EXCL).write(file.content)
        } catch let fault as FileFault { throw Self.failure(fault) }
        do { document = try DocumentText.extract(file: path) } catch {
            throw Failure(
                error.code, error.message.replacingOccurrences(of: path, with: file.name), details: error.details)
        }
    }

    /// Adds the document to an application; its file is written where and when the transaction is committed.
    func keep(for application: Record<Application>, _ call: VerbCall) throws {
        let place = "applications/\(application.number)"
        let office = call.session.desk.folder
        let free = try office.map { try Self.freeName(name, in: $0, "files/" + place) } ?? name
        try HR(call.records).attach(
            "\(place)/\(free)", kind: document.kind.rawValue, digest: digest, text: document.text, to: application)
        guard let office else { return }
        let content = content
        try call.records.beforeCommit {
            do {
                let folder = try office.folder("files/" + place, make: true)
                let file = try folder.file(free, O_WRONLY | O_CREAT | O_EXCL)
                do { try file.write(content) } catch {
                    Self.remove(free, place, in: office)
                    throw error
                }
            } catch let fault as FileFault {
                Self.removeEmpty(place, in: office)
                throw Self.failure(fault, "files/\(place): ")
            }
        } back: {
            Self.remove(free, place, in: office)
        }
    }

    /// Takes back a document of an application that is not kept after all, with its folder where nothing else is in it.
    private static func remove(_ name: String, _ place: String, in office: RecordFolder) {
        (try? office.folder("files/" + place))?.remove(name)
        removeEmpty(place, in: office)
    }

    private static func removeEmpty(_ place: String, in office: RecordFolder) {
        let above = (place as NSString).deletingLastPathComponent
        (try? office.folder("files/" + above))?.removeEmptyFolder((place as NSString).lastPathComponent)
    }

    /// Says what the system refused.
    private static func failure(_ fault: FileFault, _ place: String = "") -> Failure {
        Failure(
            .unavailable,
            "the document cannot be kept: \(place)\(fault.sentence); check the folder and the space on the disk")
    }

    /// Returns `name`, with a number before its ending where the folder has a file of that name.
    private static func freeName(_ name: String, in office: RecordFolder, _ place: String) throws -> String {
        let folder: RecordFolder
        do { folder = try office.folder(place) } catch {
            guard error == .missing else { throw failure(error, "\(place): ") }
            return name
        }
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        var free = name
        var number = 2
        while folder.kind(of: free) != nil {
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
