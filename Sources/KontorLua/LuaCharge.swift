internal import CLuaShim

extension LuaState {
    /// Counts bytes that the host holds for a script as if the script held them, until `discharge`.
    ///
    /// Beyond the state's limit what is garbage is collected when the running host function returns, and the call is
    /// killed if that is not enough.
    ///
    /// - Throws: `LuaError.Code.memoryLimit` far beyond the limit, where they are not counted; the running call is killed
    ///   in any case.
    public func charge(_ bytes: Int) throws(LuaError) {
        guard klua_charge(handle, max(0, bytes)) else {
            throw LuaError(.memoryLimit, "\(bytes >> 20) MB more would be held for this than the memory limit allows")
        }
    }

    /// Takes back what was counted.
    public func discharge(_ bytes: Int) { klua_discharge(handle, max(0, bytes)) }
}

extension LuaCall {
    /// About how many bytes copies of all arguments take in the host.
    public var argumentCost: Int { klua_tape_cost(level.assumingMemoryBound(to: klua_tape.self)) }

    /// Whether the arguments take so little that counting them would cost more than they do.
    public var argumentsAreSmall: Bool { level.load(fromByteOffset: Tape.used, as: Int.self) <= 4096 }
}

/// Memory of the host that counts as a state's own for as long as this object lives, such as what an iterator holds.
///
/// It is used on the thread that uses the state.
public final class LuaCharge {
    /// Nil once the state is gone, and its account with it.
    private weak var state: LuaState?
    /// Bytes that count.
    public private(set) var bytes = 0

    /// Makes a charge of no bytes.
    ///
    /// - Parameter state: Nil for what is held for nobody.
    public init(_ state: LuaState?) { self.state = state }

    /// Counts so many bytes from now on, in place of what counted until now.
    ///
    /// - Throws: As `LuaState.charge`; what counted until now still does then.
    public func set(_ bytes: Int) throws(LuaError) {
        guard let state else { return }
        if bytes > self.bytes {
            try state.charge(bytes - self.bytes)
        } else {
            state.discharge(self.bytes - bytes)
        }
        self.bytes = bytes
    }

    deinit { state?.discharge(bytes) }
}

@available(*, unavailable)
extension LuaCharge: Sendable {}
