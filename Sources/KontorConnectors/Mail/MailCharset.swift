internal import Foundation

/// The letters that a mail says its bytes are.
enum MailCharset {
    /// Returns the text, and what was doubtful about it.
    ///
    /// What is not as the mail says is read as UTF-8 or Windows-1252, which mails without a word about it mostly are.
    static func text(_ bytes: [UInt8], _ charset: String) -> (text: String, note: String?) {
        let name = charset.lowercased().filter { $0.isLetter || $0.isNumber }
        if name.isEmpty || name == "utf8" || name == "usascii" || name == "ascii" {
            if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
            let note = name.isEmpty ? nil : "its letters are not \(name == "utf8" ? "UTF-8" : "ASCII"), as it says"
            return (windows(bytes), note)
        }
        // Latin-1 in mails means Windows-1252: https://encoding.spec.whatwg.org/#names-and-labels
        if ["iso88591", "latin1", "windows1252", "cp1252"].contains(name) { return (windows(bytes), nil) }
        if let encoding = encodings[name], let text = String(bytes: bytes, encoding: encoding) { return (text, nil) }
        if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
        return (windows(bytes), "its letters are written in a way that is not read here; some may be wrong")
    }

    private static func windows(_ bytes: [UInt8]) -> String {
        Windows1252.text(bytes) ?? String(decoding: bytes, as: UTF8.self)
    }

    private static let encodings: [String: String.Encoding] = [
        "iso88592": .isoLatin2, "latin2": .isoLatin2, "windows1250": .windowsCP1250, "cp1250": .windowsCP1250,
        "windows1251": .windowsCP1251, "cp1251": .windowsCP1251, "windows1253": .windowsCP1253,
        "windows1254": .windowsCP1254, "utf16": .utf16, "utf16le": .utf16LittleEndian, "utf16be": .utf16BigEndian,
        "iso885915": .init(rawValue: 0x8000_020F), "iso88599": .windowsCP1254, "latin9": .init(rawValue: 0x8000_020F),
        "koi8r": .init(rawValue: 0x8000_0A02),
    ]
}
