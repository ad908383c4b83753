/// How far a row has come that processes of their own run, each saying line by line what it does.
///
/// A process that dies or is ended is scored at the case that it had begun; another one goes on with the next.
package struct RowProgress: Sendable {
    private let names: [String]
    private var begun: Int?
    /// What became of the cases so far.
    package private(set) var verdicts: [TortureVerdict] = []

    /// Makes the progress of a row that nobody has begun.
    package init(_ names: [String]) { self.names = names }

    /// The case that the next process begins with; nil where all are done.
    package var next: Int? { verdicts.count < names.count ? verdicts.count : nil }

    /// Takes a line of a process. What is none of `RowLine`'s is passed over.
    package mutating func note(_ line: some StringProtocol) {
        switch RowLine(line) {
        case .begun(let index) where index == verdicts.count: begun = index
        case .done(let index, let faults) where index == begun: end(faults)
        default: break
        }
    }

    /// Notes that a process has ended, with how it did, as the end of "the process …".
    package mutating func ended(_ how: String) {
        guard next != nil else { return }
        end(["the process \(how)" + (begun == nil ? " before the case" : "")])
    }

    private mutating func end(_ faults: [String]) {
        verdicts.append(TortureVerdict(name: names[verdicts.count], faults: faults))
        begun = nil
    }
}

/// What a process that runs a row says, in one line of text.
package enum RowLine: Equatable, Sendable {
    /// A case is begun.
    case begun(Int)
    /// A case is done; no faults where the sandbox held.
    case done(Int, [String])

    private static let mark = "torture"

    /// Reads a line; nil where it is something else.
    package init?(_ line: some StringProtocol) {
        let words = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard words.count >= 3, words[0] == Self.mark, let index = Int(words[2]) else { return nil }
        switch words[1] {
        case "begun": self = .begun(index)
        case "done": self = .done(index, words[3...].map { String($0) })
        default: return nil
        }
    }

    /// The line, without its end.
    package var text: String {
        switch self {
        case .begun(let index): "\(Self.mark)\tbegun\t\(index)"
        case .done(let index, let faults):
            (["\(Self.mark)\tdone\t\(index)"] + faults.map(Self.plain)).joined(separator: "\t")
        }
    }

    private static func plain(_ fault: String) -> String {
        String(fault.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : Character($0) })
    }
}
