/// A string of Lua: bytes, most often but not always UTF-8.
public struct LuaString: Hashable, Sendable {
    /// The bytes as Lua holds them, NUL bytes included.
    public var bytes: [UInt8]

    /// Makes a string of bytes that need not be UTF-8.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// Makes a string of a text's UTF-8 bytes.
    public init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

    /// The text, or nil where the bytes are not UTF-8.
    public var text: String? { bytes.withUnsafeBufferPointer { String(checking: $0) } }
}

extension LuaString: ExpressibleByStringLiteral, CustomStringConvertible {
    /// Makes a string of a literal's UTF-8 bytes.
    public init(stringLiteral value: String) { self.init(value) }

    /// The text, with a replacement character for each wrong byte.
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension String {
    /// Makes a text of UTF-8 bytes, nil where they are not UTF-8. Several times as fast as `String(validating:as:)`.
    init?(checking bytes: UnsafeBufferPointer<UInt8>) {
        guard let valid = try? UTF8Span(validating: bytes.span) else { return nil }
        self.init(copying: valid)
    }
}
