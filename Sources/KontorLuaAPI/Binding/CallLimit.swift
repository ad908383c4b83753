internal import KontorCore
internal import KontorLua

/// The limit of the call that a verb serves, as the areas see it.
///
/// `@unchecked Sendable`: it is made, used and let go on the thread that runs the call; nothing awaits meanwhile.
final class CallLimit: WorkLimit, @unchecked Sendable {
    /// Weak, as what holds memory of a call may outlive it.
    private weak var state: LuaState?
    private let charge: LuaCharge

    init(_ state: LuaState) {
        self.state = state
        charge = LuaCharge(state)
    }

    var isStopped: Bool { state?.isStopping ?? false }

    func hold(_ bytes: Int) throws { try charge.set(charge.bytes + bytes) }
}
