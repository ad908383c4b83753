import Foundation
import Testing

/// The program at a terminal, as a person has it before them: what is typed goes in, what is shown comes out.
final class PseudoTerminal {
    /// Everything that came, and how many characters of its text were asked for.
    private var received: [UInt8] = []
    private var taken = 0
    private let master: Int32
    /// Keeps its folder as long as the program runs there.
    private let shell: Shell
    private var program: pid_t = 0
    private var status: Int32?

    /// Whether there are terminals to be had: a bare container or chroot may have none.
    static let isThere: Bool = {
        guard let (master, other) = pair() else { return false }
        defer { close(master) }
        return access(other, R_OK | W_OK) == 0
    }()

    /// Returns one end of a new terminal, and the path of the other one.
    private static func pair() -> (master: Int32, other: String)? {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard master >= 0 else { return nil }
        // ioctl_tty(2): TIOCSPTLCK unlocks the other end, TIOCGPTN says its number.
        var (lock, number): (Int32, Int32) = (0, 0)
        guard ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
            close(master)
            return nil
        }
        return (master, "/dev/pts/\(number)")
    }

    /// Starts the program in the shell's office, at a terminal of 100 columns.
    init(_ shell: Shell, _ words: [String]) throws {
        self.shell = shell
        let pair = try #require(Self.pair())
        master = pair.master
        var size = winsize(ws_row: 40, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
        try #require(ioctl(master, UInt(TIOCSWINSZ), &size) == 0)
        let surroundings = shell.environment.merging(["TERM": "xterm", "NO_COLOR": "1", "HOME": shell.folder]) { $1 }
        program = try Self.spawn(
            words, at: pair.other, in: shell.current ?? shell.folder,
            surroundings.filter { $0.key != "XDG_STATE_HOME" })
    }

    deinit {
        if status == nil {
            kill(program, SIGKILL)
            waitpid(program, nil, 0)
        }
        close(master)
    }

    /// Starts the program as the leader of a session of its own; the first terminal that it opens is then the one whose
    /// Ctrl-C it gets.
    private static func spawn(
        _ words: [String], at terminal: String, in folder: String, _ surroundings: [String: String]
    ) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A test's thread has signals blocked that a shell leaves open.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        // POSIX_SPAWN_SETSID, which is not visible without _GNU_SOURCE.
        posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGMASK))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        // The folder goes by env(1), since a spawn cannot change it everywhere.
        let all = ["/usr/bin/env", "--chdir=" + folder] + words
        var arguments = all.map { strdup($0) } + [nil]
        var environment = surroundings.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var program: pid_t = 0
        try #require(posix_spawn(&program, all[0], &actions, &attributes, &arguments, &environment) == 0)
        return program
    }

    /// Presses keys.
    func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        write(master, bytes, bytes.count)
    }

    /// Waits until `text` is shown, and returns what came before it.
    func until(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        try wait("for \(text)", sourceLocation) { shown.contains(text) }
        let before = String(shown.split(separator: text, maxSplits: 1, omittingEmptySubsequences: false)[0])
        taken += before.count + text.count
        return before
    }

    /// Waits for a prompt and the line editor behind it, and returns what came before.
    func untilPrompt(_ prompt: String = "> ", sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let before = try until("\n" + prompt, sourceLocation: sourceLocation)
        // The editor takes keys as they are once it reads; until then the terminal would keep Ctrl-D to itself.
        try wait("for the line editor", sourceLocation) {
            var settings = termios()
            return tcgetattr(master, &settings) == 0 && settings.c_lflag & tcflag_t(ICANON) == 0
        }
        return before
    }

    /// Waits for the end; returns the exit status.
    func end(sourceLocation: SourceLocation = #_sourceLocation) throws -> Int32 {
        var wait: Int32 = 0
        try self.wait("for the end", sourceLocation) { waitpid(program, &wait, WNOHANG) == program }
        status = wait
        return wait >> 8 & 0xFF
    }

    private func wait(_ what: String, _ sourceLocation: SourceLocation, until isDone: () -> Bool) throws {
        let start = ContinuousClock.now
        while !isDone() {
            let isLate = ContinuousClock.now - start > .seconds(30)
            try #require(!isLate, "waited \(what), there is: \(shown)", sourceLocation: sourceLocation)
            read()
        }
    }

    private func read() {
        var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, 20) > 0 else { return }
        var bytes = [UInt8](repeating: 0, count: 65536)
        let count = Glibc.read(master, &bytes, bytes.count)
        guard count > 0 else {
            usleep(1000)
            return
        }
        received += bytes[..<count]
    }

    /// What was shown and not asked for yet, without control sequences (ECMA-48) and carriage returns.
    private var shown: String {
        let printed = String(decoding: received, as: UTF8.self).replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "")
        let text = String(String.UnicodeScalarView(printed.unicodeScalars.filter { $0 != "\r" }))
        return String(text.dropFirst(taken))
    }
}

/// Keys that are no letters.
enum Key {
    static let enter = "\r"
    static let up = "\u{1B}[A"
    static let interrupt = "\u{03}"
    static let endOfFile = "\u{04}"
}
