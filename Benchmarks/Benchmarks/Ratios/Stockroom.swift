import KontorTesting
import Rows

/// The office's big jobs, each on a fresh copy of an office with thousands of items.
enum Stockroom {
    static func register() {
        Ratio.register(.supplyRun, iterations: 15) {
            let office = try office(items: 3000)
            return Pair(ours: { try run(office) }, theirs: { try query(office) })
        }
        Ratio.register(.companySupplyRun, iterations: 15) {
            let office = try office(items: 3000, company: "krueger")
            return Pair(ours: { try run(office) }, theirs: { try query(office) })
        }
        Ratio.register(.supplyRunGrowth, iterations: 7) {
            let (large, small) = (try office(items: 20_000), try office(items: 3000))
            return Pair(ours: { try run(large) }, theirs: { try run(small) })
        }
        Ratio.register(.count, iterations: 15) {
            let office = try office(items: 3000)
            let sheet = office.countSheet(lines: 3000, deviating: 20)
            return Pair(ours: { try post(sheet, office) }, theirs: { try office.open().timeOfPlainRows(3000) })
        }
    }

    private static func office(items: Int, company: String? = nil) throws -> WorkloadOffice {
        try WorkloadOffice(items: items, checkout: Checkout.folder, company: company)
    }

    private static func run(_ office: WorkloadOffice) throws -> Duration {
        let work = try office.open()
        var lines = 0
        let time = try Ratio.time { lines = try work.supplyRun() }
        try NotDone.unless(lines == office.items / 5, "the supply run ordered \(lines) lines")
        return time
    }

    private static func query(_ office: WorkloadOffice) throws -> Duration {
        let work = try office.open()
        var needed = 0
        let time = try Ratio.time { needed = try work.neededBySQL() }
        try NotDone.unless(needed == office.items / 5, "the query found \(needed) items")
        return time
    }

    private static func post(_ sheet: [UInt8], _ office: WorkloadOffice) throws -> Duration {
        let work = try office.open()
        var posted = 0
        let time = try Ratio.time { posted = try work.postCount(sheet) }
        try NotDone.unless(posted > 0, "no count was posted")
        return time
    }
}
