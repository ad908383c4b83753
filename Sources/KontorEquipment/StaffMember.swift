package import KontorCore
package import KontorDirectory

/// One of our people who is on duty, with the reason.
package struct StaffMember: Sendable, Equatable {
    package let person: ID<Person>
    /// Such as `holds technician`, or `stands in for somebody who is away`.
    package let why: [String]

    package init(person: ID<Person>, why: [String] = []) {
        self.person = person
        self.why = why
    }
}

/// Nobody is ever on duty: for offices without staff of their own.
package struct NobodyOnDuty: StaffOnDuty {
    package init() {}
    package func onDuty(role: String, at instant: Instant) -> [StaffMember] { [] }
}
