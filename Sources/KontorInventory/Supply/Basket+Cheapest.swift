internal import KontorCore

extension Basket {
    /// Returns the cheapest basket among the choices that are open; nil where there is nothing to choose.
    ///
    /// - Parameters:
    ///   - shares: What is bought from whom now.
    ///   - total: What that comes to, with freight.
    func cheapest(_ shares: [BasketShare], _ total: Money) throws -> BasketPlan? {
        guard lines.contains(where: { line in line.open.contains { $0.offer.id != line.chosen.id } }) else {
            return nil
        }
        let table = ChoiceTable(lines)
        let solution = try table.puzzle.solved(from: table.picks, look: Work.look)
        let changes = table.changes(to: solution.picks)
        let best = Money(minor: solution.cost, currency)
        let bound = Money(minor: solution.bound, currency)
        return BasketPlan(
            changes: changes, total: best, bound: bound,
            why: words(table.suppliers(of: solution.picks), best, bound, from: shares, total, changes.isEmpty))
    }

    /// Says what was compared: `all from krause: 25.00 EUR with freight; each line's own choice: 30.80 EUR in 2 orders`.
    private func words(
        _ suppliers: [String], _ best: Money, _ bound: Money, from shares: [BasketShare], _ total: Money, _ isSame: Bool
    ) -> String {
        var text: String
        if isSame {
            text =
                "\(bound.minor < best.minor ? "no cheaper basket was found" : "the cheapest basket as it is"): \(total) with freight"
        } else {
            let orders = shares.count == 1 ? "1 order" : "\(shares.count) orders"
            let names = suppliers.count == 1 ? "all from \(suppliers[0])" : "from \(suppliers.joined(separator: ", "))"
            text = "\(names): \(best) with freight; each line's own choice: \(total) in \(orders)"
        }
        if bound.minor < best.minor { text += "; no basket is below \(bound), and not all were tried" }
        return text
    }
}

/// The lines' choices as numbers, and back.
private struct ChoiceTable {
    let puzzle: BasketPuzzle
    /// What is chosen now.
    let picks: [Int]
    private let lines: [BasketLine]
    private let handles: [String]

    init(_ lines: [BasketLine]) {
        self.lines = lines
        var indexes: [String: Int] = [:]
        var handles: [String] = []
        var terms: [BasketPuzzle.Terms] = []
        func index(_ supplier: SupplierFacts) -> Int {
            if let known = indexes[supplier.handle] { return known }
            indexes[supplier.handle] = handles.count
            handles.append(supplier.handle)
            terms.append(
                BasketPuzzle.Terms(freight: supplier.freight.minor, freeFrom: supplier.freightFreeFrom?.minor))
            return handles.count - 1
        }
        var choices: [[BasketPuzzle.Choice]] = []
        var picks: [Int] = []
        for line in lines {
            // What is chosen comes first, the others in their order.
            let others = Self.others(of: line)
            choices.append(
                [BasketPuzzle.Choice(supplier: index(line.chosen.supplier), cost: line.total.minor)]
                    + others.map { BasketPuzzle.Choice(supplier: index($0.offer.supplier), cost: $0.total.minor) })
            picks.append(0)
        }
        puzzle = BasketPuzzle(lines: choices, suppliers: terms)
        self.picks = picks
        self.handles = handles
    }

    private static func others(of line: BasketLine) -> [OfferChoice] {
        line.open.filter { $0.offer.id != line.chosen.id }
    }

    func changes(to picks: [Int]) -> [BasketChange] {
        zip(lines.indices, picks).compactMap { index, pick in
            guard pick > 0 else { return nil }
            let choice = Self.others(of: lines[index])[pick - 1]
            return BasketChange(line: index, offer: choice.offer.id, quantity: choice.quantity)
        }
    }

    func suppliers(of picks: [Int]) -> [String] {
        Set(zip(puzzle.lines, picks).map { handles[$0[$1].supplier] }).sorted()
    }
}
