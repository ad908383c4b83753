import Rows

/// Calls that cross the border, each against the same work through Lua's C API.
enum BorderCalls {
    static let chunks: [(row: Row, source: String)] = [
        (.hostCall, "local add, sum = add, 0 for i = 1, 300000 do sum = add(sum, i) end"),
        (.hostString, "local echo, s = echo, ('x'):rep(20) for i = 1, 200000 do s = echo(s) end"),
        (.hostMethod, "local m, sum = amount(1999, 2), 0 for i = 1, 200000 do sum = sum + m:units() end"),
        (.recordOut, "local record = record for i = 1, 40000 do local r = record() end"),
        (
            .recordIn,
            """
            local take, item = take, { id = "itm_0001", sku = "PAPIER-A4", name = "Kopierpapier A4", category = "paper",
              unit = "Packung", place = "Materialraum", minimum = 20, target = 60.5, active = true, note = "80 g" }
            for i = 1, 40000 do take(item) end
            """
        ),
        (.hostError, "local pcall, fail = pcall, fail for i = 1, 40000 do pcall(fail) end"),
    ]

    static let callback = "callback = function(a, b) return a + b end"

    static func register() {
        for chunk in chunks {
            Ratio.register(chunk.row, iterations: 40) { try Border(chunk.source).pair() }
        }
        Ratio.register(.luaCall, iterations: 40) { try Border(callback).callbackPair(times: 200_000) }
    }
}
