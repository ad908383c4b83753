/// One end of a connection in a telephone system, by the name that the system gives it: `PJSIP/210-00000005` is telephone 210.
///
/// Names as Asterisk makes them; other systems' readers write theirs in the same form.
package struct CallChannel: Sendable, Hashable {
    /// The name as it was recorded.
    package let recorded: String
    /// The name by which the channel's lines belong together: both halves of a local channel, before and after a transfer.
    package let name: String
    /// Whether no other channel has this name before the system is started again; those of analogue lines are used again.
    package let isUnique: Bool
    /// The telephone, or the line to the outside: `210`, `trunk`.
    package let peer: String
    /// Whether it is one of the house's telephones: those have two to five digits.
    package let isExtension: Bool
    /// Whether it only leads from one part of the telephone system to another.
    package let isLocal: Bool

    package init(_ recorded: String) {
        self.recorded = recorded
        var name = recorded[...]
        for mark in ["<ZOMBIE>", "<MASQ>"] where name.hasSuffix(mark) { name = name.dropLast(mark.count) }
        // The prefixes and the misspelling are Asterisk's own, up to version 11.
        for mark in ["AsyncGoto/", "Transfered/", "Surrogate/", "Parked/", "Bridge/"] where name.hasPrefix(mark) {
            name = name.dropFirst(mark.count)
        }
        for half in [";1", ";2"] where name.hasSuffix(half) { name = name.dropLast(half.count) }
        self.name = String(name)
        isLocal = name.hasPrefix("Local/")
        let parts = name.split(separator: "/", maxSplits: 1)
        let rest = parts.count == 2 ? parts[1] : name
        let dash = rest.lastIndex(of: "-")
        let suffix = dash.map { rest[rest.index(after: $0)...] } ?? ""
        isUnique = suffix.utf8.count == 8 && suffix.allSatisfy(\.isHexDigit)
        let device = dash.map { rest[..<$0] } ?? rest
        let peer = String(device.split(separator: "@").first ?? device)
        self.peer = peer
        isExtension = (2...5).contains(peer.utf8.count) && peer.utf8.allSatisfy { $0 &- 48 < 10 }
    }
}
