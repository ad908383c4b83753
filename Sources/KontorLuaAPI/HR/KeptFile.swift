internal import Foundation
internal import KontorCore
internal import KontorHR
internal import KontorStore

/// A document that came with an application, and its place in the office's `files` folder.
struct KeptFile {
    private let name: String

    /// - Parameter name: What whoever sent it called it.
    init(_ name: String) { self.name = SafeFileName(name).text }

    /// Finds a free name for an application's document; its file is written where and when the transaction is committed.
    ///
    /// - Returns: Its name in the office's `files` folder.
    func keep(_ content: [UInt8], for application: Record<Application>, _ call: VerbCall) throws -> String {
        let place = "applications/\(application.number)"
        guard let office = call.session.desk.folder else { return "\(place)/\(name)" }
        let known = try HR(call.records).documents(of: application.id).map(\.file)
        let free = try Self.freeName(name, beside: known, in: office, "files/" + place, place)
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
        return "\(place)/\(free)"
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

    /// Returns `name`, with a number before its ending where the folder has a file of that name, or will have one.
    private static func freeName(
        _ name: String, beside known: [String], in office: RecordFolder, _ path: String, _ place: String
    ) throws -> String {
        var folder: RecordFolder?
        do { folder = try office.folder(path) } catch {
            guard error == .missing else { throw failure(error, "\(path): ") }
        }
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        var free = name
        var number = 2
        while known.contains("\(place)/\(free)") || folder?.kind(of: free) != nil {
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
