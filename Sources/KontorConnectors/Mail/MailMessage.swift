package import KontorCore

/// A mail as it was sent: from whom, what it says, and what is attached.
///
/// https://www.rfc-editor.org/rfc/rfc5322, and for its parts https://www.rfc-editor.org/rfc/rfc2045
package struct MailMessage: Sendable {
    /// Who sent it, and who sent a mail that is enclosed in it; the outer first.
    package let senders: [MailAddress]
    package let subject: String
    /// As its header writes it.
    package let date: String
    /// What it says, without its attachments.
    package let letter: String
    package let attachments: [Attachment]
    /// What could not be taken as it stands, a sentence each.
    package let notes: [String]

    /// A file that came with a mail.
    package struct Attachment: Sendable, Equatable {
        /// Without a folder; empty where the mail gives none.
        package let name: String
        /// `application/pdf`
        package let type: String
        package let content: [UInt8]
        /// Whether the mail shows it within its text, such as the picture of a signature.
        package let isInline: Bool
    }

    /// What a mail has at most: a stranger sent it.
    private static let mostParts = 100
    private static let deepest = 10

    /// Reads a mail.
    ///
    /// - Parameter file: How it is called, for the refusal.
    /// - Throws: `Failure(.limit)` for more parts than a mail has.
    package init(_ bytes: [UInt8], file: String) throws(Failure) {
        var reading = Reading()
        try reading.read(MailPart(bytes[...]), depth: 0, file: file)
        let header = MailPart(bytes[...]).header
        senders = reading.senders
        subject = header.text("subject")
        date = header.text("date")
        letter = reading.letters.joined(separator: "\n\n")
        attachments = reading.attachments
        notes = reading.notes
    }

    /// Whether bytes begin as a mail does: lines of a header that say who sent it, and an empty line.
    package static func isMail(_ bytes: [UInt8]) -> Bool {
        let header = MailPart(bytes[...]).header
        let others = ["subject", "date", "to", "message-id", "mime-version", "received"]
        return header.isWhole && header["from"] != nil && others.contains { header[$0] != nil }
    }

    /// What is gathered from the parts.
    private struct Reading {
        var senders: [MailAddress] = []
        var letters: [String] = []
        var attachments: [Attachment] = []
        var notes: [String] = []
        private var parts = 0

        mutating func read(_ part: MailPart, depth: Int, file: String) throws(Failure) {
            parts += 1
            guard parts <= MailMessage.mostParts, depth <= MailMessage.deepest else {
                throw Failure(
                    .limit,
                    "\(file) has more parts than \(MailMessage.mostParts), or they are nested deeper than "
                        + "\(MailMessage.deepest); take out the documents that matter")
            }
            if let from = MailAddress(header: part.header.text("from")) { senders.append(from) }
            let type = part.type
            if type.hasPrefix("multipart/"), let boundary = part.parameter("boundary", of: "content-type") {
                let inner = part.parts(between: boundary)
                if type == "multipart/alternative" {
                    return try readBest(of: inner, depth: depth, file: file)
                }
                for one in inner { try read(one, depth: depth + 1, file: file) }
            } else if type == "message/rfc822" {
                try read(MailPart(part.content()[...]), depth: depth + 1, file: file)
            } else if part.isAttached || !(type == "text/plain" || type == "text/html") {
                attach(part)
            } else {
                say(part)
            }
        }

        /// The same text in several forms: the plain one where there is one that says something.
        private mutating func readBest(of parts: [MailPart], depth: Int, file: String) throws(Failure) {
            let plain = parts.first { part in
                part.type == "text/plain" && !part.isAttached && part.text().text.contains { $0.isLetter }
            }
            let chosen = plain ?? parts.last { $0.type == "text/html" || $0.type.hasPrefix("multipart/") }
            if let chosen { try read(chosen, depth: depth + 1, file: file) }
            for other in parts where other.isAttached { try read(other, depth: depth + 1, file: file) }
        }

        private mutating func say(_ part: MailPart) {
            let (text, note) = part.text()
            if let note { notes.append(note) }
            letters.append(part.type == "text/html" ? HTMLText.text(of: text) : text)
        }

        private mutating func attach(_ part: MailPart) {
            // A signature of the mail is about the mail.
            guard !part.type.hasSuffix("-signature") else { return }
            attachments.append(
                Attachment(name: part.fileName, type: part.type, content: part.content(), isInline: part.isInline))
        }
    }
}
