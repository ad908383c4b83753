import Foundation
import Synchronization
import Testing

/// An office of each example, made once by `kontor init` and copied for each test.
struct ExampleOffice {
    let folder: String
    let holdings: Holdings

    private static let krueger = Result { try ExampleOffice("krueger") }
    private static let nordlicht = Result { try ExampleOffice("nordlicht") }

    static func of(_ example: String) throws -> ExampleOffice {
        try (example == "krueger" ? krueger : nordlicht).get()
    }

    private init(_ example: String) throws {
        let shell = try Shell()
        let made = try shell.kontor("init", "office", "--example", example)
        try #require(made.status == 0, "\(made.errors)")
        shell.current = shell.folder + "/office"
        _ = try shell.holdings()
        holdings = try #require(shell.known)
        let kept = NSTemporaryDirectory() + "kontor-example-\(example)-\(UUID().uuidString)"
        try FileManager.default.moveItem(atPath: shell.folder + "/office", toPath: kept)
        Self.folders.withLock { $0.append(kept) }
        folder = kept
    }

    /// What is to be removed when the tests are over.
    private static let folders: Mutex<[String]> = {
        atexit {
            for folder in ExampleOffice.folders.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: folder) }
        }
        return Mutex([])
    }()
}
