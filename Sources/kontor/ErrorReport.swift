import Foundation
import KontorCore
import KontorLua
import KontorLuaAPI
import KontorPluginHost
import KontorREPL
import KontorStore
import KontorStoreSQLite

/// What is told to a person about an error, and the exit status that tells a script.
struct ErrorReport {
    /// Exit statuses, after design section 9 and sysexits(3).
    enum Status {
        static let failed: Int32 = 1
        /// It was done, and about some records nothing was decided.
        static let undecided: Int32 = 2
        static let limit: Int32 = 3
        static let usage: Int32 = 64
        static let inUse: Int32 = 69
        static let ourFault: Int32 = 70
    }

    /// What to tell: the error itself, or that it is our own fault.
    let error: any Error
    let status: Int32

    init(_ error: any Error) {
        let error = Damage.behind(error) ?? error
        switch error {
        case let returned as ReturnedFailure: (self.error, status) = (returned.failure, Status.failed)
        case is Failure, is Misuse, is DamagedRecords: (self.error, status) = (error, Status.failed)
        case is WrongUsage: (self.error, status) = (error, Status.usage)
        case is OfficeInUse: (self.error, status) = (error, Status.inUse)
        case is PolicyFailure, is LuaError:
            (self.error, status) = (error, Limit.stopped(error) ? Status.limit : Status.failed)
        case let error as CocoaError: (self.error, status) = (Failure(error), Status.failed)
        default: (self.error, status) = (OurFault(error: error), Status.ourFault)
        }
    }

    /// The error in one text without colours.
    var text: String { "\(error)" }

    /// The error for a program: `message`, `code`, `status`, and where they are known `details` and `at`.
    var plain: Plain {
        let facts = ErrorText(colour: false).facts(of: error)
        return .fields([
            "message": .text(facts.message), "code": .text(code), "status": .integer(Int64(status)),
            "details": Self.failure(behind: error).map { Self.bounded($0.details) } ?? .null,
            "at": facts.place.map { .text($0) } ?? .null,
        ])
    }

    /// A failure's own code, else a word for what kind of error it is.
    private var code: String {
        if status == Status.limit { return Failure.Code.limit.rawValue }
        if let failure = Self.failure(behind: error) { return failure.code.rawValue }
        return switch error {
        case is WrongUsage: "usage"
        case is OfficeInUse: "in_use"
        case is OurFault: "internal"
        case is Misuse: "misuse"
        case let lua as LuaError: lua.code == .syntax ? "syntax" : lua.cause is Misuse ? "misuse" : "raised"
        default: "raised"
        }
    }

    private static func failure(behind error: any Error) -> Failure? {
        switch error {
        case let failure as Failure: failure
        case let policy as PolicyFailure: failure(behind: policy.error)
        case let lua as LuaError: lua.cause.flatMap { failure(behind: $0) }
        default: nil
        }
    }

    /// What is larger than a program needs to act on is left out, and said.
    private static func bounded(_ details: Plain) -> Plain {
        let bytes = details.json.utf8.count
        return bytes <= 64 << 10 ? details : ["left_out_bytes": .integer(Int64(bytes))]
    }
}

/// The command line was used wrongly.
struct WrongUsage: Error, CustomStringConvertible {
    let message: String
    init(_ message: String) { self.message = CutText.message(message) }
    var description: String { message }
}

/// An error that no user and no plugin is to blame for.
struct OurFault: Error, CustomStringConvertible {
    let error: any Error
    var description: String { "this is Kontor's own fault, please report it: \(type(of: error))" }
}

extension Failure {
    /// What the system says of a file that could not be made, read, copied or written.
    init(_ error: CocoaError) {
        let path = (error.userInfo[NSFilePathErrorKey] as? String).map { "\($0): " } ?? ""
        let number = (error.underlying as? POSIXError)?.code.rawValue
        let reason = number.map { String(cString: strerror($0)).lowercased() } ?? "the file cannot be used"
        self.init(.unavailable, path + reason)
    }
}
