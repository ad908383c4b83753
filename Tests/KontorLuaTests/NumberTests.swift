import Testing

@testable import KontorLua

/// The numbers that scripts see in place of addresses.
struct NumberTests {
    /// A call can be killed while the numbers of what is still there are moved to a smaller table.
    @Test(.disabled(if: Sanitizer.isActive, "a sanitizer moves what takes 30 ms in one instruction"))
    func outlastAKilledCall() throws {
        var outlived = 0
        for _ in 0..<10 where outlived < 100 {
            let state = try LuaState()
            try state.run(
                """
                local all = {}
                for i = 1, 50000 do all[i] = {} tostring(all[i]) end
                function number() while true do tostring({}) end end
                function first() return tostring(all[1]) end
                """)
            let first = try state.run("return first()")
            while outlived < 100 {
                _ = failure { try state.run("number()", limits: LuaLimits(cpuSeconds: 0.002)) }
                // On a slow machine one step of the collector can take too long to end otherwise.
                if state.isLost { break }
                #expect(try state.run("return first()") == first)
                outlived += 1
            }
        }
        #expect(outlived >= 20)
    }
}
