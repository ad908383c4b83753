import KontorCore
import KontorEquipment
import KontorStore
import Testing

@Suite struct TicketProgressTests {
    /// The whole table: each state with those that may follow.
    static let ways: [(Ticket.State, [Ticket.State])] = [
        (.reported, [.triaged, .selfFix, .called, .deferred, .replaced, .closed]),
        (.triaged, [.selfFix, .called, .deferred, .replaced, .closed]),
        (.selfFix, [.fixed, .called, .deferred, .replaced, .closed]),
        (.called, [.waiting, .onSite, .fixed, .selfFix, .called, .deferred, .replaced, .closed]),
        (.waiting, [.onSite, .fixed, .called, .deferred, .replaced, .closed]),
        (.onSite, [.fixed, .waiting, .called, .deferred, .replaced, .closed]),
        (.fixed, [.verified, .triaged]),
        (.verified, [.closed, .triaged]),
        (.deferred, [.triaged, .selfFix, .called, .deferred, .replaced, .closed]),
        (.replaced, [.closed]),
        (.closed, [.triaged]),
    ]

    @Test(arguments: ways)
    func followsTheTableAndNamesWhatIsPossible(_ state: Ticket.State, _ next: [Ticket.State]) throws {
        let progress = TicketProgress(number: "T-0001", state: state)
        #expect(progress.next == next)
        for target in Ticket.State.allCases {
            if next.contains(target) {
                #expect(try progress.moving(to: target).state == target)
                continue
            }
            let failure = #expect(throws: Failure.self) { try progress.moving(to: target) }
            #expect(failure?.code == .refused)
            for possible in next { #expect(failure?.message.contains(possible.rawValue) == true) }
        }
    }

    @Test func saysARefusalInOneSentence() {
        let failure = #expect(throws: Failure.self) {
            try TicketProgress(number: "T-0007", state: .fixed).moving(to: .waiting)
        }
        #expect(failure?.message == "T-0007 is fixed and cannot become waiting; possible: verified, triaged")
        let over = #expect(throws: Failure.self) {
            try TicketProgress(number: "T-0007", state: .closed).moving(to: .fixed)
        }
        #expect(over?.message == "T-0007 is closed and cannot become fixed; possible: triaged")
    }

    @Test func everyStateLeadsToTheEnd() {
        for state in Ticket.State.allCases {
            var reached: Set<Ticket.State> = [state]
            var open = [state]
            while let next = open.popLast() {
                for follower in TicketProgress(number: "T", state: next).next where reached.insert(follower).inserted {
                    open.append(follower)
                }
            }
            #expect(reached.contains(.closed))
        }
    }

    @Test(
        arguments: [
            ([], .working), ([.fixed, .closed, .verified, .replaced], .working), ([.reported], .faulty),
            ([.deferred], .faulty), ([.fixed, .waiting], .faulty), ([.reported, .onSite], .repair),
        ] as [([Ticket.State], Asset.State)])
    func aDevicesStateFollowsFromItsTickets(_ tickets: [Ticket.State], _ state: Asset.State) {
        #expect(Asset.State.following(tickets) == state)
    }
}
