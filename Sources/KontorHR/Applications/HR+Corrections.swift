internal import KontorCore
internal import KontorDirectory
package import KontorIntake
package import KontorStore

extension HR {
    /// Corrects what an application says of its candidate; what is absent stays.
    ///
    /// Whose it is tells what a redaction hides, so what was screened under another name is stale. Which applications are
    /// probably one person's is looked up anew.
    ///
    /// - Throws: `Failure(.invalid)` for a name, a mail address or a number that is none.
    @discardableResult
    package func correct(
        _ application: Record<Application>, name: String?, email: Told<String>, phone: Told<String>
    ) throws -> Record<Application> {
        let application = try records.require(application.id)
        if let name { try Self.check(name: name) }
        if case .value(let address) = email { try Self.check(email: address) }
        if case .value(let number) = phone { try Directory(records).requirePhone(number) }
        let corrected = try records.update(application) {
            if let name, name != application.name {
                $0.name = name
                $0.nameCorrections = (application.nameCorrections ?? 0) + 1
            }
            switch email {
            case .value(let address): $0.email = address
            case .empty: $0.email = nil
            case .absent, .unread: break
            }
            switch phone {
            case .value(let number): $0.phone = number
            case .empty: $0.phone = nil
            case .absent, .unread: break
            }
        }
        let (before, after) = (CandidateKey(of: application), CandidateKey(of: corrected))
        guard before != after else { return corrected }
        try replaceKeys(of: application.id, with: after)
        for later in try applications(of: before.digests + after.digests, from: application.id) {
            let earlier = try earlierApplication(of: CandidateKey(of: later), before: later.id)
            guard later.duplicateOf?.text != earlier?.text else { continue }
            try records.update(later) { $0.duplicateOf = earlier.map { AnyID($0) } }
        }
        return try records.require(application.id)
    }

    /// Refuses a name without a letter, or of more than 200 characters.
    static func check(name: String) throws(Failure) {
        guard name.contains(where: \.isLetter), name.count <= 200 else {
            throw Failure(.invalid, "an application needs the candidate's name, at most 200 characters")
        }
    }

    /// Refuses what no mail could be sent to. What offices kept before stays.
    static func check(email: String) throws(Failure) {
        guard EmailAddress(email) == nil else { return }
        throw Failure(.invalid, "email must be one mail address, such as ada@example.org")
    }
}
