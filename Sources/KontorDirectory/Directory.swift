package import KontorCore
package import KontorStore

/// The office's people and organisations: looking them up, adding them, and saying who may be calling.
///
/// Lives as long as the transaction that lent the records.
package struct Directory {
    package let records: Records

    package init(_ records: Records) { self.records = records }

    /// Returns the person with that id, handle or mail address.
    ///
    /// - Throws: `Failure.notFound` with the nearest handle; `Misuse` where it is the id of another kind.
    package func person(_ text: String) throws -> Record<Person> { try records.resolve(Person.self, text) }

    /// Returns the organisation with that id or handle; throws as `person(_:)` does.
    package func organisation(_ text: String) throws -> Record<Organisation> {
        try records.resolve(Organisation.self, text)
    }

    /// Returns the people that are not archived, by handle; all, or those of one organisation.
    package func people(
        at organisation: ID<Organisation>? = nil, after handle: String = "", limit: Int = 100
    ) throws -> [Record<Person>] {
        let condition = "WHERE archived_at IS NULL AND handle > ?"
        let rest = "ORDER BY handle LIMIT \(max(0, limit))"
        guard let organisation else { return try records.find(Person.self, "\(condition) \(rest)", [.text(handle)]) }
        return try records.find(
            Person.self, "\(condition) AND organisation_id = ? \(rest)", [.text(handle), .text(organisation.text)])
    }

    /// Returns the organisations that are not archived, by handle; all, or those of one kind.
    package func organisations(
        kind: Organisation.Kind? = nil, after handle: String = "", limit: Int = 100
    ) throws -> [Record<Organisation>] {
        let condition = "WHERE archived_at IS NULL AND handle > ?"
        let rest = "ORDER BY handle LIMIT \(max(0, limit))"
        guard let kind else { return try records.find(Organisation.self, "\(condition) \(rest)", [.text(handle)]) }
        return try records.find(
            Organisation.self, "\(condition) AND kind = ? \(rest)", [.text(handle), .text(kind.rawValue)])
    }

    /// Returns the person, else the organisation, with that mail address, whatever its case; nil where it is nobody's.
    package func owner(ofAddress address: String) throws -> AnyID? {
        guard !FoldedText.fold(address).isEmpty else { return nil }
        let (wanted, pattern) = (address.lowercased(), Records.wordPattern(address))
        func rest(_ noun: NounDeclaration) -> String { "WHERE id IN (\(noun.idsWithWord())) ORDER BY id" }
        let people = try records.find(Person.self, rest(Person.schema.declaration), [pattern])
        if let person = people.first(where: { $0.email?.lowercased() == wanted }) { return AnyID(person.id) }
        let firms = try records.find(Organisation.self, rest(Organisation.schema.declaration), [pattern])
        return firms.first { $0.email?.lowercased() == wanted }.map { AnyID($0.id) }
    }

    /// Returns what people call the person or organisation with that id; nil where it is neither.
    package func displayName(of id: AnyID) throws -> String? {
        if let person = ID<Person>(id.text) { return try records.get(person)?.fullName }
        if let organisation = ID<Organisation>(id.text) { return try records.get(organisation)?.fullName }
        return nil
    }
}

extension Record<Person> {
    /// The name that people use; `name` is the handle.
    package var fullName: String { self[Person.schema.fields.name] }
}

extension Record<Organisation> {
    /// The name that people use; `name` is the handle.
    package var fullName: String { self[Organisation.schema.fields.name] }
}
