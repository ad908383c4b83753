import CLuaDifferential
import Foundation

/// What stock Lua's own compiler says of a source: what is wrong with it, or the globals in its bytecode.
struct StockCompiler {
    /// Nil where it compiles.
    let fault: String?
    /// `name` for each read, `name =` for each assignment, sorted; fields of the upvalue `_ENV` in the bytecode.
    let globals: [String]
    /// The lines of the same, in no order.
    let lines: [String]

    init(_ source: [UInt8]) {
        var message = [CChar](repeating: 0, count: 512)
        var code: UnsafeMutablePointer<UInt8>?
        var size = 0
        // Never empty, so that there is an address.
        let differs = (source + [0]).withUnsafeBytes { bytes in
            klua_stock_compile(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self), source.count, &message, message.count, &code,
                &size)
        }
        defer { free(code) }
        guard differs == 0, let code else {
            fault = String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            (globals, lines) = ([], [])
            return
        }
        var bytecode = Bytecode(Array(UnsafeBufferPointer(start: code, count: size)))
        bytecode.read()
        fault = nil
        globals = bytecode.uses.map { $0.name + ($0.isSet ? " =" : "") }.sorted()
        lines = bytecode.uses.map { "\($0.line): \($0.name)" + ($0.isSet ? " =" : "") }.sorted()
    }
}

/// The bytecode of Lua 5.4 as `lua_dump` writes it: https://www.lua.org/source/5.4/ldump.c.html
private struct Bytecode {
    struct Use {
        let name: String
        let line: Int
        let isSet: Bool
    }

    private let bytes: [UInt8]
    private var index = 0
    private(set) var uses: [Use] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() {
        // Signature, version, format, check bytes, three sizes, two numbers; then how many upvalues there are.
        index = 4 + 1 + 1 + 6 + 3 + 8 + 8 + 1
        function()
    }

    private mutating func byte() -> UInt8 {
        index += 1
        return bytes[index - 1]
    }

    private mutating func size() -> Int {
        var value = 0
        while true {
            let byte = byte()
            value = value << 7 | Int(byte & 0x7F)
            if byte & 0x80 != 0 { return value }
        }
    }

    private mutating func string() -> String? {
        let length = size()
        guard length > 0 else { return nil }
        defer { index += length - 1 }
        return String(decoding: bytes[index..<index + length - 1], as: UTF8.self)
    }

    private mutating func function() {
        _ = string()
        var line = size()
        _ = size()
        index += 3
        let code = (0..<size()).map { _ in
            defer { index += 4 }
            return bytes[index..<index + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        let constants = (0..<size()).map { _ -> String? in
            switch byte() & 0x0F {
            case 4: return string() ?? ""
            case 3:
                index += 8
                return nil
            default: return nil
            }
        }
        index += 3 * size()
        for _ in 0..<size() { function() }
        let steps = (0..<size()).map { _ in Int8(bitPattern: byte()) }
        let absolute = Dictionary(uniqueKeysWithValues: (0..<size()).map { _ in (size(), size()) })
        for _ in 0..<size() { (_, _, _) = (string(), size(), size()) }
        let upvalues = (0..<size()).map { _ in string() }
        for (position, instruction) in code.enumerated() {
            line = steps[position] == -128 ? absolute[position] ?? line : line + Int(steps[position])
            let operands = Operands(instruction)
            switch operands.operation {
            case 11 where upvalues[operands.b] == "_ENV":  // OP_GETTABUP
                uses.append(Use(name: constants[operands.c] ?? "?", line: line, isSet: false))
            case 15 where upvalues[operands.a] == "_ENV":  // OP_SETTABUP
                uses.append(Use(name: constants[operands.b] ?? "?", line: line, isSet: true))
            case 9 where upvalues[operands.b] == "_ENV":  // OP_GETUPVAL
                wide(at: position, in: code, constants: constants).map {
                    uses.append(Use(name: $0.name, line: line, isSet: $0.isSet))
                }
            default: break
            }
        }
    }

    /// A name that is too long, or whose constant is too far away, for one operand: the table and the name are loaded
    /// into two registers, one after the other, and the first instruction that indexes the one with the other uses them.
    private func wide(at position: Int, in code: [UInt32], constants: [String?]) -> (name: String, isSet: Bool)? {
        let key = code[position + 1]
        let constant: Int
        switch key & 0x7F {
        case 3: constant = Int(key >> 15)  // OP_LOADK
        case 4: constant = Int(code[position + 2] >> 7)  // OP_LOADKX, whose constant the next instruction holds
        default: return nil  // `_ENV` itself, named by the program
        }
        let (table, field) = (Operands(code[position]).a, Operands(key).a)
        let use = code[(position + 2)...].lazy.map(Operands.init).first {
            $0.operation == 12 && ($0.b, $0.c) == (table, field)  // OP_GETTABLE
                || $0.operation == 16 && ($0.a, $0.b) == (table, field)  // OP_SETTABLE
        }
        return (constants[constant] ?? "?", use?.operation == 16)
    }

    private struct Operands {
        let operation, a, b, c: Int

        init(_ instruction: UInt32) {
            operation = Int(instruction & 0x7F)
            (a, b, c) = (Int(instruction >> 7 & 0xFF), Int(instruction >> 16 & 0xFF), Int(instruction >> 24))
        }
    }
}
