internal import Foundation
internal import KontorCore

/// Network file systems, where SQLite's locks cannot be trusted (https://sqlite.org/howtocorrupt.html, section 2.1).
enum NetworkFileSystem {
    private static let kinds: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "fuse.sshfs", "glusterfs", "fuse.glusterfs",
        "lustre",
    ]

    /// - Throws: `Failure.refused` where `file` would lie on one.
    static func refuse(_ file: String, mounts: String = "/proc/self/mounts") throws {
        let folder = (file as NSString).deletingLastPathComponent
        guard let real = realpath(folder.isEmpty ? "." : folder, nil) else { return }
        defer { free(real) }
        guard let kind = kind(of: String(cString: real), mounts), kinds.contains(kind) else { return }
        throw Failure(
            .refused,
            "\(folder) is on a network file system (\(kind)), where locks cannot be trusted: "
                + "keep the office on a local disk")
    }

    /// The kind of the file system that is mounted nearest above `folder`, after proc(5).
    ///
    /// Bytes, not texts: this is done at every start, and paths need not be text.
    private static func kind(of folder: String, _ mounts: String) -> String? {
        guard let file = FileManager.default.contents(atPath: mounts) else { return nil }
        let folder = Array(folder.utf8)
        var nearest: (length: Int, kind: ArraySlice<UInt8>)?
        for line in Array(file).split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
            guard words.count > 2 else { continue }
            let point = unescaped(words[1])
            guard isAbove(point, folder), point.count >= nearest?.length ?? 0 else { continue }
            nearest = (point.count, words[2])
        }
        return nearest.map { String(decoding: $0.kind, as: UTF8.self) }
    }

    private static func isAbove(_ point: [UInt8], _ folder: [UInt8]) -> Bool {
        let slash = UInt8(ascii: "/")
        guard folder.starts(with: point) else { return false }
        return point == [slash] || folder.count == point.count || folder[point.count] == slash
    }

    /// Puts back what the kernel writes as three octal digits: `\040` for a space.
    private static func unescaped(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(word.count)
        var rest = word
        while let byte = rest.popFirst() {
            let digits = rest.prefix(3)
            let isEscape =
                byte == UInt8(ascii: "\\") && digits.count == 3 && digits.allSatisfy { (48...55).contains($0) }
            guard isEscape else {
                result.append(byte)
                continue
            }
            result.append(digits.reduce(0) { $0 &* 8 &+ ($1 - 48) })
            rest = rest.dropFirst(3)
        }
        return result
    }
}
