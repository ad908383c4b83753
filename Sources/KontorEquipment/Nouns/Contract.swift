package import KontorCore
package import KontorStore
package import KontorDirectory

/// A service contract with a firm.
package struct Contract: Noun {
    package static let prefix = "con"
    package let number = Field<String>("number", "Its number, such as `W-19`.", .shape(.line), .key)
    package let firm = Field<ID<Organisation>>("firm", "Who serves.", .inUse, Organisation.serving)
    package let customerNumber = Field<String?>("customer_number", "Our number with that firm.", .shape(.line))
    package let hours = Field<String?>("hours", "Support hours, such as `Mon-Fri 08:00-17:00`.")
    package let responseHours = Field<Int?>(
        "response_hours", "Support hours until somebody comes.", unit: "hours",
        .check("response_hours > 0", "response_hours must be above zero"))
    package let price = Field<Money?>("price", "What it costs a month.")
    package let beginsOn = Field<Day>("begins_on", "First day.")
    package let endsOn = Field<Day?>("ends_on", "Last day; empty while it goes on.")
    package let noticeDays = Field<Int?>(
        "notice_days", "Notice to give before it ends.", unit: "days",
        .check("notice_days >= 0", "the notice is zero days or more"))

    package static let schema = Schema(
        Contract(), "contract", area: "equipment", "A service contract with a firm.",
        rules: [Rule("contract_days", "ends_on IS NULL OR ends_on >= begins_on", "it ends before it begins")])
}
