import Foundation
import KontorCore
import KontorLua
import KontorLuaAPI
import Testing

/// Random expressions over money, compared with a model in integers twice as wide, where nothing can overflow.
/// `KONTOR_LONG=1` makes it a million.
struct MoneyModelTests {
    @Test func agreesWithBigIntegers() throws {
        let count = ProcessInfo.processInfo.environment["KONTOR_LONG"] == nil ? 20_000 : 1_000_000
        var random = SeededRandom(seed: 7)
        let state = try LuaState(LuaConfiguration())
        try state.setGlobal("money", .host(Self.money))
        var left = count
        var ways: Set<String> = []
        while left > 0 {
            let expressions = (0..<min(left, 500)).map { _ in Expression(&random, depth: 4) }
            left -= expressions.count
            let source = expressions.map { "f(function() return \($0.lua) end)" }.joined(separator: "\n")
            let results = try state.load(
                """
                local told = {}
                local function f(body)
                  local ok, result = pcall(body)
                  told[#told + 1] = ok and tostring(result) or "error " .. result
                end
                \(source)
                return table.unpack(told)
                """, name: "expressions")
            let told = try state.call(results, [])
            for (expression, result) in zip(expressions, told) {
                let wanted = expression.outcome
                ways.insert(wanted.word)
                guard !wanted.agrees(with: result.text ?? "") else { continue }
                Issue.record("\(expression.lua) gave \(result.text ?? "nothing"), expected \(wanted)")
                return
            }
        }
        #expect(ways == ["money", "flag", "too large", "mix", "compare", "number"])
    }

    /// `kontor.money`, without the office around it.
    private static var money: HostFunction {
        HostFunction(name: "money") { call in
            guard let text = call.value(at: 0).text, let money = Money(text) else { return call.results.nil() }
            MoneyType.write(money, to: &call.results)
        }
    }
}

/// An expression of Lua that gives money, or a comparison of two.
private indirect enum Expression {
    case amount(Int64, String)
    case sum(Expression, Expression)
    case difference(Expression, Expression)
    case product(Expression, factor: String, thousandths: Int64?, isFirst: Bool)
    case negation(Expression)
    case comparison(String, Expression, Expression)

    private static let edges: [Int64] = [
        0, 1, -1, 2, 500, 999, Money.limit, -Money.limit, Money.limit - 1, 1 - Money.limit, Money.limit / 2,
        Money.limit / 2 + 1, -Money.limit / 2, 92_233_720_368_547, 9_223_372_036_854,
    ]
    /// A factor as Lua, with the thousandths that it is; nil for what is no factor.
    private static let factors: [(String, Int64?)] = [
        ("0", 0), ("1", 1000), ("-1", -1000), ("0.001", 1), ("-0.001", -1), ("0.5", 500), ("-2.5", -2500),
        ("1e9", Quantity.limit), ("-1000000000", -Quantity.limit), ("999999999.999", Quantity.limit - 1),
        ("1000000000.001", nil), ("0.0005", nil), ("1/0", nil), ("0/0", nil), ("math.maxinteger", nil),
        ("math.mininteger", nil), ("1e300", nil), ("3", 3000), ("0.333", 333), ("7.125", 7125),
    ]

    init(_ random: inout SeededRandom, depth: Int) {
        func number(_ bound: Int) -> Int { Int(random.next() >> 33) % bound }
        if depth == 4, number(8) == 0 {
            let sign = ["==", "<", "<=", ">", ">=", "~="][number(6)]
            self = .comparison(sign, Expression(&random, depth: 3), Expression(&random, depth: 3))
            return
        }
        switch depth == 0 ? 9 : number(8) {
        case 0, 1: self = .sum(Expression(&random, depth: depth - 1), Expression(&random, depth: depth - 1))
        case 2, 3: self = .difference(Expression(&random, depth: depth - 1), Expression(&random, depth: depth - 1))
        case 4, 5:
            var (factor, thousandths) = Self.factors[number(Self.factors.count)]
            if number(2) == 0 {
                thousandths = Int64(number(2_000_000)) - 1_000_000
                factor = Quantity(thousandths: thousandths ?? 0).description
            }
            self = .product(
                Expression(&random, depth: depth - 1), factor: factor, thousandths: thousandths, isFirst: number(2) == 0
            )
        case 6: self = .negation(Expression(&random, depth: depth - 1))
        default:
            let isEdge = number(2) == 0
            let any = Int64(bitPattern: random.next()) % (number(2) == 0 ? 10_000 : Money.limit)
            self = .amount(isEdge ? Self.edges[number(Self.edges.count)] : any, number(12) == 0 ? "CHF" : "EUR")
        }
    }

    var lua: String {
        switch self {
        case .amount(let minor, let currency):
            "money'\(Money(minor: minor, Currency(currency) ?? .euro))'"
        case .sum(let left, let right): "(\(left.lua) + \(right.lua))"
        case .difference(let left, let right): "(\(left.lua) - \(right.lua))"
        case .product(let price, let factor, _, let isFirst):
            isFirst ? "((\(factor)) * \(price.lua))" : "(\(price.lua) * (\(factor)))"
        case .negation(let money): "(-\(money.lua))"
        case .comparison(let sign, let left, let right): "\(left.lua) \(sign) \(right.lua)"
        }
    }

    enum Outcome: CustomStringConvertible {
        case money(Int128, String)
        case flag(Bool)
        case tooLarge, mixed, incomparable, noFactor

        var word: String {
            switch self {
            case .money: "money"
            case .flag: "flag"
            case .tooLarge: "too large"
            case .mixed: "mix"
            case .incomparable: "compare"
            case .noFactor: "number"
            }
        }

        var description: String { if case .money(let minor, let code) = self { "\(minor) \(code)" } else { word } }

        func agrees(with told: String) -> Bool {
            switch self {
            case .money(let minor, let code):
                let digits = String(minor.magnitude)
                let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
                return told == "\(minor < 0 ? "-" : "")\(padded.dropLast(2)).\(padded.suffix(2)) \(code)"
            case .flag(let flag): return told == "\(flag)"
            case .tooLarge: return told.hasPrefix("error ") && told.contains("the amount is too large")
            case .mixed: return told.hasPrefix("error ") && told.contains("cannot mix")
            case .incomparable: return told.hasPrefix("error ") && told.contains("cannot compare")
            case .noFactor:
                return told.hasPrefix("error ") && told.contains("multiplied by a number with at most three")
            }
        }
    }

    /// What it must give, in the order in which Lua reckons: the first side first, then the second, then both.
    var outcome: Outcome {
        switch self {
        case .amount(let minor, let currency): return .money(Int128(minor), currency)
        case .sum(let left, let right): return Self.both(left, right) { .money($0 + $1, $2) }
        case .difference(let left, let right): return Self.both(left, right) { .money($0 - $1, $2) }
        case .negation(let inner):
            guard case .money(let minor, let code) = inner.outcome else { return inner.outcome }
            return Self.bounded(.money(-minor, code))
        case .product(let price, _, let thousandths, _):
            guard case .money(let minor, let code) = price.outcome else { return price.outcome }
            guard let thousandths else { return .noFactor }
            // Half away from zero, worked out on the magnitude.
            let (whole, rest) = (minor.magnitude * UInt128(thousandths.magnitude)).quotientAndRemainder(
                dividingBy: 1000)
            let rounded = Int128(whole) + (rest >= 500 ? 1 : 0)
            return Self.bounded(.money((minor < 0) != (thousandths < 0) ? -rounded : rounded, code))
        case .comparison(let sign, let left, let right):
            // `a > b` is `b < a` to Lua, whose sides are still reckoned from the left.
            let (first, second) = (left.outcome, right.outcome)
            guard case .money(let a, let code) = first else { return first }
            guard case .money(let b, let other) = second else { return second }
            switch sign {
            case "==": return .flag(a == b && code == other)
            case "~=": return .flag(a != b || code != other)
            default:
                guard code == other else { return .incomparable }
                return .flag(sign == "<" ? a < b : sign == "<=" ? a <= b : sign == ">" ? a > b : a >= b)
            }
        }
    }

    private static func both(
        _ left: Expression, _ right: Expression, _ reckon: (Int128, Int128, String) -> Outcome
    ) -> Outcome {
        let (first, second) = (left.outcome, right.outcome)
        guard case .money(let a, let code) = first else { return first }
        guard case .money(let b, let other) = second else { return second }
        return code == other ? bounded(reckon(a, b, code)) : .mixed
    }

    private static func bounded(_ outcome: Outcome) -> Outcome {
        guard case .money(let minor, _) = outcome, minor.magnitude > UInt128(Money.limit) else { return outcome }
        return .tooLarge
    }
}
