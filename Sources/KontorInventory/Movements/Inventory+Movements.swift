package import KontorCore
package import KontorStore

/// What else there is to say about a movement.
package struct MovementDetails: Sendable {
    /// The day it happened; today where nil.
    package var doneOn: Day?
    package var document: AnyID?
    package var note: String?

    package init(doneOn: Day? = nil, document: AnyID? = nil, note: String? = nil) {
        self.doneOn = doneOn
        self.document = document
        self.note = note
    }
}

extension Inventory {
    /// Notes that something came in from a supplier; into the item's usual place where none is named.
    @discardableResult
    package func receive(
        _ item: Record<Item>, _ quantity: Quantity, into place: Record<Location>? = nil,
        _ details: MovementDetails = MovementDetails()
    ) throws -> Record<Movement> {
        try records.refuseEnded(AnyRecord(item), before: "receiving it")
        return try withCounterpart(.supplier) {
            try move(item, quantity, from: $0, to: self.place(place, for: item), .receive, details)
        }
    }

    /// Notes that something was used up; from the item's usual place where none is named.
    @discardableResult
    package func issue(
        _ item: Record<Item>, _ quantity: Quantity, from place: Record<Location>? = nil,
        _ details: MovementDetails = MovementDetails()
    ) throws -> Record<Movement> {
        try withCounterpart(.consumer) {
            try move(item, quantity, from: self.place(place, for: item), to: $0, .issue, details)
        }
    }

    /// Notes that something went from one of our places to another.
    @discardableResult
    package func transfer(
        _ item: Record<Item>, _ quantity: Quantity, from: Record<Location>, to: Record<Location>,
        _ details: MovementDetails = MovementDetails()
    ) throws -> Record<Movement> {
        for place in [from, to] where place.kind != .stock {
            throw Failure(
                .refused,
                "\(place.name) is not one of our places: goods are transferred between our own; issue or receive")
        }
        return try move(item, quantity, from: from, to: to, .transfer, details)
    }

    /// Notes that something which was issued came back unused.
    @discardableResult
    package func takeBack(
        _ item: Record<Item>, _ quantity: Quantity, into place: Record<Location>? = nil,
        _ details: MovementDetails = MovementDetails()
    ) throws -> Record<Movement> {
        try withCounterpart(.consumer) {
            try move(item, quantity, from: $0, to: self.place(place, for: item), .return, details)
        }
    }

    /// Notes that something went back to its supplier.
    @discardableResult
    package func sendBack(
        _ item: Record<Item>, _ quantity: Quantity, from place: Record<Location>? = nil,
        _ details: MovementDetails = MovementDetails()
    ) throws -> Record<Movement> {
        try withCounterpart(.supplier) {
            try move(item, quantity, from: self.place(place, for: item), to: $0, .return, details)
        }
    }

    /// Makes one movement with all that follows from it: the stock kept at both ends, and the event where it falls
    /// below the minimum.
    func move(
        _ item: Record<Item>, _ quantity: Quantity, from: Record<Location>, to: Record<Location>,
        _ reason: Movement.Reason, _ details: MovementDetails, reverses: ID<Movement>? = nil
    ) throws -> Record<Movement> {
        try check(quantity, of: item)
        try records.refuseEnded(AnyRecord(item))
        let day = try checkedDay(details.doneOn)
        for place in [from, to] where place.archivedAt != nil {
            throw Failure(.refused, "\(place.name) was given up: name a place in use")
        }
        if day < records.today { try refuseSeen(item, from: from, to: to, on: day) }
        if from.kind == .stock, from.id != to.id { try requireStock(quantity, of: item, at: from) }
        let leaves = from.kind == .stock && to.kind != .stock
        let before = leaves && item.minimum != nil ? try onHand(item.id) : nil
        let movement = try records.create(Movement.self) {
            $0.item = item.id
            $0.quantity = quantity
            $0.from = from.id
            $0.to = to.id
            $0.reason = reason
            $0.document = details.document
            $0.reverses = reverses
            $0.note = details.note
            $0.doneOn = day
        }
        try addStock(item.id, to.id, quantity)
        try addStock(item.id, from.id, -quantity)
        if let before { try emitIfBelowMinimum(item.sku, item.minimum, before: before, after: before - quantity) }
        return movement
    }

    /// Notes the fact where a change took an item from its minimum or above to below it.
    func emitIfBelowMinimum(_ sku: String, _ minimum: Quantity?, before: Quantity, after: Quantity) throws {
        guard let minimum, before >= minimum, after < minimum else { return }
        try records.emit(
            "inventory.item.below_minimum",
            .fields(["item": .text(sku), "on_hand": after.plain, "minimum": minimum.plain]))
    }
}

extension Inventory {
    /// Refuses a quantity that could not lie on a table.
    func check(_ quantity: Quantity, of item: Record<Item>) throws {
        guard quantity > .zero else {
            throw Failure(.invalid, "the quantity of \(item.sku) must be above zero, got \(quantity)")
        }
        guard quantity.thousandths <= Quantity.limit else {
            throw Failure(.invalid, "the quantity of \(item.sku) must be at most a billion, got \(quantity)")
        }
        guard StockUnit.allows(quantity, in: item.unit) else {
            throw Failure(.invalid, "\(item.sku) comes in whole \(item.unit), got \(quantity)")
        }
    }

    /// Returns the day that a movement happened on, today where nobody says; refuses one that is still to come.
    func checkedDay(_ day: Day?) throws -> Day {
        guard let day else { return records.today }
        try records.refuseToCome(day, "done_on")
        return day
    }

    /// The names of our other places that have some of an item.
    private func places(with item: ID<Item>, besides place: ID<Location>) throws -> [String] {
        try records.connection.texts(
            """
            SELECT l.name FROM stock s JOIN location l ON l.id = s.location_id \
            WHERE s.item_id = ? AND s.location_id <> ? AND s.on_hand > 0 AND l.kind = 'stock' ORDER BY l.name
            """, [.text(item.text), .text(place.text)]
        )
    }

    func requireStock(_ quantity: Quantity, of item: Record<Item>, at place: Record<Location>) throws {
        let there = try onHand(item.id, at: place.id)
        guard there < quantity else { return }
        let elsewhere = try places(with: item.id, besides: place.id)
        let what =
            there > .zero || elsewhere.isEmpty
            ? "only \(there) \(item.unit) of \(item.sku) in \(place.name), \(quantity) wanted"
            : "there is no \(item.sku) in \(place.name), \(quantity) \(item.unit) wanted"
        let more = there > .zero || elsewhere.isEmpty ? "more" : "some"
        let way = elsewhere.isEmpty ? "" : "it is in \(elsewhere.listed(separator: " and ")): name that place, or "
        throw Failure(
            .refused, "\(what); \(way)count it if \(more) is there",
            details: .fields(["on_hand": there.plain, "wanted": quantity.plain, "item": .text(item.sku)]))
    }
}
