internal import Foundation
internal import KontorCore

/// Where plugins are found: the office's own folder first, then those that come with Kontor.
package struct PluginFolders: Sendable {
    /// The office's `plugins` folder, nil for a scratch office.
    package let own: String?
    /// The `plugins` folder that comes with the program.
    package let shipped: String

    package init(own: String?, shipped: String) {
        self.own = own
        self.shipped = shipped
    }

    /// Returns the folder of a plugin and whether it comes with Kontor.
    ///
    /// - Throws: `Failure.notFound` with the nearest name.
    package func folder(of name: String) throws -> (path: String, isShipped: Bool) {
        guard Self.isName(name) else {
            throw Failure(.invalid, "\(name) is not a plugin's name: lower-case letters, digits, - and _ only")
        }
        for (folder, isShipped) in [(own, false), (shipped, true)] {
            guard let folder else { continue }
            // Whatever is there has the name, be it empty, unreadable or a link that leads nowhere: only where there is
            // nothing at all may what comes with Kontor stand for it.
            if try Self.isThere(folder, "plugins"), try Self.isThere("\(folder)/\(name)", "plugins/\(name)") {
                return ("\(folder)/\(name)", isShipped)
            }
        }
        throw Failure(
            .notFound, "there is no plugin \(name) in the office's plugins folder\(NearestName.hint(name, among: all))")
    }

    /// Whether a plugin can be called so.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 }
    }

    /// - Throws: `Failure.unavailable` where nobody can say, such as in a folder that is closed to us.
    private static func isThere(_ path: String, _ shown: String) throws -> Bool {
        var status = stat()
        if lstat(path, &status) == 0 {
            guard stat(path, &status) == 0 else { throw unreadable(shown) }
            return true
        }
        guard errno == ENOENT else { throw unreadable(shown) }
        return false
    }

    private static func unreadable(_ shown: String) -> Failure {
        Failure(.unavailable, "\(shown) cannot be read: \(SystemWords.ofLastError)")
    }

    private var all: [String] {
        [own, shipped].compactMap(\.self).flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] }
    }
}
