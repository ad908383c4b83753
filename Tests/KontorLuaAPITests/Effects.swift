import Foundation
import KontorLua
import KontorLuaAPI
import KontorPluginHost
import KontorStore
import KontorTesting

/// What the example of a function returns and would change in the records, whole, as lines that are the same in each run.
///
/// A record that was there before is named by its key or number, one that is made by its noun and how many of it were made:
/// ```text
/// = done_on 2026-11-23, from Materialraum, id movement 1, item PAPIER-A4, quantity 2, reason issue, to consumer
/// + movement 1: done_on 2026-11-23, from_id Materialraum, item_id PAPIER-A4, quantity 2000, reason issue, to_id consumer
/// ~ order 2026-0001: state placed (was draft)
/// ```
struct Effects {
    private let script: ScriptState
    private let labels: LuaValue

    init(in office: PracticeOffice) throws {
        script = try office.script()
        labels = try .table(LuaTable(fields: Self.labels(in: office).map { (.text($0), .text($1)) }))
    }

    /// The keys of all records, by id.
    private static func labels(in office: PracticeOffice) throws -> [String: String] {
        var labels: [String: String] = [:]
        for noun in Registry.areas.flatMap(\.nouns) {
            let named = noun.keys.first?.columns[0] ?? ["number", "title", "name"].first { noun.columns.contains($0) }
            guard let column = named else { continue }
            let rows = try office.office.records.read {
                try $0.connection.rows("SELECT id, \"\(column)\" FROM \"\(noun.name)\"")
            }
            for row in rows {
                guard let id = row[0].text else { continue }
                labels[id] = row[1].text ?? row[1].integer.map { "\(noun.name) \($0)" }
            }
        }
        return labels
    }

    /// What the example of a function showed.
    struct Shown {
        /// A line for each result of the function, of a list its length and the first two elements, and one for each record
        /// that it would make or change, in the order in which it does.
        let lines: [String]
        /// The keys of its results, and of the tables in them: `lines.quantity`.
        let keys: Set<String>
    }

    func of(_ verb: Verb) throws -> Shown {
        let said = try script.run(
            Self.describing, name: "effects", command: "test",
            arguments: [.text(verb.example), .text(verb.name), labels])
        let lists = said.values.map { $0.table?.array.compactMap(\.text) ?? [] }
        return Shown(lines: lists.first ?? [], keys: Set(lists.dropFirst().first ?? []))
    }

    private static let describing = """
        local source, name, labels = ...
        local results = {}
        local function kept(value)
          results[#results + 1] = value
          return value
        end
        local function watched(call)
          return function(...)
            local got = table.pack(call(...))
            if type(got[1]) ~= "function" then
              if got[1] ~= nil then kept(got[1]) end
              return table.unpack(got, 1, got.n)
            end
            local count = 0
            return function(...)
              local one = got[1](...)
              count = count + 1
              if one ~= nil and count < 3 then kept(one) end
              return one
            end, table.unpack(got, 2, got.n)
          end
        end
        local function proxy(node, path)
          return setmetatable({}, { __index = function(_, key)
            local value = node[key]
            if path .. key == name then return watched(value) end
            return type(value) == "table" and proxy(value, path .. key .. ".") or value
          end })
        end
        local globals = setmetatable({ kontor = proxy(kontor, "") }, { __index = _G })
        local changes = assert(kontor.preview(assert(load(source, "@" .. name, "t", globals))))
        local made, lines = {}, {}
        local function shown(value)
          if type(value) ~= "table" then
            local text = tostring(value)
            return (labels[text] or text):gsub("%l%l%l_" .. ("[%l%d]"):rep(26), function(id) return labels[id] end)
          end
          local parts = {}
          for key, one in pairs(value) do
            parts[#parts + 1] = math.type(key) and shown(one) or key .. " = " .. shown(one)
          end
          if #value == 0 then table.sort(parts) end
          return "{" .. table.concat(parts, "; ") .. "}"
        end
        for _, change in ipairs(changes) do
          if change.action == "create" then
            made[change.noun] = (made[change.noun] or 0) + 1
            labels[change.record] = change.noun .. " " .. made[change.noun]
          end
        end
        local function told(value)
          if type(value) ~= "table" then return shown(value) end
          local fields = {}
          for field, one in pairs(value) do fields[#fields + 1] = tostring(field) .. " " .. shown(one) end
          table.sort(fields)
          return table.concat(fields, ", ")
        end
        for _, result in ipairs(results) do
          if type(result) == "table" and (#result > 0 or next(result) == nil) then
            lines[#lines + 1] = "= " .. #result .. " of them"
            for i = 1, math.min(2, #result) do lines[#lines + 1] = "= " .. i .. ": " .. told(result[i]) end
          else
            lines[#lines + 1] = "= " .. told(result)
          end
        end
        for _, change in ipairs(changes) do
          local fields = {}
          for field, value in pairs(change.values or {}) do
            if change.action == "create" then
              fields[#fields + 1] = field .. " " .. shown(value)
            else
              fields[#fields + 1] = ("%s %s (was %s)"):format(field, shown(value[2]), shown(value[1]))
            end
          end
          table.sort(fields)
          local mark = change.action == "create" and "+ " or "~ "
          local label = labels[change.record] or change.noun
          if label:sub(1, #change.noun) ~= change.noun then label = change.noun .. " " .. label end
          lines[#lines + 1] = mark .. label .. ": " .. table.concat(fields, ", ")
        end
        local keys, known = {}, {}
        local function collect(value, path)
          for key, one in pairs(value) do
            local inner = path
            if not math.type(key) then
              inner = path .. tostring(key)
              if not known[inner] then
                known[inner] = true
                keys[#keys + 1] = inner
              end
              inner = inner .. "."
            end
            if type(one) == "table" then collect(one, inner) end
          end
        end
        for _, result in ipairs(results) do
          if type(result) == "table" then collect(result, "") end
        end
        return lines, keys
        """
}
