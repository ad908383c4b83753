import Testing

/// A sheet of which every line is wrong is refused in the time that its lines take, and under the limit that was asked.
@Suite(.serialized) struct SheetLimitTests {
    private let lines = 4000

    private func office() throws -> Shell {
        let shell = try Shell(example: "krueger")
        let items = (0..<lines).map { "BIG-\(10_000 + $0);x;paper;Stück;Materialraum;1\n" }
        try shell.write("SKU;Name;Category;Unit;Location;Stock\n" + items.joined(), to: "items.csv")
        #expect(try shell.kontor("import", "items", "items.csv").status == 0)
        return shell
    }

    /// What was meant is sought for those lines that are told, and nobody waits for the others.
    @Test func seeksWhatWasMeantForWhatIsTold() throws {
        let shell = try office()
        let skus = (0..<lines).map { "BUG-\(10_000 + $0)" }
        try shell.write("Your SKU;Price\n" + skus.map { "\($0);1,00\n" }.joined(), to: "offers.csv")
        try shell.write(
            "SKU;Location;Counted\n" + skus.map { "\($0);Materialraum;1\n" }.joined(), to: "count.csv")
        try shell.write(
            "SKU;Name;Category;Unit;Location;Stock\n" + skus.map { "\($0);x;papr;Stük;Materialraun;1\n" }.joined(),
            to: "stock.csv")
        let offers = try shell.refusal(["import", "offers", "offers.csv", "--supplier", "elbe", "--time-limit", "60"])
        #expect(offers.contains("line 2, column Your SKU: no item BUG-10000; did you mean BIG-10000?\n"), "\(offers)")
        #expect(offers.contains("… and \(lines - 50) more; correct these"))
        let count = try shell.refusal(["import", "count", "count.csv", "--time-limit", "60"])
        #expect(count.contains("line 2, column SKU: no item BUG-10000; did you mean BIG-10000?\n"), "\(count)")
        let stock = try shell.refusal(["import", "items", "stock.csv", "--time-limit", "60"])
        #expect(stock.contains("line 2, column Location: no place Materialraun; did you mean Materialraum?"))
    }

    @Test func stopsAnImportAtItsLimit() throws {
        let shell = try Shell(example: "krueger")
        let items = (0..<lines).map { "BIG-\($0);x;paper;Stück;Materialraum;1\n" }
        try shell.write("SKU;Name;Category;Unit;Location;Stock\n" + items.joined(), to: "items.csv")
        let said = try shell.refusal(["import", "items", "items.csv", "--time-limit", "0.001"], status: 3)
        #expect(said == "error: stopped at its limit of 0.001 s of CPU time\n")
    }
}
