import KontorCore
import KontorDirectory
import KontorInventory
import KontorStore

extension OpenOffice {
    /// Says who orders without asking anybody, and how to let somebody.
    func orderLimitWords() throws -> String {
        try records.read { records in
            let directory = Directory(records)
            let way =
                "a role's order_limit gives a person one (kontor.directory.person.assign, or assignment.update where "
                + "they hold it), settings = { approval_limit = 100 } of the plugin standard in office.lua "
                + "all who have none"
            let common = commonLimit.map { "up to \($0) \(records.office.currency) (approval_limit in office.lua)" }
            guard try !directory.knowsOrderLimits(on: records.today) else {
                return "who has one orders alone up to it, "
                    + "everybody else \(common ?? "needs an approval"); \(way)"
            }
            if let common { return "nobody has one of their own: everybody orders alone \(common); \(way)" }
            guard let owner = try directory.owner(named: file.person) else {
                return "nobody has one, so that every order needs an approval; \(way)"
            }
            return "nobody has one, so that only \(owner.handle), who owns this office, orders alone; \(way)"
        }
    }

    /// What `approval_limit` of the plugin standard lets all order alone who have no limit; nil where it says nothing.
    private var commonLimit: String? {
        switch file.plugins.first(where: { $0.name == "standard" })?.settings["approval_limit"] {
        case .integer(let limit)? where limit > 0: Grouped.text(limit)
        case .number(let limit)? where limit > 0: "\(limit)"
        default: nil
        }
    }
}
