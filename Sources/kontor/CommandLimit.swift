import Foundation
import KontorCore
import KontorLua

/// What a command that runs no Lua of its own may use, after `--time-limit` and `--memory-limit`: the areas' loops look
/// at it, as they do where a script calls them.
///
/// `@unchecked Sendable`: it is made, used and let go on the one thread that runs the command.
final class CommandLimit: WorkLimit, @unchecked Sendable {
    private let limits: LuaLimits
    private let end: UInt64
    private var held = 0
    private var isFull = false

    init(_ limits: LuaLimits) {
        self.limits = limits
        end = limits.cpuSeconds.map { Self.used() + UInt64($0 * 1e9) } ?? .max
    }

    var isStopped: Bool { isFull || Self.used() >= end }

    func hold(_ bytes: Int) throws {
        if let most = limits.memoryBytes, held + bytes > most {
            isFull = true
            throw WorkStopped()
        }
        held += bytes
    }

    /// Runs work under the limit.
    ///
    /// - Throws: `LuaError` as a stopped script does; what the work made until then is to be thrown away.
    func run<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            let result = try Work.$limit.withValue(self, operation: work)
            try look()
            return result
        } catch {
            // Of work that ended early, its own errors mean nothing.
            try look()
            throw error
        }
    }

    private func look() throws {
        if isFull {
            let own = limits.memoryBytes.map { " of \($0 >> 20) MB" } ?? ""
            throw LuaError(.memoryLimit, "stopped at its limit\(own) of memory")
        }
        if isStopped {
            let own = limits.cpuSeconds.map { " of \($0) s" } ?? ""
            throw LuaError(.timeLimit, "stopped at its limit\(own) of CPU time")
        }
    }

    /// Nanoseconds of CPU time that this thread has used.
    private static func used() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
