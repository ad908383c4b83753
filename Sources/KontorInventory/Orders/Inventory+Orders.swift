package import KontorStore
internal import KontorCore
internal import KontorDirectory

extension Inventory {
    /// Writes an approved order to its supplier and puts it into the outbox.
    @discardableResult
    package func place(_ order: Record<Order>) throws -> (order: Record<Order>, letter: Record<Outgoing>) {
        let order = try records.require(order.id)
        try order.require(.place, missing: order.state == .draft ? missingApproval(of: order) : nil)
        let supplier = try records.require(order.supplier)
        try refuseUnfit(
            supplier, for: Order.schema.fields.supplier,
            before: "order \(order.number) goes to them, or cancel the order")
        let letter = try letter(order, supplier)
        let outgoing = try records.create(Outgoing.self) {
            $0.kind = .order
            $0.about = AnyID(order.id)
            $0.to = supplier[Organisation.schema.fields.name]
            $0.address = supplier.email
            $0.subject = letter.subject
            $0.body = letter.body
            $0.createdAt = records.now
        }
        let placed = try records.update(order) {
            $0.state = .placed
            $0.placedAt = records.now
        }
        try records.emit(
            "inventory.order.placed",
            .fields(["order": .text(order.number), "supplier": .text(supplier.handle)]))
        return (placed, outgoing)
    }

    /// Calls an order off of which nothing has arrived.
    ///
    /// A letter that still waits in the outbox never leaves; where it has left, the supplier is written to.
    @discardableResult
    package func cancel(_ order: Record<Order>, reason: String? = nil) throws -> Record<Order> {
        let order = try records.require(order.id)
        try order.require(.cancel)
        let letters = try records.find(
            Outgoing.self, "WHERE about_id = ? AND state <> 'cancelled'", [.text(order.id.text)])
        var hasLeft = false
        for letter in letters {
            if letter.state == .delivered { hasLeft = true }
            if letter.state == .waiting { try records.update(letter) { $0.state = .cancelled } }
        }
        if hasLeft { try writeCancellation(of: order) }
        return try records.update(order) {
            $0.state = .cancelled
            if let reason { $0.why = order.why + ["cancelled: \(reason)"] }
        }
    }

    /// Ends an order: what is still open of it is no longer waited for.
    @discardableResult
    package func close(_ order: Record<Order>, reason: String? = nil) throws -> Record<Order> {
        let order = try records.require(order.id)
        try order.require(.close)
        return try records.update(order) {
            $0.state = .closed
            if let reason { $0.why = order.why + ["closed: \(reason)"] }
        }
    }

    /// What a draft waits for, and why: `it needs 1 approval by partner (95.00 EUR is above …)`.
    private func missingApproval(of order: Record<Order>) throws -> String {
        let missing = order.approvalsNeeded - (try approvals(of: order).count)
        let roles = order.approvers.isEmpty ? "" : " by \(order.approvers.joined(separator: " or "))"
        // What was said before it was taken up again is history.
        let since = order.why.lastIndex { $0.hasPrefix("reopened") } ?? 0
        let why = order.why.dropFirst(since + 1).joined(separator: "; ")
        return "it needs \(missing) approval\(missing == 1 ? "" : "s")\(roles)" + (why.isEmpty ? "" : " (\(why))")
    }

    private func writeCancellation(of order: Record<Order>) throws {
        let supplier = try records.require(order.supplier)
        let letter = try letter(order, supplier)
        try records.create(Outgoing.self) {
            $0.kind = .letter
            $0.about = AnyID(order.id)
            $0.to = supplier[Organisation.schema.fields.name]
            $0.address = supplier.email
            $0.subject = letter.cancellationSubject
            $0.body = letter.cancellationBody
            $0.createdAt = records.now
        }
    }

    private func letter(_ order: Record<Order>, _ supplier: Record<Organisation>) throws -> OrderLetter {
        let english = supplier.language == "en"
        let lines = try orderLines(order).map { line in
            let item = try records.require(line.item)
            let number = try line.offer.flatMap { try records.get($0)?.number }
            return OrderLetter.Line(
                number: number, sku: item.sku, name: english ? item.nameEn ?? item.title : item.title,
                quantity: line.quantity, unit: item.unit, price: line.price, total: try line.price.times(line.quantity))
        }
        return OrderLetter(
            language: english ? .english : .german, company: records.office.company,
            supplier: supplier[Organisation.schema.fields.name],
            customerNumber: supplier.customerNumber, order: order.number, day: records.today, lines: lines,
            freight: order.freight, total: order.total)
    }
}
