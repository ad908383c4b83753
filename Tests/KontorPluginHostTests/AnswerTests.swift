import KontorLua
import KontorLuaAPI
import KontorPluginHost
import Testing

/// Whatever a policy answers that is not declared is refused, with the policy, the plugin and the value.
@Suite struct AnswerTests {
    /// A plugin that answers each policy with what it is asked.
    private static let echo =
        "return { policies = { "
        + Registry.policies.map { "[\"\($0.name)\"] = function(a) return table.unpack(a, 1, a.n) end" }
        .joined(separator: ", ") + " } }"

    private let office: PluginOffice

    init() throws { office = try PluginOffice(["echo": ["init.lua": Self.echo]]) }

    /// Returns what is said of an answer; empty where it is taken.
    private func said(_ policy: Policy, _ answer: [LuaValue]) -> String {
        var table = LuaTable()
        for (index, value) in answer.enumerated() where value != .nil {
            table.fields.append((key: .integer(Int64(index + 1)), value: value))
        }
        table.set("n", .integer(Int64(answer.count)))
        return office.refusal {
            try office.host.ask(policy) {
                $0.value(.table(table))
            } read: { (_: inout LuaReader) in
            }
        }
    }

    @Test func areWhollyDeclared() {
        #expect(office.failures == [])
        for policy in Registry.policies { #expect(!policy.answers.isEmpty, "\(policy.name) declares no answer") }
    }

    @Test(arguments: Registry.policies) func areTakenAsDeclared(_ policy: Policy) {
        let whole = policy.answers.map(\.type.right)
        #expect(said(policy, whole) == "")
        #expect(said(policy, whole + [.nil]) == "")
        let least = policy.answers.prefix { $0.isRequired }.map(\.type.leastRight)
        if least.count == policy.answers.count(where: \.isRequired) { #expect(said(policy, least) == "") }
    }

    @Test(arguments: Registry.policies) func areRefusedWhereAValueIsWrong(_ policy: Policy) {
        let whole = policy.answers.map(\.type.right)
        for (index, declared) in policy.answers.enumerated() {
            for wrong in declared.type.wrong {
                var answer = whole
                answer[index] = wrong
                let sentence = said(policy, answer)
                #expect(
                    sentence.contains("policy \(policy.name) of plugin echo answered ")
                        && sentence.contains("value \(index + 1) (\(declared.name))"),
                    "\(policy.name), value \(index + 1), \(wrong.kindWords): \(sentence)")
            }
            guard declared.isRequired else { continue }
            // `nil` and a text would be a failure of the plugin's own.
            let sentence = said(policy, Array(whole.prefix(index)))
            #expect(sentence.contains("answered nothing as value \(index + 1) (\(declared.name))"), "\(sentence)")
        }
    }

    /// Where each of a list is about one record, what is wrong with one is left to who knows the record.
    @Test(arguments: Registry.policies) func areTakenWhereOneOfManyIsWrong(_ policy: Policy) {
        for (index, declared) in policy.answers.enumerated() {
            let faulty = declared.type.faulty
            for wrong in faulty {
                var answer = policy.answers.map(\.type.right)
                answer[index] = .table(LuaTable(array: [wrong]))
                #expect(said(policy, answer) == "")
                let fault = declared.type.fault(in: wrong, at: "change 1")
                #expect(fault?.contains("change 1") == true, "\(policy.name): \(fault ?? "no fault")")
            }
        }
        if policy.name == "inventory.basket" { #expect(policy.answers.flatMap(\.type.faulty).count > 5) }
    }

    @Test(arguments: Registry.policies) func areRefusedWithAValueTooMany(_ policy: Policy) {
        for more: LuaValue in ["x", true, 5, ["x"]] {
            let sentence = said(policy, policy.answers.map(\.type.right) + [more])
            #expect(
                sentence.contains("policy \(policy.name) of plugin echo answered a value too many: it returns "),
                "\(sentence)")
        }
    }

    /// A screening is shown and logged: nothing that the plugin wrote stands in a refusal.
    @Test(arguments: Registry.policies.filter { $0.mayRead == .nothing })
    func areNotRepeatedWhereTheyMayHoldPersonalData(_ policy: Policy) {
        for wrong: LuaValue in ["Erika Muster", ["Erika Muster"], ["Erika Muster": 1], [["Erika Muster": 1]]] {
            let sentence = said(policy, [wrong])
            #expect(sentence.contains("policy \(policy.name)") && !sentence.contains("Erika"), "\(sentence)")
        }
    }
}

extension AnswerType {
    /// A value that it takes, with all that may be in it.
    fileprivate var right: LuaValue {
        switch self {
        case .text, .asItCame: "x"
        case .word(let words): .text(words.first ?? "")
        case .flag: true
        case .whole(let range): .integer(range.lowerBound)
        case .quantity: 2.5
        case .moment: "2026-11-23T17:00:00+01:00"
        case .phoneNumber: "040 5550170"
        case .why: ["off by %d", 5]
        case .offer: ["id": "ofr_x", "supplier": "elbe"]
        case .list(let element), .each(let element, _): .table(LuaTable(array: [element.right, element.right]))
        case .table(let values): Self.table(values.map { ($0.name, $0.type.right) })
        case .either(let one, _): one.right
        }
    }

    /// A value that it takes, with as little in it as may be.
    fileprivate var leastRight: LuaValue {
        switch self {
        case .list, .each: []
        case .table(let values): Self.table(values.filter(\.isRequired).map { ($0.name, $0.type.leastRight) })
        default: right
        }
    }

    /// Values that it must not take: of each other kind, out of its range, and wrong in each place within.
    fileprivate var wrong: [LuaValue] {
        switch self {
        case .text: [true, 5, "", " ", .string(LuaString(bytes: [0xff])), [], ["a"]]
        case .word: [true, 5, "abc", "", []]
        case .flag: [5, "yes", []]
        case .whole(let range):
            [
                true, "1", 1.5, .integer(range.lowerBound - 1), .integer(range.upperBound + 1), 1e18, .number(.nan),
                [],
            ]
        case .quantity: [true, "abc", .number(.nan), .number(.infinity), 2e9, 0.0001, []]
        case .moment: [true, 5, "31.02.2027", "", []]
        case .phoneNumber: [true, 5, "abc", "unbekannt", "", []]
        case .why: [true, 5, ["unknown": "x"]]
        case .offer: [true, 5, ["supplier": "elbe"], []]
        case .list(let element):
            [true, 5, "abc", ["unknown": 1]]
                + element.wrong.map { .table(LuaTable(array: [element.right, $0])) }
        case .each(.table(let values), let key):
            [true, 5, "abc", ["unknown": 1], [5]]
                + Self.wrongTables(values.filter { $0.name == key }, mayHoldMore: true).map {
                    .table(LuaTable(array: [$0]))
                }
        case .each: []
        case .table(let values): [true, 5, "abc", ["abc"]] + Self.wrongTables(values)
        case .either(_, let other): [5] + other.wrong.filter { $0.table != nil }
        case .asItCame: []
        }
    }

    /// Elements of a list of which nothing is wrong but what each is about one record for.
    fileprivate var faulty: [LuaValue] {
        guard case .each(.table(let values), let key) = self else { return [] }
        let right = values.map { ($0.name, $0.type.right) }
        return [Self.table(right + [("unknwon", true)])]
            + values.indices.filter { values[$0].name != key }.flatMap { index in
                values[index].type.wrong.map { wrong in
                    var changed = right
                    changed[index].1 = wrong
                    return Self.table(changed)
                }
            }
    }

    private static func wrongTables(_ values: [AnswerValue], mayHoldMore: Bool = false) -> [LuaValue] {
        let right = values.map { ($0.name, $0.type.right) }
        var tables = mayHoldMore ? [] : [table(right + [("unknwon", true)])]
        for (index, value) in values.enumerated() {
            for wrong in value.type.wrong {
                var changed = right
                changed[index].1 = wrong
                tables.append(table(changed))
            }
            guard value.isRequired else { continue }
            var shorter = right
            shorter.remove(at: index)
            tables.append(table(shorter))
        }
        return tables
    }

    private static func table(_ values: [(String, LuaValue)]) -> LuaValue {
        .table(LuaTable(fields: values.map { (key: .text($0.0), value: $0.1) }))
    }
}
