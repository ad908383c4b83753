import KontorCore
import KontorLua
import KontorLuaAPI
import KontorPluginHost
import KontorStore
import KontorStoreSQLite

/// What is told to a person about an error, and the exit status that tells a script.
struct ErrorReport {
    /// Exit statuses, after design section 9 and sysexits(3).
    enum Status {
        static let failed: Int32 = 1
        static let limit: Int32 = 3
        static let usage: Int32 = 64
        static let inUse: Int32 = 69
        static let ourFault: Int32 = 70
    }

    /// What to tell: the error itself, or that it is our own fault.
    let error: any Error
    let status: Int32

    init(_ error: any Error) {
        switch error {
        case let returned as ReturnedFailure: (self.error, status) = (returned.failure, Status.failed)
        case is Failure, is Misuse, is DamagedRecords: (self.error, status) = (error, Status.failed)
        case is WrongUsage: (self.error, status) = (error, Status.usage)
        case is OfficeInUse: (self.error, status) = (error, Status.inUse)
        case is PolicyFailure, is LuaError:
            (self.error, status) = (error, Limit.stopped(error) ? Status.limit : Status.failed)
        default: (self.error, status) = (OurFault(error: error), Status.ourFault)
        }
    }

    /// The error in one text without colours.
    var text: String { "\(error)" }
}

/// The command line was used wrongly.
struct WrongUsage: Error, CustomStringConvertible {
    let message: String
    init(_ message: String) { self.message = message }
    var description: String { message }
}

/// An error that no user and no plugin is to blame for.
struct OurFault: Error, CustomStringConvertible {
    let error: any Error
    var description: String { "this is Kontor's own fault, please report it: \(error)" }
}
