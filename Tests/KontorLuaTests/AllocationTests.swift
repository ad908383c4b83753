import Testing

@testable import KontorLua

struct AllocationTests {
    @Test func survivesTheFailureOfEachAllocation() throws {
        let tally = Tally()
        let failures = try EachAllocation { state in try WholeBorder(state: state, tally: tally).walk() }
        #expect(failures.count > 900)
        #expect(failures.others == [:])
        #expect(tally.alive == 0)
    }
}
