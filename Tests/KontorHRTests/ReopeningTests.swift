import KontorCore
import KontorHR
import KontorStore
import KontorTesting
import Testing

/// What was decided about the wrong candidate is taken back, step by step, and stays in the records.
@Suite struct ReopeningTests {
    /// Steps as they come, wherever they lead: each state is taken back to the one before it.
    @Test(arguments: UInt64(1)...20)
    func goesTheWholeWayBack(_ seed: UInt64) throws {
        let hiring = try HiringOffice()
        var chance = SplitMix(seed)
        var way: [Application.State] = [.received]
        for _ in 0..<30 {
            let next = ApplicationProgress(number: "A-0001", state: way[way.count - 1]).next.filter { $0 != .screened }
            if next.isEmpty || way.count > 1 && chance.next() % 3 == 0 {
                way.removeLast()
                #expect(try hiring.reopen() == way.last)
            } else {
                way.append(next[Int(chance.next() % UInt64(next.count))])
                try hiring.move(to: way[way.count - 1])
            }
            #expect(try hiring.state == way.last)
        }
        while way.count > 1 {
            way.removeLast()
            #expect(try hiring.reopen() == way.last)
        }
        #expect(try hiring.office.findings() == [])
    }

    /// A hiring by mistake took the last seat: its end gives the seat back.
    @Test func aHiringThatIsTakenBackOpensThePositionAgain() throws {
        let hiring = try HiringOffice()
        for state in [Application.State.shortlisted, .invited, .interviewed, .offered, .hired] {
            try hiring.move(to: state)
        }
        func opening() throws -> Opening.State {
            try hiring.office.records.read { try $0.require(hiring.opening.id).state }
        }
        #expect(try opening() == .filled)
        #expect(try hiring.reopen() == .offered)
        #expect(try opening() == .open)
    }

    /// Closed meanwhile, it gives the seat back as well, and the opening may be taken up again.
    @Test func aHiringIsTakenBackFromAClosedOpening() throws {
        let hiring = try HiringOffice()
        for state in [Application.State.shortlisted, .invited, .interviewed, .offered, .hired] {
            try hiring.move(to: state)
        }
        let states = try hiring.office.change { records in
            let hr = HR(records)
            try hr.close(records.require(hiring.opening.id))
            return try records.require(hiring.opening.id).state
        }
        #expect(states == .closed)
        #expect(try hiring.reopen() == .offered)
        let after = try hiring.office.change { records in
            let closed = try records.require(hiring.opening.id).state
            return [closed, try HR(records).reopen(records.require(hiring.opening.id)).state]
        }
        #expect(after == [.closed, .open])
    }

    /// The same numbers for the same seed.
    private struct SplitMix {
        private var state: UInt64

        init(_ seed: UInt64) { state = seed }

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test func keepsWhatWasDecided() throws {
        let hiring = try HiringOffice()
        try hiring.move(to: .rejected)
        try hiring.reopen()
        let decisions = try hiring.office.records.read { try HR($0).decisions(about: hiring.application.id) }
        #expect(decisions.map(\.to) == [.rejected, .received])
        #expect(decisions.map(\.takesBack) == [nil, true])
        #expect(decisions.map(\.reason) == ["fits the position", "meant somebody else"])
    }

    @Test func refusesWhereNothingWasDecided() throws {
        let hiring = try HiringOffice()
        let failure = #expect(throws: Failure.self) { try hiring.reopen() }
        #expect(failure?.code == .refused)
        #expect(failure?.message == "A-0001 is received: nothing was decided that could be taken back")
        try hiring.move(to: .rejected)
        #expect(throws: Failure.self) { try hiring.reopen(reason: " ") }
    }

    @Test func refusesWhereTheOpeningTakesNoApplications() throws {
        let hiring = try HiringOffice()
        try hiring.move(to: .rejected)
        try hiring.change { try $0.close(hiring.opening) }
        let failure = #expect(throws: Failure.self) { try hiring.reopen() }
        #expect(failure?.message == "A-0001: the opening clerk is closed: kontor.hr.opening.reopen(\"clerk\") first")
        #expect(try hiring.state == .rejected)
    }

    /// - Returns: What is to be sent about the application, written now.
    private func letter(_ kind: Outgoing.Kind, in hiring: HiringOffice) throws -> Record<Outgoing> {
        try hiring.office.change { records in
            try records.create(Outgoing.self) {
                $0.kind = kind
                $0.about = AnyID(hiring.application.id)
                $0.to = "Robin Sommer"
                $0.subject = "Your application"
                $0.body = "Dear Robin"
                $0.createdAt = records.now
            }
        }
    }

    private func deliver(_ letter: Record<Outgoing>, in hiring: HiringOffice) throws {
        try hiring.office.change { _ = try $0.update(letter) { $0.state = .delivered } }
    }

    @Test func anAnswerThatWaitsNeverLeaves() throws {
        let hiring = try HiringOffice()
        for state in [Application.State.shortlisted, .invited] { try hiring.move(to: state) }
        let invitation = try letter(.invitation, in: hiring)
        try deliver(invitation, in: hiring)
        hiring.office.clock.advance(seconds: 60)
        try hiring.move(to: .rejected)
        let answer = try letter(.letter, in: hiring)
        #expect(try hiring.reopen() == .invited)
        let states = try hiring.office.records.read { records in
            try [invitation, answer].map { try records.require($0.id).state }
        }
        #expect(states == [.delivered, .cancelled])
        // The invitation itself was sent, so nobody is told that it was none.
        let failure = #expect(throws: Failure.self) { try hiring.reopen() }
        #expect(failure?.code == .refused)
    }

    @Test func whatWasSentStaysSent() throws {
        let hiring = try HiringOffice()
        try hiring.move(to: .rejected)
        try deliver(letter(.letter, in: hiring), in: hiring)
        let failure = #expect(throws: Failure.self) { try hiring.reopen() }
        #expect(
            failure?.message
                == "A-0001: the candidate was told already, and what was sent stays sent: write to them, and take the "
                + "application in anew with kontor.hr.application.receive")
        #expect(try hiring.state == .rejected)
    }

    /// Withdrawn before it was kept where that was.
    @Test func anOlderWithdrawalGoesBackToTheLastDecision() throws {
        let hiring = try HiringOffice()
        for state in [Application.State.shortlisted, .invited, .withdrawn] { try hiring.move(to: state) }
        try hiring.office.change { records in
            _ = try records.update(records.require(hiring.application.id)) { $0.withdrawnFrom = nil }
        }
        #expect(try hiring.reopen() == .invited)
    }
}
