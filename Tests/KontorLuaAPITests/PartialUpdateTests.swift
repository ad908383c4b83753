import KontorCore
import KontorLua
import KontorLuaAPI
import KontorStore
import Testing

/// Absent is not empty: a function that changes a record leaves what a call does not name. From the declarations, for
/// every noun and every such function.
@Suite struct PartialUpdateTests {
    private let office: APIOffice
    private let samples: Samples

    init() throws {
        office = try APIOffice()
        samples = Samples(office: office)
    }

    /// Everything that changes a record by the fields that it is given.
    private static let verbs = Registry.verbs.filter { verb in
        guard case .record = verb.returns, verb.capability?.name.hasSuffix(".write") == true else { return false }
        return ["update", "set", "terms"].contains(verb.name.split(separator: ".").last ?? "")
    }

    @Test func namesTheFunctionsThatChangeRecords() {
        #expect(Self.verbs.count >= 8)
        for verb in Self.verbs {
            guard case .record(let noun) = verb.returns else { continue }
            let canBeEmpty = verb.parameters.filter { !$0.isRequired && noun().field($0.name)?.isOptional == true }
            let clears = verb.parameters.contains { $0.name == "clear" }
            #expect(canBeEmpty.isEmpty || clears, "\(verb.name) cannot empty a field")
        }
    }

    @Test(arguments: verbs.map(\.name))
    func changesOnlyWhatIsNamed(_ name: String) throws {
        let verb = try #require(Registry.verb(name))
        var changed = 0
        guard case .record(let noun) = verb.returns else { return }
        // What names the record goes on naming it, and why the other side is somebody stands beside who it is.
        let following =
            Registry.areas.flatMap(\.nouns).flatMap(\.fields).filter { $0.named == noun().name }
            .map(\.name) + ["party_probable", "party_why"]
        for parameter in fields(of: verb) {
            let columns = try change(verb, [(key: .text(parameter.name), value: try samples.right(parameter.type))])
            let follows = parameter.name == "party_record" || noun().field(parameter.name)?.isKey == true
            // That somebody said so is noted with what they said.
            let isDecided = ["for_whom", "state", "urgency"].contains(parameter.name)
            let own = columns.filter {
                !$0.hasPrefix(parameter.name) && !$0.hasPrefix("archived_at") && !(follows && following.contains($0))
                    && !(isDecided && $0 == "said")
            }
            #expect(own.isEmpty, "\(name) with \(parameter.name) changes \(own)")
            changed += columns.isEmpty ? 0 : 1
        }
        #expect(changed > 0 || fields(of: verb).isEmpty)
    }

    @Test(arguments: verbs.map(\.name))
    func emptiesOnlyWhatIsCleared(_ name: String) throws {
        let verb = try #require(Registry.verb(name))
        guard let clear = verb.parameters.first(where: { $0.name == "clear" }),
            case .list(.choice(let fields)) = clear.type
        else { return }
        for field in fields {
            let columns = try change(verb, [(key: "clear", value: .table(LuaTable(array: [.text(field)])))])
            // An offer's prices for more are records of their own; why the other side is somebody stands beside it.
            let parts = [
                "price_breaks": ["withdrawn_at"], "party_record": ["party_probable", "party_why"], "for_whom": ["said"],
            ]
            let beside = parts[field] ?? []
            let own = columns.filter { !$0.hasPrefix(field) && !beside.contains($0) }
            #expect(own.isEmpty, "\(name) clearing \(field) changes \(own)")
        }
    }

    /// Whether something is a field that can be changed, and no answer to a question.
    private func fields(of verb: Verb) -> [ParameterDeclaration] {
        let options = ["clear"] + ImportOption.allCases.map(\.rawValue)
        return verb.parameters.filter { !$0.isRequired && !options.contains($0.name) }
    }

    /// Fills every field, calls the function, and returns the columns that differ then; nothing of it is kept.
    private func change(_ verb: Verb, _ given: [(key: LuaValue, value: LuaValue)]) throws -> Set<String> {
        let session = Session(plugin: nil, granted: nil, desk: office.host.desk)
        let subject = verb.hasSubject ? [try samples.right(verb.parameters[0].type)] : []
        let needed = try samples.fields(verb.parameters.dropFirst(subject.count).filter(\.isRequired))
        return try office.host.transaction("test", preview: true) { records in
            func call(_ more: [(key: LuaValue, value: LuaValue)]) throws {
                let arguments = subject + [.table(LuaTable(fields: needed + more))]
                do { _ = try verb.call(arguments, in: session, state: office.script.state) } catch is Failure {}
            }
            let others = fields(of: verb).filter { $0.name != given.first?.key.text }
            for field in others { try call([(.text(field.name), try samples.right(field.type))]) }
            // So that what is called for differs from what is there.
            if let name = given.first?.key.text, name != "clear",
                verb.parameters.contains(where: { $0.name == "clear" })
            {
                do {
                    let clear = LuaTable(fields: needed + [("clear", .table(LuaTable(array: [.text(name)])))])
                    _ = try verb.call(subject + [.table(clear)], in: session, state: office.script.state)
                } catch is Failure {} catch is Misuse {}
            }
            let before = try rows(records)
            try call(given)
            var columns: Set<String> = []
            for (id, row) in try rows(records) {
                guard let old = before[id] else { continue }
                for (column, value) in row where old[column] != value { columns.insert(column) }
            }
            return columns
        }.result
    }

    private func rows(_ records: Records) throws -> [String: [String: StoredValue]] {
        var rows: [String: [String: StoredValue]] = [:]
        for noun in Registry.areas.flatMap(\.nouns) {
            for row in try records.connection.rows(noun.selectSQL) {
                rows[row[0].text ?? ""] = Dictionary(uniqueKeysWithValues: zip(noun.columns, row))
            }
        }
        return rows
    }
}
