import KontorLua

/// Decides from what was seen of an attack whether the sandbox held.
package struct TortureJudge: Sendable {
    /// CPU time that a call may go on beyond its limit.
    package static let grace = 0.05
    /// Bytes that a state may hold more than before once the attack is collected: its buffers and idle coroutines.
    package static let keptBytes = 2 << 20
    /// Bytes that a message may have, with its place.
    package static let messageBytes = 4096 + 256

    /// Makes a judge.
    package init() {}

    /// Returns what was not as it must be, a sentence each.
    package func faults(of attack: TortureCase, _ seen: TortureObservation) -> [String] {
        var faults = endingFaults(attack, seen)
        if let limit = attack.limits.cpuSeconds, seen.cpuSeconds > limit + Self.grace {
            let (taken, beyond) = (seconds(seen.cpuSeconds), seconds(seen.cpuSeconds - limit))
            faults.append("took \(taken) of CPU time, \(beyond) beyond its limit")
        }
        if let limit = attack.limits.memoryBytes { faults += memoryFaults(limit, seen.memory) }
        if let fault = seen.nextCallFault { faults.append("the next call: \(fault)") }
        return faults
    }

    private func memoryFaults(_ limit: Int, _ memory: TortureObservation.Memory) -> [String] {
        var faults: [String] = []
        if memory.atEnd > limit + limit / 4 + 4 << 20 {
            faults.append("held \(memory.atEnd >> 20) MB at its end, allowed are \(limit >> 20) MB")
        }
        if memory.collected > memory.before + Self.keptBytes {
            faults.append("left \((memory.collected - memory.before) >> 10) kB behind")
        }
        if memory.lost > Self.keptBytes * 4 { faults.append("left \(memory.lost >> 10) kB of the process behind") }
        if let peak = memory.processPeak, peak > limit * 3 + 64 << 20 {
            faults.append("took \(peak >> 20) MB of the process, allowed are \(limit >> 20) MB of the state")
        }
        return faults
    }

    private func endingFaults(_ attack: TortureCase, _ seen: TortureObservation) -> [String] {
        let surprise = "expected \(attack.expectation), got \(Self.cut(seen.ending.words))"
        switch (attack.expectation, seen.ending) {
        case (.timeLimit, .failed(let error)):
            return error.code == .timeLimit ? limitFaults(error, "CPU time") : [surprise]
        case (.memoryLimit, .failed(let error)):
            return error.code == .memoryLimit ? limitFaults(error, "MB") : [surprise]
        case (.refused(let words), .failed(let error)):
            return Self.isRefusal(error) && error.message.contains(words) ? placeFaults(error) : [surprise]
        case (.returns, .returned(let values)):
            return values == seen.expected ? [] : [surprise]
        case (.repeats, let ending):
            guard let other = seen.repetitions.first(where: { $0 != ending.words }) else { return [] }
            return ["gave \(Self.cut(ending.words)), then \(Self.cut(other))"]
        case (.endsUnharmed, .returned): return []
        case (.endsUnharmed, .failed(let error)): return error.code == .memory ? [surprise] : messageFaults(error)
        default: return [surprise]
        }
    }

    private static func isRefusal(_ error: LuaError) -> Bool {
        [.runtime, .syntax, .value].contains(error.code)
    }

    private func limitFaults(_ error: LuaError, _ limit: String) -> [String] {
        var faults = messageFaults(error)
        if !error.message.contains("limit") || !error.message.contains(limit) {
            faults.append("the error does not name the limit: \(Self.cut(error.message))")
        }
        if error.chunk == nil || (error.line ?? 0) < 1 { faults.append("the error names no file and line") }
        if error.traceback.isEmpty { faults.append("the error has no traceback") }
        return faults
    }

    /// A refusal of what a function gives back, or of a whole source, has no line that runs.
    private func placeFaults(_ error: LuaError) -> [String] {
        let hasPlace = error.chunk != nil || !error.traceback.isEmpty || error.message.hasPrefix("result ")
        return messageFaults(error) + (hasPlace ? [] : ["the error names no file and line: \(Self.cut(error.message))"])
    }

    private func messageFaults(_ error: LuaError) -> [String] {
        let count = error.message.utf8.count
        return count > Self.messageBytes ? ["the message has \(count) bytes"] : []
    }

    private func seconds(_ value: Double) -> String { "\((value * 1000).rounded() / 1000) s" }

    private static func cut(_ text: String) -> String { text.count > 200 ? text.prefix(200) + "…" : text }
}
