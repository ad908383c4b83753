internal import Foundation
package import KontorCore

/// What a document says, whatever it is written in.
package struct DocumentText: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case pdf
        case text
        case jsonResume = "json_resume"
    }

    package let kind: Kind
    /// The text in reading order; pages are divided by a form feed (U+000C).
    package let text: String
    /// What the reader should know about the text, one sentence each; empty where all is well.
    package let warnings: [String]
    /// Why the rest was not read, nil where all was: `text` is then how it begins.
    package let unread: String?
    /// The structured values of a JSON Resume, nil for other kinds.
    package let resume: JSONResume?

    package init(kind: Kind, text: String, warnings: [String] = [], unread: String? = nil, resume: JSONResume? = nil) {
        self.kind = kind
        self.text = text
        self.warnings = warnings
        self.unread = unread
        self.resume = resume
    }

    /// The text page by page; a text without pages is one.
    package var pages: [String] {
        text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map(String.init)
    }
}

extension DocumentText {
    /// Bounds on what a document may cost; whoever sends one in is not trusted.
    package struct Limits: Sendable {
        /// The largest file, in bytes.
        package var fileBytes = 20 << 20
        /// The most that a reading program may say, in bytes: a text with its margins.
        package var textBytes = 4 << 20
        /// The longest text: what a document has at most anywhere.
        package var text = Bound.document
        /// The processor time of the reading program.
        package var cpuSeconds = 20
        /// The time that a person would wait.
        package var wallMilliseconds = 30_000
        /// The memory of the reading program, in bytes.
        package var memoryBytes = 1 << 30

        package init() {}
    }

    /// Reads a document; its kind is decided by its content.
    ///
    /// - Parameters:
    ///   - file: the path, which also names the document in messages.
    ///   - toolFolders: where `pdftotext` and `prlimit` are looked for.
    /// - Throws: `Failure.notFound`, `.invalid` (damaged, encrypted, empty, a kind that is not read), `.limit` (too
    ///   large, too slow) or `.unavailable` (a program is not installed).
    package static func extract(
        file: String, limits: Limits = Limits(), toolFolders: [String] = ToolFolders.standard
    ) throws(Failure) -> DocumentText {
        let bytes = try DocumentFile.bytes(of: file, limit: limits.fileBytes)
        switch try DocumentSniffer.kind(of: bytes, file: file) {
        case .pdf:
            let warnings = DocumentSniffer.warnings(for: .pdf, file: file)
            return try PDFText.extract(file: file, limits: limits, toolFolders: toolFolders, warnings: warnings)
        case .jsonResume(let json):
            let resume = try JSONResume.read(json, file: file)
            return try finished(
                .jsonResume, JSONResumeText.text(of: resume.value), resume.warnings, resume.value, file: file,
                limits: limits)
        case .text:
            let text = String(decoding: TextCheck.body(of: bytes), as: UTF8.self)
            return try finished(.text, TextTidying.tidied(text), [], nil, file: file, limits: limits)
        }
    }

    /// Returns the document, refused where nothing can be read in it.
    static func finished(
        _ kind: Kind, _ text: String, _ warnings: [String], _ resume: JSONResume?, file: String, limits: Limits
    ) throws(Failure) -> DocumentText {
        guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        else { throw Failure(.invalid, "\(file) is empty: there is no text in it; ask for the document again") }
        if let count = limits.text.excessCharacters(text.utf8) {
            return beginning(kind, text, warnings, size: "\(Grouped.text(count)) characters, \(limits.text.words)")
        }
        return DocumentText(kind: kind, text: text, warnings: warnings, unread: nil, resume: resume)
    }

    /// What is kept of a text that is too long: who sent it stands at its beginning.
    static func beginning(_ kind: Kind, _ text: String, _ warnings: [String], size: String) -> DocumentText {
        let head = String(text.unicodeScalars.prefix(20_000))
        return DocumentText(kind: kind, text: head, warnings: warnings, unread: "its text has \(size)")
    }
}
