import KontorLua
import Testing

/// A count is of the day on which it was counted, not of that on which it was begun or posted.
@Suite struct CountDayTests {
    /// What a movement that is noted late says, three days after the counting.
    private func told(_ day: String, isPosted: Bool) throws -> String {
        let office = try APIOffice()
        func pass(days: Int) { office.office.clock.advance(seconds: Int64(days) * 86_400) }
        func count(_ call: String) throws { try office.run("assert(kontor.inventory.count.\(call))") }
        try count("cancel 'C-0001'")
        try count("open { place = 'Store', items = { 'A4' } }")
        pass(days: 1)
        try count("enter('C-0002', { lines = { { item = 'A4', counted = 3 } } })")
        pass(days: 3)
        if isPosted {
            try count("review 'C-0002'")
            try count("post 'C-0002'")
        }
        let late = "kontor.inventory.movement.receive('A4', { quantity = 1, done_on = '\(day)' })"
        return try office.run("local done, err = \(late) return done and done.reason or err.message").first?.text ?? ""
    }

    @Test(arguments: [false, true]) func whatCameSinceIsNotedLate(_ isPosted: Bool) throws {
        let seen = try told("2026-11-23", isPosted: isPosted)
        #expect(seen.contains("is before the count of 2026-11-24, which saw it"), "\(seen)")
        for day in ["2026-11-24", "2026-11-25", "2026-11-27"] {
            #expect(try told(day, isPosted: isPosted) == "receive")
        }
    }
}
