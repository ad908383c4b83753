/// A function of the host that scripts call.
///
/// It runs on the thread that uses the state. What it throws is raised at the caller's line. What it holds and a script
/// has dropped is let go when a call of the state begins or ends, or calls the host.
public final class HostFunction {
    /// What messages call it, such as `kontor.inventory.item.get`.
    public let name: String
    /// Whether a state that got it keeps it to its end, also where no script has it any more.
    let isLasting: Bool
    let body: (inout LuaCall) throws -> Void
    /// The name's bytes with what separates it from a message.
    private let prefix: [UInt8]

    /// Makes a function. `body` reads `arguments` and writes `results`, of which there may be any number.
    ///
    /// - Parameter isLasting: Whether each state that gets it keeps it to its end, which takes half the memory: for an API
    ///   that is handed over once.
    public init(name: String, isLasting: Bool = false, _ body: @escaping (inout LuaCall) throws -> Void) {
        self.name = name
        self.isLasting = isLasting
        self.body = body
        prefix = Array("\(name): ".utf8)
    }

    /// Writes a message that begins with the function's name.
    func write(_ message: String, to writer: inout LuaWriter) {
        var message = message
        message.withUTF8 { message in
            let count = prefix.count - 2
            let isNamed = message.count >= count && (0..<count).allSatisfy { message[$0] == prefix[$0] }
            if isNamed { return writer.bytes(UnsafeRawBufferPointer(message)) }
            prefix.withUnsafeBytes { writer.bytes($0, UnsafeRawBufferPointer(message)) }
        }
    }
}
