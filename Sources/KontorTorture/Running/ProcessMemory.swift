import Foundation

/// The memory of processes as the system counts it.
enum ProcessMemory {
    /// Forgets the peak, so that the next one is that of what comes now.
    static func forgetPeak() {
        // proc(5): 5 resets the peak resident set size to the current one.
        try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
    }

    /// Bytes that this process holds, and has held at most since the peak was forgotten.
    static var resident: (now: Int, peak: Int) { resident(of: "self") }

    /// Bytes that another process has held at most; 0 where it has ended.
    static func peak(of process: Int32) -> Int { resident(of: "\(process)").peak }

    private static func resident(of process: String) -> (now: Int, peak: Int) {
        var bytes = (now: 0, peak: 0)
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        for line in status.split(separator: "\n") {
            let words = line.split { $0 == " " || $0 == "\t" }
            guard words.count == 3, let kilobytes = Int(words[1]) else { continue }
            if words[0] == "VmRSS:" { bytes.now = kilobytes << 10 }
            if words[0] == "VmHWM:" { bytes.peak = kilobytes << 10 }
        }
        return bytes
    }
}
