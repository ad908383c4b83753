internal import Foundation

/// A folder below which nothing is reached through a link: an office's folder, held open.
///
/// The folder itself may be named through links. What is below is opened name by name from the folder before, so that
/// no other user can put a link in the way meanwhile.
package final class RecordFolder: Sendable {
    /// The folder as it was named.
    package let path: String
    private let descriptor: Int32

    /// Opens the folder.
    package init(_ path: String) throws(FileFault) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFault(errno: errno) }
        self.path = path
    }

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// Opens a folder below this one, such as `files/applications`.
    ///
    /// - Parameter make: Makes what is missing of the way, for the owner alone.
    package func folder(_ place: String, make: Bool = false) throws(FileFault) -> RecordFolder {
        var folder = self
        for part in place.split(separator: "/") { folder = try folder.step(String(part), make: make) }
        return folder
    }

    private func step(_ name: String, make: Bool) throws(FileFault) -> RecordFolder {
        guard name != ".." else { throw FileFault.link }
        if make, mkdirat(descriptor, name, 0o700) != 0, errno != EEXIST { throw FileFault(errno: errno) }
        let opened = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard opened >= 0 else {
            let fault = FileFault(errno: errno)
            // Of a link, too, the kernel says only that it is no folder.
            throw fault == .noFolder || fault == .circle
                ? (kind(of: name) == .link ? FileFault.link : .noFolder) : fault
        }
        return RecordFolder(descriptor: opened, path: "\(path)/\(name)")
    }

    /// Opens a regular file in this folder.
    ///
    /// - Parameter flags: As of open(2); links are never followed.
    package func file(_ name: String, _ flags: Int32 = O_RDONLY) throws(FileFault) -> OpenFile {
        try OpenFile(at: descriptor, name, flags | O_NOFOLLOW)
    }

    /// Removes a file of ours, such as one that was written for what is not kept after all.
    package func remove(_ name: String) { unlinkat(descriptor, name, 0) }

    /// Removes a folder where nothing is in it.
    package func removeEmptyFolder(_ name: String) { unlinkat(descriptor, name, AT_REMOVEDIR) }

    /// What stands under a name.
    package enum Kind: Sendable {
        case file
        case folder
        case link
        case pipe
        case special
    }

    /// Returns what stands under a name in this folder, nil where nothing does or nothing can be seen.
    package func kind(of name: String) -> Kind? { status(of: name).map { Self.kind($0.st_mode) } }

    /// - Throws: What is wrong where something that is no regular file stands under the name; nothing at all is right.
    package func refuseAllButFile(_ name: String) throws(FileFault) {
        switch kind(of: name) {
        case nil, .file: return
        case .folder: throw FileFault.folder
        case .link: throw FileFault.link
        case .pipe: throw FileFault.pipe
        case .special: throw FileFault.special
        }
    }

    /// How large the file of a name is, nil where there is none.
    package func size(of name: String) -> Int? { status(of: name).map { Int($0.st_size) } }

    private func status(of name: String) -> stat? {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        return status
    }

    private static func kind(_ mode: mode_t) -> Kind {
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        case S_IFIFO: .pipe
        default: .special
        }
    }

    /// The names in this folder, sorted.
    package func names() throws(FileFault) -> [String] {
        let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0, let stream = fdopendir(own) else { throw FileFault(errno: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            let name = String(decoding: bytes, as: UTF8.self)
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Takes the rights of all others from a file or folder in this one, where we own it.
    ///
    /// - Parameter allowed: The rights that may stay: of a folder where its owner may enter it, else of a file.
    /// - Returns: Whether there were more.
    package func tighten(_ name: String, to allowed: UInt32) -> Bool {
        guard let status = status(of: name), status.st_uid == geteuid() else { return false }
        let kind = allowed & 0o100 == 0 ? S_IFREG : S_IFDIR
        guard status.st_mode & S_IFMT == kind, status.st_mode & 0o7777 & ~allowed != 0 else {
            return false
        }
        let opened = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard opened >= 0 else { return false }
        defer { close(opened) }
        return fchmod(opened, status.st_mode & allowed) == 0
    }

    /// Whether others than its owner may enter this folder.
    package var isOpen: Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & 0o077 != 0
    }

    /// Gives this folder to a group of the machine's users, where we own it.
    ///
    /// - Returns: Whether it is the group's now: an owner can give what is theirs only to groups that they are in.
    package func give(to group: UInt32) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return false }
        return status.st_gid == group || status.st_uid == geteuid() && fchown(descriptor, uid_t.max, group) == 0
    }

    /// The same as `tighten` for this folder itself, which gets the rights of others that `allowed` has.
    package func tightenSelf(to allowed: UInt32) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_uid == geteuid() else { return false }
        let wanted = (status.st_mode & 0o700) | allowed & 0o077
        guard status.st_mode & 0o777 != wanted else { return false }
        return fchmod(descriptor, wanted) == 0 && status.st_mode & 0o777 & ~wanted != 0
    }
}
