internal import KontorCore
internal import KontorLua
internal import KontorLuaAPI
internal import KontorStore

/// Arguments for a function of `kontor.*`: mostly right ones by its declaration, some wrong, some junk.
struct RandomArguments {
    var choices: Choices
    /// Ids and keys that the office has, by noun.
    let known: (NounDeclaration) -> [String]
    /// Functions of the script's state.
    let functions: [LuaFunction]

    mutating func arguments(of verb: Verb) -> [LuaValue] {
        var parameters = verb.parameters
        var arguments: [LuaValue] = []
        for _ in 0..<verb.positionalCount { arguments.append(value(of: parameters.removeFirst().type)) }
        if !parameters.isEmpty, choices.holds(percent: 90) {
            arguments.append(choices.holds(percent: 4) ? junk() : .table(options(parameters)))
        }
        while choices.holds(percent: 3) { arguments.append(junk()) }
        return arguments
    }

    private mutating func options(_ parameters: [ParameterDeclaration], depth: Int = 0) -> LuaTable {
        var table = LuaTable()
        for parameter in parameters where choices.holds(percent: parameter.isRequired ? 96 : 30) {
            table.fields.append((key: .text(parameter.name), value: value(of: parameter.type, depth: depth)))
        }
        if choices.holds(percent: 3) { table.fields.append((key: junkKey(), value: junk())) }
        if choices.holds(percent: 2) { table.array = [junk()] }
        return table
    }

    private mutating func value(of type: ParameterType, depth: Int = 0) -> LuaValue {
        if choices.holds(percent: 4) { return junk() }
        switch type {
        case .text: return text()
        case .flag: return .boolean(choices.holds(percent: 50))
        case .integer: return .integer(integer())
        case .number, .quantity: return choices.holds(percent: 50) ? .integer(integer()) : .number(quantity())
        case .money: return choices.holds(percent: 50) ? .text(choices.one(of: Self.amounts)) : money()
        case .day: return .text(choices.one(of: Self.days))
        case .instant: return .text(choices.one(of: Self.instants))
        case .record(let noun): return record(noun())
        case .anyRecord: return record(choices.one(of: Registry.areas.flatMap(\.nouns)))
        case .choice(let words): return .text(choices.one(of: words))
        case .list(let element): return list { $0.value(of: element, depth: depth + 1) }
        case .table(let fields): return .table(options(fields, depth: depth + 1))
        case .rows(let columns): return list { .table($0.options(columns, depth: depth + 1)) }
        case .function: return .function(choices.one(of: functions))
        case .file: return file()
        case .plain: return plain(depth)
        }
    }

    private mutating func list(_ element: (inout RandomArguments) -> LuaValue) -> LuaValue {
        .table(LuaTable(array: (0..<choices.number(below: 4)).map { _ in element(&self) }))
    }

    private mutating func record(_ noun: NounDeclaration) -> LuaValue {
        let names = known(noun)
        guard !names.isEmpty, choices.holds(percent: 90) else { return text() }
        let name = LuaValue.text(choices.one(of: names))
        return choices.holds(percent: 10) ? .table(LuaTable(fields: [(key: "id", value: name)])) : name
    }

    private mutating func text() -> LuaValue { .text(choices.one(of: Self.texts)) }

    private mutating func integer() -> Int64 {
        if choices.holds(percent: 70) { return Int64(choices.number(below: 40)) }
        return choices.holds(percent: 60) ? choices.one(of: Self.integers) : Int64(bitPattern: choices.word())
    }

    /// An amount as a script may hold one: within the limit.
    private mutating func money() -> LuaValue {
        .userdata(MoneyType.value(Money(minor: choices.one(of: Self.minors), choices.one(of: Self.currencies))))
    }

    private mutating func quantity() -> Double {
        choices.holds(percent: 60) ? Double(choices.number(below: 4000)) / 1000 : choices.one(of: Self.numbers)
    }

    private mutating func file() -> LuaValue {
        let content = choices.one(of: Self.files)
        return .table(
            LuaTable(fields: [
                (
                    key: "name",
                    value: .text(choices.one(of: ["a.csv", "b.txt", "c.json", "d.pdf", "e.attributes", ".", "a/b"]))
                ),
                (key: "content", value: choices.holds(percent: 90) ? .text(content) : junk()),
            ]))
    }

    private mutating func plain(_ depth: Int) -> LuaValue {
        guard depth < 4 else { return .integer(integer()) }
        switch choices.number(below: 5) {
        case 0: return text()
        case 1: return .integer(integer())
        case 2: return .number(quantity())
        case 3: return list { $0.plain(depth + 1) }
        default: return .table(LuaTable(fields: [(key: junkKey(), value: plain(depth + 1))]))
        }
    }

    mutating func junk() -> LuaValue {
        switch choices.number(below: 9) {
        case 0: return .nil
        case 1: return .boolean(choices.holds(percent: 50))
        case 2: return .integer(choices.one(of: Self.integers))
        case 3: return .number(choices.one(of: Self.numbers))
        case 4: return .string(LuaString(bytes: (0..<choices.number(below: 20)).map { _ in choices.byte() }))
        case 5:
            return (0..<choices.number(below: 190)).reduce(.integer(1)) { inner, _ in .table(LuaTable(array: [inner])) }
        case 6: return .function(choices.one(of: functions))
        case 7: return money()
        default: return text()
        }
    }

    private mutating func junkKey() -> LuaValue {
        let key = junk()
        if case .nil = key { return "junk" }
        if case .number(let number) = key, number.isNaN { return "nan" }
        return key
    }
}
