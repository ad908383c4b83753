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
    private static func kind(of folder: String, _ mounts: String) -> String? {
        guard let text = try? String(contentsOfFile: mounts, encoding: .utf8) else { return nil }
        var nearest: (length: Int, kind: String)?
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 2 else { continue }
            let point = words[1].replacing("\\040", with: " ")
            let isAbove = point == "/" || folder == point || folder.hasPrefix(point + "/")
            if isAbove, point.utf8.count >= nearest?.length ?? 0 { nearest = (point.utf8.count, String(words[2])) }
        }
        return nearest?.kind
    }
}
