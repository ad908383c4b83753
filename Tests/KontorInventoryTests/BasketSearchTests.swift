import KontorCore
import KontorInventory
import KontorStore
import KontorTesting
import Testing

/// The choice of suppliers for a whole basket, against a second implementation that tries everything.
@Suite struct BasketSearchTests {
    /// Tries every combination of choices.
    private func exhaustive(_ puzzle: BasketPuzzle) -> Int64 {
        var picks = [Int](repeating: 0, count: puzzle.lines.count)
        var least = Int64.max
        while true {
            var goods: [Int: Int64] = [:]
            for (line, pick) in zip(puzzle.lines, picks) { goods[line[pick].supplier, default: 0] += line[pick].cost }
            var sum: Int64 = 0
            for (supplier, value) in goods {
                let terms = puzzle.suppliers[supplier]
                let isFree = terms.freeFrom.map { value >= $0 } ?? false
                sum += value + (isFree ? 0 : terms.freight)
            }
            least = min(least, sum)
            guard let next = picks.indices.first(where: { picks[$0] + 1 < puzzle.lines[$0].count }) else {
                return least
            }
            picks[next] += 1
            for earlier in 0..<next { picks[earlier] = 0 }
        }
    }

    private func puzzle(_ random: inout SeededRandom, lines: Int, suppliers: Int, offered: UInt64) -> BasketPuzzle {
        func below(_ limit: UInt64) -> Int64 { Int64(random.next() % limit) }
        let terms = (0..<suppliers).map { _ in
            BasketPuzzle.Terms(
                freight: below(5) == 0 ? 0 : below(1500), freeFrom: below(4) == 0 ? nil : 500 + below(12_000))
        }
        let choices = (0..<lines).map { _ in
            // Prices of one item are alike, so that the freight decides.
            let price = 100 + below(4000)
            let offering = (0..<suppliers).filter { _ in below(100) < Int64(offered) }
            let from = offering.isEmpty ? [Int(below(UInt64(suppliers)))] : offering
            return from.map { BasketPuzzle.Choice(supplier: $0, cost: max(1, price + below(400) - 200)) }
        }
        return BasketPuzzle(lines: choices, suppliers: terms)
    }

    @Test func isTheLeastOfAllIn500Baskets() throws {
        var random = SeededRandom(seed: 10)
        for _ in 0..<500 {
            let suppliers = 2 + Int(random.next() % 4)
            let most = suppliers == 5 ? 5 : suppliers == 4 ? 6 : 8
            let lines = 1 + Int(random.next() % UInt64(most))
            let puzzle = puzzle(&random, lines: lines, suppliers: suppliers, offered: 80)
            let solution = try puzzle.solved(from: puzzle.lines.map { _ in 0 })
            #expect(solution.isBest)
            #expect(solution.cost == exhaustive(puzzle), "\(puzzle)")
            #expect(puzzle.cost(solution.picks) == solution.cost)
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func solves200LinesOf5SuppliersOrSaysHowGoodItIs(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let puzzle = puzzle(&random, lines: 200, suppliers: 5, offered: 80)
        let first = puzzle.lines.map { _ in 0 }
        let solution = try puzzle.solved(from: first)
        #expect(solution.cost <= puzzle.cost(first))
        #expect(solution.bound <= solution.cost)
        #expect(solution.isBest || solution.nodes > 1_000_000)
        #expect(try puzzle.solved(from: first).picks == solution.picks)
    }

    @Test func isNeverWorseThanWhatWasChosenHoweverFewNodesItHas() throws {
        var random = SeededRandom(seed: 5)
        for budget in [0, 1, 10, 100, 1000] {
            let puzzle = puzzle(&random, lines: 40, suppliers: 9, offered: 60)
            let first = puzzle.lines.map { _ in 0 }
            let solution = try puzzle.solved(from: first, budget: budget)
            #expect(solution.cost <= puzzle.cost(first))
            #expect(solution.bound >= puzzle.floor && solution.bound <= solution.cost)
        }
    }

    @Test func endsWhereItsLimitIsReached() throws {
        struct Stopped: Error {}
        var random = SeededRandom(seed: 6)
        let puzzle = puzzle(&random, lines: 200, suppliers: 5, offered: 90)
        #expect(throws: Stopped.self) {
            try puzzle.solved(from: puzzle.lines.map { _ in 0 }) { throw Stopped() }
        }
    }

    @Test func leavesAmountsThatCannotBeAddedUpAsTheyAre() throws {
        let dear = BasketPuzzle.Choice(supplier: 0, cost: .max / 2)
        let puzzle = BasketPuzzle(
            lines: [[dear, BasketPuzzle.Choice(supplier: 1, cost: .max / 4)]],
            suppliers: [.init(freight: 0), .init(freight: 100)])
        #expect(try puzzle.solved(from: [0]).picks == [0])
    }
}
