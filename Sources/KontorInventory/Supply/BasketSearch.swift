/// Solves a basket by branch and bound: first which suppliers deliver, and for which the freight is to fall away, then
/// line by line.
///
/// The bound of each node is a Lagrangian one: that a supplier's goods reach its threshold is not demanded, but paid for.
/// It counts in nodes and never by a clock, so that the same basket has the same answer on every machine.
struct BasketSearch {
    private let puzzle: BasketPuzzle
    private let budget: Int
    private let look: () throws -> Void
    private var best: BasketSolution
    private var nodes = 0
    private var lastLook = 0

    /// How many nodes are looked at between two looks at the limits.
    private static let step = 1024
    /// The most that a basket may cost in any choice: sums, and what the bound multiplies them with, stay exact.
    private static let largest: Int64 = 1_000_000_000_000_000

    /// - Parameters:
    ///   - picks: What is chosen now; the solution is never worse.
    ///   - budget: How many nodes are looked at.
    ///   - look: Called now and then; ends the search by throwing.
    init(_ puzzle: BasketPuzzle, from picks: [Int], budget: Int, look: @escaping () throws -> Void) {
        self.puzzle = puzzle
        self.budget = budget
        self.look = look
        best = BasketSolution(picks: picks, cost: puzzle.cost(picks), bound: puzzle.floor, nodes: 0)
    }

    /// Returns the cheapest choices, or the best found when the budget is used up.
    mutating func solve() throws -> BasketSolution {
        guard best.bound < best.cost, isSmallEnough else { return best }
        var plans = try self.plans()
        plans.sort { $0.bound < $1.bound }
        for (index, plan) in plans.enumerated() {
            guard plan.bound < best.cost else { break }
            if try !search(plan) {
                best.bound = plans[index...].reduce(best.cost) { min($0, $1.bound) }
                best.nodes = nodes
                return best
            }
        }
        best.bound = best.cost
        best.nodes = nodes
        return best
    }

    private var isSmallEnough: Bool {
        var sum: Int64 = puzzle.suppliers.reduce(0) { $0.addingReportingOverflow($1.freight).partialValue }
        for line in puzzle.lines {
            let (next, overflow) = sum.addingReportingOverflow(line.map(\.cost).max() ?? 0)
            guard !overflow, next <= Self.largest else { return false }
            sum = next
        }
        return true
    }

    /// Counts a node, or so many as the same work would be.
    ///
    /// - Returns: False where the budget is used up.
    private mutating func visit(_ weight: Int = 1) throws -> Bool {
        nodes += weight
        if nodes - lastLook >= Self.step {
            lastLook = nodes
            try look()
        }
        return nodes <= budget
    }
}

/// What a supplier is to do in a part of the search.
private enum Role {
    /// Delivers nothing.
    case closed
    /// Delivers for its freight, whatever that would come to.
    case paid
    /// Delivers at least so much that it is free.
    case free
}

/// One part of the search: each supplier's role, and the least that it can come to.
private struct Plan {
    var roles: [Role]
    var bound: Int64
    /// For each supplier how much less, in parts of `Prices.whole`, its goods count so that its threshold is reached.
    var rebates: [Int64]
}

extension BasketSearch {
    /// All divisions of the suppliers into roles that may be better than the best known.
    private mutating func plans() throws -> [Plan] {
        var found: [Plan] = []
        var open: [[Role]] = [[]]
        while let roles = open.popLast() {
            guard try visit(puzzle.lines.count) else {
                // Too many suppliers for the budget: what was not divided further stays as one part, with its bound.
                found.append(Plan(roles: roles, bound: puzzle.floor, rebates: []))
                continue
            }
            guard let loose = bound(roles), loose < best.cost else { continue }
            guard roles.count == puzzle.suppliers.count else {
                open += options(puzzle.suppliers[roles.count]).map { roles + [$0] }
                continue
            }
            let plan = try tightened(roles)
            if plan.bound < best.cost { found.append(plan) }
        }
        return found
    }

    private func options(_ terms: BasketPuzzle.Terms) -> [Role] {
        if terms.freight <= 0 { return [.paid] }
        return terms.freeFrom == nil ? [.closed, .paid] : [.closed, .paid, .free]
    }

    /// The least that the roles decided so far can come to, nil where a line cannot be bought at all.
    private func bound(_ roles: [Role]) -> Int64? {
        var sum: Int64 = 0
        for (role, terms) in zip(roles, puzzle.suppliers) where role == .paid { sum += terms.freight }
        for line in puzzle.lines {
            var least: Int64?
            for choice in line where choice.supplier >= roles.count || roles[choice.supplier] != .closed {
                least = min(least ?? choice.cost, choice.cost)
            }
            guard let least else { return nil }
            sum += least
        }
        return sum
    }

    /// Finds rebates that make the bound as high as it gets, trying what the lines then choose along the way.
    private mutating func tightened(_ roles: [Role]) throws -> Plan {
        var prices = Prices(puzzle, roles)
        for _ in 0..<2 {
            for supplier in roles.indices where roles[supplier] == .free {
                guard try visit(puzzle.lines.count) else { break }
                prices.improve(supplier)
            }
        }
        let relaxed = prices.relaxed()
        consider(relaxed.picks)
        return Plan(roles: roles, bound: relaxed.bound, rebates: prices.rebates)
    }

    private mutating func consider(_ picks: [Int]) {
        let cost = puzzle.cost(picks)
        guard cost < best.cost else { return }
        best.cost = cost
        best.picks = picks
    }
}

/// The lines' costs as a part of the search sees them: less a rebate where a threshold is to be reached.
private struct Prices {
    /// A rebate of so many parts is the whole price.
    static let whole: Int64 = 1024
    /// The rebate may exceed the price where only much dearer goods reach the threshold.
    private static let most: Int64 = 2 * whole

    let puzzle: BasketPuzzle
    let roles: [Role]
    var rebates: [Int64]
    private let fixed: Int64

    init(_ puzzle: BasketPuzzle, _ roles: [Role], rebates: [Int64]? = nil) {
        self.puzzle = puzzle
        self.roles = roles
        self.rebates = rebates ?? [Int64](repeating: 0, count: roles.count)
        var freight: Int64 = 0
        for (role, terms) in zip(roles, puzzle.suppliers) where role == .paid { freight += terms.freight }
        fixed = freight * Self.whole
    }

    func isOpen(_ choice: BasketPuzzle.Choice) -> Bool { roles[choice.supplier] != .closed }

    /// What a choice counts, in parts.
    func price(_ choice: BasketPuzzle.Choice) -> Int64 { choice.cost * (Self.whole - rebates[choice.supplier]) }

    /// What all thresholds together give back for the rebates, and the freight, in parts.
    var base: Int64 {
        zip(rebates, puzzle.suppliers).reduce(fixed) { $0 + $1.0 * ($1.1.freeFrom ?? 0) }
    }

    /// The least sum in parts.
    private var value: Int64 {
        var sum = base
        for line in puzzle.lines {
            var least = Int64.max
            for choice in line where isOpen(choice) { least = min(least, price(choice)) }
            sum += least
        }
        return sum
    }

    /// The bound in minor units, rounded up, and what each line chooses for it.
    func relaxed() -> (bound: Int64, picks: [Int]) {
        var sum = base
        var picks: [Int] = []
        picks.reserveCapacity(puzzle.lines.count)
        for line in puzzle.lines {
            var pick = 0
            var least = Int64.max
            for (index, choice) in line.enumerated() where isOpen(choice) && price(choice) < least {
                (pick, least) = (index, price(choice))
            }
            sum += least
            picks.append(pick)
        }
        return (Self.units(sum), picks)
    }

    static func units(_ parts: Int64) -> Int64 {
        let quotient = parts / whole
        return parts % whole > 0 ? quotient + 1 : quotient
    }

    /// Sets one supplier's rebate where the bound is highest: it rises and then falls.
    mutating func improve(_ supplier: Int) {
        var (low, high) = (Int64(0), Self.most)
        while high - low > 2 {
            let (left, right) = (low + (high - low) / 3, high - (high - low) / 3)
            rebates[supplier] = left
            let lower = value
            rebates[supplier] = right
            if lower < value { low = left } else { high = right }
        }
        var highest = Int64.min
        var chosen = low
        for rebate in low...high {
            rebates[supplier] = rebate
            let value = value
            if value > highest { (highest, chosen) = (value, rebate) }
        }
        rebates[supplier] = chosen
    }
}

/// A line in one part of the search: its open choices, the cheapest first.
private struct OpenLine {
    let index: Int
    /// Index among the line's choices, supplier, cost, and by how many parts it is dearer than the cheapest.
    let choices: [(pick: Int, supplier: Int, cost: Int64, extra: Int64)]
}

extension BasketSearch {
    /// Looks through one part of the search.
    ///
    /// - Returns: False where the budget is used up.
    private mutating func search(_ plan: Plan) throws -> Bool {
        guard plan.roles.count == puzzle.suppliers.count else { return false }
        let prices = Prices(puzzle, plan.roles, rebates: plan.rebates)
        var state = LineState(puzzle, plan.roles)
        var base = prices.base
        var open: [OpenLine] = []
        for (index, line) in puzzle.lines.enumerated() {
            var choices = line.enumerated().filter { prices.isOpen($1) }.map {
                (pick: $0, supplier: $1.supplier, cost: $1.cost, extra: prices.price($1))
            }.sorted { $0.extra < $1.extra }
            let least = choices[0].extra
            for position in choices.indices { choices[position].extra -= least }
            base += least
            open.append(OpenLine(index: index, choices: choices))
        }
        // What alone would make the part dearer than the best known is not looked at again and again.
        var undecided: [OpenLine] = []
        for line in open {
            let choices = line.choices.filter { Prices.units(base + $0.extra) < best.cost }
            guard let first = choices.first else { return true }
            if choices.count == 1 {
                state.take(first.supplier, first.cost)
                state.picks[line.index] = first.pick
            } else {
                undecided.append(OpenLine(index: line.index, choices: choices))
            }
        }
        undecided.sort { ($0.choices.map(\.cost).max() ?? 0) > ($1.choices.map(\.cost).max() ?? 0) }
        // A basket so large that its lines alone would be too deep a tree is left with its bound.
        guard undecided.count <= 2000 else { return false }
        state.prepare(undecided)
        return try descend(undecided, 0, base, &state)
    }

    private mutating func descend(
        _ lines: [OpenLine], _ depth: Int, _ sum: Int64, _ state: inout LineState
    ) throws -> Bool {
        guard try visit() else { return false }
        guard depth < lines.count else {
            consider(state.picks)
            return true
        }
        for choice in lines[depth].choices {
            guard Prices.units(sum + choice.extra) < best.cost else { break }
            state.take(choice.supplier, choice.cost)
            state.picks[lines[depth].index] = choice.pick
            let goesOn =
                try !state.canReachAll(from: depth + 1) || descend(lines, depth + 1, sum + choice.extra, &state)
            state.take(choice.supplier, -choice.cost)
            if !goesOn { return false }
        }
        return true
    }
}

/// What has been chosen on the way down, and what each supplier can still come to.
private struct LineState {
    var picks: [Int]
    private var goods: [Int64]
    private let needed: [(supplier: Int, least: Int64)]
    /// For each depth what the lines from there on can add at most, for each supplier that must reach something.
    private var room: [[Int64]] = []

    init(_ puzzle: BasketPuzzle, _ roles: [Role]) {
        picks = [Int](repeating: 0, count: puzzle.lines.count)
        goods = [Int64](repeating: 0, count: roles.count)
        needed = roles.indices.compactMap { supplier in
            guard roles[supplier] == .free, let least = puzzle.suppliers[supplier].freeFrom else { return nil }
            return (supplier, least)
        }
    }

    mutating func take(_ supplier: Int, _ cost: Int64) { goods[supplier] += cost }

    mutating func prepare(_ lines: [OpenLine]) {
        var sums = [Int64](repeating: 0, count: needed.count)
        room = [sums]
        for line in lines.reversed() {
            for (index, need) in needed.enumerated() {
                sums[index] += line.choices.filter { $0.supplier == need.supplier }.map(\.cost).max() ?? 0
            }
            room.append(sums)
        }
        room.reverse()
    }

    func canReachAll(from depth: Int) -> Bool {
        for (index, need) in needed.enumerated() where goods[need.supplier] + room[depth][index] < need.least {
            return false
        }
        return true
    }
}
