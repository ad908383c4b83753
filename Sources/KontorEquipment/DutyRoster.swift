package import KontorCore
internal import KontorDirectory
package import KontorStore

/// Our people on duty as the directory's duties tell it, deputies included.
package struct DutyRoster: StaffOnDuty {
    private let duties: Duties

    package init(_ records: Records) { duties = Duties(records) }

    package func onDuty(role: String, at instant: Instant) throws -> [StaffMember] {
        let answer = try duties.onDuty(role: role, at: instant)
        return answer.person.map { [StaffMember(person: $0.id, why: answer.why)] } ?? []
    }
}
