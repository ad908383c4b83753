/// How much of something may be given: part of the declaration of a parameter or a field, as its type is.
///
/// What nobody thinks of gets the bound that is usual for its type, so that nothing is without one.
package struct Bound: Sendable, Equatable {
    /// What a text has at most, and each text in a list; Unicode scalars, so that no character hides others in itself.
    package var characters: Int?
    /// What a list has at most.
    package var elements: Int?
    /// What a file or plain data have at most.
    package var bytes: Int?
    /// Where a whole number must lie.
    package var range: ClosedRange<Int>?

    package init(characters: Int? = nil, elements: Int? = nil, bytes: Int? = nil, range: ClosedRange<Int>? = nil) {
        self.characters = characters
        self.elements = elements
        self.bytes = bytes
        self.range = range
    }

    /// What names something: a person, a place, a number, a word to look for.
    package static let name = Bound(characters: 200)
    /// An item's number, which stands on labels and in columns of lists.
    package static let sku = Bound(characters: 40)
    /// A short name that commands use.
    package static let handle = Bound(characters: 60)
    /// One line: a title, a subject, a reason.
    package static let line = Bound(characters: 1000)
    /// What somebody wrote: a note, a letter.
    package static let note = Bound(characters: 20_000)
    /// A whole document's text, such as a CV of a hundred pages.
    package static let document = Bound(characters: 200_000)
    /// Tables of text and numbers.
    package static let data = Bound(bytes: 1_000_000)
    /// A file that was handed over.
    package static let file = Bound(bytes: 20_000_000)

    /// How many of something are asked for at once.
    package static let page = Bound(range: 1...1000)
    /// Any number that counts something in an office.
    package static let wholeNumber = Bound(range: -1_000_000_000...1_000_000_000)

    /// Returns the bound of a list whose elements have this one.
    package func list(of elements: Int) -> Bound {
        Bound(characters: characters, elements: elements, bytes: bytes)
    }

    /// The most elements of a list of which nothing else is said.
    package static let usualElements = 1000

    /// `at most 1,000, each of at most 200 characters`: for pages and help.
    package var words: String {
        var parts: [String] = []
        if let elements { parts.append("at most \(Grouped.text(elements))") }
        if let characters {
            parts.append("\(parts.isEmpty ? "" : "each of ")at most \(Grouped.text(characters)) characters")
        }
        if let bytes { parts.append("at most \(Self.size(bytes))") }
        if let range {
            parts.append("from \(Grouped.text(range.lowerBound)) to \(Grouped.text(range.upperBound))")
        }
        return parts.joined(separator: ", ")
    }

    /// `20 MB`, `36,864 bytes`
    package static func size(_ bytes: Int) -> String {
        if bytes >= 1_000_000, bytes % 100_000 == 0 {
            let tenths = bytes / 100_000
            return tenths % 10 == 0
                ? "\(Grouped.text(tenths / 10)) MB" : "\(Grouped.text(tenths / 10)).\(tenths % 10) MB"
        }
        return "\(Grouped.text(bytes)) bytes"
    }
}

extension Bound {
    /// Returns how many characters a text has where they are more than this, else nil.
    ///
    /// Looks at the bytes only where they are enough for more.
    package func excessCharacters(_ text: some Collection<UInt8>) -> Int? {
        guard let characters, text.count > characters else { return nil }
        let count = text.withContiguousStorageIfAvailable(Self.count) ?? text.count { $0 & 0xC0 != 0x80 }
        return count > characters ? count : nil
    }

    /// Every byte but those that go on with a character.
    private static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for byte in bytes where byte & 0xC0 != 0x80 { count &+= 1 }
        return count
    }
}
