/// Why a text is no program of Lua 5.4, and where.
package struct SyntaxFault: Error, Sendable, Equatable {
    /// One sentence, mostly as Lua itself says it.
    package let message: String
    /// From 1.
    package let line: Int
    /// Bytes from the beginning.
    package let offset: Int
}
