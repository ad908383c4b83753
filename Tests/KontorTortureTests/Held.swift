import Foundation
import KontorTorture
import Testing

extension TortureCase: CustomTestStringConvertible {
    public var testDescription: String { name }
}

/// All that runs attacks, one after the other: how long one takes is part of what is looked at.
@Suite(.serialized) enum Torture {}

/// Those on an office: each starts programs of its own, so that they may go beside each other.
@Suite enum OfficeTorture {}

/// Fails with what happened where the sandbox does not hold.
func expectHeld(_ attack: TortureCase, sourceLocation: SourceLocation = #_sourceLocation) {
    expectHeld(TortureRunner(patience: 60).verdict(on: attack), sourceLocation)
}

/// Runs a row in processes of its own, because its attacks aim at the process or at an office, and fails as
/// `expectHeld` does.
func expectRowHeld(_ number: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let row = try #require(TortureSet.row(number), sourceLocation: sourceLocation)
    let products = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let processes = RowProcesses(program: products.path + "/kontor", patience: 60) { row, first in
        ["attack-row", "\(row)", "--from", "\(first)"]
    }
    for verdict in processes.verdicts(on: row) {
        expectHeld(verdict, sourceLocation)
    }
}

private func expectHeld(_ verdict: TortureVerdict, _ sourceLocation: SourceLocation) {
    #expect(verdict.faults == [], "\(verdict.name)", sourceLocation: sourceLocation)
}
