/// A small plausible mistake that can be made at one place of the sources.
public struct Mistake: Sendable, Codable {
    public let kind: MistakeKind
    /// From the root of the repository.
    public let file: String
    /// From 1.
    public let line: Int
    /// The bytes of the file in whose place it stands.
    public let range: Range<Int>
    /// What stands there, on one line.
    public let original: String
    /// What the mistake makes of it, on one line.
    public let changed: String
    /// The text for the copy: both behind the switch, which is written `switchMark`; in Lua only the mistake.
    public let spliced: String

    /// Stands for the call of the switch in `spliced`.
    public static let switchMark = "\u{1}SWITCH\u{1}"

    init(
        _ kind: MistakeKind, file: String, line: Int, range: Range<Int>, original: String, changed: String,
        spliced: String
    ) {
        self.kind = kind
        self.file = file
        self.line = line
        self.range = range
        self.original = Self.oneLine(original)
        self.changed = Self.oneLine(changed)
        self.spliced = spliced
    }

    /// Whether it is switched on in the built copy; otherwise the file itself is changed for its trial.
    public var isBuiltIn: Bool { spliced.contains(Self.switchMark) }

    /// By which a reason knows it, also when lines move.
    public var key: String { "\(file) | \(kind.rawValue) | \(original) | \(changed)" }

    /// The target that its file belongs to.
    public var target: String {
        let parts = file.split(separator: "/")
        return parts.count > 1 && parts[0] == "Sources" ? String(parts[1]) : parts.prefix(2).joined(separator: "/")
    }

    private static func oneLine(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count > 160 ? words.prefix(160) + " …" : words
    }
}
