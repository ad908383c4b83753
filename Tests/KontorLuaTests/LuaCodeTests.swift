import CLuaShim
import Foundation
import KontorLua
import Testing

/// An overdue call is left by force out of Lua's own code alone: what else runs may hold a lock.
@Suite struct LuaCodeTests {
    init() throws { _ = try LuaState(LuaConfiguration { _ in }) }

    private func place(of function: String) throws -> UInt {
        let place = UInt(bitPattern: dlsym(UnsafeMutableRawPointer(bitPattern: 0), function))
        try #require(place != 0, "\(function)")
        return place
    }

    /// The first instruction and one further in.
    private func isLua(_ place: UInt) -> Bool { klua_is_lua(place) && klua_is_lua(place + 8) }

    @Test(arguments: [
        "lua_absindex", "lua_next", "lua_resume", "lua_newstate", "lua_close", "lua_gc", "lua_load", "luaL_tolstring",
        "luaL_traceback", "luaopen_base",
    ])
    func knowsLua(_ function: String) throws { #expect(isLua(try place(of: function))) }

    /// What takes a lock, what allocates, what compares and copies: whichever the next call in the shim or in a later
    /// Lua may be.
    @Test(arguments: [
        "malloc", "free", "realloc", "localtime_r", "gmtime_r", "mktime", "strftime", "setlocale", "localeconv",
        "strcoll", "snprintf", "strtod", "fputs", "getenv", "pthread_mutex_lock", "dlsym", "qsort", "mmap", "munmap",
        "memcpy", "memcmp", "strlen", "time", "clock", "swift_retain", "swift_allocObject",
    ])
    func leavesNothingElse(_ function: String) throws { #expect(!klua_is_lua(try place(of: function))) }

    @Test func leavesNotTheShim() {
        let function: @convention(c) (UInt) -> Bool = klua_is_lua
        #expect(!klua_is_lua(unsafeBitCast(function, to: UInt.self)))
    }
}
