import Foundation

/// What is measured where it was built: in the folder above this package.
enum Checkout {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// The program; `KONTOR` names another one.
    static let kontor = ProcessInfo.processInfo.environment["KONTOR"] ?? folder + "/.build/release/kontor"
}
