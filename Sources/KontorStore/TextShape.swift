internal import KontorCore

/// What a text must look like, beyond what a condition in SQL can say.
package enum TextShape: Sendable {
    /// One line, without control characters: what may stand in a list, a letter's head or a log.
    case line
    /// One mail address.
    case emailAddress

    /// Whether a text has this shape.
    package func fits(_ text: String) -> Bool {
        switch self {
        case .line: !text.unicodeScalars.contains(where: Self.endsLine)
        case .emailAddress: EmailAddress(text) != nil
        }
    }

    /// What to tell who breaks it, behind the field's name.
    var sentence: String {
        switch self {
        case .line: "must be one line without control characters"
        case .emailAddress: "must be one mail address, such as ada@example.org"
        }
    }

    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }
}

extension NounDeclaration {
    /// Refuses values whose text does not have its field's shape, is too long, or says nothing where something is to be
    /// seen.
    ///
    /// - Parameter columns: Those that are set or changed.
    /// - Throws: `Failure.invalid` with the field's name.
    func refuseShapeless(_ values: [StoredValue], columns: [Int]? = nil) throws {
        try refuseOverlong(values, columns: columns)
        try refuseTooLarge(values, columns: columns)
        for (field, column) in givenKeys where columns?.contains(column) != false {
            guard let text = values[column].text, let fault = KeyText.fault(text) else { continue }
            throw Failure(
                .invalid, "\(title): \(field.name) \(fault)", details: .fields(["field": .text(field.name)]))
        }
        for (column, field, hasOwnRule) in filled where columns?.contains(column) != false {
            guard let text = values[column].text, !UnseenCharacter.leavesAnything(of: text) else { continue }
            // What has a rule in the table is told of nothing at all in that rule's words.
            if hasOwnRule, text.isEmpty { continue }
            let way = field.isOptional ? ": leave it out" : ""
            throw Failure(
                .invalid, "\(title): \(field.name) must not be empty\(way)",
                details: .fields(["field": .text(field.name)]))
        }
        for (column, field, shape) in shapes where columns?.contains(column) != false {
            guard let text = values[column].text, !shape.fits(text) else { continue }
            throw Failure(
                .invalid, "\(title): \(field) \(shape.sentence)", details: .fields(["field": .text(field)]))
        }
    }

    /// Refuses whole numbers that could not be read again.
    private func refuseTooLarge(_ values: [StoredValue], columns: [Int]?) throws {
        for (column, value) in values.enumerated() where columns?.contains(column) != false {
            guard let number = value.integer, !StoredValue.integers.contains(number) else { continue }
            let name = self.columns[column]
            let field = fields.first { $0.columns.contains(name) }?.name ?? name
            throw Failure(
                .invalid, "\(title): \(field) is larger than any number in an office, got \(number)",
                details: .fields(["field": .text(field)]))
        }
    }

    /// Refuses texts that are longer than their fields allow, by whatever door they come.
    private func refuseOverlong(_ values: [StoredValue], columns: [Int]?) throws {
        for (column, field, bound) in bounds where columns?.contains(column) != false {
            guard let text = values[column].text, let count = bound.excessCharacters(text.utf8) else { continue }
            throw Failure(
                .invalid, "\(title): \(field) has \(bound.words), got \(Grouped.text(count))",
                details: .fields(["field": .text(field)]))
        }
    }
}
