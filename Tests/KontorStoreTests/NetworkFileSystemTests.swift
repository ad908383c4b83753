import Foundation
import KontorCore
import Testing

@testable import KontorStoreSQLite

/// The lines of /proc/self/mounts as the kernel writes them, over the folders of this machine.
@Suite struct NetworkFileSystemTests {
    private func refusal(of file: String, _ mounts: String) throws -> String? {
        let list = NSTemporaryDirectory() + "mounts-\(UUID().uuidString)"
        try mounts.write(toFile: list, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: list) }
        do { try NetworkFileSystem.refuse(file, mounts: list) } catch let failure as Failure { return failure.message }
        return nil
    }

    @Test(arguments: [
        ("/dev/vda1 / ext4 rw 0 0\nsrv:/a /usr nfs4 rw 0 0\n", "nfs4"), ("srv:/a / cifs rw 0 0\n", "cifs"),
        ("srv:/a /usr/lib nfs rw 0 0\n/dev/vda1 / ext4 rw 0 0\n", "nfs"),
        ("/dev/vda1 /usr/lib ext4 rw 0 0\nsrv:/a /usr/lib fuse.sshfs rw 0 0\n", "fuse.sshfs"),
        ("srv:/a /us\\162/lib nfs rw 0 0\n", "nfs"),
    ])
    func refusesAFolderThatIsOnOne(_ mounts: String, _ kind: String) throws {
        let said = try refusal(of: "/usr/lib/kontor.sqlite", mounts)
        #expect(
            said == "/usr/lib is on a network file system (\(kind)), where locks cannot be trusted: "
                + "keep the office on a local disk")
    }

    @Test(arguments: [
        "srv:/a / nfs rw 0 0\n/dev/vda1 /usr/lib ext4 rw 0 0\n", "srv:/a /us nfs rw 0 0\n",
        "srv:/a /usr/li nfs rw 0 0\n",
        "srv:/a /usr/lib/python nfs rw 0 0\n", "/dev/vda1 / ext4 rw 0 0\n", "one two\n\n", "",
    ])
    func takesAFolderThatIsOnNone(_ mounts: String) throws {
        #expect(try refusal(of: "/usr/lib/kontor.sqlite", mounts) == nil)
    }

    @Test func knowsAFolderWithASpaceInItsName() throws {
        let folder = NSTemporaryDirectory() + "an office \(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let escaped = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path.replacing(" ", with: "\\040")
        let said = try refusal(of: folder + "/kontor.sqlite", "srv:/a \(escaped) nfs rw 0 0\n")
        #expect(said?.contains("(nfs)") == true)
    }
}
