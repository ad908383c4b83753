internal import Foundation
package import KontorCore

extension DocumentText {
    /// Reads a document whose bytes are at hand, through a file of its own: PDFs are read by another program.
    ///
    /// - Parameter name: What it is called in messages; of a plain file name only its ending decides anything.
    /// - Throws: As `extract(file:)`, with the document's own name.
    package static func extract(_ content: [UInt8], name: String) throws(Failure) -> DocumentText {
        let folder = FileManager.default.temporaryDirectory.path + "/kontor-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let ending = DocumentSniffer.ending(of: name).filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(10)
        let file = "document" + (ending.isEmpty ? "" : ".\(ending)")
        do {
            guard mkdir(folder, 0o700) == 0 else { throw FileFault(errno: errno) }
            try RecordFolder(folder).file(file, O_WRONLY | O_CREAT | O_EXCL).write(content)
        } catch let fault as FileFault {
            throw Failure(
                .unavailable,
                "\(name) cannot be read: \(fault.sentence); check the folder for temporary files and the space there")
        } catch { throw Failure(.unavailable, "\(name) cannot be read") }
        do { return try extract(file: "\(folder)/\(file)") } catch {
            let message = error.message.replacingOccurrences(of: "\(folder)/\(file)", with: name)
            throw Failure(error.code, message, details: error.details)
        }
    }
}
