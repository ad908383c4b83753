internal import KontorCore
internal import KontorLua

/// One level of the `kontor` table while it is put together: an area, a noun, or the whole.
struct APILevel {
    /// `kontor.inventory`, as messages call it.
    private let path: String
    private var functions: [(name: String, value: LuaValue)] = []
    private var levels: [(name: String, level: APILevel)] = []

    init(_ path: String) { self.path = path }

    /// Adds a function at the end of a path below this level.
    mutating func add(_ names: [String], _ function: LuaValue) {
        guard let first = names.first else { return }
        guard names.count > 1 else { return functions.append((first, function)) }
        let rest = Array(names.dropFirst())
        if let index = levels.firstIndex(where: { $0.name == first }) {
            levels[index].level.add(rest, function)
        } else {
            var level = APILevel("\(path).\(first)")
            level.add(rest, function)
            levels.append((first, level))
        }
    }

    /// The level as scripts see it: read-only, and with an error for every name that is not there.
    var value: LuaValue {
        var table = LuaTable(
            fields: functions.map { (key: .text($0.name), value: $0.value) }
                + levels.map { (key: .text($0.name), value: $0.level.value) })
        table.isReadOnly = true
        table.metatable = LuaClass(name: path, metamethods: ["__index": refusal])
        return .table(table)
    }

    /// Raises for a name that is not there. Lua calls it only then: what exists is found without it.
    private var refusal: HostFunction {
        let unknown = UnknownName(path, functions: functions.map(\.name), levels: levels.map(\.name))
        return HostFunction(name: path, isLasting: true) { call in
            throw LuaError(.runtime, unknown.sentence(for: call.value(at: 1)))
        }
    }
}

/// What to say about a name that a level of the `kontor` table does not have.
struct UnknownName {
    private let path: String
    private let names: [String]
    private let kind: String

    init(_ path: String, functions: [String], levels: [String]) {
        self.path = path
        names = (functions + levels).sorted()
        let below = path.contains(".") ? "noun" : "area"
        kind = levels.isEmpty ? "function" : functions.isEmpty ? below : "\(below) or function"
    }

    /// `kontor.inventory.item has no function 'gett'; did you mean 'get'?`, or all names where none is near.
    func sentence(for key: LuaValue) -> String {
        let word = key.text.flatMap { $0.utf8.count <= 40 ? $0 : nil }
        let start = "\(path) has no \(kind) \(word.map { "'\($0)'" } ?? key.kindWords)"
        if let near = word.flatMap({ NearestName.of($0, among: names) }) { return "\(start); did you mean '\(near)'?" }
        return "\(start); it has \(names.listed(separator: ", ", most: 40))"
    }
}
