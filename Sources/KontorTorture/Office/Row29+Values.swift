extension TortureRow {
    /// Operators and methods of the host's values: each against all that a script can put beside it.
    static let values = TortureRow(
        29, "arithmetic, comparison and text of the host's values at their edges", [],
        office: ValueAttack.forms.flatMap { form in ValueAttack.opponents.map { form.against($0) } })
}

/// What is tried with every type of the host's values.
package struct ValueAttack: Sendable {
    /// What scripts write: an operator's sign, or `method`.
    package let form: String

    /// The forms that a type may have.
    package static let forms = ["+", "-", "*", "unary -", "..", "==", "<", "<=", "tostring", "method"].map {
        ValueAttack(form: $0)
    }

    /// What stands on the other side.
    package struct Opponent: Sendable {
        package let name: String
        /// Lua expressions; `edges` is the type's own.
        package let expressions: [String]
    }

    package static let opponents = [
        Opponent(name: "its own edges", expressions: ["edges"]),
        Opponent(
            name: "small numbers",
            expressions: ["0", "-0.0", "1", "-1", "0.001", "-0.001", "0.0005", "0.1 + 0.2", "2.0000001", "1e-320"]),
        Opponent(
            name: "large numbers",
            expressions: [
                "1e9", "-1e9", "1e9 + 1", "999999999.999", "1 << 53", "(1 << 53) + 1", "1e15", "1e300", "1/0", "-1/0",
                "0/0",
                "math.maxinteger", "math.mininteger",
            ]),
        Opponent(
            name: "texts",
            expressions: [
                "''", "'1'", "'1.00 EUR'", "'0x10'", "'\\0'", "'\\xff\\xfe'", "('9'):rep(100000)",
                "('\\27[31m'):rep(1000)",
                "'nan'", "'1e400'",
            ]),
        Opponent(
            name: "what is no value",
            expressions: [
                "nil", "true", "false", "{}", "print", "function() end", "coroutine.create(print)", "kontor", "_G",
                "setmetatable({}, { __add = function() return 1 end, __lt = function() error({}) end })",
                "setmetatable({}, { __tostring = function() error('x') end, __concat = function() return {} end })",
                "setmetatable({}, { __index = function(t) return t end, __eq = function() return true end })",
                "{ code = {}, message = 7 }", "{ code = 'x', message = ('m'):rep(100000) }",
            ]),
    ]

    /// The attack with one opponent.
    fileprivate func against(_ opponent: Opponent) -> OfficeCase {
        OfficeCase(
            "\(form) with \(opponent.name)", files: ["office.txt": ""],
            [
                OfficeCase.Step(
                    ["attack-values", "--form=\(form)", "--against", opponent.name], says: ["held "], hides: ["held 0"],
                    megabytes: 200)
            ], isOffice: false)
    }
}
