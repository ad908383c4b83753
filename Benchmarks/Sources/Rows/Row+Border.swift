/// What the border to Lua costs, and the sandbox a script that stays within its limits.
extension Row {
    private static func pure(_ name: String, _ what: String) -> Row {
        Row(
            name: "pure-" + name, what: "Lua alone, under limits of time and memory: \(what)",
            against: "stock Lua without limits", limit: 1.03)
    }

    public static let fib = pure("fib", "recursive calls")
    public static let loops = pure("loops", "loops")
    public static let strings = pure("strings", "building strings")
    public static let sorting = pure("sorting", "`table.sort`, with a comparison and without")
    public static let tables = pure("tables", "table access")
    public static let closures = pure("closures", "closures")
    public static let patterns = Row(
        name: "patterns", what: "`find`, `match`, `gmatch` and `gsub` on ordinary patterns", against: "stock Lua's",
        limit: 1.15)
    public static let hostCall = Row(
        name: "host-call", what: "a Swift function of two integers called from Lua",
        against: "the same function in C, called from Lua", limit: 1.8)
    public static let hostString = Row(
        name: "host-string", what: "the same with a string of 20 bytes in and out", against: "the same in C", limit: 2)
    public static let hostMethod = Row(
        name: "host-method", what: "a method of a typed userdata", against: "the same in C with `luaL_checkudata`",
        limit: 1.7)
    public static let recordOut = Row(
        name: "record-out", what: "a record of 10 fields handed to Lua", against: "`lua_setfield` for each",
        limit: 1.5)
    public static let recordIn = Row(
        name: "record-in", what: "a record of 10 fields taken from a table, checked, unknown keys refused",
        against: "`lua_getfield` for each and `lua_next` over all", limit: 2)
    public static let hostError = Row(
        name: "host-error", what: "an error thrown in Swift, caught by `pcall`", against: "`luaL_error` in C",
        limit: 1.6)
    public static let luaCall = Row(
        name: "lua-call", what: "a Lua function of two integers called from Swift", against: "`lua_pcall` from C",
        limit: 2)

    public static let newState = Row(
        name: "new-state", what: "a new state with the whole API ready, and its end",
        against: "a bare state with the standard libraries", limit: 12)
    public static let newStateMemory = Row(
        name: "new-state-memory", what: "kilobytes that a new state with the whole API holds", against: "one kilobyte",
        limit: 120)

    public static let border = [
        fib, loops, strings, sorting, tables, closures, patterns, hostCall, hostString, hostMethod, recordOut,
        recordIn, hostError, luaCall, newState, newStateMemory,
    ]
}
