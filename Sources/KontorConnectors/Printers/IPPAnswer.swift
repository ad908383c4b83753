import KontorCore

/// The attributes in `ipptool`'s verbose output, as text by name.
struct IPPAnswer {
    private var values: [String: String] = [:]

    init(_ text: String) throws(Failure) {
        var isAnswer = false
        var status: String?
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.drop { $0 == " " || $0 == "\t" }
            if line.hasPrefix("RECEIVED:") { isAnswer = true }
            if line.hasPrefix("ipptool: ") {
                let reason = "ipptool could not ask the printer: \(line.dropFirst(9)); see that it is switched on"
                throw Failure(.unavailable, reason)
            }
            guard isAnswer, let equals = line.firstRange(of: " = ") else { continue }
            let label = line[..<equals.lowerBound].split(separator: " ", maxSplits: 1)
            guard let name = label.first else { continue }
            let value = String(line[equals.upperBound...])
            if name == "status-code" { status = String(value.split(separator: " ").first ?? "") }
            if values[String(name)] == nil { values[String(name)] = value }
        }
        guard let status else {
            let expected = "`ipptool -tv URI get-printer-attributes.test`"
            throw Failure(.invalid, "this is not the output of \(expected); run that and give its output")
        }
        guard status.hasPrefix("successful") else {
            throw Failure(.unavailable, "the printer answered \(status); check its address and try again")
        }
    }

    /// One value, nil where there is none or it is empty.
    func value(_ name: String) -> String? {
        guard let value = values[name], !value.isEmpty else { return nil }
        return IPPAnswer.unescaped(value)
    }

    /// Several keywords, which never hold a comma themselves.
    func words(_ name: String) -> [String] {
        (values[name] ?? "").split(separator: ",").map(String.init)
    }

    func integers(_ name: String) -> [Int] { words(name).compactMap { Int($0) } }

    /// Several names or texts; nil where there are not `count` of them.
    ///
    /// `ipptool` separates them by commas and does not mark those within: only a comma without space behind it can
    /// be a separator where there are too many.
    func texts(_ name: String, count: Int) -> [String]? {
        guard let value = values[name] else { return nil }
        let byComma = value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if byComma.count == count { return byComma.map(IPPAnswer.unescaped) }
        var joined: [String] = []
        for part in byComma {
            if part.hasPrefix(" "), !joined.isEmpty {
                joined[joined.count - 1] += "," + part
            } else {
                joined.append(part)
            }
        }
        return joined.count == count ? joined.map(IPPAnswer.unescaped) : nil
    }

    /// Several strings of `key=value;` pairs.
    func tables(_ name: String) -> [[String: String]] {
        guard let value = values[name] else { return [] }
        var tables: [[String: String]] = []
        // Each ends in `;`, so that a comma behind one begins the next; a sloppy device leaves it out.
        for part in value.replacing(";,", with: ";\n").split(separator: "\n") {
            var table: [String: String] = [:]
            for pair in part.split(separator: ";") {
                let sides = pair.split(separator: "=", maxSplits: 1)
                guard sides.count == 2 else { continue }
                table[sides[0].lowercased()] = String(sides[1])
            }
            if !table.isEmpty { tables.append(table) }
        }
        return tables
    }

    private static func unescaped(_ text: String) -> String {
        text.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
    }
}
