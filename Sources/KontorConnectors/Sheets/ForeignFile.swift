/// Files that people hand over in place of text, known by their first bytes.
package enum ForeignFile: Sendable, Equatable {
    /// As spreadsheets and word processors keep their own files: xlsx, ods, docx.
    case office
    case oldOffice
    case archive
    case compressed
    case pdf
    case picture

    init?(_ bytes: [UInt8]) {
        guard let found = Self.marks.first(where: { bytes.starts(with: $0.mark) })?.file else { return nil }
        self = found == .archive && Self.isOffice(bytes) ? .office : found
    }

    /// What it is, behind "is".
    var words: String {
        switch self {
        case .office: "a spreadsheet file or a document of an office program"
        case .oldOffice: "an old Excel or Word file"
        case .archive: "an archive of files"
        case .compressed: "a compressed file"
        case .pdf: "a PDF"
        case .picture: "a picture"
        }
    }

    /// Whether what is wanted is to be unpacked from it.
    var isPacked: Bool { self == .archive || self == .compressed }

    /// Office files are archives whose first entry has one of these names.
    private static func isOffice(_ bytes: [UInt8]) -> Bool {
        let name = String(decoding: bytes.dropFirst(30).prefix(80), as: UTF8.self)
        let first = ["[Content_Types].xml", "_rels/", "docProps/", "xl/", "word/", "mimetypeapplication/vnd.oasis"]
        return first.contains { name.hasPrefix($0) }
    }

    private static let marks: [(mark: [UInt8], file: ForeignFile)] = [
        (Array("PK\u{3}\u{4}".utf8), .archive), ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice), ([0x1F, 0x8B], .compressed),
        (Array("BZh".utf8) + [0x39], .compressed), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed),
        ([0x28, 0xB5, 0x2F, 0xFD], .compressed), ([0x37, 0x7A, 0xBC, 0xAF], .archive),
        (Array("%PDF-".utf8), .pdf), ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
    ]
}

/// Letters as DOS wrote them, which read as Windows-1252 would be quotation marks within words, or nothing.
enum DOSLetters {
    /// `ü`, `ä`, `ö` and the letters whose bytes stand for none in Windows-1252.
    private static let small: Set<UInt8> = [0x81, 0x84, 0x94]
    private static let noLetter: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

    /// Returns where the first of them is, nil where nothing speaks for them.
    static func first(in bytes: [UInt8]) -> Int? {
        bytes.indices.first { index in
            let byte = bytes[index]
            guard byte >= 0x80, byte < 0xA0 else { return false }
            if noLetter.contains(byte) { return true }
            guard small.contains(byte), index > 0, index + 1 < bytes.count else { return false }
            return isLetter(bytes[index - 1]) && isLetter(bytes[index + 1])
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
