/// A mail or one of its parts: its header, and its body as it was sent.
struct MailPart {
    let header: MailHeader
    private let body: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        var start = bytes.startIndex
        header = MailHeader(bytes, body: &start)
        body = bytes[start...]
    }

    /// `text/plain` where nothing is said.
    var type: String {
        let type = header.value("content-type")
        return type.contains("/") ? type : "text/plain"
    }

    func parameter(_ key: String, of field: String) -> String? { header.parameter(key, of: field) }

    var isAttached: Bool { header.value("content-disposition") == "attachment" || !fileName.isEmpty }

    /// Whether it is shown where the text says so.
    var isInline: Bool { header["content-id"] != nil && header.value("content-disposition") != "attachment" }

    /// The file's own name, without folders.
    var fileName: String {
        let name = parameter("filename", of: "content-disposition") ?? parameter("name", of: "content-type") ?? ""
        return name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    }

    /// The body as it was before it was sent.
    func content() -> [UInt8] {
        switch header.value("content-transfer-encoding") {
        case "base64": TransferCoding.base64Decoded(body)
        case "quoted-printable": TransferCoding.quotedPrintableDecoded(body)
        default: Array(body)
        }
    }

    /// The body as text, and what was doubtful about its letters.
    func text() -> (text: String, note: String?) {
        MailCharset.text(content(), parameter("charset", of: "content-type") ?? "")
    }

    /// The parts between the lines of a boundary.
    func parts(between boundary: String) -> [MailPart] {
        let mark = Array("--\(boundary)".utf8)
        var parts: [MailPart] = []
        var start: Int?
        var position = body.startIndex
        while position < body.endIndex {
            let lineEnd = body[position...].firstIndex(of: UInt8(ascii: "\n")) ?? body.endIndex
            let line = body[position..<lineEnd]
            if line.starts(with: mark), Self.isEnd(line.dropFirst(mark.count)) {
                if let start { parts.append(MailPart(body[start..<max(start, position - 1)])) }
                start = lineEnd < body.endIndex ? lineEnd + 1 : nil
                if line.dropFirst(mark.count).starts(with: Array("--".utf8)) { return parts }
            }
            position = lineEnd + 1
        }
        // What was cut off on its way is still what it says.
        if let start { parts.append(MailPart(body[start...])) }
        return parts
    }

    /// Whether nothing but blanks and the last dashes follows: another boundary may begin with the same signs.
    private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") || $0 == 13 || $0 == 9 }
    }
}
