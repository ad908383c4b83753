/// An application as it came in: who sent it, as far as it says so, and its documents.
package struct IncomingApplication: Sendable {
    /// Who the mail is from that it came in, the outermost first; empty where it is a document by itself.
    package let senders: [IncomingSender]
    /// What a document says of its owner in fields of its own, such as a JSON Resume; nil where none does.
    package var owner: IncomingOwner? { documents.lazy.compactMap(\.owner).first }
    /// The documents first, the letter last.
    package let documents: [IncomingDocument]
    /// What a person should look at, a sentence each.
    package let notes: [String]

    package init(
        senders: [IncomingSender] = [], documents: [IncomingDocument], notes: [String] = []
    ) {
        self.senders = senders
        self.documents = documents
        self.notes = notes
    }
}

/// Who a mail is from.
package struct IncomingSender: Sendable, Equatable {
    /// As their program writes it; empty where it writes none.
    package let name: String
    package let address: String

    package init(name: String, address: String) {
        self.name = name
        self.address = address
    }
}

/// Whose a document is, in the fields that it has for that.
package struct IncomingOwner: Sendable, Equatable {
    package let name: String?
    package let email: String?
    package let phone: String?

    package init(name: String?, email: String?, phone: String?) {
        self.name = name
        self.email = email
        self.phone = phone
    }
}

/// One document of an application.
package struct IncomingDocument: Sendable {
    /// Without its folder.
    package let fileName: String
    package let content: [UInt8]
    /// `pdf`, `text`, `json_resume`, `letter`, `other`.
    package let kind: String
    package let text: String
    /// Why it, or the rest of it, was not read; nil where all was.
    package let unread: String?
    /// Whether it is what the mail itself says.
    package let isLetter: Bool
    /// What it says of its owner in fields of its own, such as a JSON Resume; nil where it has none.
    package let owner: IncomingOwner?

    package init(
        fileName: String, content: [UInt8], kind: String, text: String, unread: String? = nil, isLetter: Bool = false,
        owner: IncomingOwner? = nil
    ) {
        self.fileName = fileName
        self.content = content
        self.kind = kind
        self.text = text
        self.unread = unread
        self.isLetter = isLetter
        self.owner = owner
    }
}
