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
