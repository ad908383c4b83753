import Foundation

/// Something that is done to a file of an office behind the program's back, by its path from the office's folder.
package enum FileDamage: Sendable {
    case remove(String)
    case truncate(String, to: Int)
    /// Cuts so many bytes off the end.
    case shorten(String, by: Int)
    /// Puts bytes at a place; where the file is shorter, it grows.
    case put(String, at: Int, [UInt8])
    /// Fills from a share of the file, 0 to 1, so many bytes.
    case fill(String, from: Double, count: Int, with: UInt8)
    /// Puts another text of the same length everywhere in the place of one.
    case replace(String, String, String)
    case write(String, [UInt8])
    case link(String, to: String)
    case pipe(String)
    case folder(String)
    case rights(String, UInt32)

    /// Does it.
    func apply(in office: String) throws {
        func path(_ file: String) -> String { "\(office)/\(file)" }
        func change(_ file: String, _ body: (inout Data) -> Void) throws {
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path(file)))
            body(&bytes)
            try bytes.write(to: URL(fileURLWithPath: path(file)))
        }
        switch self {
        case .remove(let file): try FileManager.default.removeItem(atPath: path(file))
        case .truncate(let file, let size): try change(file) { $0 = $0.prefix(size) }
        case .shorten(let file, let count): try change(file) { $0 = $0.dropLast(count) }
        case .put(let file, let place, let new):
            try change(file) { bytes in
                if bytes.count < place + new.count { bytes.append(Data(count: place + new.count - bytes.count)) }
                bytes.replaceSubrange(place..<(place + new.count), with: new)
            }
        case .fill(let file, let share, let count, let byte):
            try change(file) { bytes in
                let start = Int(Double(bytes.count) * share)
                let end = min(bytes.count, start + count)
                bytes.replaceSubrange(start..<end, with: Data(repeating: byte, count: end - start))
            }
        case .replace(let file, let old, let new):
            try change(file) { bytes in
                while let place = bytes.range(of: Data(old.utf8)) { bytes.replaceSubrange(place, with: Data(new.utf8)) }
            }
        case .write(let file, let bytes):
            try Data(bytes).write(to: URL(fileURLWithPath: path(file)))
            chmod(path(file), 0o600)
        case .link(let file, let target):
            try? FileManager.default.removeItem(atPath: path(file))
            try FileManager.default.createSymbolicLink(atPath: path(file), withDestinationPath: target)
        case .pipe(let file):
            try? FileManager.default.removeItem(atPath: path(file))
            guard mkfifo(path(file), 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
        case .folder(let file):
            try? FileManager.default.removeItem(atPath: path(file))
            guard mkdir(path(file), 0o700) == 0 else { throw CocoaError(.fileWriteUnknown) }
        case .rights(let file, let mode):
            guard chmod(path(file), mode) == 0 else { throw CocoaError(.fileWriteUnknown) }
        }
    }
}
