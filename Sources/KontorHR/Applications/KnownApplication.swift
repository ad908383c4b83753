internal import KontorIntake
internal import KontorStore

/// An application with what came with it.
struct KnownApplication {
    let application: Record<Application>
    let documents: [Record<ApplicationDocument>]

    typealias Incoming = (document: IncomingDocument, digest: String)

    /// What it has not of some documents.
    func missing(of incoming: [Incoming]) -> [IncomingDocument] {
        incoming.filter { !has($0.document, digest: $0.digest) }.map(\.document)
    }

    /// Whether all that it has is among some documents.
    func isWithin(_ incoming: [Incoming]) -> Bool {
        documents.allSatisfy { known in incoming.contains { Self.isSame(known, $0.document, digest: $0.digest) } }
    }

    /// Whether a document is there: the same file, or one that says the same, such as with other ends of lines.
    func has(_ document: IncomingDocument, digest: String) -> Bool {
        documents.contains { Self.isSame($0, document, digest: digest) }
    }

    private static func isSame(
        _ known: Record<ApplicationDocument>, _ document: IncomingDocument, digest: String
    ) -> Bool {
        known.digest == digest
            || (document.unread == nil && known.unread == nil && isSame(document.text, known.text))
    }

    /// Most texts differ at their beginning, and are not divided for that.
    private static func isSame(_ text: String, _ known: String) -> Bool {
        let (signs, others) = (text.lazy.filter { !$0.isWhitespace }, known.lazy.filter { !$0.isWhitespace })
        return signs.elementsEqual(others) && words(text) == words(known)
    }

    private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
}
