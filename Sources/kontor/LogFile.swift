import Foundation
import KontorCore
import KontorLua
import KontorLuaAPI
import KontorREPL

/// The office's log: what plugins said, what was refused, what failed. Errors also go to standard error.
final class LogFile {
    private let path: String?
    private let clock: any Clock

    init(folder: String?, clock: any Clock) {
        path = folder.map { $0 + "/kontor.log" }
        self.clock = clock
    }

    func write(_ line: LogLine) {
        if line.level == "print" { return StandardStreams.writePrinted(LuaString(line.message)) }
        let place = line.plugin.map { " \($0)" } ?? ""
        let text = Terminal.visible(line.message).replacing("\n", with: "\n    ")
        if ["warning", "error", "refused"].contains(line.level) { Terminal.note("\(line.level)\(place): \(text)") }
        guard let path else { return }
        let entry = "\(clock.now) \(line.level)\(place): \(text)\n"
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        _ = entry.withCString { Glibc.write(descriptor, $0, strlen($0)) }
    }
}
