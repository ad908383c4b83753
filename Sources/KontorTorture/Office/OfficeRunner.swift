import Foundation

/// Carries out attacks on offices, each in a folder of its own, by starting the program.
package struct OfficeRunner: Sendable {
    /// The program, `kontor`.
    private let program: String
    /// Seconds after which a start counts as hanging.
    private let patience: Double
    /// Bytes that an attack may leave in the office's log, or on standard error.
    package static let floodBytes = 1 << 20

    /// Makes a runner.
    package init(program: String, patience: Double = 20) {
        self.program = program
        self.patience = patience
    }

    /// Returns what became of an attack.
    package func verdict(on attack: OfficeCase) -> TortureVerdict {
        do {
            return TortureVerdict(name: attack.name, faults: try faults(of: attack))
        } catch {
            return TortureVerdict(name: attack.name, faults: ["the case could not be run: \(error)"])
        }
    }

    private func faults(of attack: OfficeCase) throws -> [String] {
        let folder = try OfficeFolder(attack, program: program, patience: patience)
        defer { folder.remove() }
        let before = try folder.names()
        var faults: [String] = []
        for step in attack.steps {
            let start = try ProgramStart(
                program, step.words, in: folder.office, patience: step.patience ?? patience,
                environment: step.environment, watched: step.exchange?.word
            ) {
                for (file, text) in step.exchange?.files ?? [:] { try folder.write(text, to: file) }
            }
            faults += step.faults(start)
        }
        if attack.isOffice {
            let verified = try ProgramStart(program, ["verify"], in: folder.office, patience: patience)
            if verified.status != 0 { faults.append("kontor verify: \(cut(verified.output + verified.errors))") }
        }
        for (file, rights) in attack.rights where folder.rights(of: file) != rights {
            faults.append("\(file) has the rights \(String(folder.rights(of: file) ?? 0, radix: 8))")
        }
        let made = try folder.names().subtracting(before).subtracting(OfficeFolder.ownNames)
        if !made.isEmpty { faults.append("made \(made.sorted().joined(separator: ", "))") }
        return faults + logFaults(folder.log)
    }

    private func logFaults(_ log: String) -> [String] {
        var faults: [String] = []
        if log.utf8.count > Self.floodBytes { faults.append("left \(log.utf8.count >> 10) kB in the log") }
        if let bad = log.unicodeScalars.first(where: { $0 != "\n" && isHarmful($0) }) {
            faults.append("left the character \(name(of: bad)) in the log")
        }
        // An entry begins with its moment; what else it says is indented.
        for line in log.split(separator: "\n") where !line.hasPrefix("    ") {
            guard
                line.prefixMatch(
                    of: /\d{4}-\d\d-\d\dT[0-9:.]+Z (debug|info|warning|error|refused)( evil| standard)?:[ ]/) != nil
            else {
                faults.append("left the line “\(cut(String(line)))” in the log")
                break
            }
        }
        return faults
    }
}

extension OfficeCase.Step {
    /// Returns what a start of the program did that it must not.
    fileprivate func faults(_ start: ProgramStart) -> [String] {
        let subject = "kontor \(words.first ?? ""): "
        guard let ended = start.status else { return [subject + "still running after its time"] }
        var faults: [String] = []
        let all = start.output + start.errors
        if status.map({ $0 != ended }) ?? ![0, 1].contains(ended) {
            faults.append("ended with status \(ended), expected \(status.map { "\($0)" } ?? "0 or 1"): \(cut(all))")
        }
        for text in says where !all.contains(text) { faults.append("does not say “\(text)”: \(cut(all))") }
        for text in hides where all.contains(text) { faults.append("says “\(text)”") }
        if start.errors.utf8.count > OfficeRunner.floodBytes {
            faults.append("wrote \(start.errors.utf8.count >> 10) kB to standard error")
        }
        let taken = start.peakBytes >> 20
        if let megabytes, taken > megabytes { faults.append("took \(taken) MB, may take \(megabytes)") }
        if let bad = start.errors.unicodeScalars.first(where: { $0 != "\n" && $0 != "\t" && isHarmful($0) }) {
            faults.append("wrote the character \(name(of: bad)) to standard error")
        }
        return faults.map { subject + $0 }
    }
}

/// Whether a terminal or an editor acts on a character: controls, and what turns the direction of a line.
private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<32, 127..<160, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
}

private func name(of scalar: Unicode.Scalar) -> String { "U+" + String(scalar.value, radix: 16, uppercase: true) }

private func cut(_ text: String) -> String {
    let text = String(text.unicodeScalars.map { isHarmful($0) ? " " : Character($0) })
    return text.count > 200 ? text.prefix(200) + "…" : text
}
