import KontorCore
import KontorPlanning
import KontorStore
import KontorTesting

@testable import KontorDirectory

/// A small office: Petra Voss manages it, Jan Beck is a clerk, Ute Lang looks after the printers.
struct Bureau {
    let office: ScratchOffice

    init() throws {
        office = try ScratchOffice(
            [.office, .planning, .directory], facts: OfficeFacts(company: "Bureau", region: "DE-HH", areaCode: "40"))
        try office.change { records in
            let directory = Directory(records)
            for key in ["ordering", "buyer", "deputy_manager"] { try Roles(records).create(key) }
            try directory.createPerson(person("petra.voss", "Petra Voss", roles: ["office_manager"]))
            try directory.createPerson(person("jan.beck", "Jan Beck", roles: ["clerk"]))
            try directory.createPerson(person("ute.lang", "Ute Lang", roles: ["technician"]))
        }
    }

    private func person(_ handle: String, _ name: String, roles: [String]) -> NewPerson {
        var new = NewPerson(handle, name: name)
        new.roles = roles.map { NewRole($0, from: Day("2026-01-01")) }
        return new
    }

    func change<Result>(as actor: String? = nil, _ body: (Records) throws -> Result) throws -> Result {
        try office.change(as: actor, body)
    }
}

extension Records {
    func id(_ handle: String) throws -> ID<Person> { try Directory(self).person(handle).id }

    /// Writes an absence down that the deputy has accepted.
    @discardableResult
    func away(
        _ handle: String, _ from: String, _ to: String, deputy: String? = nil, scope: [String] = [],
        accepted: Bool = true
    ) throws -> Record<Absence> {
        let plan = AbsencePlan(
            try id(handle), from: try day(from), to: try day(to), kind: .sick, deputy: try deputy.map { try id($0) },
            scope: scope)
        let absence = try Absences(self).request(plan).absence
        guard let deputy = plan.deputy, accepted else { return absence }
        return try Absences(self).accept(absence, by: deputy)
    }

    func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw Misuse("no day \(text)") }
        return day
    }
}
