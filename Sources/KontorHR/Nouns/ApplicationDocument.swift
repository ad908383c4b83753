package import KontorCore
package import KontorStore
/// A file that belongs to an application, with the text that was read from it.
package struct ApplicationDocument: Noun {
    package static let prefix = "doc"
    package let application = Field<ID<Application>>("application", "Whose it is.", .fixed)
    package let file = Field<String>(
        "file", "Its name in the office's `files` folder.", .fixed, .personal, .bound(.line))
    package let kind = Field<String>("kind", "pdf, text, json_resume, letter (what the mail says), other.", .fixed)
    package let digest = Field<String>("digest", "SHA-256 of its bytes, hexadecimal.", .fixed)
    package let text = Field<String>("text", "What could be read.", .fixed, .personal, .mayBeEmpty, .bound(.document))
    package let unread = Field<String?>(
        "unread", "Why it, or the rest of it, was not read; a person reads it then.", .fixed, .personal,
        .bound(.line))
    package let archivedAt = Field<Instant?>(
        "archived_at", "When it was taken off the application, which it did not belong to.", .kept)

    package static let schema = Schema(
        ApplicationDocument(), "application_document", area: "hr", "A file that belongs to an application.",
        rules: [.unique("application_id", "digest", sentence: "the application has this file already")],
        indexes: ["digest"])
}
