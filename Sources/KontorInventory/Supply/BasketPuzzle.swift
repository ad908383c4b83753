/// Which supplier to buy each line from, so that goods and freight together cost least: numbers alone, pure.
///
/// A supplier's freight is due once for all of its goods, and not at all from some value on; below a least value it does
/// not deliver. So that the choice of one line depends on those of all others.
package struct BasketPuzzle: Sendable {
    /// One way to cover a line.
    package struct Choice: Sendable {
        /// Index among the suppliers.
        package let supplier: Int
        /// What the goods cost, in minor units.
        package let cost: Int64

        package init(supplier: Int, cost: Int64) {
            self.supplier = supplier
            self.cost = cost
        }
    }

    /// What a supplier asks beside the goods, in minor units.
    package struct Terms: Sendable {
        package let freight: Int64
        /// From so much on the delivery is free; nil for never.
        package let freeFrom: Int64?

        package init(freight: Int64, freeFrom: Int64? = nil) {
            // What is free from nothing on is free.
            let isFree = freight <= 0 || (freeFrom ?? 1) <= 0
            self.freight = isFree ? 0 : freight
            self.freeFrom = isFree ? nil : freeFrom
        }

        /// What the delivery of goods of that value costs.
        package func freight(for goods: Int64) -> Int64 {
            if goods == 0 { return 0 }
            if let freeFrom, goods >= freeFrom { return 0 }
            return freight
        }
    }

    /// At least one choice each.
    package let lines: [[Choice]]
    package let suppliers: [Terms]

    package init(lines: [[Choice]], suppliers: [Terms]) {
        self.lines = lines
        self.suppliers = suppliers
    }

    /// What a choice for each line, by its index, costs with the freight.
    package func cost(_ picks: [Int]) -> Int64 {
        var goods = [Int64](repeating: 0, count: suppliers.count)
        for (line, pick) in zip(lines, picks) { goods[line[pick].supplier] += line[pick].cost }
        return zip(suppliers, goods).reduce(goods.reduce(0, +)) { $0 + $1.0.freight(for: $1.1) }
    }

    /// Returns the cheapest choices, or the best found when the budget is used up; never worse than `picks`.
    ///
    /// - Parameters:
    ///   - budget: How many nodes are looked at; a count and no clock, so that every machine finds the same.
    ///   - look: Called now and then; ends the search by throwing.
    package func solved(
        from picks: [Int], budget: Int = 1_000_000, look: @escaping () throws -> Void = {}
    ) throws -> BasketSolution {
        var search = BasketSearch(self, from: picks, budget: budget, look: look)
        return try search.solve()
    }

    /// No choice costs less than each line's cheapest without any freight.
    package var floor: Int64 { lines.reduce(0) { $0 + ($1.map(\.cost).min() ?? 0) } }
}

/// The best choices that were found, and how good they can be at most.
package struct BasketSolution: Sendable {
    /// The index of the choice for each line.
    package var picks: [Int]
    package var cost: Int64
    /// Nothing costs less than this.
    package var bound: Int64
    /// How many partial choices were looked at.
    package var nodes: Int

    /// Whether nothing is better.
    package var isBest: Bool { bound >= cost }
}
