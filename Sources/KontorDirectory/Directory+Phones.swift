internal import KontorCore
package import KontorStore

extension Directory {
    /// Adds a number as it was written; it is read by the rules of its owner's country.
    ///
    /// - Throws: `Failure.invalid` where the text is no number.
    @discardableResult
    package func addPhone(_ new: NewPhone, to owner: PhoneOwner) throws -> Record<Phone> {
        let region = try region(of: owner)
        let number = read(new.raw, region: region)
        switch number.kind {
        case .withheld, .unknown, .unreadable:
            throw Failure(.invalid, "\"\(new.raw)\" is no telephone number; expected for example 040 55501-70")
        default: break
        }
        let phone = try records.create(Phone.self) {
            switch owner {
            case .person(let id): $0.person = id
            case .organisation(let id): $0.organisation = id
            }
            $0.raw = new.raw
            $0.e164 = number.e164
            $0.kind = number.kind.rawValue
            $0.region = region
            $0.purpose = new.purpose
        }
        try index(phone.id, number)
        return phone
    }

    /// Notes that a number is not its owner's any more; callers are not matched with it from then on.
    @discardableResult
    package func removePhone(_ phone: Record<Phone>) throws -> Record<Phone> {
        guard phone.removedAt == nil else { throw Failure(.conflict, "this number was removed already") }
        return try records.update(phone) { $0.removedAt = records.now }
    }

    /// Returns the owner's numbers in the order in which they were added; all, or those for one purpose.
    package func phones(of owner: PhoneOwner, purpose: String? = nil) throws -> [Record<Phone>] {
        let column =
            switch owner {
            case .person: "person_id"
            case .organisation: "organisation_id"
            }
        let found = try records.find(
            Phone.self, "WHERE \(column) = ? AND removed_at IS NULL ORDER BY id", [.text(owner.id.text)])
        guard let purpose else { return found }
        return found.filter { $0.purpose == purpose }
    }

    /// Reads a number as somebody in the office writes it.
    package func number(_ raw: String) -> PhoneNumber { read(raw, region: records.office.country) }

    /// Writes anew under which keys each number is found.
    package func rebuildPhoneKeys() throws {
        try records.connection.execute("DELETE FROM phone_key")
        let all = try records.find(Phone.self, "ORDER BY id")
        for phone in all { try index(phone.id, read(phone.raw, region: phone.region)) }
    }

    /// Reads a number by a country's rules; the office's own area code holds at home only.
    func read(_ raw: String, region: String) -> PhoneNumber {
        let isHome = region == records.office.country
        return PhoneNumber(raw, region: region, ownAreaCode: isHome ? records.office.areaCode : nil)
    }

    private func index(_ phone: ID<Phone>, _ number: PhoneNumber) throws {
        for key in Set(number.matchKeys).sorted() {
            try records.connection.execute(
                "INSERT INTO phone_key (\"key\", phone_id) VALUES (?, ?)", [.text(key), .text(phone.text)])
        }
    }

    private func region(of owner: PhoneOwner) throws -> String {
        let organisation: ID<Organisation>?
        switch owner {
        case .person(let id): organisation = try records.require(id).organisation
        case .organisation(let id): organisation = id
        }
        guard let organisation else { return records.office.country }
        return String(try records.require(organisation).region.prefix(2))
    }
}
