internal import KontorCore
internal import KontorIntake
internal import KontorStore

/// Whose an application is that came in, as far as its mail and its documents tell.
struct Whose {
    /// The candidate with what is theirs of the addresses and numbers.
    let application: NewApplication
    /// What a person should look at, a sentence each.
    let notes: [String]
    private let read: [ReadDocument]
    /// All addresses that may be the candidate's.
    private let addresses: Set<String>

    /// What the office knows of addresses and numbers.
    struct Office {
        let isOurs: (String) throws -> Bool
        let isPhone: (String) -> Bool
    }

    /// - Parameter said: The name as whoever takes it in knows it; it goes before all else.
    init(_ incoming: IncomingApplication, file: String, said: String?, in office: Office) throws {
        let senders = try incoming.senders.map {
            Sender(name: CandidateReader.person($0.name), address: $0.address, isOurs: try office.isOurs($0.address))
        }
        read = incoming.documents.map(ReadDocument.init)
        let question = WhoseQuestion(
            senders: senders, documents: read.filter { !$0.document.isLetter },
            letters: read.filter(\.document.isLetter), file: file, said: said)
        let name = try said ?? question.answer(owner: incoming.owner?.name)
        let candidate = CandidateName(name)
        let others = question.claims.filter { $0.isOfAnother(than: candidate) }
        notes = others.map {
            "\($0.document.fileName) names somebody else; where it is theirs, kontor.hr.document.archive takes it off"
        }

        let sender = senders.first { $0.agrees(with: candidate) }
        let strangers = Set(senders.filter { $0.name != nil && !$0.agrees(with: candidate) }.map(\.address))
        let own = question.documents.filter { !$0.reader.isAboutAnother && !$0.isOfAnother(than: candidate) }
        // What names them says more of them than a form does.
        let telling =
            own.isEmpty
            ? question.letters
            : own.filter { candidate.isBorne(by: $0.words) } + own.filter { !candidate.isBorne(by: $0.words) }
        func isTheirs(_ address: String) throws -> Bool {
            try EmailAddress(address) != nil && SharedAddress.isOwn(address, of: candidate)
                && !strangers.contains(address) && (sender != nil || !office.isOurs(address))
        }
        var emails = [incoming.owner?.email, sender?.address].compactMap(\.self).filter {
            EmailAddress($0) != nil && SharedAddress.isOwn($0, of: candidate)
        }
        emails += try telling.compactMap { try $0.reader.emails.first(where: isTheirs) }
        // Who has no name in the mail's head may still be who wrote.
        emails += try senders.filter { $0.name == nil && !$0.isOurs }.map(\.address).filter(isTheirs)
        let isFromThem = sender != nil || senders.allSatisfy { $0.name == nil && !$0.isOurs }
        let phones = (telling + (isFromThem ? question.letters : [])).compactMap(\.reader.phone)
        application = NewApplication(
            name, email: emails.first,
            phone: ([incoming.owner?.phone].compactMap(\.self) + phones).first(where: office.isPhone))
        addresses = Set(emails.map { $0.lowercased() })
    }

    /// Whether an application that is here may be the same person's: neither the name nor the mail address says otherwise.
    func isSame(_ known: KnownApplication) -> Bool {
        let candidate = CandidateName(application.name)
        guard CandidateName(known.application.name).agrees(with: candidate) else { return false }
        guard let address = known.application.email?.lowercased(), SharedAddress.isOwn(address, of: candidate),
            !addresses.isEmpty, !addresses.contains(address)
        else { return true }
        // The same CV with their address in it, sent from another address of theirs.
        return read.contains {
            $0.address != nil && candidate.isBorne(by: $0.words)
                && known.has($0.document, digest: Digest.sha256($0.document.content))
        }
    }

    /// Whether documents that came are more of an application that is here: a form that all fill in does not make them so.
    func completes(_ known: KnownApplication, with documents: [KnownApplication.Incoming]) -> Bool {
        guard known.missing(of: documents).count < documents.count else { return false }
        if let address = known.application.email?.lowercased(), addresses.contains(address) { return true }
        let candidate = CandidateName(application.name)
        return known.isWithin(documents)
            || zip(read, documents).contains {
                candidate.isBorne(by: $0.words) && known.has($1.document, digest: $1.digest)
            }
    }
}
