import KontorLua
import KontorLuaAPI
import Testing

/// Every type of `kontor`'s values: what its declaration says of its operators and methods, tried with all that Lua has.
@Suite struct ValueTypeTests {
    private let office: APIOffice

    init() throws { office = try APIOffice() }

    @Test func everyUseHasAnExampleThatRuns() throws {
        for value in Registry.values {
            #expect(!value.edges.isEmpty && !value.summary.isEmpty)
            for example in value.operators.map(\.example) + value.methods.map(\.example) {
                #expect(!example.isEmpty)
                try office.run(example)
            }
        }
    }

    @Test func everyTypeThatMeetsAnotherIsDeclared() throws {
        // Metamethods that no declaration has are Lua's own errors, which name the type.
        for value in Registry.values {
            let usual = value.edges[0]
            for (form, words) in [
                ("v / 2", "arithmetic"), ("v % 2", "arithmetic"), ("v ^ 2", "arithmetic"), ("v()", "call"),
            ] {
                let said = try complaint("local v = \(usual) return \(form)")
                #expect(said.contains("attempt to"), "\(value.name): \(form): \(said)")
                #expect(said.contains(words))
            }
        }
    }

    @Test func everyOperatorRefusesWhatCannotStandBesideItsType() throws {
        var tried = 0
        for value in Registry.values {
            let others = Registry.values.filter { $0.name != value.name }.map { $0.edges[0] }
            for declared in value.operators where !declared.sign.isUnary {
                for (wrong, words) in Self.wrong(for: declared.partner, others) {
                    for (left, right) in [(value.edges[0], wrong), (wrong, value.edges[0])] {
                        let said = try complaint("local x = 1\nlocal y = 2\nreturn \(declared.sign.lua(left, right))")
                        // At the line of whoever wrote it, with what came and what was wanted. The arithmetic of texts
                        // is a function of C, which has no line.
                        let isText = left.hasPrefix("'") && [.add, .subtract, .multiply].contains(declared.sign)
                        #expect(
                            isText || said.hasPrefix("test:3: "),
                            "\(left) \(declared.sign.rawValue) \(right): \(said)")
                        #expect(said.contains(declared.demand) && (words.isEmpty || said.contains(words)), "\(said)")
                        tried += 1
                    }
                }
            }
        }
        #expect(tried > 60)
    }

    @Test func whatIsNotOfTheTypeIsNotEqual() throws {
        for value in Registry.values where value.operators.contains(where: { $0.sign == .equal }) {
            for (other, _) in Self.wrong(
                for: .same, Registry.values.filter { $0.name != value.name }.map { $0.edges[0] })
            {
                let both = try office.run("local a, b = \(value.edges[0]), \(other) return { a == b, b == a }")
                #expect(both.first?.table?.array == [.boolean(false), .boolean(false)])
            }
        }
    }

    @Test func everyMethodRefusesAnotherSelf() throws {
        for value in Registry.values {
            for method in value.methods {
                for (wrong, words) in Self.wrong(for: .same, []) + [("", "nil")] {
                    let said = try complaint("local f = (\(value.edges[0])).\(method.name)\nreturn f(\(wrong))")
                    #expect(said.hasPrefix("test:2: \(value.name):\(method.name): call it on \(value.name)"), "\(said)")
                    #expect(said.contains("got \(words)"), "\(said)")
                }
            }
        }
    }

    /// Every operator between all of a type's edges gives a value or an error that is caught.
    @Test func everyOperatorIsTotalAtTheEdges() throws {
        for value in Registry.values {
            for declared in value.operators {
                let operation = declared.sign.lua("a", "b")
                try office.run(
                    """
                    local edges = { \(value.edges.joined(separator: ", ")) }
                    local numbers = { 0, -0.0, 0.001, -0.001, 0.0005, 1e9, -1e9, 1e9 + 1, 1e300, 1/0, -1/0, 0/0,
                      math.maxinteger, math.mininteger, 1 << 53, 'x', '', '\\0', '\\xff', {}, true }
                    for _, a in ipairs(edges) do
                      for _, list in ipairs { edges, numbers } do
                        for _, b in ipairs(list) do
                          for _, pair in ipairs { { a, b }, { b, a } } do
                            local a, b = pair[1], pair[2]
                            local ok, result = pcall(function() return \(operation) end)
                            assert(result ~= nil, "nothing came of it")
                            assert(ok or #tostring(result) < 4096, "no sentence")
                          end
                        end
                      end
                    end
                    """)
            }
        }
    }

    /// What an erring statement says.
    private func complaint(_ source: String) throws -> String {
        let values =
            try office.run(
                "local f = load(\(quoted(source)), '=test') local ok, said = pcall(f) return { ok, tostring(said) }"
            ).first?.table?.array ?? []
        #expect(values.first == .boolean(false), "\(source) went well")
        return values.last?.text ?? ""
    }

    private func quoted(_ source: String) -> String { "[====[\(source)]====]" }

    /// Lua expressions of what cannot be a partner, with the words by which a message names them.
    private static func wrong(for partner: ValueOperator.Partner, _ others: [String]) -> [(String, String)] {
        let values = others.map { ($0, "") }
        let never = [
            ("nil", "nil"), ("true", "true"), ("{}", "a table"), ("print", "a function"),
            ("coroutine.create(print)", "a coroutine"),
        ]
        let (texts, numbers) = ([("'x'", "\"x\""), ("'2'", "\"2\"")], [("2", "2"), ("0/0", "no number (nan)")])
        return switch partner {
        case .none, .anything: []
        case .same: never + texts + numbers + values
        case .number: never + texts + values
        case .joinable: never
        }
    }
}
