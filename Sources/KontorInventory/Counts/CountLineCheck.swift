internal import KontorCore
internal import KontorStore

/// Whether a counted line can be posted: pure, from what was counted by whom and what the policy asks for.
struct CountLineCheck {
    let countedBy: String?
    let recountedBy: String?
    let isRecounted: Bool
    /// Whether the whole count asks for a second person where something deviates.
    let secondCounter: Bool

    init(countedBy: String?, recountedBy: String?, isRecounted: Bool, secondCounter: Bool) {
        self.countedBy = countedBy
        self.recountedBy = recountedBy
        self.isRecounted = isRecounted
        self.secondCounter = secondCounter
    }

    /// A line as it stands: another line's second person is not this one's.
    init(_ line: Draft<CountLine>, of count: Record<Count>) {
        self.init(
            countedBy: (line.countedBy ?? count.countedBy)?.text, recountedBy: line.checkedBy?.text,
            isRecounted: line.recounted != nil, secondCounter: count.secondCounter)
    }

    /// Returns what is still to be done; nil for nothing.
    ///
    /// - Parameter first: What the policy says of the first counting alone: a second person that it asks for stays asked
    ///   for, however often the first one counts again.
    func needs(_ verdict: CountCheckAnswer.Verdict?, first: CountCheckAnswer.Verdict? = nil) -> CountLine.Check? {
        if secondCounter || verdict == .secondPerson || first == .secondPerson {
            return isSecondPerson ? nil : .secondPerson
        }
        return verdict == .recount && !isRecounted ? .recount : nil
    }

    /// Only where both are known to be different people.
    var isSecondPerson: Bool {
        guard isRecounted, let countedBy, let recountedBy else { return false }
        return countedBy != recountedBy
    }
}

/// What the policy is told of one counted line.
struct CountedLine {
    /// What one counting found, and what the records said then.
    struct Finding {
        let counted: Quantity
        let expected: Quantity

        init?(_ counted: Quantity?, expected: Quantity?) {
            guard let counted, let expected else { return nil }
            self.counted = counted
            self.expected = expected
        }

        var deviates: Bool { counted != expected }
    }

    let sku: String
    let name: String
    let category: String
    let unit: String
    /// Nil where nobody counted.
    let first: Finding?
    /// Nil where nobody counted again.
    let again: Finding?
    let reason: String?

    init(
        sku: String, name: String, category: String, unit: String, first: Finding?, again: Finding?, reason: String?
    ) {
        self.sku = sku
        self.name = name
        self.category = category
        self.unit = unit
        self.first = first
        self.again = again
        self.reason = reason
    }

    init(item: Record<Item>, _ line: Draft<CountLine>) {
        self.init(
            sku: item.sku, name: item.title, category: item.category, unit: item.unit,
            first: Finding(line.counted, expected: line.expected),
            again: Finding(line.recounted, expected: line.expectedAgain), reason: line.reason)
    }
}

extension Inventory {
    /// Asks the policy where a line deviates, and returns what must be done before posting, with its words.
    ///
    /// Where it gives no usable answer, nothing is decided about this line, and the others go on.
    func judge(
        _ line: CountedLine, _ check: CountLineCheck, _ price: Money?, _ policies: any InventoryPolicies,
        _ failures: inout FailuresInARow
    ) throws -> (CountLine.Check?, String?) {
        // What the first counting asks for, the same person counting again does not settle.
        let first = line.again == nil || check.isSecondPerson || line.first?.deviates == false ? nil : line.first
        let last = (line.again ?? line.first).flatMap { $0.deviates ? $0 : nil }
        guard first != nil || last != nil else { return (nil, nil) }
        try Work.look()
        let before: CountCheckAnswer?
        let answer: CountCheckAnswer?
        do {
            before = try first.map { try ask(line, $0, before: nil, price, policies) }
            answer = try last.map {
                try ask(line, $0, before: line.again == nil ? nil : line.first?.counted, price, policies)
            }
        } catch {
            guard let undecided = Undecided(error, about: line.sku) else { throw error }
            try failures.failed(error)
            return (.undecided, undecided.reason)
        }
        failures.answered()
        let needs = check.needs(answer?.verdict, first: before?.verdict)
        guard needs == .secondPerson, check.isRecounted else { return (needs, Self.words(answer?.why ?? [])) }
        let asked = before?.verdict == .secondPerson || answer == nil ? before?.why : answer?.why
        let rule = "who counts again must be known, and somebody else than who counted"
        return (needs, Self.words((asked ?? []) + [rule]))
    }

    private func ask(
        _ line: CountedLine, _ found: CountedLine.Finding, before: Quantity?, _ price: Money?,
        _ policies: any InventoryPolicies
    ) throws -> CountCheckAnswer {
        let deviation = (found.counted - found.expected).magnitude
        let value: Money?
        do { value = try price?.times(deviation) } catch {
            throw Failure(
                error.code,
                "\(line.sku): \(deviation) \(line.unit) at \(price?.description ?? "no price"): \(error.message); "
                    + "correct the price")
        }
        let facts = CountCheckFacts(
            sku: line.sku, name: line.name, category: line.category, unit: line.unit, expected: found.expected,
            counted: found.counted, countedBefore: before,
            value: value, reason: line.reason)
        return try asking { try policies.countCheck(facts) }
    }

    private static func words(_ why: [String]) -> String? { why.isEmpty ? nil : why.joined(separator: "; ") }
}
