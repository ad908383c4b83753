internal import CLuaShim

/// What a state is given so that the same script gives the same bytes in every process.
///
/// - `pairs` and `next` go through numbers, then strings by their bytes, then `false` and `true`, on the keys that a
///   table had when the traversal began; a key of another kind raises. Tables come to the host in the same order.
/// - `math.random` begins with `seed`; `os.time` and `os.date` give `now`, in UTC; `os.clock` gives 0.
/// - There are no weak tables, and `collectgarbage("count")` gives 0. No address is shown by any state.
///
/// A time limit still strikes when it does: where it does not, results repeat.
public struct LuaDeterminism: Sendable, Hashable {
    /// Where `math.random` begins.
    public var seed: UInt64
    /// Seconds since 1970 UTC; `LuaState.setNow` moves it on.
    public var now: Int64

    /// Makes the settings of a state.
    public init(seed: UInt64 = 0, now: Int64) {
        self.seed = seed
        self.now = now
    }
}

extension LuaState {
    /// What `os.time` gives in a deterministic state, in seconds since 1970 UTC; nil in other states.
    public var now: Int64? { configuration.determinism.map { _ in klua_now(handle) } }

    /// Sets what `os.time` gives from now on. A state that is not deterministic has the machine's clock, and keeps it.
    public func setNow(_ seconds: Int64) { klua_set_now(handle, seconds) }
}
