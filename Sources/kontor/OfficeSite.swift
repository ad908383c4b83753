import Foundation
import KontorCore
import KontorPluginHost

/// Where a new office is built: in a folder of its own, from which it comes to its place at once.
///
/// Whatever ends the program meanwhile, there is no office of that name, or a whole one. What a killed start left is
/// taken away by the next one beside it; a lock on its folder tells it from one that is still at work.
final class OfficeSite {
    /// The folder in which the office is built.
    let work: String
    private let target: String
    /// The folder is there already, and empty: it may be the one in which its user stands, so it stays.
    private let isInside: Bool
    private let lock: Int32
    private var isFinished = false
    /// Whether the folder was there, and stood open to other users of the machine.
    private(set) var isNowClosed = false

    private static let prefix = ".kontor-init-"
    /// Below it, what came to its place already is known by being gone.
    private static let ready = ".kontor-init-ready"

    /// Begins a site for an office at `target`.
    ///
    /// - Throws: `Failure` where something is there already or nothing can be made there.
    init(_ target: String, named name: String) throws {
        var target = target
        while target.count > 1, target.hasSuffix("/") { target.removeLast() }
        self.target = target
        isInside = try Self.isEmptyFolder(target, named: name)
        let parent = isInside ? target : (target as NSString).deletingLastPathComponent
        do {
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        } catch {
            throw Failure(.unavailable, "\(name) cannot be made: \(Self.sentence(FileFault(errno: errno)))")
        }
        Self.clean(parent)
        work = "\(parent)/\(Self.prefix)\(UUID().uuidString)"
        guard mkdir(work, 0o700) == 0 else {
            throw Failure(.unavailable, "\(name) cannot be made: \(Self.sentence(FileFault(errno: errno)))")
        }
        lock = open(work, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        flock(lock, LOCK_EX | LOCK_NB)
    }

    /// Says why nothing can be made in a folder.
    private static func sentence(_ fault: FileFault) -> String {
        fault == .forbidden ? "the folder that it is to be in cannot be written: permission denied" : fault.sentence
    }

    deinit {
        if !isFinished { try? FileManager.default.removeItem(atPath: work) }
        close(lock)
    }

    /// Brings the office to its place.
    func finish() throws {
        guard isInside else {
            guard rename(work, target) == 0 else { throw FileFault(errno: errno).failureOfWriting(target) }
            return isFinished = true
        }
        // Before there is anything to be reached.
        var status = stat()
        isNowClosed = stat(target, &status) == 0 && status.st_mode & 0o077 != 0 && chmod(target, 0o700) == 0
        // The file that makes a folder an office comes last.
        let ready = "\(target)/\(Self.ready)"
        guard rename(work, ready) == 0 else { throw FileFault(errno: errno).failureOfWriting(target) }
        isFinished = true
        let names = try FileManager.default.contentsOfDirectory(atPath: ready).filter { $0 != OfficeFile.name }
        for name in names + [OfficeFile.name] {
            guard rename("\(ready)/\(name)", "\(target)/\(name)") == 0 else {
                throw FileFault(errno: errno).failureOfWriting(target)
            }
        }
        rmdir(ready)
    }

    /// Whether there is an empty folder; what a killed start left in it does not count.
    private static func isEmptyFolder(_ target: String, named name: String) throws -> Bool {
        var status = stat()
        guard lstat(target, &status) == 0 else {
            let fault = FileFault(errno: errno)
            guard fault == .missing else { throw fault.failure(name) }
            return false
        }
        let folder: RecordFolder
        do { folder = try RecordFolder(target) } catch {
            guard error == .noFolder else { throw error.failure(name) }
            throw Failure(.conflict, "\(name): there is a file of that name; choose another folder")
        }
        clean(target)
        let entries: [String]
        do { entries = try folder.names() } catch { throw error.failure(name) }
        guard entries.allSatisfy({ $0.hasPrefix(prefix) }) else {
            let what = entries.contains(OfficeFile.name) ? "there is an office already" : "the folder is not empty"
            throw Failure(.conflict, "\(name): \(what); choose another folder")
        }
        return true
    }

    /// Takes away what killed starts left in a folder.
    private static func clean(_ parent: String) {
        let files = FileManager.default
        for name in (try? files.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(prefix) {
            let path = "\(parent)/\(name)"
            let held = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard held >= 0 else { continue }
            defer { close(held) }
            guard flock(held, LOCK_EX | LOCK_NB) == 0 else { continue }
            if name == ready, !files.fileExists(atPath: "\(parent)/\(OfficeFile.name)") {
                takeBack(from: parent, ready: path)
            }
            try? files.removeItem(atPath: path)
        }
    }

    /// Removes what came out of a site before its start was killed: what a whole office has, and the site has no more.
    private static func takeBack(from parent: String, ready: String) {
        for name in ["plugins", "files", "kontor.sqlite", "kontor.lock", LogFile.name]
        where !FileManager.default.fileExists(atPath: "\(ready)/\(name)") {
            try? FileManager.default.removeItem(atPath: "\(parent)/\(name)")
        }
    }
}
