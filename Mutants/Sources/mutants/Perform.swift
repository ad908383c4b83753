import Foundation

/// What a program said and how it ended.
struct Outcome {
    /// 0 where it ended well, otherwise its status, or the number of its signal.
    let status: Int32
    let output: String
    let seconds: Double
    /// Whether it was stopped because it took too long.
    let isLate: Bool
}

/// Runs a program; its output and errors go to one file, so that nobody waits for a full pipe.
///
/// Started and waited for by hand: `Process` loses a child now and then where several threads have some.
func perform(
    _ words: [String], in folder: String, environment: [String: String] = [:], within limit: Double = .infinity
) throws -> Outcome {
    let file = NSTemporaryDirectory() + "mutants-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let start = Date()
    let child = try spawn(
        words, in: folder, ProcessInfo.processInfo.environment.merging(environment) { $1 }, writing: file)
    var status: Int32 = 0
    var isLate = false
    while waitpid(child, &status, WNOHANG) == 0 {
        if !isLate, Date().timeIntervalSince(start) > limit {
            isLate = true
            // It leads a session of its own, with all that it started.
            kill(-child, SIGKILL)
        }
        usleep(20_000)
    }
    let output = (try? String(decoding: Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)) ?? ""
    let (signal, code) = (status & 0x7F, (status >> 8) & 0xFF)
    return Outcome(
        status: signal == 0 ? code : signal, output: output, seconds: Date().timeIntervalSince(start), isLate: isLate)
}

private func spawn(
    _ words: [String], in folder: String, _ environment: [String: String], writing file: String
) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID, and a change of folder by `env`: Swift sees neither in the C library.
    posix_spawnattr_setflags(&attributes, 0x80)
    let words = ["env", "-C", folder] + words
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, words[0], &actions, &attributes, &arguments, &variables)
    guard failure == 0 else { throw Trouble("\(words[0]) cannot be started: \(String(cString: strerror(failure)))") }
    return child
}
