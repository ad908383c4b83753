import Foundation
import Testing

@testable import KontorLua

/// Calls within calls in any order, of which some fail, some are stopped, and some leave garbage: each goes on where it was,
/// and what the host holds stays what it was.
struct NestedCallTests {
    private static let source = """
        local act
        local function litter(most) for i = 1, math.random(most) do local t = { i, {} } end end
        local actions = {
          function(depth) call(act, depth - 1) end,
          function(depth) call(act, depth - 1) end,
          function(depth) assert(not pcall(call, function() act(depth - 1) error { depth } end)) end,
          function(depth) assert(not pcall(call, function() call(act, depth - 1) error "x" end)) end,
          function(depth)
            local co = coroutine.create(function() call(act, depth - 1) coroutine.yield(depth) return act(depth - 1) end)
            local _, given = coroutine.resume(co)
            assert(given == depth, given)
            if math.random(2) == 1 then coroutine.resume(co) end
          end,
          function() litter(30000) end,
          function()
            local number = math.random(1000000)
            keep(function() return number end, number)
          end,
          function() check() end,
          function() assert(not pcall(brief, function() while true do litter(10) end end)) end,
          function(depth) assert(not pcall(brief, function() while true do act(depth - 1) end end)) end,
          function() assert(not pcall(small, function() local t = {} while true do t[#t + 1] = { #t } end end)) end,
        }
        function act(depth)
          if depth < 1 then return depth end
          local mark = "mark " .. math.random(1000000)
          local held = { mark, depth }
          for _ = 1, 3 do actions[math.random(#actions)](depth) end
          assert(held[1] == mark and held[2] == depth, mark)
          return depth
        end
        return act
        """

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func goOnWhereTheyWere(seed: UInt64) throws {
        var configuration = LuaConfiguration(memoryBytes: 64 << 20) { _ in }
        configuration.randomSeed = seed
        let state = try LuaState(configuration)
        nonisolated(unsafe) var kept: [(function: LuaFunction, number: Int64)] = []
        try state.define("call") { call in
            let function = try call.arguments.function()
            let argument = call.arguments.isAtEnd ? .nil : call.arguments.anyValue()
            for value in try call.state.call(function, [argument]) { call.results.value(value) }
        }
        try state.define("keep") { call in
            let entry = (try call.arguments.function(), try call.arguments.integer())
            if kept.count < 20 { kept.append(entry) } else { kept[Int(entry.1) % 20] = entry }
        }
        try state.define("check") { call in
            for (function, number) in kept where try call.state.call(function) != [.integer(number)] {
                throw LuaError(.runtime, "\(number) is not what was kept")
            }
        }
        try state.define("brief") { call in
            _ = try call.state.call(try call.arguments.function(), limits: LuaLimits(cpuSeconds: 0.002))
        }
        try state.define("small") { call in
            let limits = LuaLimits(memoryBytes: call.state.memoryUsed + 1 << 20)
            _ = try call.state.call(try call.arguments.function(), limits: limits)
        }
        let act = try #require(try state.run(Self.source).first?.function)
        let end = processorTime() + (ProcessInfo.processInfo.environment["KONTOR_LONG"] == nil ? 0.5 : 60)
        repeat {
            do { #expect(try state.call(act, [4]) == [4]) } catch { #expect(state.isLost) }
        } while processorTime() < end && !state.isLost
        kept = []
        if state.isLost { return }  // a sanitizer makes of what is short what takes longer than a killed call may
        try state.collectGarbage()
        #expect(state.memoryUsed < 1 << 20)
    }
}
