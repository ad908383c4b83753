import Foundation
import KontorLua

extension TortureObservation {
    /// Runs an attack on this thread and notes what is to be seen of it.
    ///
    /// - Parameter isAlone: Whether nothing else happens in this process.
    init(of attack: TortureCase, isAlone: Bool) throws {
        var host = try TortureHost(for: attack)
        try host.state.collectGarbage()
        memory.before = host.state.memoryUsed
        if isAlone { ProcessMemory.forgetPeak() }
        let resident = ProcessMemory.resident.now
        let start = threadSeconds()
        let result = host.result(of: attack)
        cpuSeconds = threadSeconds() - start
        ending = Ending(result)
        memory.atEnd = host.state.memoryUsed
        if isAlone { memory.processPeak = ProcessMemory.resident.peak - resident }
        if case .failed = ending { host.held = [] }
        isReplaced = host.state.isLost
        if isReplaced {
            let seen = host.lostStateFault
            host = try TortureHost(memoryBytes: attack.limits.memoryBytes)
            if isAlone { memory.lost = max(0, ProcessMemory.resident.now - resident) }
            if let seen { nextCallFault = seen; return }
        }
        nextCallFault = host.fault(after: attack)
        host.held = []
        try host.state.collectGarbage()
        memory.collected = host.state.memoryUsed
        if case .returns(let values) = attack.expectation {
            expected = ValueNotation.text(try TortureHost(memoryBytes: nil).run("return " + values, name: "expected"))
        }
        guard attack.expectation == .repeats else { return }
        for _ in 0..<4 { repetitions.append(Ending(try TortureHost(for: attack).result(of: attack)).words) }
    }
}

extension TortureHost {
    /// Makes a host for an attack, in which what comes before it is done.
    convenience init(for attack: TortureCase) throws {
        try self.init(memoryBytes: attack.limits.memoryBytes, isDeterministic: attack.expectation == .repeats)
        if let before = attack.before { _ = try run(before, name: "before.lua") }
    }

    /// Runs an attack within its limits.
    func result(of attack: TortureCase) -> Result<[LuaValue], LuaError> {
        Result { () throws(LuaError) in
            try state.call(try state.load(attack.source, name: "attack.lua"), limits: attack.limits)
        }
    }

    /// Returns what a chunk returns, within a limit that only a broken state reaches.
    func run(_ source: String, name: String) throws -> [LuaValue] {
        try state.call(try state.load(source, name: name), limits: LuaLimits(cpuSeconds: 5))
    }

    /// Says what is wrong with a lost state: that it is lost is all that any call says.
    var lostStateFault: String? {
        do {
            _ = try run("return true", name: "next.lua")
            return "a lost state goes on"
        } catch { return (error as? LuaError)?.code == .stateLost ? nil : "a lost state says: \(error)" }
    }

    /// Says why the state cannot be used any more; nil where it can.
    func fault(after attack: TortureCase) -> String? {
        let usual = "local sum = 0 for i = 1, 10 do sum = sum + i end return sum == 55"
        for source in [usual, attack.after].compactMap({ $0 }) {
            do {
                let values = try run(source, name: "next.lua")
                if values != [true] { return "expected true, got \(ValueNotation.text(values))" }
            } catch { return "\(error)" }
        }
        return nil
    }
}

extension TortureObservation.Ending {
    /// Makes an ending that holds nothing of the state that it comes from.
    fileprivate init(_ result: Result<[LuaValue], LuaError>) {
        switch result {
        case .success(let values): self = .returned(ValueNotation.text(values))
        case .failure(let error): self = .failed(error.withoutReferences)
        }
    }
}

extension LuaError {
    /// The error without what it may hold of the state that it comes from.
    fileprivate var withoutReferences: LuaError {
        LuaError(
            code, message, chunk: chunk, line: line, traceback: traceback, value: value == nil ? nil : .boolean(true))
    }
}

/// Seconds of CPU time that this thread has taken.
private func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
