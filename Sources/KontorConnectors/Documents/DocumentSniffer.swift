import KontorCore

/// Deciding what a document is written in, by its first bytes.
enum DocumentSniffer {
    enum Content {
        case pdf
        case text
        case jsonResume(Plain)
    }

    static func kind(of bytes: [UInt8], file: String) throws(Failure) -> Content {
        // Readers of PDF accept up to 1,024 bytes before the mark, and mail gateways put some there.
        if range(of: Array("%PDF-".utf8), in: bytes.prefix(1024)) { return .pdf }
        if let (_, name, advice) = foreign.first(where: { bytes.starts(with: $0.0) }) {
            throw Failure(.invalid, "\(file) is \(name), which is not read here; \(advice)")
        }
        let ending = ending(of: file)
        if ending == "pdf" { throw noPDF(file, bytes) }
        if let fault = TextCheck.fault(in: bytes) {
            throw Failure(.invalid, "\(file) \(fault.description); save it as UTF-8 in the program that wrote it")
        }
        let body = TextCheck.body(of: bytes)
        let opening = body.first { $0 > Ascii.space }
        let start = String(decoding: body.drop { $0 <= Ascii.space }.prefix(15), as: UTF8.self).lowercased()
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
            throw Failure(.invalid, "\(file) is a web page, which is not read here; save it as PDF")
        }
        guard opening == UInt8(ascii: "{") || ending == "json" else { return .text }
        return try json(body, file: file, isNamedJSON: ending == "json")
    }

    /// What does not keep a document from being read, but may surprise.
    static func warnings(for kind: DocumentText.Kind, file: String) -> [String] {
        let ending = ending(of: file)
        guard kind == .pdf, ending != "pdf", !ending.isEmpty else { return [] }
        return ["the file is a PDF although its name ends in .\(ending)"]
    }

    private static func json(
        _ body: ArraySlice<UInt8>, file: String, isNamedJSON: Bool
    ) throws(Failure) -> Content {
        let isBlank = body.allSatisfy { $0 <= Ascii.space }
        guard !isBlank else { return .text }
        guard let plain = try? Plain(json: body) else {
            guard isNamedJSON else { return .text }
            let place = JSONPlace.ofFault(in: body).map { " at \($0)" } ?? ""
            throw Failure(.invalid, "\(file) is broken JSON\(place); correct it or ask for the document again")
        }
        let sections = ["basics", "work", "education", "skills"]
        guard sections.contains(where: { plain[$0] != nil }) else {
            let missing = "it has none of \(sections.joined(separator: ", "))"
            throw Failure(.invalid, "\(file) is JSON, but no JSON Resume: \(missing); see jsonresume.org/schema")
        }
        return .jsonResume(plain)
    }

    private static func noPDF(_ file: String, _ bytes: [UInt8]) -> Failure {
        let isText = TextCheck.fault(in: bytes) == nil
        let found = isText ? "but holds plain text; rename it if that is what it is" : "but its beginning is damaged"
        return Failure(.invalid, "\(file) is named as a PDF, \(found), or ask for the document again")
    }

    static func ending(of file: String) -> String {
        let name = file.split(separator: "/").last ?? ""
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return "" }
        return name[name.index(after: point)...].lowercased()
    }

    private static func range(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
        bytes.indices.contains { bytes[$0...].starts(with: mark) }
    }

    /// Beginnings of files that people send instead.
    private static let foreign: [([UInt8], String, String)] = [
        (Array("PK\u{3}\u{4}".utf8), "a word processor's document or an archive", "save it as PDF"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word or Excel file", "save it as PDF"),
        (Array("{\\rtf".utf8), "an RTF document", "save it as PDF"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture", "ask for a PDF with text"),
        ([0xFF, 0xD8, 0xFF], "a picture", "ask for a PDF with text"),
        ([0x49, 0x49, 0x2A, 0x00], "a picture", "ask for a PDF with text"),
        ([0x4D, 0x4D, 0x00, 0x2A], "a picture", "ask for a PDF with text"),
        ([0x1F, 0x8B], "a compressed file", "unpack it first"),
    ]
}
