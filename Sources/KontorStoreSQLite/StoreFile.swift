internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import KontorCore

/// The file of an office's records, as it stands in its folder.
struct StoreFile {
    private let path: String
    private var name: String { (path as NSString).lastPathComponent }

    init(_ path: String) { self.path = path }

    /// What SQLite keeps beside the file while it is open (https://sqlite.org/tempfiles.html).
    private static let companions = ["-wal", "-shm", "-journal"]

    /// Refuses what SQLite would take for an empty office, follow or wait for; makes a new file its owner's alone.
    func prepare(isNew: Bool) throws {
        let folder: RecordFolder
        let parent = (path as NSString).deletingLastPathComponent
        do { folder = try RecordFolder(parent.isEmpty ? "." : parent) } catch { throw error.failure(parent) }
        for name in [name] + Self.companions.map({ name + $0 }) {
            do { try folder.refuseAllButFile(name) } catch { throw error.failure(name) }
        }
        if isNew, folder.kind(of: name) == nil {
            do { _ = try folder.file(name, O_RDWR | O_CREAT | O_EXCL) } catch {
                throw error.failureOfWriting(name)
            }
        } else if !isNew {
            guard let size = folder.size(of: name) else { throw Self.absent("\(name) is missing", name, folder) }
            guard size > 0 else { throw Self.absent("\(name) is empty", name, folder) }
        }
    }

    /// There are no records, which is not the same as an office that has none yet.
    ///
    /// What is left of a write-ahead log belongs to the file that is gone: SQLite would write it into the one that is put
    /// back (https://sqlite.org/howtocorrupt.html, section 1.4).
    private static func absent(_ what: String, _ name: String, _ folder: RecordFolder) -> Failure {
        let left = companions.map { name + $0 }.filter { folder.kind(of: $0) != nil }
        let first = left.isEmpty ? "" : "remove \(left.joined(separator: " and ")), "
        return Failure(.unavailable, "\(what): \(first)put the backup back; kontor init makes a new office")
    }

    /// The names of what is there and cannot be written by who runs this.
    var unwritable: [String] {
        ([""] + Self.companions).filter { access(path + $0, F_OK) == 0 && access(path + $0, W_OK) != 0 }
            .map { name + $0 }
    }

    /// - Throws: `Failure` where the file that is open is not the one under its name any more.
    static func refuseMoved(_ database: Database) throws {
        var hasMoved: Int32 = 0
        let handle = database.sqliteConnection
        guard let path = sqlite3_db_filename(handle, nil), path.pointee != 0 else { return }
        guard sqlite3_file_control(handle, nil, SQLITE_FCNTL_HAS_MOVED, &hasMoved) == SQLITE_OK, hasMoved != 0 else {
            return
        }
        let name = (String(cString: path) as NSString).lastPathComponent
        throw Failure(
            .unavailable, "\(name) was taken away or replaced while this ran: nothing of it is kept; put \(name) back")
    }
}
