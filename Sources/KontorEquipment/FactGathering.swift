internal import KontorCore
internal import KontorDirectory
internal import KontorStore

/// Gathers what a policy needs to say whom to call: a dozen queries, none of them in a loop over devices or firms.
struct FactGathering {
    let equipment: Equipment
    let asset: Record<Asset>
    let ticket: Record<Ticket>
    let instant: Instant
    let staff: DutyRoster
    let stockOf: StockLookup

    private var records: Records { equipment.records }
    private var today: Day { records.time.day(at: instant) }

    /// Returns the facts, and the firms for completing the answer.
    func run() throws -> (facts: TicketFacts, firms: Firms) {
        let model = try records.require(asset.model)
        let contracts = try equipment.contracts(covering: asset, on: today)
        let others = try otherTickets()
        let called = ([ticket] + others).compactMap { $0.firm?.text }
        let named = contracts.map(\.firm.text) + [asset.warrantyFirm?.text].compactMap { $0 } + called
        let firms = try Firms(records, at: instant, named: named.filter { ID<Organisation>($0) != nil })
        let people = try handles(of: called)
        let details = { (ticket: Record<Ticket>) in
            TicketDetails(
                ticket, at: records.time.moment(ticket.reportedAt),
                called: ticket.firm.flatMap { firms.facts[$0.text]?.handle ?? people[$0.text] })
        }
        let covering = contracts.compactMap { contractFacts($0, firms) }
        let inForce = Set(covering.filter(\.isActive).map(\.firm.handle))
        let facts = TicketFacts(
            at: records.time.moment(instant), asset: try assetFacts(model), ticket: details(ticket),
            warranty: warranty(firms),
            contracts: covering, previous: previous(others).describing(details, fault: ticket.fault),
            openTicket: others.first { $0.state.isOpen && $0.fault == ticket.fault }.map(details),
            hints: try equipment.hints(for: model, ticket.fault).map {
                HintFacts(id: $0.id.text, words: $0.words, isForModel: $0.model != nil)
            },
            supplies: try supplies(),
            staff: try StaffReading(records).facts(of: "technician", at: instant, from: staff),
            services: services(firms, without: inForce), leftOut: leftOut(contracts, firms))
        return (facts, firms)
    }

    /// The device's other tickets that are open or were reported in the days looked back, newest first.
    private func otherTickets() throws -> [Record<Ticket>] {
        let since = instant.adding(seconds: -Int64(PreviousFaults.days) * 86_400)
        return try records.find(
            Ticket.self,
            """
            WHERE asset_id = ? AND id <> ? AND (reported_at >= ? OR state IN \(Ticket.State.openSQL)) \
            ORDER BY reported_at DESC, id DESC
            """,
            [.text(asset.id.text), .text(ticket.id.text), .integer(since.microseconds)])
    }

    /// Those that count as earlier faults: not withdrawn, within the days.
    private func previous(_ others: [Record<Ticket>]) -> [Record<Ticket>] {
        let since = instant.adding(seconds: -Int64(PreviousFaults.days) * 86_400)
        return others.filter {
            $0.reportedAt >= since && $0.reportedAt <= ticket.reportedAt && !($0.state == .closed && $0.wasWithdrawn)
        }
    }

    private func handles(of called: [String]) throws -> [String: String] {
        let people = Set(called.filter { ID<Person>($0) != nil }).sorted()
        guard !people.isEmpty else { return [:] }
        let found = try records.find(
            Person.self, "WHERE id IN (\(people.map { _ in "?" }.joined(separator: ", ")))", people.map { .text($0) })
        return Dictionary(found.map { ($0.id.text, $0.handle) }, uniquingKeysWith: { first, _ in first })
    }

    private func assetFacts(_ model: Record<Model>) throws -> AssetFacts {
        let reading = try records.first(
            Reading.self,
            """
            WHERE asset_id = ? AND meter IN ('pages', 'mono', 'hours') AND archived_at IS NULL \
            ORDER BY CASE meter WHEN 'pages' THEN 0 WHEN 'mono' THEN 1 ELSE 2 END, read_on DESC, id DESC LIMIT 1
            """, [.text(asset.id.text)])
        return AssetFacts(
            tag: asset.tag, model: model.name, kind: model.kind, place: asset.place, serial: asset.serial,
            boughtOn: asset.boughtOn,
            counter: reading.map { CounterFacts(meter: $0.meter, value: $0.value, readOn: $0.readOn) })
    }

    private func warranty(_ firms: Firms) -> WarrantyFacts? {
        guard let until = asset.warrantyUntil else { return nil }
        let firm = asset.warrantyFirm.flatMap { unfit($0, in: Asset.schema.fields.warrantyFirm.declaration, firms) }
        return WarrantyFacts(
            until: until, isActive: today <= until,
            firm: firm == nil ? asset.warrantyFirm.flatMap { firms.facts[$0.text] } : nil)
    }

    /// Returns why a firm cannot be called any more, as a sentence; nil where it can.
    private func unfit(_ firm: ID<Organisation>, in field: FieldDeclaration, _ firms: Firms) -> String? {
        guard let firm = firms.organisations[firm.text] else { return nil }
        if firm.archivedAt != nil { return "\(firm.handle) is out of use" }
        return records.unfitWords(AnyRecord(firm), for: field)
    }

    private func leftOut(_ contracts: [Record<Contract>], _ firms: Firms) -> [String] {
        var words = contracts.filter { $0.isInForce(on: today) }.compactMap { contract in
            unfit(contract.firm, in: Contract.schema.fields.firm.declaration, firms).map {
                "contract \(contract.number) is left out: \($0)"
            }
        }
        if let until = asset.warrantyUntil, today <= until, let firm = asset.warrantyFirm,
            let why = unfit(firm, in: Asset.schema.fields.warrantyFirm.declaration, firms)
        {
            words.append("the warranty until \(until) is left out: \(why)")
        }
        if let until = asset.warrantyUntil, today <= until, asset.warrantyFirm == nil {
            let way = "kontor.equipment.asset.update(\"\(asset.tag)\", { warranty_firm = … }) notes it"
            words.append("in warranty until \(until), but its firm is not noted: \(way)")
        }
        return words
    }

    private func contractFacts(_ contract: Record<Contract>, _ firms: Firms) -> ContractFacts? {
        guard let firm = firms.organisations[contract.firm.text], let facts = firms.facts[contract.firm.text] else {
            return nil
        }
        return ContractFacts(
            number: contract.number, firm: facts, customerNumber: contract.customerNumber ?? facts.customerNumber,
            support: firms.hours(contract.hours, of: firm), responseHours: contract.responseHours,
            responseDueAt: contract.responseHours.flatMap { firms.due($0, contract.hours, of: firm) },
            validUntil: contract.endsOn,
            isActive: contract.isInForce(on: today)
                && unfit(contract.firm, in: Contract.schema.fields.firm.declaration, firms) == nil)
    }

    private func supplies() throws -> [SupplyFacts] {
        let short = try equipment.supplies(of: asset).filter(\.state.isShort)
        guard !short.isEmpty else { return [] }
        let matching = SupplyMatching(try equipment.candidates(of: asset, stockOf))
        return try short.map { supply in
            let may = matching.items(name: supply.label, kind: supply.kind, colour: supply.colour)
            let unclear = supply.item == nil && may.count > 1 ? try may.compactMap(stockOf) : []
            return SupplyFacts(
                name: supply.label, kind: supply.kind, state: supply.state, words: supply.levelWords, item: supply.item,
                stock: try supply.item.flatMap { try stockOf($0) }, mayBe: unclear.filter { $0.onHand > .zero })
        }
    }

    private func services(_ firms: Firms, without handles: Set<String>) -> [FirmFacts] {
        let free = firms.organisations.filter { $0.value.kind == .service && $0.value.archivedAt == nil }
        return free.keys.compactMap { firms.facts[$0] }.filter { !handles.contains($0.handle) }.sorted {
            let (left, right) = ($0.rank, $1.rank)
            return left == right ? $0.handle < $1.handle : left < right
        }
    }
}

extension [Record<Ticket>] {
    fileprivate func describing(
        _ details: (Record<Ticket>) -> TicketDetails, fault: Ticket.Fault
    ) -> PreviousFaults {
        PreviousFaults(fault: fault, tickets: map(details))
    }
}

extension Record where N == Ticket {
    /// Whether it was closed without anything having been repaired.
    fileprivate var wasWithdrawn: Bool { self.fixedAt == nil && self.calledAt == nil }
}

extension FirmFacts {
    /// Open before unknown before closed, then by the hour's price; a price that is unknown comes last.
    fileprivate var rank: (Int, Int64) {
        (hours.isOpen == true ? 0 : hours.isOpen == nil ? 1 : 2, hourlyRate?.minor ?? .max)
    }
}

extension TicketDetails {
    init(_ ticket: Record<Ticket>, at reportedAt: OfficeMoment, called: String?) {
        self.init(
            number: ticket.number, words: ticket.words, fault: ticket.fault, priority: ticket.priority,
            state: ticket.state, reportedAt: reportedAt, called: called, calledAt: ticket.calledAt,
            expectedAt: ticket.expectedAt, remedy: ticket.remedy)
    }
}
