internal import KontorCore
internal import KontorDirectory
internal import KontorStore

/// Our people on duty with the numbers at which they are reached.
struct StaffReading {
    private let records: Records

    init(_ records: Records) { self.records = records }

    /// Returns those on duty in the role.
    func facts(of role: String, at instant: Instant, from staff: DutyRoster) throws -> [StaffFacts] {
        try staff.onDuty(role: role, at: instant).map { member in
            try facts(of: try records.require(member.person), role: role, why: member.why)
        }
    }

    /// Returns what is known of one person.
    func facts(of person: Record<Person>, role: String, why: [String]) throws -> StaffFacts {
        let phones = try records.find(
            Phone.self, "WHERE person_id = ? AND removed_at IS NULL ORDER BY id", [.text(person.id.text)])
        return StaffFacts(
            person: person.handle, name: person.fullName, role: role,
            number: Numbers(office: records.office).ofPerson(phones).first, why: why)
    }
}
