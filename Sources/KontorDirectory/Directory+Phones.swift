internal import KontorCore
package import KontorStore

extension Directory {
    /// Adds what was written as somebody's number, which may be several; each is read by the rules of its owner's country.
    ///
    /// A number that they have already, however it is written, is kept once: where another purpose is given it has two, and
    /// where it had none it has that one now.
    /// - Returns: The numbers in the order in which they stand.
    /// - Throws: `Failure.invalid` where something else stands there than numbers, with what it looks like.
    @discardableResult
    package func addPhones(_ new: NewPhone, to owner: PhoneOwner) throws -> [Record<Phone>] {
        let region = try region(of: owner)
        return try PhoneCell(new.raw).numbers.map { part in
            let number = read(part.raw, region: region)
            try require(number, part.raw, region: region)
            if number.kind == .extension, number.e164 == nil { try refuseNobodys(number, part.raw, owner) }
            let purpose = new.purpose ?? part.purpose
            if let known = try known(number, purpose, of: owner) {
                return try records.update(known) { $0.purpose = purpose ?? $0.purpose }
            }
            let phone = try records.create(Phone.self) {
                switch owner {
                case .person(let id): $0.person = id
                case .organisation(let id): $0.organisation = id
                }
                $0.raw = part.raw
                $0.e164 = number.e164
                $0.kind = number.kind.rawValue
                $0.region = region
                $0.purpose = purpose
            }
            try index(phone.id, number)
            return phone
        }
    }

    /// Refuses what is no telephone number where one is written down beside a record, as `addPhones` does.
    ///
    /// - Throws: `Failure.invalid` with what it looks like.
    package func requirePhone(_ written: String) throws {
        let region = records.office.country
        for part in try PhoneCell(written).numbers {
            try require(read(part.raw, region: region), part.raw, region: region)
        }
    }

    private func require(_ number: PhoneNumber, _ raw: String, region: String) throws(Failure) {
        switch number.kind {
        case .withheld, .unknown, .unreadable:
            let place = region == records.office.country ? "" : ", read as one of \(region)"
            throw Failure(
                .invalid, "\"\(raw)\" is no telephone number\(place); expected for example 040 55501-70")
        default: break
        }
    }

    /// Notes that a number is not its owner's any more; callers are not matched with it from then on.
    @discardableResult
    package func removePhone(_ phone: Record<Phone>) throws -> Record<Phone> {
        guard phone.removedAt == nil else { throw Failure(.conflict, "this number was removed already") }
        return try records.update(phone) { $0.removedAt = records.now }
    }

    /// Takes back that a number was removed.
    ///
    /// - Throws: `Failure.conflict` where it was not, or where they have the same number again.
    @discardableResult
    package func restorePhone(_ phone: Record<Phone>) throws -> Record<Phone> {
        guard phone.removedAt != nil else { throw Failure(.conflict, "this number was not removed") }
        if let owner = owner(of: phone), try known(self.number(of: phone), phone.purpose, of: owner) != nil {
            throw Failure(.conflict, "they have this number again already")
        }
        return try records.update(phone) { $0.removedAt = nil }
    }

    /// Writes another number, or another purpose, in place of one; the old number stays in the records as removed.
    ///
    /// - Returns: The numbers that stand in its place.
    @discardableResult
    package func changePhone(
        _ phone: Record<Phone>, to number: String?, purpose: String?
    ) throws -> [Record<Phone>] {
        guard phone.removedAt == nil else { throw Failure(.conflict, "this number was removed: take it back first") }
        guard let owner = owner(of: phone) else { return [phone] }
        guard let number, try !isOnly(phone, in: number) else {
            if let purpose, purpose != phone.purpose,
                let other = try known(self.number(of: phone), purpose, of: owner), other.id != phone.id
            {
                throw Failure(.conflict, "they have this number for \(purpose) already: remove one of them")
            }
            return [try records.update(phone) { if let purpose { $0.purpose = purpose } }]
        }
        return try records.savepoint {
            try removePhone(phone)
            return try addPhones(NewPhone(number, purpose: purpose ?? phone.purpose), to: owner)
        }
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

    /// Returns the owner's record of a number, if they have it for this purpose, for none, or for any where none is given.
    private func known(_ number: PhoneNumber, _ purpose: String?, of owner: PhoneOwner) throws -> Record<Phone>? {
        let same = try phones(of: owner).filter { number.isSame(as: self.number(of: $0)) }
        guard let purpose else { return same.first }
        return same.first { $0.purpose == purpose } ?? same.first { $0.purpose == nil }
    }

    /// Whether a text holds this number and no other, however it is written.
    private func isOnly(_ phone: Record<Phone>, in text: String) throws -> Bool {
        let written = try PhoneCell(text).numbers
        guard written.count == 1 else { return false }
        return read(written[0].raw, region: phone.region).isSame(as: number(of: phone))
    }

    /// An extension is one of our own telephone system: nobody can dial that of another house.
    ///
    /// - Throws: `Failure.invalid` where it is none of ours.
    private func refuseNobodys(_ number: PhoneNumber, _ written: String, _ owner: PhoneOwner) throws {
        guard try isOfOurHouse(owner) else {
            throw Failure(
                .invalid,
                "\"\(written)\" is an extension of another house, which cannot be dialled from here; "
                    + "give the whole number, for example 040 55501-70")
        }
        guard number.isHouseExtension else {
            throw Failure(
                .invalid,
                "\"\(written)\" is neither a telephone number nor an extension, which has two to five digits and "
                    + "does not begin with 0; expected for example 217 or 040 55501-70")
        }
    }

    private func isOfOurHouse(_ owner: PhoneOwner) throws -> Bool {
        guard case .person(let person) = owner else { return false }
        return try records.require(person).organisation == nil
    }

    private func number(of phone: Record<Phone>) -> PhoneNumber { read(phone.raw, region: phone.region) }

    private func owner(of phone: Record<Phone>) -> PhoneOwner? {
        phone.person.map { .person($0) } ?? phone.organisation.map { .organisation($0) }
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
