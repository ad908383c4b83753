import ArgumentParser

/// The words after a command's name where they are the usual ones: long options with a value each, and operands.
///
/// The parser prepares help, completion and checks for every word that it could meet, which takes longer than all else
/// that `kontor eval 1` does. What is usual needs none of that; anything else is left to the parser.
struct PlainLine {
    let options: CommonOptions
    let operands: [String]

    /// - Returns: nil where the parser has to read the words, if only to say what is wrong with them.
    init?(_ words: ArraySlice<String>) {
        var values: [String: String] = [:]
        var flags: Set<String> = []
        var operands: [String] = []
        var rest = words
        while let word = rest.popFirst() {
            switch word {
            case "--office", "--as", "--now":
                guard values[word] == nil, let value = rest.popFirst(), Self.isOperand(value) else { return nil }
                values[word] = value
            case "--preview", "--json", "--deterministic":
                guard flags.insert(word).inserted else { return nil }
            default:
                guard Self.isOperand(word) else { return nil }
                operands.append(word)
            }
        }
        var options = CommonOptions()  // every option is set below: the parser's wrappers have no values of their own
        options.office = values["--office"]
        options.actor = values["--as"]
        options.now = values["--now"]
        options.preview = flags.contains("--preview")
        options.json = flags.contains("--json")
        options.deterministic = flags.contains("--deterministic")
        options.without = []
        options.timeLimit = nil
        options.memoryLimit = nil
        guard (try? options.validate()) != nil else { return nil }
        self.options = options
        self.operands = operands
    }

    private static func isOperand(_ word: String) -> Bool { !word.isEmpty && word.utf8.first != UInt8(ascii: "-") }
}

/// A command that is started so often that its usual words are read without the parser.
protocol PlainCommand: ParsableCommand {
    /// - Returns: nil where the words are not the usual ones of this command.
    static func read(_ line: PlainLine) -> Self?
}
