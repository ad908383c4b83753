import Foundation

/// A name for a folder that is removed with this object.
final class TemporaryFolder {
    let path = NSTemporaryDirectory() + "kontor-ratio-" + UUID().uuidString

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
