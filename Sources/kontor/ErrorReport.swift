import KontorCore
import KontorLua
import KontorLuaAPI
import KontorPluginHost
import KontorStore
import KontorStoreSQLite

/// How an error is told to a person, and the exit status that tells a script.
struct ErrorReport {
    /// Exit statuses, after design section 9 and sysexits(3).
    enum Status {
        static let failed: Int32 = 1
        static let limit: Int32 = 3
        static let usage: Int32 = 64
        static let inUse: Int32 = 69
        static let ourFault: Int32 = 70
    }

    let text: String
    let status: Int32

    init(_ error: any Error) {
        switch error {
        case let failure as Failure: (text, status) = (failure.message, Status.failed)
        case let usage as WrongUsage: (text, status) = (usage.message, Status.usage)
        case let misuse as Misuse: (text, status) = (misuse.message, Status.failed)
        case let inUse as OfficeInUse: (text, status) = (inUse.description, Status.inUse)
        case let policy as PolicyFailure:
            (text, status) = (policy.description, policy.isLimit ? Status.limit : Status.failed)
        case let lua as LuaError:
            (text, status) = (Self.text(of: lua), Limit.stopped(lua) ? Status.limit : Status.failed)
        default: (text, status) = ("this is Kontor's own fault, please report it: \(error)", Status.ourFault)
        }
    }

    /// What Lua raised, with its place and traceback; a policy that failed says itself where.
    private static func text(of error: LuaError) -> String {
        var inner: (any Error)? = error
        while let lua = inner as? LuaError { inner = lua.cause }
        return (inner as? PolicyFailure).map { "\($0)" } ?? "\(error)"
    }
}

/// The command line was used wrongly.
struct WrongUsage: Error {
    let message: String
    init(_ message: String) { self.message = message }
}
