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
            guard try !directory.knowsOrderLimits(on: records.today) else {
                return "who has one orders alone up to it, everybody else needs an approval; \(way)"
            }
            guard let owner = try directory.owner(named: file.person) else {
                return "nobody has one, so that every order needs an approval; \(way)"
            }
            return "nobody has one, so that only \(owner.handle), who owns this office, orders alone; \(way)"
        }
    }
}
