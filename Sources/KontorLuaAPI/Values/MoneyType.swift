package import KontorCore
package import KontorLua

/// Money as Lua sees it: an immutable value with exact arithmetic.
package enum MoneyType {
    package static let declaration = ValueType(
        "money", luaType: "kontor.Money",
        "An exact amount in one currency, at most 10^15 of its smallest units either way. It never changes; mixing "
            + "currencies raises, and so does what is beyond the limit.",
        methods: [
            ValueMethod(
                "amount", "Returns the amount as text, without the currency.", returns: .text,
                example: #"assert(kontor.money("19.90 EUR"):amount() == "19.90")"#
            ) { value, results in results.string(try read(value).amountText) },
            ValueMethod(
                "currency", "Returns the currency's code.", returns: .text,
                example: #"assert(kontor.money("19.90 EUR"):currency() == "EUR")"#
            ) { value, results in results.string(try read(value).currency.code) },
        ],
        operators: [
            ValueOperator(
                .add, with: .same, returns: .money, "The sum, of one currency.", demand: both,
                example: #"assert(kontor.money "19.90 EUR" + kontor.money "0.10 EUR" == kontor.money "20.00 EUR")"#
            ) { write(try read($0).adding(read($1)), to: &$2) },
            ValueOperator(
                .subtract, with: .same, returns: .money, "The difference, of one currency.", demand: both,
                example: #"assert(kontor.money "1.00 EUR" - kontor.money "1.01 EUR" == kontor.money "-0.01 EUR")"#
            ) { write(try read($0).subtracting(read($1)), to: &$2) },
            ValueOperator(
                .multiply, with: .number, returns: .money,
                "The amount so many times, rounded half up to the smallest unit (away from zero where it is negative).",
                demand: "money is multiplied by a number with at most three decimals, at most a billion",
                example: #"assert(kontor.money "1.99 EUR" * 2.5 == kontor.money "4.98 EUR")"#, times),
            ValueOperator(
                .negate, with: .none, returns: .money, "The amount with the other sign.", demand: both,
                example: #"assert(-kontor.money "1.00 EUR" == kontor.money "-1.00 EUR")"#
            ) { money, _, results in write(try read(money).negated(), to: &results) },
            ValueOperator(
                .join, with: .joinable, returns: .text, "The amount's text and the other side's.",
                demand: "only text, numbers and money are joined",
                example: #"assert("costs " .. kontor.money "1.00 EUR" == "costs 1.00 EUR")"#
            ) { left, right, results in
                results.value(.string(LuaString(bytes: JoinedText.bytes(of: left) + JoinedText.bytes(of: right))))
            },
            ValueOperator(
                .equal, with: .anything, returns: .flag, "Whether both are the same amount of the same currency.",
                example: #"assert(kontor.money "1.00 EUR" ~= kontor.money "1.00 CHF")"#
            ) { left, right, results in results.boolean(money(left) == money(right)) },
            ValueOperator(
                .less, with: .same, returns: .flag, "Whether the first is less, of one currency.", demand: both,
                example: #"assert(kontor.money "0.99 EUR" < kontor.money "1.00 EUR")"#
            ) { left, right, results in results.boolean(try compared(left, right, <)) },
            ValueOperator(
                .lessOrEqual, with: .same, returns: .flag, "Whether the first is not more, of one currency.",
                demand: both, example: #"assert(kontor.money "1.00 EUR" <= kontor.money "1.00 EUR")"#
            ) { left, right, results in results.boolean(try compared(left, right, <=)) },
            ValueOperator(
                .text, with: .none, returns: .text, "The amount and its currency.", demand: both,
                example: #"assert(tostring(kontor.money "19.90 EUR") == "19.90 EUR")"#
            ) { money, _, results in results.string(try read(money).description) },
        ],
        edges: [
            "19.90 EUR", "0.00 EUR", "0.01 EUR", "-0.01 EUR", "10000000000000.00 EUR", "9999999999999.99 EUR",
            "-10000000000000.00 EUR", "-9999999999999.99 EUR", "5000000000000.00 EUR", "1000000000000000 JPY",
            "-1000000000000.000 BHD", "0.00 CHF",
        ].map { "kontor.money \"\($0)\"" },
        includes: { money($0) != nil })

    /// `nonisolated(unsafe)`: made once, and nothing of it changes afterwards.
    package nonisolated(unsafe) static let type = LuaUserType(
        name: declaration.name, payloadSize: 16, methods: declaration.methodFunctions,
        metamethods: declaration.metamethods)

    /// Writes an amount.
    package static func write(_ money: Money, to writer: inout LuaWriter) {
        writer.userdata(type, a: money.minor, b: Int64(money.currency.packed))
    }

    /// The amount as a value for Lua.
    package static func value(_ money: Money) -> LuaUserdata {
        LuaUserdata(type, a: money.minor, b: Int64(money.currency.packed))
    }

    /// The amount in a value that came from Lua, nil where it is another type.
    package static func money(_ value: LuaUserdata) -> Money? {
        guard value.type === type else { return nil }
        return Money(minor: value.a, UInt32(exactly: value.b).flatMap { Currency(packed: $0) } ?? .euro)
    }

    private static func money(_ value: LuaValue) -> Money? {
        if case .userdata(let userdata) = value { money(userdata) } else { nil }
    }

    private static let both = "both sides must be money, such as kontor.money(\"19.90 EUR\")"

    private static func read(_ value: LuaValue) throws -> Money {
        guard let money = money(value) else { throw LuaError(.runtime, "\(value.kindWords) is no money") }
        return money
    }

    private static func compared(
        _ left: LuaValue, _ right: LuaValue, _ holds: (Int64, Int64) -> Bool
    ) throws -> Bool {
        let (left, right) = (try read(left), try read(right))
        guard left.currency == right.currency else {
            throw Failure(.invalid, "cannot compare \(left.currency) and \(right.currency)")
        }
        return holds(left.minor, right.minor)
    }

    @Sendable private static func times(_ left: LuaValue, _ right: LuaValue, _ results: inout LuaWriter) throws {
        let (factor, price) = left.number == nil ? (right, left) : (left, right)
        guard let quantity = factor.number.flatMap({ Quantity(exactly: $0) }) else {
            throw Failure(
                .invalid,
                "money is multiplied by a number with at most three decimals, at most a billion, got \(factor.kindWords)"
            )
        }
        write(try read(price).times(quantity), to: &results)
    }
}
