package import KontorCore
package import KontorDirectory

/// One offer with what it would cost to cover the need from it.
package struct OfferChoice: Sendable {
    package let offer: OfferFacts
    /// The need in whole packs and not below the minimum order.
    package let quantity: Quantity
    /// Of one stock unit at that quantity.
    package let price: Money
    /// Without freight.
    package let total: Money
}

/// What the inventory asks before it chooses where to buy an item.
package struct SupplierQuestion: Sendable {
    package let item: NeedFacts
    package let needed: Quantity
    /// The preferred first; never empty, none expired.
    package let choices: [OfferChoice]
}

/// Where an item is bought.
package struct SupplierAnswer: Sendable {
    /// Nil to buy it nowhere for now.
    package var offer: ID<Offer>?
    /// Nil for the choice's own quantity; more where a price break makes it cheaper.
    package var quantity: Quantity?
    package var why: [String]
    /// The offers that would do as well where the whole basket is the cheaper for it; none where the choice stands.
    package var open: Open

    /// Which other offers the basket may take.
    package enum Open: Sendable, Equatable {
        /// Any of the question's choices: the choice was one of price.
        case all
        case only([ID<Offer>])
    }

    package init(
        _ offer: ID<Offer>?, quantity: Quantity? = nil, why: [String] = [], open: Open = .only([])
    ) {
        self.offer = offer
        self.quantity = quantity
        self.why = why
        self.open = open
    }
}

/// One line of a basket: a needed item with its choice, and the reasons so far.
package struct BasketLine: Sendable {
    package let item: NeedFacts
    package let needed: Quantity
    package let choices: [OfferChoice]
    /// Those of the choices that the basket may take instead.
    package let open: [OfferChoice]
    package internal(set) var chosen: OfferFacts
    package internal(set) var quantity: Quantity
    package internal(set) var price: Money
    package internal(set) var total: Money
    /// Why it is needed, and why this offer was chosen: without what follows from the quantity.
    let reasons: (needed: [String], chosen: [String])
    /// All of it, as it stands with the order.
    package private(set) var why: [String] = []

    /// Says anew why it is so, once offer and quantity are chosen.
    ///
    /// - Parameter change: Why it is another choice than the line's own.
    mutating func explain(_ change: String? = nil) {
        why = reasons.needed
        if quantity == chosen.orderable(needed), let words = chosen.roundingWords(needed, unit: item.unit) {
            why.append(words)
        }
        why += reasons.chosen
        if let words = Reasons.beyondMaximum(item, quantity) { why.append(words) }
        if let change { why.append(change) }
    }
}

/// What would be bought from one supplier.
package struct BasketShare: Sendable {
    package let supplier: SupplierFacts
    package let goods: Money
    package let freight: Money
    package let lines: Int
}

/// What the inventory asks once all choices are made.
package struct BasketFacts: Sendable {
    package let lines: [BasketLine]
    /// By handle.
    package let shares: [BasketShare]
    /// With freight.
    package let total: Money
    /// The cheapest basket among the choices that are open; nil where none is, or where nothing could be gained.
    package let cheapest: BasketPlan?
}

/// Which changes make the whole basket cheapest, with the freight.
package struct BasketPlan: Sendable {
    /// None where it is the cheapest as it is.
    package let changes: [BasketChange]
    /// With freight.
    package let total: Money
    /// No choice comes to less; the total itself where it is proven to be the least.
    package let bound: Money
    /// What was compared, as a sentence.
    package let why: String
}

/// One line of the basket that is bought elsewhere, or in another quantity.
package struct BasketChange: Sendable {
    /// The line's index.
    package var line: Int
    package var offer: ID<Offer>
    /// Nil for the choice's own quantity.
    package var quantity: Quantity?

    package init(line: Int, offer: ID<Offer>, quantity: Quantity? = nil) {
        self.line = line
        self.offer = offer
        self.quantity = quantity
    }
}

/// What is wrong with the answer about one line of the basket.
package struct BasketFault: Sendable {
    /// The line's index.
    package let line: Int
    /// Follows the policy's name.
    package let sentence: String

    package init(line: Int, sentence: String) {
        self.line = line
        self.sentence = sentence
    }
}

/// What changes in the basket; nothing for most.
package struct BasketAnswer: Sendable {
    package var changes: [BasketChange]
    /// About these lines it cannot be read.
    package var faults: [BasketFault] = []
    package var why: [String]

    package init(changes: [BasketChange] = [], why: [String] = []) {
        self.changes = changes
        self.why = why
    }
}

/// What the inventory asks before an order may leave the office.
package struct ApprovalFacts: Sendable {
    package let supplier: SupplierFacts
    package let proposer: ID<Person>?
    package let goods: Money
    package let freight: Money
    package let total: Money
    package let lines: [ApprovalLine]
}

/// One line of the order that is to be approved.
package struct ApprovalLine: Sendable {
    package let sku: String
    package let name: String
    package let category: String
    package let quantity: Quantity
    package let total: Money
    package let daysSinceCount: Int?
}

/// Whether an order needs approval, and whose.
package struct ApprovalAnswer: Sendable {
    /// How many different persons must say yes; 0 for none.
    package var needed: Int
    /// The roles that may; a plugin that asks for an approval names at least one.
    package var roles: [String]
    package var why: [String]

    package init(needed: Int, roles: [String] = [], why: [String] = []) {
        self.needed = needed
        self.roles = roles
        self.why = why
    }
}
