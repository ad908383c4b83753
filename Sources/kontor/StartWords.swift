import Foundation

/// What the program was started with, before it is read as text.
enum StartWords {
    /// Swift would put U+FFFD in the place of bytes that are no UTF-8, and another file or record would be meant.
    ///
    /// - Throws: `WrongUsage` that says which word it is.
    static func refuseBytes() throws {
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let word = CommandLine.unsafeArgv[index] else { continue }
            try refuse(word, "argument \(index)")
        }
        for name in ["KONTOR_OFFICE", "KONTOR_SHARE"] {
            if let value = getenv(name) { try refuse(value, name) }
        }
        guard let folder = getcwd(nil, 0) else { return }
        defer { free(folder) }
        try refuse(folder, "the name of this folder")
    }

    private static func refuse(_ word: UnsafePointer<CChar>, _ name: String) throws {
        guard String(validatingCString: word) == nil else { return }
        let bytes = UnsafeBufferPointer(start: word, count: strlen(word)).map { UInt8(bitPattern: $0) }
        let shown = bytes.prefix(60).map { (32..<127).contains($0) ? String(UnicodeScalar($0)) : hex($0) }.joined()
        throw WrongUsage("\(name) is not UTF-8, which all names and texts must be here: \(shown)")
    }

    private static func hex(_ byte: UInt8) -> String { "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}
