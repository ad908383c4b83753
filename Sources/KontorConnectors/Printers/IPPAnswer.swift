import KontorCore

/// The attributes in `ipptool`'s verbose output, as text by name.
struct IPPAnswer {
    private struct Value {
        let text: String
        /// Whether it is a list, as `ipptool` says beside the name: `(1setOf keyword)`.
        let isList: Bool
        /// Whether each text names its language behind it: `Schwarz[de]`.
        let hasLanguage: Bool
    }

    private var values: [String: Value] = [:]
    /// Attributes that are longer than any printer's.
    private(set) var overlong: Set<String> = []

    /// Bytes of one attribute: a hundred supplies take a tenth of it.
    static let longest = 100_000

    /// The tags of RFC 8011, 5.1.1, by which a printer says that it has no value.
    private static let unsaid = [
        "no-value", "unknown", "unsupported", "not-settable", "delete-attribute", "admin-define",
    ]

    init(_ text: String) throws(Failure) {
        var isAnswer = false
        var status: String?
        var watch = WorkWatch()
        for line in text.utf8.split(whereSeparator: { $0 == Ascii.lineFeed || $0 == UInt8(ascii: "\r") }) {
            if watch.isStopped(after: line.count) { break }
            let line = Substring(line).drop { $0 == " " || $0 == "\t" }
            if line.hasPrefix("RECEIVED:") {
                guard !isAnswer else {
                    throw Failure(
                        .invalid,
                        "this holds several answers; which one counts is not said, so give each as a file of its own")
                }
                isAnswer = true
            }
            if line.hasPrefix("ipptool: ") {
                let reason =
                    "ipptool could not ask the printer: \(line.dropFirst(9).prefix(200)); see that it is switched on"
                throw Failure(.unavailable, reason)
            }
            guard isAnswer, let equals = line.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let label = line[..<equals].split(separator: " ", maxSplits: 1)
            guard let name = label.first.map(String.init), values[name] == nil, !overlong.contains(name) else {
                continue
            }
            let value = line[line.utf8.index(after: equals)...]
            guard value.utf8.count <= Self.longest else {
                overlong.insert(name)
                continue
            }
            let text = String(value.drop { $0 == " " })
            if name == "status-code" { status = String(text.split(separator: " ").first ?? "") }
            let type = label.last ?? ""
            // A tag in place of a value: the printer does not say. The word behind it is none of its.
            if Self.unsaid.contains(where: { type.hasPrefix("(\($0)") }) { continue }
            values[name] = Value(
                text: text, isList: type.hasPrefix("(1setOf"), hasLanguage: type.contains("WithLanguage"))
        }
        guard let status else {
            let expected = "`ipptool -tv URI get-printer-attributes.test`"
            throw Failure(.invalid, "this is not the output of \(expected); run that and give its output")
        }
        guard status.hasPrefix("successful") else {
            throw Failure(
                .unavailable, "the printer answered \(status.prefix(100)); check its address and try again")
        }
    }

    /// Whether the printer answered it at all, be it with nothing.
    func has(_ name: String) -> Bool { values[name] != nil }

    /// One value, nil where there is none or it is empty.
    func value(_ name: String) -> String? {
        guard let value = values[name] else { return nil }
        let text = IPPList.plain(value.text, hasLanguage: value.hasLanguage)
        return text.isEmpty ? nil : text
    }

    /// Several keywords or numbers, which never hold a comma themselves; each keeps its place.
    func words(_ name: String) -> [String] {
        guard let text = values[name]?.text, !text.isEmpty else { return [] }
        return text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }

    /// Several names or texts; nil where there are not `count` of them.
    func texts(_ name: String, count: Int) -> [String]? {
        guard let value = values[name] else { return nil }
        if !value.isList, count == 1 { return [IPPList.plain(value.text, hasLanguage: value.hasLanguage)] }
        return IPPList.texts(value.text, count: count, hasLanguage: value.hasLanguage)
    }

    /// Several strings of `key=value;` pairs, empty for one that holds none; nil where the printer has no such attribute.
    func tables(_ name: String) -> [[String: String]]? {
        guard let value = values[name], !value.text.isEmpty else { return nil }
        // Each ends in `;`, so that a comma behind one begins the next; a sloppy device leaves it out.
        let apart = value.text.replacing(";,", with: ";\n").replacing(",index=", with: "\nindex=")
        return apart.split(separator: "\n").map { part in
            var table: [String: String] = [:]
            for pair in part.split(separator: ";") {
                let sides = pair.split(separator: "=", maxSplits: 1)
                guard sides.count == 2 else { continue }
                table[sides[0].lowercased()] = IPPList.plain(String(sides[1]))
            }
            return table
        }
    }
}
