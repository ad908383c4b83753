internal import KontorCore
package import KontorStore

extension Directory {
    /// Adds a person with roles and phones.
    ///
    /// - Throws: `Failure` where the handle or mail address is taken or malformed, or a role or number is.
    @discardableResult
    package func createPerson(_ new: NewPerson) throws -> Record<Person> {
        try records.savepoint {
            let person = try records.create(Person.self) {
                $0.handle = new.handle
                $0.name = new.name
                $0.email = new.email
                $0.languages = new.languages
                $0.organisation = new.organisation
            }
            for role in new.roles { try assign(role, to: person.id) }
            for phone in new.phones { try addPhones(phone, to: .person(person.id)) }
            return person
        }
    }

    /// Adds an organisation with its phones.
    ///
    /// - Throws: `Failure` where the handle is taken or malformed, or its region or hours cannot be read.
    @discardableResult
    package func createOrganisation(_ new: NewOrganisation) throws -> Record<Organisation> {
        return try records.savepoint {
            let organisation = try records.create(Organisation.self) {
                $0.handle = new.handle
                $0.name = new.name
                $0.kind = new.kind
                $0.email = new.email
                $0.customerNumber = new.customerNumber
                $0.language = new.language ?? records.office.language
                $0.region = new.region ?? records.office.region
                $0.hours = new.hours
                $0.hourlyRate = new.hourlyRate
                try requireSound($0, before: nil)
            }
            for phone in new.phones { try addPhones(phone, to: .organisation(organisation.id)) }
            return organisation
        }
    }

    /// Notes that the office stopped dealing with an organisation.
    ///
    /// - Throws: `Failure.conflict` where it did before.
    @discardableResult
    package func archive(_ organisation: Record<Organisation>) throws -> Record<Organisation> {
        guard organisation.archivedAt == nil else {
            throw Failure(.conflict, "\(organisation.handle) is archived already")
        }
        return try records.update(organisation) { $0.archivedAt = records.now }
    }

    /// Takes back that the office stopped dealing with an organisation.
    ///
    /// - Throws: `Failure.conflict` where it did not.
    @discardableResult
    package func restore(_ organisation: Record<Organisation>) throws -> Record<Organisation> {
        guard organisation.archivedAt != nil else {
            throw Failure(.conflict, "\(organisation.handle) is not archived")
        }
        return try records.update(organisation) { $0.archivedAt = nil }
    }
}
