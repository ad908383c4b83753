/// A function of the host that scripts call.
///
/// It runs on the thread that uses the state. What it throws is raised at the caller's line.
public final class HostFunction {
    /// What messages call it, such as `kontor.inventory.item.get`.
    public let name: String
    let body: (inout LuaCall) throws -> Void

    /// Makes a function. `body` reads `arguments` and writes `results`, of which there may be any number.
    public init(name: String, _ body: @escaping (inout LuaCall) throws -> Void) {
        self.name = name
        self.body = body
    }
}
