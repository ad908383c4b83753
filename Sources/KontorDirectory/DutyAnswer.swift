package import KontorStore

/// Who is to do something, for whom, and why; or why there is nobody.
package struct DutyAnswer: Sendable {
    package let person: Record<Person>?
    /// For whom the person stands in; nil where the duty is their own.
    package let onBehalfOf: Record<Person>?
    /// Plain sentences with the facts, in the order in which they were weighed.
    package let why: [String]
    /// One sentence that says what is missing; nil exactly where somebody covers it. Where others see to work that nobody
    /// covers (`WorkDuties`), there is a person as well.
    package let gap: String?

    package init(person: Record<Person>?, onBehalfOf: Record<Person>?, why: [String], gap: String?) {
        self.person = person
        self.onBehalfOf = onBehalfOf
        self.why = why
        self.gap = gap
    }
}

/// The right of a person to act in a role.
package struct Mandate: Sendable {
    /// For whom the person acts; nil where the role is their own.
    package let onBehalfOf: Record<Person>?
    package let why: [String]
}
