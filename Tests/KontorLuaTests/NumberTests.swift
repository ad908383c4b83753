import Testing

@testable import KontorLua

/// The numbers that scripts see in place of addresses.
struct NumberTests {
    /// A call can be killed while the numbers of what is still there are moved to a smaller table.
    @Test(.disabled(if: Sanitizer.isActive, "a sanitizer moves what takes 30 ms in one instruction"))
    func outlastAKilledCall() throws {
        let state = try LuaState()
        try state.run(
            """
            local all = {}
            for i = 1, 50000 do all[i] = {} tostring(all[i]) end
            function number() while true do tostring({}) end end
            function first() return tostring(all[1]) end
            """)
        let first = try state.run("return first()")
        for _ in 0..<100 {
            _ = failure { try state.run("number()", limits: LuaLimits(cpuSeconds: 0.002)) }
            #expect(try state.run("return first()") == first)
        }
    }
}
