/// One line of the table: what is measured, against what, and how many times its time it may take.
public struct Row: Sendable {
    /// The benchmark's name, which is the name of its file of samples as well.
    public let name: String
    public let what: String
    public let against: String
    public let limit: Double

    /// The custom metric that a benchmark records: the ratio in thousandths.
    public static let metric = "ratio in thousandths"

    public static let supplyRun = Row(
        name: "supply-run", what: "a supply run over 3,000 items with the standard policies, a reason per line",
        against: "a hand-written SQL query that computes the needed quantities alone", limit: 12)
    public static let companySupplyRun = Row(
        name: "supply-run-company", what: "the same with a company's own need, supplier and basket policies",
        against: "the same query", limit: 12)
    public static let supplyRunGrowth = Row(
        name: "supply-run-growth", what: "a supply run over 20,000 items", against: "one over 3,000", limit: 7.5)
    public static let count = Row(
        name: "count", what: "importing and posting a 3,000-line count, 1 line in 20 deviating",
        against: "inserting 3,000 rows with a prepared statement in one transaction", limit: 10)
    public static let start = Row(
        name: "start", what: "`kontor eval 1` in an existing office, whole process", against: "`lua5.4 -e 1`",
        limit: 8)

    public static let all = border + [supplyRun, companySupplyRun, supplyRunGrowth, count, start]
}
