internal import CLuaShim

/// A coroutine of one state, held from Swift.
public final class LuaCoroutine {
    /// What a coroutine gave back: its own values, or its last ones.
    public enum Outcome: Equatable {
        case yielded([LuaValue])
        case returned([LuaValue])
    }

    let port: OpaquePointer
    let slot: UInt32
    private weak var state: LuaState?

    /// Makes one more holder of a slot.
    init(port: OpaquePointer, slot: UInt32, state: LuaState) {
        self.port = klua_port_retain(port)
        self.slot = slot
        self.state = state
        klua_slot_retain(port, slot)
    }

    deinit {
        klua_slot_release(port, slot)
        klua_port_release(port)
    }

    /// Returns what the coroutine yields next, or returns at its end. Throws its error, and that it is already dead.
    public func resume(_ arguments: [LuaValue] = [], limits: LuaLimits = .none) throws(LuaError) -> Outcome {
        guard let state else { throw LuaError(.value, "the coroutine's state is gone") }
        return try state.resume(self, arguments, limits: limits)
    }
}

extension LuaState {
    /// Makes a coroutine that will run a function from its start.
    public func coroutine(_ function: LuaFunction) throws(LuaError) -> LuaCoroutine {
        try check(function.port)
        return try run(KLUA_CO_CREATE, UInt64(function.slot), .none, { _ in }) { reader in
            guard case .coroutine(let coroutine) = try reader.value() else { throw LuaError(.value, "no coroutine") }
            return coroutine
        }
    }

    /// Returns what the coroutine yields next, or returns at its end.
    public func resume(
        _ coroutine: LuaCoroutine, _ arguments: [LuaValue] = [], limits: LuaLimits = .none
    ) throws(LuaError) -> LuaCoroutine.Outcome {
        try check(coroutine.port)
        var yielded = false
        let values = try run(
            KLUA_CALL, UInt64(coroutine.slot), limits, { for argument in arguments { $0.value(argument) } },
            { try $0.values() }, yielded: &yielded)
        return yielded ? .yielded(values) : .returned(values)
    }

    /// Returns whether the coroutine can be resumed: it has not ended, and does not run.
    public func canResume(_ coroutine: LuaCoroutine) throws(LuaError) -> Bool {
        try check(coroutine.port)
        return try run(KLUA_CO_STATUS, UInt64(coroutine.slot), .none, { _ in }) { try $0.boolean() }
    }
}
