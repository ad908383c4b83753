internal import Foundation
internal import KontorCore
internal import KontorLua
internal import KontorLuaAPI
internal import KontorLuaSyntax

/// A Lua file that returns one table of literals, such as a manifest: run in an empty environment, with little time.
struct LiteralFile {
    /// The path as messages show it.
    let name: String
    private let source: String
    private let table: LuaTable

    /// Reads and runs the file.
    ///
    /// - Throws: `Failure` that says why it cannot be read; `Failure.invalid` with file and line.
    init(path: String, name: String) throws {
        let bytes = try OpenFile.bytes(of: path, name: name, followingLinks: false)
        guard let source = String(validating: bytes, as: UTF8.self) else {
            throw Failure(.invalid, "\(name): this file is not UTF-8")
        }
        try self.init(source: LuaFile.body(of: source), name: name)
    }

    /// Runs the text of a file.
    ///
    /// - Throws: `Failure.invalid` with file and line.
    init(source: String, name: String) throws {
        self.name = name
        self.source = source
        // A text that lost its quotation marks would be nil, and so as if nothing were said.
        if let stray = try? SyntaxTree(source).globalUses.first {
            throw Failure(
                .invalid,
                "\(name):\(stray.line): the name \(stray.name.inSentence) means nothing here: this file holds texts in quotation "
                    + "marks, numbers, true, false and tables")
        }
        do {
            let state = try LuaState(LuaConfiguration(memoryBytes: 8 << 20, output: { _ in }))
            let limits = LuaLimits(cpuSeconds: 0.2)
            let chunk = try state.load(source, name: name, environment: LuaTable(), limits: limits)
            let values = try state.call(chunk, limits: limits)
            guard case .table(let table)? = values.first else {
                throw Failure(.invalid, "\(name): it must return one table, such as return { … }")
            }
            self.table = table
        } catch let error as LuaError {
            throw Failure(.invalid, "\(error.chunk ?? name):\(error.line.map { "\($0):" } ?? "") \(error.message)")
        }
    }

    /// Starts reading keys; `known` are all that the table may have.
    func keys(_ known: [String]) throws -> LiteralTable {
        try LiteralTable(table, place: "", file: self, known: known)
    }

    /// The sentence with the file and the line on which a key stands.
    ///
    /// - Parameter key: The key with its place, such as `settings[2].type`.
    func failure(_ key: String, _ sentence: String) -> Failure {
        Failure(.invalid, "\(placeName(of: key)) \(sentence)")
    }

    /// `office.lua:9:`, or `office.lua:` where the line is not known.
    func placeName(of key: String) -> String {
        "\(name):" + (LiteralPlace(source).line(of: key).map { "\($0):" } ?? "")
    }
}

/// The keys of a table of literals, read one by one with their types.
struct LiteralTable {
    private let table: LuaTable
    private let place: String
    private let file: LiteralFile

    fileprivate init(_ table: LuaTable, place: String, file: LiteralFile, known: [String]) throws {
        self.table = table
        self.place = place
        self.file = file
        for (key, _) in table.fields {
            guard let name = key.text, known.contains(name) else {
                let name = key.text ?? key.kindWords
                throw file.failure(
                    place + name, "unknown key \(place)\(name)" + NearestName.hint(name, among: known))
            }
        }
        if let first = table.array.first {
            throw file.failure(
                place,
                "\(place.isEmpty ? "the table" : String(place.dropLast())) has an element without a name, "
                    + first.kindWords)
        }
    }

    /// Whether the table has the key.
    func has(_ key: String) -> Bool { table[key] != nil }

    func text(_ key: String) throws -> String? {
        guard let value = table[key] else { return nil }
        guard let text = value.text else { throw wrong(key, "text", value) }
        return text
    }

    func required(_ key: String) throws -> String {
        guard let text = try text(key) else { throw failure(key, "is missing") }
        return text
    }

    func integer(_ key: String) throws -> Int? {
        guard let value = table[key] else { return nil }
        guard let number = value.number, let whole = Int(exactly: number) else {
            throw wrong(key, "a whole number", value)
        }
        return whole
    }

    /// - Parameter most: The greatest number that makes sense there.
    func integer(_ key: String, atMost most: Int) throws -> Int? {
        guard let value = table[key] else { return nil }
        guard let number = value.number, let whole = Int(exactly: number), (1...most).contains(whole) else {
            throw wrong(key, "a whole number above zero, at most \(Grouped.text(most))", value)
        }
        return whole
    }

    /// - Parameter most: The greatest number that makes sense there.
    func number(_ key: String, atMost most: Int) throws -> Double? {
        guard let value = table[key] else { return nil }
        guard let number = value.number, number > 0, number <= Double(most) else {
            throw wrong(key, "a number above zero, at most \(Grouped.text(most))", value)
        }
        return number
    }

    func texts(_ key: String) throws -> [String] {
        guard let value = table[key] else { return [] }
        guard let list = value.table, list.fields.isEmpty else { throw wrong(key, "a list of texts", value) }
        let texts = try list.array.map { element in
            guard let text = element.text else { throw wrong(key, "a list of texts", element) }
            return text
        }
        if let twice = texts.first(where: { text in texts.count { $0 == text } > 1 }) {
            throw failure(key, "names \(twice.inSentence) twice")
        }
        return texts
    }

    func plain(_ key: String) throws -> Plain {
        guard let value = table[key] else { return .null }
        do { return try Plain(value) } catch { throw wrong(key, "plain data", value) }
    }

    /// A table in which each value has a name, such as settings.
    func namedValues(_ key: String) throws -> Plain {
        guard let value = table[key] else { return .null }
        let expected = "a table that names each value, such as { tolerance = 0.1 }"
        guard let named = value.table else { throw wrong(key, expected, value) }
        if let first = named.array.first {
            throw failure(key, "must be \(expected), got \(first.kindWords) without a name")
        }
        if let nameless = named.fields.first(where: { $0.key.text == nil }) {
            throw failure(key, "must be \(expected), got \(nameless.key.kindWords) for a name")
        }
        return try plain(key)
    }

    /// The elements of a list; texts stay, tables are read with `known` keys.
    func elements(_ key: String, known: [String]) throws -> [(text: String?, table: LiteralTable?)] {
        guard let value = table[key] else { return [] }
        guard let list = value.table, list.fields.isEmpty else { throw wrong(key, "a list", value) }
        return try list.array.enumerated().map { index, element in
            if let text = element.text { return (text, nil) }
            guard let inner = element.table else { throw wrong(key, "a list of names or tables", element) }
            return (nil, try LiteralTable(inner, place: "\(place)\(key)[\(index + 1)].", file: file, known: known))
        }
    }

    func wrong(_ key: String, _ expected: String, _ got: LuaValue) -> Failure {
        failure(key, "must be \(expected), got \(got.kindWords)")
    }

    /// `office.lua:9:`, the file and the line of a key.
    func placeName(of key: String) -> String { file.placeName(of: place + key) }

    /// The sentence that begins with the key, with file and line.
    func failure(_ key: String, _ sentence: String) -> Failure {
        file.failure(place + key, "\(place)\(key) \(sentence)")
    }
}
