package import KontorCore
internal import KontorDirectory
package import KontorStore

/// Our people on duty as the directory's duties tell it, deputies included.
package struct DutyRoster {
    private let duties: Duties

    package init(_ records: Records) { duties = Duties(records) }

    /// Returns those on duty in the role at that moment, empty where there is a gap.
    package func onDuty(role: String, at instant: Instant) throws -> [StaffMember] {
        let answer = try duties.onDuty(role: role, at: instant)
        return answer.person.map { [StaffMember(person: $0.id, why: answer.why)] } ?? []
    }
}
