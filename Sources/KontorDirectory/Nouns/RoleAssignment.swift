package import KontorCore
package import KontorStore
/// A role that a person holds for a time: `office_manager`, `technician`, `bookkeeping`.
package struct RoleAssignment: Noun {
    package static let prefix = "rol"
    package let person = Field<ID<Person>>("person", "Who holds it.", .fixed)
    package let role = Field<String>(
        "role", "The role's word, such as `office_manager`.", .fixed, .bound(.handle),
        .check(
            "LTRIM(\"role\", 'abcdefghijklmnopqrstuvwxyz0123456789_') = '' AND LENGTH(\"role\") BETWEEN 1 AND 60",
            "role must be lower case letters, digits and underscores, such as office_manager"))
    package let fromOn = Field<Day>("from_on", "First day.", .fixed)
    package let toOn = Field<Day?>(
        "to_on", "Last day; empty while it goes on, the day before the first where it was never held.")
    package let orderLimit = Field<Money?>(
        "order_limit", "Up to which amount the role orders without approval.",
        .check("order_limit_minor IS NULL OR order_limit_minor >= 0", "order_limit must not be negative"))

    package static let schema = Schema(
        RoleAssignment(), "role_assignment", area: "directory", "A role that a person holds for a time.",
        rules: [
            Rule(
                "role_assignment_days", "to_on IS NULL OR to_on >= DATE(from_on, '-1 day')",
                "it ends before it begins; on the day before, it was never held")
        ],
        indexes: ["role, from_on", "person_id"])
}
