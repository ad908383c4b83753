import KontorCore
import KontorDirectory
import KontorEquipment
import KontorPlanning
import KontorStore
import KontorTesting

/// A law firm on 23 November 2026, 09:15: two copiers, a printer, a contract, a fallback firm and a technician.
struct EquipmentOffice {
    let office: ScratchOffice

    init(now: String = "2026-11-23T08:15:00Z", language: String = "en") throws {
        let facts = OfficeFacts(
            company: "Nordlicht", country: "DE", region: "DE-HH", language: language, areaCode: "40")
        office = try ScratchOffice(
            [.office, .planning, .directory, .equipment], facts: facts,
            now: Instant(now) ?? Instant(microseconds: 0))
        try office.change { records in
            try Self.addPeople(Directory(records))
            try Self.addDevices(records)
        }
    }

    func change<Result>(as actor: String? = nil, _ body: (Records, Equipment) throws -> Result) throws -> Result {
        try office.change(as: actor) { try body($0, Equipment($0)) }
    }

    private static func addPeople(_ directory: Directory) throws {
        var hanse = NewOrganisation("hanse", name: "Hanse Kopierservice GmbH", kind: .service)
        hanse.hours = "Mon-Fri 08:00-17:00"
        hanse.customerNumber = "1"
        hanse.phones = [
            NewPhone("040 555 01-71", purpose: "orders"), NewPhone("040 555 01-79", purpose: "fax"),
            NewPhone("040 555 01-70", purpose: "repairs"),
        ]
        try directory.createOrganisation(hanse)
        var hansen = NewOrganisation("kopier-hansen", name: "Kopier-Hansen", kind: .service)
        hansen.hours = "Mon-Fri 10:00-18:00"
        hansen.hourlyRate = Money("95.00 EUR")
        hansen.phones = [NewPhone("0049-40-5553344")]
        try directory.createOrganisation(hansen)
        try directory.createOrganisation(NewOrganisation("elbe", name: "Bürobedarf Elbe", kind: .supplier))
        for (handle, name, number) in [
            ("mehmet.yilmaz", "Mehmet Yılmaz", "215"), ("jan.beck", "Jan Beck", "212"),
            ("lena.schaefer", "Lena Schäfer", "216"),
        ] {
            var person = NewPerson(handle, name: name)
            person.phones = [NewPhone("0171 3920042", purpose: "mobile"), NewPhone(number)]
            if handle == "mehmet.yilmaz" { person.roles = [NewRole("technician")] }
            try directory.createPerson(person)
        }
    }

    private static func addDevices(_ records: Records) throws {
        let equipment = Equipment(records)
        let copier = try records.create(Model.self) {
            $0.name = "Canon iR 2645"
            $0.kind = .copier
            $0.supplies = ["TONER-C-EXV", "RESTTONER-C", "TROMMEL-C"]
        }
        let printer = try records.create(Model.self) {
            $0.name = "HP LaserJet P1102"
            $0.kind = .printer
            $0.supplies = ["TONER-85A"]
        }
        let first = try records.create(Asset.self) {
            $0.tag = "COPIER-1"
            $0.model = copier.id
            $0.serial = "QXZ01234"
            $0.place = "court office"
            $0.boughtOn = Day("2022-07-01")
            $0.warrantyUntil = Day("2025-06-30")
        }
        try records.create(Asset.self) {
            $0.tag = "COPIER-2"
            $0.model = copier.id
            $0.serial = "QXZ05678"
            $0.place = "copy room"
        }
        try records.create(Asset.self) {
            $0.tag = "PRINTER-1"
            $0.model = printer.id
            $0.place = "reception"
        }
        let hanse = try records.resolve(Organisation.self, "hanse")
        try equipment.addContract(covering: [.asset(first.id)]) {
            $0.number = "W-19"
            $0.firm = hanse.id
            $0.customerNumber = "88412"
            $0.hours = "Mon-Fri 08:00-17:00"
            $0.responseHours = 8
            $0.beginsOn = Day("2024-04-01") ?? records.today
            $0.endsOn = Day("2027-03-31")
            $0.noticeDays = 90
        }
    }
}

extension Records {
    func asset(_ tag: String) throws -> Record<Asset> { try resolve(Asset.self, tag) }

    /// The names and data of the events noted so far.
    func events() throws -> [(name: String, data: Plain)] {
        try connection.rows("SELECT name, data FROM event ORDER BY number").map {
            ($0[0].text ?? "", try Plain(json: $0[1].text ?? "null"))
        }
    }
}

/// A policy in Swift.
final class Policy: EquipmentPolicies {
    private let answer: (TicketFacts) throws -> [CallStep]
    init(_ answer: @escaping (TicketFacts) throws -> [CallStep]) { self.answer = answer }
    func whomToCall(_ facts: TicketFacts) throws -> [CallStep] { try answer(facts) }

    /// Hints, our own technician, the contract's firm, then the others.
    static var usual: Policy {
        Policy { facts in
            facts.hints.map { CallStep(.hint, $0.id, why: ["a hint fits"]) }
                + facts.contracts.filter(\.isActive).map {
                    CallStep(.firm, $0.firm.handle, why: ["under contract"] + [facts.previous.words].compactMap { $0 })
                }
                + facts.services.map {
                    CallStep(.firm, $0.handle, nextAfterMinutes: 30, why: ["fallback, no contract"])
                }
        }
    }
}
