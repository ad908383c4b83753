import Foundation
import Glibc

/// A program with its arguments, started without a shell; its output goes nowhere.
struct Program {
    private let path: String
    private let arguments: [String]

    init(_ path: String, _ arguments: [String]) {
        self.path = path
        self.arguments = arguments
    }

    /// Returns the time from the start to the end of one process.
    ///
    /// - Throws: `NotDone` where it cannot be started or fails.
    func time() throws -> Duration { try Ratio.time { try run() } }

    private func run() throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
        defer { words.forEach { free($0) } }
        words.append(nil)
        var child = pid_t()
        guard posix_spawn(&child, path, &actions, nil, words, environ) == 0 else {
            throw NotDone(sentence: "\(path) does not start")
        }
        var status: Int32 = 0
        waitpid(child, &status, 0)
        guard status == 0 else { throw NotDone(sentence: "\(path) \(arguments.joined(separator: " ")) failed") }
    }
}
