import KontorCore
import KontorLua
import KontorLuaAPI
import KontorStore
import Testing

/// Every parameter of every function, and every field that people fill, has a bound: derived from the declarations.
@Suite struct BoundTests {
    private let office: APIOffice
    private let samples: Samples

    init() throws {
        office = try APIOffice()
        samples = Samples(office: office)
    }

    @Test func everyParameterThatTakesTextHasABound() {
        for spot in Spot.all where spot.declaration.type.takesText {
            let bound = spot.declaration.bound
            let most = max(
                bound?.characters ?? 0, bound?.elements ?? 0, bound?.bytes ?? 0, bound?.range?.upperBound ?? 0)
            #expect(most > 0, "\(spot.verb.name): \(spot.name) has no bound")
        }
    }

    @Test func everyParameterRefusesMoreThanItsBoundAndSaysIt() throws {
        var count = 0
        for spot in Spot.all {
            for (value, sentence) in spot.declaration.tooMuch {
                let said = try office.complaint(of: spot.verb, spot.arguments(value, samples))
                #expect(said == spot.message("\(spot.name) \(sentence)"))
                count += 1
            }
        }
        #expect(count > 400)
        #expect(try office.office.findings() == [])
    }

    @Test func everyFreeTextTakesAsMuchAsItsBoundSays() throws {
        for spot in Spot.all {
            guard case .text = spot.declaration.type, let most = spot.declaration.bound?.characters else { continue }
            let said = try office.complaint(
                of: spot.verb, spot.arguments(.text(String(repeating: "ä", count: most)), samples))
            #expect(said?.contains("has at most") != true)
        }
    }

    /// What can be written down when something is made can be written when it is changed: the bound is the field's.
    @Test func everyParameterThatFillsAFieldHasItsBound() {
        for verb in Registry.verbs {
            guard let noun = verb.returns.noun else { continue }
            for parameter in verb.parameters {
                guard case .text = parameter.type, let field = noun.field(parameter.name), case .text = field.kind,
                    !field.isKept, let most = field.bound?.characters, let given = parameter.bound?.characters
                else { continue }
                #expect(given == most, "\(verb.name): \(parameter.name) takes \(given), the field \(most)")
            }
        }
    }

    @Test func aRecordRefusesATextThatIsTooLongByWhateverDoorItComes() throws {
        let failure = #expect(throws: Failure.self) {
            try office.host.transaction("test") { records in
                try records.create(records.nouns.all("location"), values: records.overlong("location", field: "name"))
            }
        }
        #expect(failure?.message == "location: name has at most 200 characters, got 201")
    }

    @Test func theBoundStandsInPagesHelpStubAndList() throws {
        let files = Dictionary(uniqueKeysWithValues: APIDocumentation().files().map { ($0.path, $0.content) })
        let due = "text, at most 200 characters"
        #expect(files["docs/lua-api/planning.md"]?.contains("| `due` | \(due) |") == true)
        #expect(files["docs/lua-api/kontor.lua"]?.contains("At most 200 characters.") == true)
        #expect(files["docs/lua-api/api.json"]?.contains("\"at_most\"") == true)
        #expect(try VerbHelp().text(on: "planning.task.create").contains(due))
        #expect(try VerbHelp().text(on: "hr.mentions").contains("at most 200, each of at most 200 characters"))
    }

    @Test func aLetterACVAndAPriceListGoIn() throws {
        let sentence = "Sehr geehrte Damen und Herren, wir danken für Ihr Schreiben vom 3. März. "
        let letter = String(repeating: sentence, count: 250)
        let cv = "Robin Sommer\nExcel\n" + String(repeating: "Buchhaltung in Hamburg, 2018 bis 2020.\n", count: 5000)
        let prices = "Artikelnr;Preis\n" + (1...20_000).map { "NR-\($0);1,99\n" }.joined()
        #expect(letter.utf8.count > 18_000 && cv.utf8.count > 190_000)
        try office.run(
            """
            assert(kontor.communication.entry.create { kind = "letter", note = [[\(letter)]] })
            assert(#kontor.hr.mentions([[\(cv)]], { words = { "Excel" } })[1].evidence == 1)
            """)
        let file = LuaTable(fields: [(key: "name", value: "p.csv"), (key: "content", value: .text(prices))])
        let verb = try #require(Registry.verbs.first { $0.name == "inventory.offer.import" })
        let options = LuaTable(fields: [(key: "supplier", value: "elbe")])
        let said = try office.complaint(of: verb, [.table(file), .table(options)])
        #expect(said?.contains("has at most") != true)
    }
}

extension ParameterType {
    /// Whether something of any length could be given.
    fileprivate var takesText: Bool {
        switch self {
        case .flag, .number, .quantity, .function: false
        default: true
        }
    }
}

extension ParameterDeclaration {
    /// Values of one more than there may be, each with what is said of it.
    fileprivate var tooMuch: [(value: LuaValue, sentence: String)] {
        guard let bound else { return [] }
        if let range = bound.range {
            let edges = [range.lowerBound - 1, range.upperBound + 1, .min, .max]
            return edges.map { (.integer(Int64($0)), "must be \(bound.words), got \($0)") }
        }
        func grouped(_ number: Int) -> String { Grouped.text(number) }
        switch type {
        case .list, .rows:
            let most = bound.elements ?? 0
            let many = LuaValue.table(LuaTable(array: Array(repeating: 7, count: most + 1)))
            let long = bound.characters.map { characters in
                let text = LuaValue.text(String(repeating: "ä", count: characters + 1))
                return (
                    LuaValue.table(LuaTable(array: [text])),
                    "has at most \(grouped(characters)) characters in each element, got \(grouped(characters + 1)) at 1"
                )
            }
            return [(many, "has at most \(grouped(most)) elements, got \(grouped(most + 1))")]
                + (long.map { [$0] } ?? [])
        case .file:
            let most = bound.bytes ?? 0
            let content = LuaValue.string(LuaString(bytes: Array(repeating: 0x41, count: most + 1)))
            let file = LuaTable(fields: [(key: "name", value: "a.txt"), (key: "content", value: content)])
            return [(.table(file), "has at most 20 MB, got 20,000,001 bytes")]
        case .plain:
            let most = bound.bytes ?? 0
            let text = LuaValue.string(LuaString(bytes: Array(repeating: 0x41, count: most)))
            return [(.table(LuaTable(array: [text])), "has at most \(Bound.size(most)), got more")]
        default:
            guard let most = bound.characters else { return [] }
            return [
                (
                    .text(String(repeating: "ä", count: most + 1)),
                    "has at most \(grouped(most)) characters, got \(grouped(most + 1))"
                )
            ]
        }
    }
}

extension NounsByPrefix {
    fileprivate func all(_ name: String) throws -> NounDeclaration {
        try #require(Registry.areas.flatMap(\.nouns).first { $0.name == name })
    }
}

extension Records {
    /// A record's columns with a text that is one character too long.
    fileprivate func overlong(_ noun: String, field: String) throws -> [StoredValue] {
        let declaration = try nouns.all(noun)
        let field = try #require(declaration.field(field))
        var values = declaration.emptyValues
        values[declaration.index(of: field)] = .text(String(repeating: "x", count: (field.bound?.characters ?? 0) + 1))
        return values
    }
}
