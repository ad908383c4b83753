internal import KontorCore
package import KontorLua

/// A file that a person handed over: its name and its bytes. Scripts cannot open files; they pass these on.
package struct FileArgument: ParameterValue {
    package let name: String
    package let content: [UInt8]

    package static var type: ParameterType { .file }

    package static func parse(_ value: LuaValue, _ context: ParseContext) throws -> FileArgument {
        guard case .table(let table) = value, let name = table["name"]?.text,
            case .string(let content)? = table["content"]
        else { throw WrongArgument(value) }
        if let fault = faultOfName(name) { throw WrongArgument(got: "a file whose name \(fault)") }
        return FileArgument(name: name, content: content.bytes)
    }

    /// Refuses a file in which nothing stands, whatever was to be taken in from it.
    ///
    /// - Throws: `Failure.invalid`.
    func refuseEmpty() throws(Failure) {
        let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
        let body = content.dropFirst(marks.first { content.starts(with: $0) }?.count ?? 0)
        guard body.allSatisfy({ $0 == 0 || $0 == 0x20 || (0x09...0x0D).contains($0) }) else { return }
        throw Failure(.invalid, "\(name) is empty: nothing stands in it, and nothing was taken in")
    }

    /// What is wrong with a file's name, as the end of a sentence; nil where nothing is.
    package static func faultOfName(_ name: String) -> String? {
        if name.isEmpty { return "is empty" }
        if name.utf8.count > 200 { return "has \(name.utf8.count) bytes, and at most 200 are taken" }
        if name.contains("/") { return "has a slash in it" }
        if name.hasPrefix(".") { return "begins with a dot" }
        guard name.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 }) else {
            return "has control characters in it"
        }
        return nil
    }

    /// Counts what a file of lines takes while it is read as memory of the state that called, for as long as the result
    /// lives: measured with sheets of which every line is wrong.
    ///
    /// - Throws: `LuaError` where the state cannot hold as much.
    func counted(for state: LuaState?) throws(LuaError) -> LuaCharge {
        let charge = LuaCharge(state)
        let lines = content.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        try charge.set(content.count * 8 + lines * 1000)
        return charge
    }
}
