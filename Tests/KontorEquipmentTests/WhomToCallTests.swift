import KontorCore
import KontorDirectory
import KontorEquipment
import KontorIntake
import KontorStore
import Testing

@Suite struct WhomToCallTests {
    private func plan(
        _ records: Records, _ equipment: Equipment, _ ticket: Record<Ticket>, _ policy: Policy = .usual,
        at instant: Instant? = nil, stockOf: @escaping StockLookup = { _ in nil }
    ) throws -> CallPlan {
        try equipment.whomToCall(
            ticket, at: instant, policies: policy, staff: DutyRoster(records), stockOf: stockOf)
    }

    private func jam(_ records: Records, _ equipment: Equipment, _ tag: String = "COPIER-1") throws -> Record<Ticket> {
        try equipment.report(try records.asset(tag), words: "Papierstau, Fach 2", reporter: nil).ticket
    }

    @Test func gathersWhatDecides() throws {
        let office = try EquipmentOffice(now: "2026-10-06T08:00:00Z")
        for instant in ["2026-10-06T08:00:00Z", "2026-10-29T08:00:00Z"] {
            office.office.clock.now = try #require(Instant(instant))
            try office.change { records, equipment in
                let ticket = try jam(records, equipment)
                try equipment.advance(ticket, to: .selfFix)
                try equipment.advance(ticket, to: .fixed, remedy: "rollers cleaned")
            }
        }
        office.office.clock.now = try #require(Instant("2026-11-23T08:15:00Z"))
        let plan = try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            try equipment.read(copier, .pages, 214_377)
            try records.create(Hint.self) {
                $0.fault = .jam
                $0.words = "Open tray 2 and turn the green wheel."
            }
            try records.say([SupplyReport("black", kind: "toner", level: .amount(7), of: 100)], of: "COPIER-1")
            return try self.plan(records, equipment, try jam(records, equipment)) {
                StockItem(sku: $0, name: "Toner", onHand: Quantity(1))
            }
        }
        let facts = plan.facts
        #expect(facts.asset.model == "Canon iR 2645")
        #expect(facts.asset.counter?.value == 214_377)
        #expect(facts.warranty?.isActive == false)
        #expect(facts.contracts.map(\.number) == ["W-19"])
        #expect(facts.contracts[0].support.words == "open until 17:00")
        #expect(facts.contracts[0].customerNumber == "88412")
        #expect(facts.contracts[0].responseDueAt == Instant("2026-11-24T07:15:00Z"))
        #expect(facts.previous.words == "third jam in 60 days")
        #expect(facts.previous.tickets.map(\.remedy) == ["rollers cleaned", "rollers cleaned"])
        #expect(facts.openTicket == nil)
        #expect(facts.hints.map(\.words) == ["Open tray 2 and turn the green wheel."])
        #expect(facts.supplies.map(\.words) == ["black 7 of 100"])
        #expect(facts.supplies[0].stock?.onHand == Quantity(1))
        #expect(facts.staff.map(\.person) == ["mehmet.yilmaz"])
        #expect(facts.staff[0].number?.text == "215")
        #expect(facts.services.map(\.handle) == ["kopier-hansen"])
        #expect(facts.services[0].hours.words == "opens 10:00")
        #expect(plan.steps.map(\.kind) == [.hint, .firm, .firm])
        #expect(try office.office.findings() == [])
    }

    @Test func fillsInWhatThePolicyLeavesEmpty() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let policy = Policy { _ in
                [
                    CallStep(.person, "technician", why: ["house rule: our own technician first"]),
                    CallStep(.firm, "hanse", why: ["under contract"]),
                    CallStep(.firm, "kopier-hansen", nextAfterMinutes: 30),
                    CallStep(.hint, "", words: "Switch it off and on."),
                ]
            }
            let steps = try plan(records, equipment, try jam(records, equipment), policy).steps
            #expect(steps.map(\.party) == ["mehmet.yilmaz", "hanse", "kopier-hansen", ""])
            #expect(steps[0].number == "215")
            #expect(steps[0].availability == "on duty")
            #expect(steps[0].why == ["house rule: our own technician first", "Mehmet Yılmaz holds technician"])
            #expect(steps[1].number == "040 55501-70")
            #expect(steps[1].e164 == "+49405550170")
            #expect(steps[1].contract == "W-19")
            #expect(steps[1].customerNumber == "88412")
            #expect(steps[1].serial == "QXZ01234")
            #expect(steps[1].costs == "covered by contract W-19")
            #expect(steps[1].isOpen == true)
            #expect(steps[2].contract == nil)
            #expect(steps[2].costs == "about 95.00 EUR an hour")
            #expect(steps[2].availability == "opens 10:00")
            #expect(steps[2].why == ["named by the policy"])
        }
        #expect(try office.office.findings() == [])
    }

    @Test func aPartyThatComesTwiceKeepsItsFirstPlace() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let policy = Policy { _ in
                [
                    CallStep(.firm, "hanse", why: ["first"]), CallStep(.person, "jan.beck"),
                    CallStep(.firm, "hanse", why: ["first", "again"]),
                ]
            }
            let steps = try plan(records, equipment, try jam(records, equipment), policy).steps
            #expect(steps.map(\.party) == ["hanse", "jan.beck"])
            #expect(steps[0].why == ["first", "again"])
            #expect(steps[1].availability == nil, "nobody said that he is on duty")
        }
    }

    @Test(arguments: [
        (CallStep(.firm, "nobody"), "firm nobody, which is not in the directory"),
        (CallStep(.firm, ""), "a firm without a name"),
        (CallStep(.person, "nobody"), "person nobody, who is neither in the directory nor a role of the office"),
        (CallStep(.hint, "hnt_x"), "hint hnt_x, which is none for this fault"),
        (CallStep(.hint, ""), "a hint without words"),
        (CallStep(.firm, "hanse", contract: "W-20"), "contract W-20, which does not cover COPIER-1"),
        (CallStep(.firm, "kopier-hansen", contract: "W-19"), "contract W-19 for kopier-hansen, but it is with hanse"),
        (CallStep(.firm, "hanse", nextAfterMinutes: -1), "to go on after -1 minutes"),
    ])
    func refusesAnAnswerThatIsImpossible(_ step: CallStep, _ what: String) throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let ticket = try jam(records, equipment)
            let failure = #expect(throws: Failure.self) {
                try plan(records, equipment, ticket, Policy { _ in [step] })
            }
            #expect(failure?.message == "policy equipment.whom_to_call answered \(what), for T-0001")
            #expect(failure?.code == .invalid)
        }
    }

    @Test func aContractThatHasEndedIsNotCalledOn() throws {
        let office = try EquipmentOffice(now: "2027-04-01T08:00:00Z")
        try office.change { records, equipment in
            let ticket = try jam(records, equipment)
            let plan = try plan(records, equipment, ticket)
            #expect(plan.facts.contracts.map(\.isActive) == [false])
            #expect(plan.facts.services.map(\.handle) == ["kopier-hansen", "hanse"])
            #expect(plan.steps.map(\.contract) == [nil, nil])
            let failure = #expect(throws: Failure.self) {
                try self.plan(records, equipment, ticket, Policy { _ in [CallStep(.firm, "hanse", contract: "W-19")] })
            }
            #expect(failure?.message.contains("W-19, which is not in force on 2027-04-01") == true)
        }
    }

    @Test(arguments: [
        ("2026-11-23T17:00:00Z", "opens tomorrow 08:00"), ("2026-11-21T09:00:00Z", "opens Mon 08:00"),
        ("2026-12-25T09:00:00Z", "closed: 1. Weihnachtstag; opens Mon 08:00"),
        ("2026-10-31T09:00:00Z", "closed: Reformationstag; opens Mon 08:00"),
    ])
    func respectsHoursAndTheFirmsHolidays(_ instant: String, _ words: String) throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let ticket = try jam(records, equipment)
            let plan = try plan(records, equipment, ticket, at: Instant(instant))
            #expect(plan.facts.contracts[0].support.words == words)
            #expect(plan.facts.contracts[0].support.isOpen == false)
            #expect(plan.facts.contracts[0].support.opensAt != nil)
        }
    }

    @Test func aWarrantyIsFree() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let hansen = try records.resolve(Organisation.self, "kopier-hansen")
            let copier = try records.update(try records.asset("COPIER-2")) {
                $0.warrantyUntil = Day("2027-02-28")
                $0.warrantyFirm = hansen.id
            }
            let ticket = try jam(records, equipment, copier.tag)
            let plan = try plan(records, equipment, ticket, Policy { _ in [CallStep(.firm, "kopier-hansen")] })
            #expect(plan.facts.warranty?.isActive == true)
            #expect(plan.facts.warranty?.firm?.handle == "kopier-hansen")
            #expect(plan.facts.contracts.isEmpty)
            #expect(plan.steps[0].costs == "free under warranty until 2027-02-28")
        }
    }

    @Test func contractsCoverModelsAndPlacesToo() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let hansen = try records.resolve(Organisation.self, "kopier-hansen")
            let model = try records.resolve(Model.self, "Canon iR 2645")
            let covers: [(String, Coverage)] = [("A-1", .model(model.id)), ("A-2", .place("copy room"))]
            for (number, coverage) in covers {
                let contract = try equipment.addContract(covering: [coverage, coverage]) {
                    $0.number = number
                    $0.firm = hansen.id
                    $0.beginsOn = records.today
                }
                #expect(try records.count(Cover.self, "WHERE contract_id = ?", [.text(contract.id.text)]) == 1)
            }
            let first = try equipment.contracts(covering: try records.asset("COPIER-1"), on: records.today)
            #expect(first.map(\.number) == ["A-1", "W-19"])
            let second = try equipment.contracts(covering: try records.asset("COPIER-2"), on: records.today)
            #expect(second.map(\.number) == ["A-1", "A-2"])
            #expect(try equipment.contracts(covering: try records.asset("PRINTER-1"), on: records.today).isEmpty)
            #expect(throws: Failure.self) {
                try equipment.addContract {
                    $0.number = "A-3"
                    $0.firm = hansen.id
                    $0.beginsOn = records.today
                    $0.hours = "sometimes"
                }
            }
            #expect(try records.count(Contract.self) == 3)
        }
        #expect(try office.office.findings() == [])
    }

    @Test func hintsForTheVeryModelComeFirst() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let model = try records.resolve(Model.self, "Canon iR 2645")
            for (kind, own, words) in [(nil, false, "any"), (.copier, false, "copiers"), (nil, true, "this")]
                as [(Model.Kind?, Bool, String)]
            {
                try records.create(Hint.self) {
                    $0.kind = kind
                    $0.model = own ? model.id : nil
                    $0.fault = .jam
                    $0.words = words
                }
            }
            #expect(try equipment.hints(for: model, .jam).map(\.words) == ["this", "copiers", "any"])
            #expect(try equipment.hints(for: model, .noise).isEmpty)
            let printer = try records.resolve(Model.self, "HP LaserJet P1102")
            #expect(try equipment.hints(for: printer, .jam).map(\.words) == ["any"])
        }
    }

    @Test func aTicketThatIsOverNeedsNoCall() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let ticket = try jam(records, equipment)
            try equipment.advance(ticket, to: .closed, remedy: "false alarm")
            let failure = #expect(throws: Failure.self) { try plan(records, equipment, ticket) }
            #expect(failure?.message == "T-0001 is closed: there is nobody to call")
        }
    }

    @Test func aPolicyMayNotWrite() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let ticket = try jam(records, equipment)
            let failure = #expect(throws: Failure.self) {
                try plan(
                    records, equipment, ticket,
                    Policy { _ in
                        try equipment.advance(ticket, to: .triaged)
                        return []
                    })
            }
            #expect(failure?.code == .refused)
            #expect(try plan(records, equipment, ticket, Policy { _ in [] }).steps.isEmpty)
        }
    }

    @Test func anotherOpenTicketOfTheSameFaultIsNamed() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let first = try jam(records, equipment)
            let other = try equipment.report(
                try records.asset("COPIER-1"), words: "again", reporter: nil, fault: .other
            ).ticket
            try records.update(other) { $0.fault = .jam }
            let step = try plan(records, equipment, first).steps[0]
            _ = try equipment.called(first, step, CallResult(.accepted))
            let facts = try plan(records, equipment, other).facts
            #expect(facts.openTicket?.number == "T-0001")
            #expect(facts.openTicket?.called == "hanse")
        }
    }

    @Test func theTechniciansDeputyIsOnDutyWhileHeIsAway() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let mehmet = try records.resolve(Person.self, "mehmet.yilmaz")
            let lena = try records.resolve(Person.self, "lena.schaefer")
            try records.create(Absence.self) {
                $0.person = mehmet.id
                $0.fromOn = records.today
                $0.toOn = records.today.adding(days: 4)
                $0.kind = .holiday
                $0.deputy = lena.id
                $0.acceptedAt = records.now
            }
            let steps = try plan(
                records, equipment, try jam(records, equipment), Policy { _ in [CallStep(.person, "technician")] }
            ).steps
            #expect(steps.map(\.party) == ["lena.schaefer"])
            #expect(steps[0].number == "216")
        }
    }

    @Test func aRoleWithoutAnybodyOnDutyIsAGap() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let mehmet = try records.resolve(Person.self, "mehmet.yilmaz")
            try records.create(Absence.self) {
                $0.person = mehmet.id
                $0.fromOn = records.today
                $0.toOn = records.today.adding(days: 4)
                $0.kind = .holiday
            }
            let ticket = try jam(records, equipment)
            let plan = try equipment.whomToCall(
                ticket, policies: Policy { _ in [CallStep(.person, "technician"), CallStep(.firm, "hanse")] },
                staff: DutyRoster(records), stockOf: { _ in nil })
            #expect(plan.steps.map(\.party) == ["hanse"])
        }
    }
}
