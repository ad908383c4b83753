internal import Foundation
internal import KontorCore

/// Reads all files below a plugin's folder, each once, from descriptors: what is exchanged for a symbolic link meanwhile
/// is refused as a link is.
struct PluginFolder {
    let plugin: String
    /// Folders within folders.
    private static let maximumDepth = 16
    private static let maximumFiles = 1000
    private static let maximumBytes = 32 << 20

    /// Calls `body` with the path from the folder, and the bytes, of each file; in no particular order.
    ///
    /// The folder itself may be a link: what is in it is looked at in any case.
    func read(_ folder: String, _ body: (_ path: String, _ data: Data) throws -> Void) throws {
        var totals = Totals()
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(.notFound, "", "there is no such folder") }
        try readFolder(descriptor, "", depth: 0, &totals, body)
    }

    private struct Totals {
        var files = 0
        var bytes = 0
    }

    /// Reads an open folder and closes it.
    private func readFolder(
        _ descriptor: Int32, _ path: String, depth: Int, _ totals: inout Totals,
        _ body: (String, Data) throws -> Void
    ) throws {
        guard let stream = fdopendir(descriptor) else {
            close(descriptor)
            throw unreadable(path)
        }
        defer { closedir(stream) }
        guard depth <= Self.maximumDepth else { throw failure(.invalid, path, "there are too many folders in folders") }
        while let entry = readdir(stream) {
            let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard bytes.first != UInt8(ascii: ".") else { continue }
            // One name is one line of what is hashed, as sha256sum writes it without a mark for what it escapes.
            guard let name = String(validating: bytes, as: UTF8.self),
                !bytes.contains(where: { $0 < 32 || $0 == 127 || $0 == UInt8(ascii: "\\") })
            else {
                throw failure(
                    .invalid, path, "it has a file whose name is not plain text; a plugin with one cannot be pinned")
            }
            try readEntry(
                in: dirfd(stream), name, path.isEmpty ? name : "\(path)/\(name)", depth: depth, &totals, body)
        }
    }

    private func readEntry(
        in folder: Int32, _ name: String, _ path: String, depth: Int, _ totals: inout Totals,
        _ body: (String, Data) throws -> Void
    ) throws {
        // Without waiting: nobody may be at the other end of a pipe.
        let descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            guard errno == ELOOP else { throw unreadable(path) }
            throw failure(.refused, path, "it is a symbolic link; a plugin with one cannot be pinned")
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            close(descriptor)
            throw unreadable(path)
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            try readFolder(descriptor, path, depth: depth + 1, &totals, body)
        case S_IFREG:
            let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            totals.files += 1
            let left = Self.maximumBytes - totals.bytes
            guard let data = try? file.read(upToCount: left + 1) ?? Data() else { throw unreadable(path) }
            totals.bytes += data.count
            guard totals.files <= Self.maximumFiles, data.count <= left else {
                throw failure(
                    .limit, "",
                    "a plugin with more than \(Self.maximumFiles) files, or \(Self.maximumBytes >> 20) MB, "
                        + "cannot be pinned")
            }
            try body(path, data)
        default:
            close(descriptor)
            throw failure(.refused, path, "it is neither a file nor a folder; a plugin with one cannot be pinned")
        }
    }

    private func unreadable(_ path: String) -> Failure { failure(.invalid, path, "it cannot be read") }

    private func failure(_ code: Failure.Code, _ path: String, _ sentence: String) -> Failure {
        Failure(code, "plugins/\(plugin)\(path.isEmpty ? "" : "/" + path): \(sentence)")
    }
}
