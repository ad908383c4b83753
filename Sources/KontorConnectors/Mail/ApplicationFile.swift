package import KontorCore
package import KontorIntake

/// Reading an application: a document by itself, or a mail with its attachments.
package enum ApplicationFile {
    /// Returns what the file holds.
    ///
    /// - Parameter name: The file's own name.
    /// - Throws: `Failure` where a document that is all there is cannot be read; one of several is set aside with its reason.
    package static func read(_ content: [UInt8], name: String) throws(Failure) -> IncomingApplication {
        guard DocumentSniffer.ending(of: name) == "eml" || MailMessage.isMail(content) else {
            let document = try DocumentText.extract(content, name: name)
            return IncomingApplication(
                documents: [incoming(document, name: name, content)], notes: document.warnings)
        }
        return try mail(MailMessage(content, file: name), name: name)
    }

    private static func mail(_ mail: MailMessage, name: String) throws(Failure) -> IncomingApplication {
        var documents: [IncomingDocument] = []
        var notes = mail.notes.map { "the mail: \($0)" }
        let shown = mail.attachments.count { isDecoration($0) }
        if shown > 0 { notes.append("\(shown) \(shown == 1 ? "picture" : "pictures") within the mail left out") }
        for attachment in mail.attachments where !isDecoration(attachment) {
            // The same file twice is one document.
            guard !documents.contains(where: { $0.content == attachment.content }) else { continue }
            let name = attachment.name.isEmpty ? "attachment" : attachment.name
            guard !isPhotograph(attachment) else {
                notes.append("\(name) is left out: a photograph is not looked at")
                continue
            }
            do {
                let document = try DocumentText.extract(attachment.content, name: name)
                documents.append(incoming(document, name: name, attachment.content))
                notes += document.warnings.map { "\(name): \($0)" }
            } catch {
                // What a program that is missing would read is no fault of the document's.
                guard error.code != .unavailable else { throw error }
                notes.append(error.message)
                let why = error.message.hasPrefix(name) ? "it" + error.message.dropFirst(name.count) : error.message
                documents.append(
                    IncomingDocument(
                        fileName: name, content: attachment.content, kind: "other", text: "",
                        unread: CutText.of(why, bytes: 900)))
            }
        }
        if let letter = try letter(of: mail) { documents.append(letter) }
        guard !documents.isEmpty else {
            throw Failure(.invalid, "\(name) is a mail without words and documents; ask for the application again")
        }
        return IncomingApplication(
            senders: mail.senders.map { IncomingSender(name: $0.name, address: $0.address) }, documents: documents,
            notes: notes)
    }

    private static func incoming(_ document: DocumentText, name: String, _ content: [UInt8]) -> IncomingDocument {
        IncomingDocument(
            fileName: name, content: content, kind: document.kind.rawValue, text: document.text,
            unread: document.unread,
            owner: document.resume.map {
                IncomingOwner(name: $0.basics.name, email: $0.basics.email, phone: $0.basics.phone)
            })
    }

    /// What the mail says, as a document with who sent it and when: the same words of another person are another letter.
    private static func letter(of mail: MailMessage) throws(Failure) -> IncomingDocument? {
        guard mail.letter.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        let senders = mail.senders.map { ($0.name.isEmpty ? "" : $0.name + " ") + "<\($0.address)>" }
        let head = senders.map { "Von: \($0)" } + ["Betreff: \(mail.subject)", "Datum: \(mail.date)", "", ""]
        let words = TextTidying.tidied(mail.letter).trimmingBlanks
        let content = Array((head.joined(separator: "\n") + words + "\n").utf8)
        let document = try DocumentText.finished(
            .text, TextTidying.tidied(String(decoding: content, as: UTF8.self)), [], nil, file: "the mail",
            limits: Limits())
        return IncomingDocument(
            fileName: "mail.txt", content: content, kind: "letter", text: document.text, unread: document.unread,
            isLetter: true)
    }

    private typealias Limits = DocumentText.Limits

    /// A picture that the mail shows within its text.
    private static func isDecoration(_ attachment: MailMessage.Attachment) -> Bool {
        attachment.isInline && attachment.type.hasPrefix("image/")
    }

    /// By its name, as people call them; a picture of another name may be a document that was scanned.
    private static func isPhotograph(_ attachment: MailMessage.Attachment) -> Bool {
        let name = attachment.name.lowercased()
        return attachment.type.hasPrefix("image/")
            && ["foto", "photo", "portrait", "porträt", "passbild", "bewerbungsbild", "profilbild"]
                .contains { name.contains($0) }
    }
}
