import KontorCore

/// Reading a file that somebody sent in.
enum DocumentFile {
    /// Returns the file's bytes, never more than `limit`.
    static func bytes(of file: String, limit: Int) throws(Failure) -> [UInt8] {
        let bytes: [UInt8]
        do { bytes = try OpenFile(file).bytes(limit: limit) } catch { throw failure(for: error, file, limit) }
        guard !bytes.isEmpty else {
            throw Failure(.invalid, "\(file) is empty: there is no text in it; ask for the document again")
        }
        return bytes
    }

    private static func failure(for fault: FileFault, _ file: String, _ limit: Int) -> Failure {
        switch fault {
        case .missing, .noFolder: Failure(.notFound, "there is no file \(file); check the path")
        case .folder: Failure(.invalid, "\(file) is a folder; name a document")
        case .pipe, .special: Failure(.invalid, "\(file) is no ordinary file; name a document")
        case .tooLarge: Failure(.limit, "\(file) is larger than \(limit >> 20) MB; ask for a smaller file")
        default: fault.failure(file)
        }
    }
}
