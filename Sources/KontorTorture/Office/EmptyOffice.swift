import Foundation
import Synchronization

/// An office without records, as the program makes it: made once for all attacks that this process carries out.
struct EmptyOffice: Sendable {
    /// A file, or a folder where there is no content.
    private struct Entry: Sendable {
        let path: String
        let rights: mode_t
        let content: Data?
    }

    private let entries: [Entry]

    private static let known = Mutex<[String: EmptyOffice]>([:])

    /// Makes an office in a folder that is not there yet.
    ///
    /// - Parameter make: Lets the program make it there, which happens once.
    static func put(_ program: String, at folder: String, make: () throws -> Void) throws {
        if let office = known.withLock({ $0[program] }) { return try office.write(to: folder) }
        try make()
        let office = try EmptyOffice(of: folder)
        known.withLock { $0[program] = office }
    }

    private init(of folder: String) throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        entries = try ([""] + names).map { name in
            var status = stat()
            let path = "\(folder)/\(name)"
            guard lstat(path, &status) == 0 else { throw CocoaError(.fileReadUnknown) }
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            return Entry(
                path: name, rights: status.st_mode & 0o777,
                content: isFolder ? nil : try Data(contentsOf: URL(fileURLWithPath: path)))
        }
    }

    private func write(to folder: String) throws {
        for entry in entries {
            let path = "\(folder)/\(entry.path)"
            if let content = entry.content {
                try content.write(to: URL(fileURLWithPath: path))
            } else {
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            }
            guard chmod(path, entry.rights) == 0 else { throw CocoaError(.fileWriteUnknown) }
        }
    }
}
