internal import KontorCore
internal import KontorDirectory
internal import KontorStore

/// The numbers of people and firms, ordered by how well they suit a call about a fault.
struct Numbers {
    let office: OfficeFacts

    /// Returns a firm's numbers, the best for a fault first.
    func ofFirm(_ phones: [Record<Phone>]) -> [NumberFacts] {
        ranked(phones) { phone in
            switch phone.purpose.map(FoldedText.fold) {
            case "repairs", "repair", "service", "support", "hotline", "stoerung", "stoerungen", "reparatur": 0
            case nil, "", "main", "switchboard", "office", "zentrale": 1
            default: 2
            }
        }
    }

    /// Returns a person's numbers, those inside the house first.
    func ofPerson(_ phones: [Record<Phone>]) -> [NumberFacts] {
        ranked(phones) { phone in
            if phone.kind == PhoneNumber.Kind.extension.rawValue { return 0 }
            return switch phone.purpose.map(FoldedText.fold) {
            case nil, "", "office", "direct", "extension", "durchwahl": 1
            case "mobile", "mobil": 2
            default: 3
            }
        }
    }

    private func ranked(_ phones: [Record<Phone>], _ rank: (Record<Phone>) -> Int) -> [NumberFacts] {
        let usable = phones.filter {
            !["fax", "private", "privat", "home"].contains($0.purpose.map(FoldedText.fold) ?? "")
        }
        let ranks = usable.enumerated().map { (rank: rank($0.element), offset: $0.offset, phone: $0.element) }
        return ranks.sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }.map { facts(of: $0.phone) }
    }

    private func facts(of phone: Record<Phone>) -> NumberFacts {
        let number = PhoneNumber(
            phone.raw, region: phone.region, ownAreaCode: phone.region == office.country ? office.areaCode : nil)
        return NumberFacts(
            purpose: phone.purpose, text: number.e164 == nil ? phone.raw : number.display(in: office.country),
            e164: phone.e164)
    }
}
