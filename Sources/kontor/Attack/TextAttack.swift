import Foundation
import KontorLua
import KontorLuaAPI
import KontorPluginHost
import KontorTorture

/// An office in memory whose functions get hostile text, each call with little time and memory.
final class TextAttack {
    private static let limits = LuaLimits(cpuSeconds: 0.3, memoryBytes: 32 << 20)
    /// Seconds within which a call must have ended when its time is over.
    private static var grace: Double {
        #if DEBUG
            0.7  // nothing is optimised: what is between two looks takes several times as long
        #else
            0.05
        #endif
    }

    private let office: OpenOffice
    private let script: ScriptState
    /// The same with time enough to see how long a call takes.
    private let patient: ScriptState
    private let bytes: Int
    /// Every call that is made with each text.
    let calls: [TextAttackCall]

    init(bytes: Int) throws {
        self.bytes = bytes
        office = try OpenOffice(.scratch, try CommonOptions.parse([]))
        office.host.desk.log = { _ in }
        let maker = try ScriptState(office.host) { _ in }
        _ = try maker.run(AttackedOffice.people, name: "people", command: "attack")
        try office.host.act(as: "ada")
        _ = try maker.run(AttackedOffice.records, name: "records", command: "attack")
        script = try ScriptState(office.host, limits: Self.limits) { _ in }
        patient = try ScriptState(office.host, limits: LuaLimits(cpuSeconds: 20)) { _ in }
        let records = office.records
        calls = try TextAttackCall.all { noun in
            try records.read { try $0.connection.value("SELECT id FROM \"\(noun.name)\" LIMIT 1").text }
        }
    }

    /// Makes one call and returns what was wrong about its end; nil where it held.
    func fault(of call: TextAttackCall, _ family: HostileText) throws -> String? {
        let (taken, said) = try run(call, family, bytes, in: script)
        let most = (Self.limits.cpuSeconds ?? 0) + Self.grace
        guard taken > most else { return nil }
        return
            "\(call.name), \(family.name): \(Self.shown(taken)) s, may take \(Self.shown(most)) s: \(said.prefix(200))"
    }

    /// Makes one call without its limits, with a text and with a quarter of it, and returns what was wrong about how the
    /// time grew; nil where it held, or where there is too little of it to tell.
    func growthFault(of call: TextAttackCall, _ family: HostileText) throws -> String? {
        var (short, long) = (Double.infinity, Double.infinity)
        // The best of a few: whatever else the machine does only ever adds.
        for _ in 0..<3 {
            long = min(long, try run(call, family, bytes, in: patient).seconds)
            guard long > Self.shortest else { return nil }
            short = min(short, try run(call, family, bytes / 4, in: patient).seconds)
            if long / short <= Self.steepest { return nil }
        }
        let ratio = (long / short * 10).rounded() / 10
        return "\(call.name), \(family.name): four times the text takes \(ratio) times as long, \(Self.shown(long)) s"
    }

    /// What is shorter is more the call's own than the text's.
    private static let shortest = 0.05
    private static let steepest = 5.0

    private func run(
        _ call: TextAttackCall, _ family: HostileText, _ bytes: Int, in script: ScriptState
    ) throws -> (seconds: Double, said: String) {
        let pieces = family.pieces(bytes)
        let arguments: [LuaValue] = [
            .string(LuaString(bytes: family.bytes(bytes))), .string(LuaString(bytes: pieces.first ?? [])),
            .integer(Int64(pieces.count)),
        ]
        _ = try script.renewIfLost()
        let before = Self.threadSeconds
        do {
            _ = try script.run(call.source, name: "attack", command: "attack", arguments: arguments, preview: true)
            return (Self.threadSeconds - before, "it ended well")
        } catch {
            return (Self.threadSeconds - before, "\(error)")
        }
    }

    private static func shown(_ seconds: Double) -> String { "\((seconds * 100).rounded() / 100)" }

    private static var threadSeconds: Double {
        var now = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }
}
