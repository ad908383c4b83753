/// A table of Lua by copy: what is at 1, 2, 3 … up to the first hole, and all other fields.
public struct LuaTable {
    /// The items at 1, 2, 3 …
    public var array: [LuaValue]
    /// The other fields, in no promised order when they come from Lua.
    public var fields: [(key: LuaValue, value: LuaValue)]
    /// Whether scripts may only read the table.
    public var isReadOnly = false
    /// The host's metatable of the table; metatables that scripts set do not cross.
    public var metatable: LuaClass?

    /// Makes an empty table.
    public init() {
        array = []
        fields = []
    }

    /// Makes a table of an array part and fields.
    public init(array: [LuaValue] = [], fields: [(key: LuaValue, value: LuaValue)] = []) {
        self.array = array
        self.fields = fields
    }

    /// The value of the field with this name, nil where there is none. Setting nil removes the field.
    public subscript(name: String) -> LuaValue? {
        get { fields.first { $0.key.isText(name) }?.value }
        set {
            guard let newValue else { return fields.removeAll { $0.key.isText(name) } }
            set(name, newValue)
        }
    }

    /// Sets a field, in its old place if there was one of this name.
    public mutating func set(_ name: String, _ value: LuaValue) {
        if let index = fields.firstIndex(where: { $0.key.isText(name) }) {
            fields[index].value = value
        } else {
            fields.append((key: .string(LuaString(name)), value: value))
        }
    }
}

extension LuaValue {
    /// Returns whether the value is a string with exactly these characters' bytes.
    fileprivate func isText(_ name: String) -> Bool {
        if case .string(let string) = self { string.bytes.elementsEqual(name.utf8) } else { false }
    }
}

extension LuaTable: Equatable {
    /// Returns whether both hold the same; the order of fields does not count.
    public static func == (left: LuaTable, right: LuaTable) -> Bool {
        left.isReadOnly == right.isReadOnly && left.metatable === right.metatable && left.array == right.array
            && left.fields.count == right.fields.count
            && left.fields.allSatisfy { field in
                right.fields.contains { $0.key == field.key && $0.value == field.value }
            }
    }
}
