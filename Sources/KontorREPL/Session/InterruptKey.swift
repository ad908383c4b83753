internal import Foundation
package import KontorLua
internal import Synchronization

/// Ctrl-C while Lua runs: stops what a state runs, not the program.
package struct InterruptKey {
    /// The state's handle, kept for ever: a signal handler on another thread may be about to use it. A program makes
    /// one for a session or a script.
    private let interrupt: UInt

    /// Makes the key for one state.
    package init(_ state: LuaState) {
        interrupt = UInt(bitPattern: Unmanaged.passRetained(state.interruptHandle).toOpaque())
    }

    /// Runs `body`; a SIGINT meanwhile stops what the state runs, which then throws `LuaError.Code.interrupted`.
    ///
    /// Outside of `body` the signal does what it did before. Not to be nested.
    package func stops<Result>(while body: () throws -> Result) rethrows -> Result {
        Self.target.store(interrupt, ordering: .sequentiallyConsistent)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = Self.handler
        action.sa_flags = SA_RESTART
        var before = sigaction()
        sigaction(SIGINT, &action, &before)
        // Who started the program may have blocked the signal, and a child inherits that: signal(7).
        var interrupt = sigset_t()
        var blocked = sigset_t()
        sigemptyset(&interrupt)
        sigaddset(&interrupt, SIGINT)
        pthread_sigmask(SIG_UNBLOCK, &interrupt, &blocked)
        defer {
            pthread_sigmask(SIG_SETMASK, &blocked, nil)
            sigaction(SIGINT, &before, nil)
            Self.target.store(0, ordering: .sequentiallyConsistent)
        }
        return try body()
    }

    /// The handle to use, 0 for none. It is made before the handler is installed, so that the handler only loads it.
    private static let target = Atomic<UInt>(0)

    /// Does only what a signal handler may: it loads a word, and has the shim set a flag.
    private static let handler: @convention(c) (Int32) -> Void = { _ in
        let bits = InterruptKey.target.load(ordering: .sequentiallyConsistent)
        guard let interrupt = UnsafeRawPointer(bitPattern: bits) else { return }
        Unmanaged<LuaInterrupt>.fromOpaque(interrupt).takeUnretainedValue().interrupt()
    }
}
