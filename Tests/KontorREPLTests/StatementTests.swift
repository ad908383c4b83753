import KontorLua
import Testing

@testable import KontorREPL

struct StatementTests {
    @Test(arguments: [
        ("", Entry.nothing), ("  \t", .nothing), ("1 + 1", .lua("1 + 1")), ("::again::", .lua("::again::")),
        (":quit", .command(.quit)), ("help", .command(.help(nil))), ("exit", .command(.quit)),
        (":help inventory.item", .command(.help("inventory.item"))), (":try f {}", .command(.try("f {}"))),
        (":keep", .command(.keep)),
        (":qiut", .command(.unknown("there is no command :qiut; did you mean :quit?"))),
        (":zzzzzzz", .command(.unknown("there is no command :zzzzzzz; :help lists them"))),
        (":try", .command(.unknown(":try needs a statement, such as :try 1 + 1"))),
    ])
    func tellsWhatWasTyped(_ line: String, _ entry: Entry) {
        #expect(Entry(line) == entry)
    }

    @Test(arguments: ["1", "x = 1", "for i = 1, 2 do end", "f()", "return 1", "-- nothing", "goto a ::a::"])
    func takesWhatIsComplete(_ source: String) throws {
        guard case .complete = Compilation(source, in: try LuaState()) else {
            Issue.record("\(source) is complete")
            return
        }
    }

    @Test(arguments: ["if x then", "f(", "{", "1 +", "[[text", "x =", "function f()\n  return 1", "--[[ comment"])
    func waitsForMore(_ source: String) throws {
        guard case .incomplete = Compilation(source, in: try LuaState()) else {
            Issue.record("\(source) is incomplete")
            return
        }
    }

    @Test(arguments: ["x y", "end", "1 = 2", "f)", "\"open"])
    func refusesWhatCannotBecomeRight(_ source: String) throws {
        guard case .wrong = Compilation(source, in: try LuaState()) else {
            Issue.record("\(source) is wrong")
            return
        }
    }
}
