package import KontorCore
package import KontorLua

/// Money as Lua sees it: an immutable value with exact arithmetic.
///
/// `nonisolated(unsafe)` below: made once, and nothing of it changes afterwards.
package enum MoneyType {
    package nonisolated(unsafe) static let type = LuaUserType(
        name: "money", payloadSize: 16, methods: ["amount": amount, "currency": currency],
        metamethods: [
            "__add": arithmetic("+") { try $0.adding($1) },
            "__sub": arithmetic("-") { try $0.adding($1.negated) },
            "__mul": product, "__unm": negation, "__tostring": text, "__concat": concatenation,
            "__eq": comparison("__eq") { $0 == $1 }, "__lt": comparison("<") { $0 < $1 },
            "__le": comparison("<=") { $0 <= $1 },
        ])

    /// Writes an amount.
    package static func write(_ money: Money, to writer: inout LuaWriter) {
        writer.userdata(type, a: money.minor, b: Int64(money.currency.packed))
    }

    /// The amount in a value that came from Lua, nil where it is another type.
    package static func money(_ value: LuaUserdata) -> Money? {
        guard value.type === type else { return nil }
        return Money(minor: value.a, currency(value.b))
    }

    private static func currency(_ packed: Int64) -> Currency {
        UInt32(exactly: packed).flatMap { Currency(packed: $0) } ?? .euro
    }

    private static func read(_ value: LuaValue) throws -> Money {
        guard case .userdata(let userdata) = value, let money = money(userdata) else {
            throw LuaError(.runtime, "money and \(value.kindWords) do not mix; write money(\"1.00 EUR\")")
        }
        return money
    }

    private static func arithmetic(_ sign: String, _ body: @escaping (Money, Money) throws -> Money) -> HostFunction {
        HostFunction(name: "money " + sign) { call in
            write(try body(read(call.value(at: 0)), read(call.value(at: 1))), to: &call.results)
        }
    }

    private static func comparison(_ sign: String, _ body: @escaping (Int64, Int64) -> Bool) -> HostFunction {
        HostFunction(name: "money " + sign) { call in
            let (left, right) = (try read(call.value(at: 0)), try read(call.value(at: 1)))
            guard left.currency == right.currency else {
                guard sign == "__eq" else {
                    throw LuaError(.runtime, "cannot compare \(left.currency) and \(right.currency)")
                }
                return call.results.boolean(false)
            }
            call.results.boolean(body(left.minor, right.minor))
        }
    }

    private static var product: HostFunction {
        HostFunction(name: "money *") { call in
            let (left, right) = (call.value(at: 0), call.value(at: 1))
            let (money, factor) = left.number == nil ? (left, right) : (right, left)
            guard let number = factor.number, let quantity = Quantity(exactly: number) else {
                throw LuaError(.runtime, "money is multiplied by a number with at most three decimals")
            }
            write(try read(money).times(quantity), to: &call.results)
        }
    }

    private static var negation: HostFunction {
        HostFunction(name: "money -") { call in write(try read(call.value(at: 0)).negated, to: &call.results) }
    }

    private static var text: HostFunction {
        HostFunction(name: "money tostring") { call in call.results.string(try read(call.value(at: 0)).description) }
    }

    private static var concatenation: HostFunction {
        HostFunction(name: "money ..") { call in
            let parts = [call.value(at: 0), call.value(at: 1)].map { value in
                (try? read(value).description) ?? value.text ?? value.number.map { "\($0)" } ?? value.kindWords
            }
            call.results.string(parts.joined())
        }
    }

    private static var amount: HostFunction {
        HostFunction(name: "money:amount") { call in
            call.results.string(try read(call.value(at: 0)).amountText)
        }
    }

    private static var currency: HostFunction {
        HostFunction(name: "money:currency") { call in
            call.results.string(try read(call.value(at: 0)).currency.code)
        }
    }
}
