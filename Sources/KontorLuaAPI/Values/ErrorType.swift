internal import KontorCore
package import KontorLua

/// `err` as Lua sees it: a table with `code`, `message` and `details`, that reads as its message.
package enum ErrorType {
    package static let declaration = ValueType(
        "error", luaType: "kontor.Error", "Why something that may fail did. It reads as its message.",
        fields: [
            ParameterDeclaration(
                "code", .choice(Failure.Code.allCases.map(\.rawValue)), isRequired: true, "What kind of failure."),
            ParameterDeclaration("message", .text, isRequired: true, "What, where and what to do, in one sentence."),
            ParameterDeclaration("details", .plain, isRequired: false, "Facts for a program."),
        ],
        operators: [
            ValueOperator(
                .join, with: .joinable, returns: .text, "The error's text and the other side's.",
                demand: "only text, numbers and errors are joined",
                example: """
                    local _, err = kontor.inventory.item.get "PAPER-A4"
                    assert(("no luck: " .. err):find("no item PAPER-A4", 1, true))
                    """
            ) { left, right, results in
                results.value(.string(LuaString(bytes: JoinedText.bytes(of: left) + JoinedText.bytes(of: right))))
            },
            ValueOperator(
                .text, with: .anything, returns: .text, "The code and the message.",
                example: """
                    local _, err = kontor.inventory.item.get "PAPER-A4"
                    assert(tostring(err):find("not_found: no item PAPER-A4", 1, true))
                    """
            ) { error, _, results in results.string(error.table.map(text) ?? error.kindWords) },
        ],
        edges: [
            #"select(2, kontor.inventory.item.get "PAPER-A4")"#,
            #"select(2, kontor.planning.due "never and ever")"#,
        ],
        // A table's class does not cross with it: what looks like an error is one.
        includes: { $0.table?["code"]?.text != nil && $0.table?["message"]?.text != nil })

    /// `nonisolated(unsafe)`: made once, and nothing of it changes afterwards.
    package nonisolated(unsafe) static let shared = LuaClass(
        name: declaration.luaType, metamethods: declaration.metamethods)

    /// `code: message`, of whatever a script made of the table.
    static func text(of table: LuaTable) -> String {
        "\(table["code"]?.text ?? declaration.name): \(table["message"]?.text ?? "")"
    }
}
