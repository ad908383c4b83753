import Foundation
import KontorCore
import KontorLua
import KontorLuaAPI
import KontorREPL

/// The office's log: what plugins said, what was refused, what failed. Errors also go to standard error.
final class LogFile {
    static let name = "kontor.log"
    private let folder: RecordFolder?
    private let clock: any Clock
    private var hasComplained = false

    init(folder: RecordFolder?, clock: any Clock) {
        self.folder = folder
        self.clock = clock
    }

    func write(_ line: LogLine) {
        if line.level == "print" { return StandardStreams.writePrinted(LuaString(line.message)) }
        let place = line.plugin.map { " \($0)" } ?? ""
        let text = Terminal.visible(line.message).replacing("\n", with: "\n    ")
        if ["warning", "error", "refused"].contains(line.level) {
            let words = line.words.map { "\n  " + Terminal.visible($0).replacing("\n", with: "\n    ") } ?? ""
            Terminal.note("\(line.level)\(place): \(text)\(words)")
        }
        guard let folder else { return }
        let entry = "\(clock.now) \(line.level)\(place): \(text)\n"
        do { try folder.file(Self.name, O_WRONLY | O_APPEND | O_CREAT).write(entry.utf8) } catch {
            complain(error)
        }
    }

    /// Once: the work goes on without the log, and each further line would fail in the same way.
    private func complain(_ fault: FileFault) {
        guard !hasComplained else { return }
        hasComplained = true
        Terminal.note("warning: \(Self.name) cannot be written: \(fault.sentence)")
    }
}
