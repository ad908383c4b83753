internal import KontorDirectory
internal import KontorLua

/// A role's word as an argument: one that the office knows.
struct RoleWord: ParameterValue {
    let key: String

    static var type: ParameterType { .text }

    static func parse(_ value: LuaValue, _ context: ParseContext) throws -> RoleWord {
        let key = try String.parse(value, context)
        try Roles(context.records()).check(key)
        return RoleWord(key: key)
    }

    var memberKey: String? { key }
}

/// A role's word whose state does not matter: to read it, and to take it back into use.
struct AnyRoleWord: ParameterValue {
    let key: String

    static var type: ParameterType { .text }

    static func parse(_ value: LuaValue, _ context: ParseContext) throws -> AnyRoleWord {
        let key = try String.parse(value, context)
        _ = try Roles(context.records()).require(key)
        return AnyRoleWord(key: key)
    }
}
