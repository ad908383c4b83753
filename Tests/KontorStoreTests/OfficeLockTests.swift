import Foundation
import KontorStoreSQLite
import Testing

@Suite struct OfficeLockTests {
    @Test(arguments: ["", "7\n", "123456789012\n", "123456789012\n34\n"])
    func saysWhoHoldsIt(_ before: String) throws {
        let file = NSTemporaryDirectory() + "lock-\(UUID().uuidString)"
        try before.write(toFile: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: file) }
        let lock = try OfficeLock(file: file)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "\(getpid())\n")
        let refused = #expect(throws: OfficeInUse.self) { try OfficeLock(file: file, patience: 0) }
        #expect(refused?.owner == "\(getpid())")
        withExtendedLifetime(lock) {}
    }
}
