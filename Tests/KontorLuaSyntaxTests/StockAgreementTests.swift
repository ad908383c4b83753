import Foundation
import Testing

@testable import KontorLuaSyntax

/// The reader takes what stock Lua takes, refuses what it refuses, and finds the globals that its bytecode has.
struct StockAgreementTests {
    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// All Lua of the repository: plugins, examples, tests, and Lua's own test programs where they were fetched.
    private static let corpus: [(path: String, source: [UInt8])] = {
        var found: [(String, [UInt8])] = []
        for folder in ["plugins", "examples", "docs", "Tests", ".build-fuzz/language-tests"] {
            let files = FileManager.default.enumerator(atPath: "\(repository)/\(folder)")
            while let file = files?.nextObject() as? String {
                guard file.hasSuffix(".lua"),
                    let data = FileManager.default.contents(atPath: "\(repository)/\(folder)/\(file)")
                else { continue }
                found.append(("\(folder)/\(file)", Array(data)))
            }
        }
        return found.sorted { $0.0 < $1.0 }
    }()

    private func difference(_ source: [UInt8]) -> String? {
        let stock = StockCompiler(source)
        do {
            let tree = try SyntaxTree(source)
            if let fault = stock.fault { return "only stock Lua refuses it: \(fault)" }
            // What a local _ENV makes of names is not in the bytecode's names of upvalues.
            guard !String(decoding: source, as: UTF8.self).contains("_ENV") else { return nil }
            let globals = tree.globalUses.map { $0.name + ($0.isSet ? " =" : "") }.sorted()
            return globals == stock.globals ? nil : "globals: \(globals), stock Lua's \(stock.globals)"
        } catch {
            return stock.fault == nil ? "only the reader refuses it: \(error)" : nil
        }
    }

    @Test func readsAllThatTheRepositoryHas() {
        #expect(Self.corpus.count >= 30)
        for (path, source) in Self.corpus { #expect(difference(source) == nil, "\(path)") }
    }

    /// More constants than one operand can name, and a name that is no short string.
    @Test func findsGlobalsFarAway() {
        let many = (1...300).map { "local t\($0 % 100 + 1) = 'text \($0)'" }.enumerated()
            .map {
                $0.offset % 100 == 0 ? "do \($0.element)" : $0.offset % 100 == 99 ? "\($0.element) end" : $0.element
            }
        let long = String(repeating: "n", count: 60)
        let source = many.joined(separator: "\n") + "\nfar = other\nfar.field = far(1)\n\(long) = function() end"
        #expect(StockCompiler(Array(source.utf8)).globals == ["far", "far", "far =", long + " =", "other"])
        #expect(difference(Array(source.utf8)) == nil)
    }

    /// Programs of the corpus, cut and changed word by word.
    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func agreesOnWhatIsWrong(_ seed: UInt64) {
        let programs = Self.corpus.map { Words.of($0.source) }.filter { $0.count > 3 }
        var words = Words(seed: seed)
        var refused = 0
        for _ in 0..<5_000 {
            let source = words.changed(programs)
            let difference = difference(source)
            #expect(difference == nil, "\(String(decoding: source, as: UTF8.self))")
            if (try? SyntaxTree(source)) == nil { refused += 1 }
        }
        #expect((500...4_990).contains(refused))
    }

    /// Programs with a statement on each line: the lines of their globals are those of the bytecode.
    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func findsTheLinesOfGlobals(_ seed: UInt64) throws {
        var program = RandomProgram(seed: seed)
        for _ in 0..<500 {
            let source = program.next()
            let stock = StockCompiler(Array(source.utf8))
            #expect(stock.fault == nil, "\(source)")
            let lines = try SyntaxTree(source).globalUses.map { "\($0.line): \($0.name)" + ($0.isSet ? " =" : "") }
            #expect(lines.sorted() == stock.lines, "\(source)")
        }
    }
}

/// Numbers that are the same for the same seed.
struct Dice: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Programs as their words, and changes of them.
private struct Words {
    private var dice: Dice
    init(seed: UInt64) { dice = Dice(seed: seed) }

    private static let pieces = [
        " goto a ", " ::a:: ", " break ", " local a <const> = 1 ", " a = 2 ", " end ", " do ", " local a ", " ... ",
        " function f(a) ", " repeat ", " until a ", " return ", " local function a() ", " while a do ",
        " for a = 1, 2 do ", " local b <close>, a <close> = 1 ", " _ENV = a ", " local _ENV = a ", " a = 0x1p ", " [[ ",
        " \"\\u{7FFFFFFF}\\z\n \\x41\" ", " 1..2 ", ";", " '\\999' ", " a.b:c'' ", " --[==[ ",
    ]

    /// The words with the blanks before them.
    static func of(_ source: [UInt8]) -> [[UInt8]] {
        var (lexer, words, last) = (Lexer(source), [[UInt8]](), 0)
        while let token = try? lexer.next(), token.kind != .endOfText {
            words.append(Array(source[last..<token.end]))
            last = token.end
        }
        return words
    }

    mutating func changed(_ programs: [[[UInt8]]]) -> [UInt8] {
        guard var words = programs.randomElement(using: &dice) else { return [] }
        let start = Int.random(in: 0..<words.count, using: &dice)
        let length = min(words.count - start, Int.random(in: 1..<120, using: &dice))
        words = Bool.random(using: &dice) ? Array(words[start..<start + length]) : Array(words.prefix(600))
        for _ in 0..<Int.random(in: 0...3, using: &dice) where !words.isEmpty {
            let index = Int.random(in: 0..<words.count, using: &dice)
            switch Int.random(in: 0..<5, using: &dice) {
            case 0: words.remove(at: index)
            case 1: words.insert(words[Int.random(in: 0..<words.count, using: &dice)], at: index)
            case 2: words.swapAt(index, Int.random(in: 0..<words.count, using: &dice))
            case 3: words.insert(Array((Self.pieces.randomElement(using: &dice) ?? "").utf8), at: index)
            default:
                guard !words[index].isEmpty else { continue }
                words[index][Int.random(in: 0..<words[index].count, using: &dice)] = .random(in: 32..<127, using: &dice)
            }
        }
        return Array(words.joined())
    }
}

/// Programs that compile, with locals, globals and functions in each other.
private struct RandomProgram {
    private var dice: Dice
    private var depth = 0
    init(seed: UInt64) { dice = Dice(seed: seed) }

    private static let names = ["a", "b", "c", "print", "count", "_x", "x1"]

    mutating func next() -> String {
        depth = 0
        return block()
    }

    private mutating func name() -> String { Self.names.randomElement(using: &dice) ?? "a" }

    private mutating func value() -> String {
        switch Int.random(in: 0..<9, using: &dice) {
        case 0: "1"
        case 1: "'a'"
        case 2: "\(name()).\(name())"
        case 3: "\(name())(\(name()), \(name()))"
        case 4: "{ \(name()) = \(name()), \(name()) }"
        case 5: "(\(name()) or {})[\(name())]"
        case 6: "not \(name()) and #\(name()) .. \(name())"
        default: name()
        }
    }

    private mutating func block() -> String {
        depth += 1
        defer { depth -= 1 }
        return (0..<Int.random(in: 1...4, using: &dice)).map { _ in statement() }.joined()
    }

    private mutating func statement() -> String {
        switch Int.random(in: 0..<(depth > 4 ? 6 : 14), using: &dice) {
        case 0: "local \(name()) = \(value())\n"
        case 1: "\(name()) = \(value())\n"
        case 2: "\(name()), \(name()) = \(value()), \(value())\n"
        case 3: "\(name())(\(value()))\n"
        case 4: "\(name()).\(name()) = \(value())\n"
        case 5: "local \(name()), \(name()) = \(value())\n"
        case 6: "do\n\(block())end\n"
        case 7: "if \(value()) then\n\(block())else\n\(block())end\n"
        case 8: "for \(name()) = 1, 2 do\n\(block())end\n"
        case 9: "for \(name()), \(name()) in pairs {} do\n\(block())end\n"
        case 10: "local function \(name())(\(name()), ...)\n\(block())end\n"
        case 11: "while false do\n\(block())end\n"
        case 12: "repeat\n\(block())until true\n"
        default: "local \(name()) = function(\(name()))\n\(block())end\n"
        }
    }
}
