internal import Foundation

/// Why a file or folder could not be opened, told apart as far as a person can act on it.
package enum FileFault: Error, Sendable, Equatable {
    case missing
    case forbidden
    /// A folder where a file was to be.
    case folder
    /// Something else where a folder was to be.
    case noFolder
    /// A named pipe: whoever opens it waits for somebody at its other end.
    case pipe
    /// A device or a socket.
    case special
    /// A symbolic link where none is followed.
    case link
    /// Symbolic links that lead in a circle.
    case circle
    case tooLong
    case tooLarge
    case exists
    /// Anything else that the system says, by its number.
    case system(Int32)

    /// What the system's number means; call it right after what failed.
    package init(errno number: Int32) {
        switch number {
        case ENOENT: self = .missing
        case EACCES, EPERM: self = .forbidden
        case EISDIR: self = .folder
        case ENOTDIR: self = .noFolder
        case ELOOP: self = .circle
        case ENAMETOOLONG: self = .tooLong
        case EEXIST: self = .exists
        default: self = .system(number)
        }
    }

    /// The end of a sentence that begins with the file's name and a colon.
    package var sentence: String {
        switch self {
        case .missing: "there is no such file; check its name and folder"
        case .forbidden: "it cannot be read: permission denied"
        case .folder: "this is a folder; name the file in it"
        case .noFolder: "a part of its path is no folder"
        case .pipe: "this is a named pipe, which is not waited for; put a file there"
        case .special: "this is a device or a socket; put a file there"
        case .link: "this is a symbolic link, and below an office's folder none is followed; put the file itself there"
        case .circle: "its symbolic links lead in a circle"
        case .tooLong: "its name or path is too long for this system"
        case .tooLarge: "it is larger than 32 MB; divide it"
        case .exists: "there is something of that name already"
        case .system(let number): String(cString: strerror(number))
        }
    }

    /// The same of what was to be made or written.
    package var sentenceOfWriting: String {
        self == .forbidden ? "it cannot be written: permission denied" : sentence
    }

    /// The kind of failure that it is for a program.
    package var code: Failure.Code {
        switch self {
        case .missing: .notFound
        case .forbidden, .system: .unavailable
        case .tooLarge: .limit
        case .exists: .conflict
        default: .invalid
        }
    }

    /// The failure that tells it, the file's name first.
    package func failure(_ name: String) -> Failure { Failure(code, "\(name): \(sentence)") }

    /// The same of what was to be made or written.
    package func failureOfWriting(_ name: String) -> Failure { Failure(code, "\(name): \(sentenceOfWriting)") }
}
