internal import KontorCore
internal import KontorIntake

extension OfferTerms {
    /// Returns the terms of a new offer; nil where no price is told.
    init?(_ told: ToldOffer) {
        guard let price = told.price.value else { return nil }
        self.init(steps: [PriceStep(from: .zero, price: price)])
        var empty: [String] = []
        take(told, clearing: false, &empty)
    }

    /// Takes over what is told; what is not stays.
    ///
    /// - Parameters:
    ///   - clearing: Whether an empty field becomes empty: what a new offer has where nothing is said.
    ///   - empty: Gets the fields that are known and told as empty.
    mutating func take(_ told: ToldOffer, clearing: Bool, _ empty: inout [String]) {
        func take<Value: Equatable>(_ told: Told<Value>, _ field: String, _ value: inout Value, _ initial: Value) {
            switch told {
            case .value(let new): value = new
            case .empty where value != initial:
                empty.append(field)
                if clearing { value = initial }
            case .empty, .absent, .unread: break
            }
        }
        take(told.number.optional, "number", &number, nil)
        take(told.pack, "pack", &pack, Quantity(1))
        take(told.minimumOrder, "minimum_order", &minimumOrder, .zero)
        take(told.leadDays, "lead_days", &leadDays, 0)
        take(told.validUntil.optional, "valid_until", &validUntil, nil)
        take(told.preferred, "preferred", &preferred, false)
        if let price = told.price.value {
            steps = [PriceStep(from: .zero, price: price)] + steps.filter { $0.from != .zero }
        }
        var breaks = steps.filter { $0.from != .zero }
        take(told.breaks, "price_breaks", &breaks, [])
        steps = steps.filter { $0.from == .zero } + breaks
    }

    /// The prices that are no better than one for a smaller amount, each with that.
    var dearSteps: [(step: PriceStep, than: Money)] {
        var lowest: Money?
        return steps.sorted { $0.from < $1.from }.compactMap { step in
            defer { if lowest.map({ step.price.minor < $0.minor }) ?? true { lowest = step.price } }
            guard let lowest, step.price.minor > lowest.minor else { return nil }
            return (step, lowest)
        }
    }
}

extension Told {
    /// The same of a field that may be nothing.
    fileprivate var optional: Told<Value?> {
        switch self {
        case .absent: .absent
        case .empty: .empty
        case .unread: .unread
        case .value(let value): .value(value)
        }
    }
}
