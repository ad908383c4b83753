import KontorLua
import KontorLuaAPI
import KontorStore
import Testing

/// What a function sets is read back: every field of every `update`, in the result and in the record itself.
@Suite struct FieldChangeTests {
    private static let verbs = Registry.verbs.filter { $0.name.hasSuffix(".update") }

    /// Options of `update` that are no fields of the record.
    private static let questions = Set(["clear", "reason"] + ImportOption.allCases.map(\.rawValue))

    @Test func everyFieldThatIsSetIsReadBack() throws {
        let office = try APIOffice()
        let samples = Samples(office: office)
        var read = 0
        for verb in Self.verbs {
            guard case .record = verb.returns else { continue }
            for field in verb.parameters.dropFirst(verb.positionalCount) where !Self.questions.contains(field.name) {
                let subject = try samples.right(verb.parameters[0].type)
                let needed = try samples.fields(
                    verb.parameters.dropFirst(verb.positionalCount).filter { $0.isRequired && $0.name != field.name })
                let value = try samples.right(field.type)
                let options = LuaValue.table(LuaTable(fields: needed + [(.text(field.name), value)]))
                guard let said = try outcome(office, verb, [subject, options], field.name) else { continue }
                read += 1
                #expect(said.result == said.record, "kontor.\(verb.name): \(field.name)")
                #expect(
                    said.result == said.given || Self.same(said.given, said.result),
                    "kontor.\(verb.name): \(field.name) became \(said.result), not \(said.given)")
            }
        }
        #expect(read >= 50)
    }

    /// What was set as the result says it, as the record says it, and what was given; nil where the call was refused.
    private func outcome(
        _ office: APIOffice, _ verb: Verb, _ arguments: [LuaValue], _ field: String
    ) throws -> (result: String, record: String, given: String)? {
        let path = verb.name.dropLast(".update".count)
        let source = """
            local subject, options = ...
            local said
            local function words(value)
              if type(value) == "table" and #value > 0 then return words(value[1]) end
              return tostring(value)
            end
            kontor.preview(function()
              local record = kontor.\(verb.name)(subject, options)
              if not record then return end
              local again
              for _, one in ipairs(kontor.\(path).find {}) do if one.id == record.id then again = one end end
              said = { words(record["\(field)"]), words(again["\(field)"]), words(options["\(field)"]) }
            end)
            return said
            """
        let values = try office.script.run(source, name: verb.name, command: "test", arguments: arguments).values
        guard let list = values.first?.table?.array.compactMap(\.text), list.count == 3 else { return nil }
        return (list[0], list[1], list[2])
    }

    /// A record may be told by its key or its id, and a moment in the office's own zone.
    private static func same(_ given: String, _ told: String) -> Bool {
        given.contains("_") || told.contains(given.prefix(10)) || Double(given) == Double(told)
    }
}
