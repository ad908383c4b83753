import KontorLua
import KontorLuaAPI
import KontorTesting
import Testing

/// `find` and `each` give the records that have a value, and no other ones: for every field of every noun by which it may
/// be asked, and every value that a record of the example office has.
@Suite struct FieldFilterTests {
    private static let nouns = Registry.verbs.filter { $0.name.hasSuffix(".find") }.map { verb in
        let path = String(verb.name.dropLast(".find".count))
        let fields = verb.parameters.map(\.name).filter { $0 != "limit" && exceptions["\(path).\($0)"] == nil }
        return (path: path, fields: fields, hasEach: Registry.verb("\(path).each") != nil)
    }

    /// What is no field of the record, or another question than that. This list may only become shorter.
    private static let exceptions = [
        "inventory.item.place": "what lies there, not what belongs there"
    ]

    /// What has happened in the office, so that there is a record of each kind.
    private static let day = """
        local inventory, hr, equipment = kontor.inventory, kontor.hr, kontor.equipment
        assert(inventory.supply_run {})
        assert(inventory.count.open { place = "Materialraum", at_most = 3 })
        assert(hr.screen(hr.opening.find({})[1].key))
        """

    @Test func givesWhatHasTheValueAndNothingElse() throws {
        let practice = try PracticeOffice("krueger", checkout: APIOffice.repository)
        let script = try practice.script()
        _ = try script.run(Self.day, name: "day", command: "test")
        var asked = 0
        for noun in Self.nouns {
            let fields = noun.fields.map { "\"\($0)\"" }.joined(separator: ", ")
            let source = """
                local noun, wrong, asked = kontor.\(noun.path), {}, 0
                local function each(values)
                  if not \(noun.hasEach) then return noun.find(values) end
                  local list = {}
                  for record in noun.each(values) do list[#list + 1] = record end
                  return list
                end
                local all = each {}
                local function ids(records)
                  local list = {}
                  for _, record in ipairs(records) do list[#list + 1] = record.id end
                  table.sort(list)
                  return table.concat(list, " ")
                end
                for _, field in ipairs { \(fields) } do
                  local seen = {}
                  for _, record in ipairs(all) do
                    local value = record[field]
                    local word = tostring(value)
                    if value ~= nil and type(value) ~= "table" and not seen[word] then
                      seen[word] = true
                      local expected = {}
                      for _, other in ipairs(all) do
                        if tostring(other[field]) == word then expected[#expected + 1] = other end
                      end
                      local found, gone = noun.find { [field] = value }, each { [field] = value }
                      asked = asked + 1
                      if ids(found) ~= ids(expected) or ids(gone) ~= ids(expected) then
                        wrong[#wrong + 1] = ("%s = %s: %d and %d records, not %d"):format(
                          field, word, #found, #each, #expected)
                      end
                    end
                  end
                end
                return { wrong = wrong, asked = asked }
                """
            let result = try script.run(source, name: noun.path, command: "test", preview: true).values.first?.table
            let wrong = result?["wrong"]?.table?.array.compactMap(\.text)
            #expect(wrong == [], "kontor.\(noun.path)")
            if case .integer(let count)? = result?["asked"] { asked += Int(count) }
        }
        #expect(asked > 500)
    }
}
