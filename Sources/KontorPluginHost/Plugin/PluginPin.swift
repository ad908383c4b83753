internal import KontorCore

/// The hash of the content that an office granted to a plugin: `sha256` of its entry in `office.lua`.
package struct PluginPin: Sendable {
    /// 64 hexadecimal digits, as `PluginContent.sha256` has them.
    package let sha256: String
    /// `office.lua:9:`, where it stands.
    private let place: String

    /// Reads a plugin's entry.
    ///
    /// - Returns: nil where the office pins nothing.
    /// - Throws: `Failure.invalid` with file and line.
    init?(_ entry: LiteralTable) throws {
        guard let text = try entry.text("sha256") else { return nil }
        sha256 = text.lowercased()
        guard sha256.utf8.count == 64, sha256.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else {
            throw entry.failure(
                "sha256", "must be 64 hexadecimal digits, as kontor plugin hash prints them, got \"\(text)\"")
        }
        place = entry.placeName(of: "sha256")
    }

    /// - Throws: `Failure.refused` where the plugin's files are not those that were granted.
    func refuseOthers(than content: PluginContent, of plugin: String) throws {
        guard content.sha256 != sha256 else { return }
        throw Failure(
            .refused,
            "\(place) the files of plugin \(plugin) are not those that were granted: their hash is \(content.short), "
                + "not \(short); read what changed, then put the line that kontor plugin hash \(plugin) prints "
                + "into office.lua")
    }

    /// The hash as far as people compare it.
    package var short: String { Self.short(sha256) }

    fileprivate static func short(_ sha256: String) -> String { sha256.prefix(12) + "…" }
}

extension PluginContent {
    /// The hash as far as people compare it.
    package var short: String { PluginPin.short(sha256) }
}
