import KontorLuaAPI
import Testing

/// A state that follows from other records is what they say, whatever is changed.
@Suite struct FollowedStateTests {
    private let office: APIOffice

    init() throws { office = try APIOffice() }

    /// What says how far a record is can be set by acts of its own, and by an update that goes through them.
    @Test func noUpdateSetsAStateBesidesItsActs() {
        let through = ["communication.entry.update"]
        for verb in Registry.verbs where verb.name.hasSuffix(".update") && !through.contains(verb.name) {
            for parameter in verb.parameters {
                #expect(
                    parameter.name != "state" && !parameter.name.hasSuffix("_at"), "\(verb.name): \(parameter.name)")
            }
        }
    }

    @Test func anOpeningIsFilledExactlyWhileItsSeatsAreTaken() throws {
        try office.run(
            """
            local opening, application = kontor.hr.opening, kontor.hr.application
            local because = { reason = "meets what is asked" }
            for _, step in ipairs { "shortlist", "invite" } do assert(application[step]("A-0001", because)) end
            assert(application.interview "A-0001")
            for _, step in ipairs { "offer", "hire" } do assert(application[step]("A-0001", because)) end
            local function state() return opening.get("clerk").state end
            assert(state() == "filled")
            local _, full = opening.reopen "clerk"
            assert(full.code == "refused" and full.message:find "its seat is taken", full.message)
            assert(opening.update("clerk", { seats = 2 }).state == "open")
            assert(opening.update("clerk", { seats = 1 }).state == "filled")
            assert(opening.update("clerk", { title = "Clerk" }).state == "filled")
            assert(opening.close("clerk").state == "closed")
            local _, closed = opening.reopen "clerk"
            assert(closed.code == "refused", closed.message)
            assert(opening.update("clerk", { seats = 2 }).state == "closed")
            assert(opening.reopen("clerk").state == "open")
            """)
        #expect(try office.office.findings() == [])
    }

    @Test func aDeviceWhoseTicketIsTakenUpAgainIsInUse() throws {
        try office.run(
            """
            local ticket, asset = kontor.equipment.ticket, kontor.equipment.asset
            local number = ticket.find({ asset = "PRINTER-1" })[1].number
            assert(ticket.advance(number, { to = "replaced" }))
            assert(asset.get("PRINTER-1").state == "retired")
            assert(ticket.advance(number, { to = "closed", remedy = "a new one came" }))
            assert(asset.get("PRINTER-1").state == "retired")
            assert(ticket.advance(number, { to = "triaged" }))
            assert(asset.get("PRINTER-1").state == "faulty")
            assert(ticket.advance(number, { to = "self_fix" }) and ticket.advance(number, { to = "fixed" }))
            assert(asset.get("PRINTER-1").state == "working")
            """)
        #expect(try office.office.findings() == [])
    }
}
