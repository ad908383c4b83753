import Foundation

/// A page of the documentation as what a reader does with it, from top to bottom.
///
/// - In a `console` block each line after `$ ` is typed into the shell, a line after `> ` into the program that was
///   started last, and the other lines are what is printed.
/// - Any other block stands under a line that ends with the file it is for: "… as `FILE`:" shows the whole file,
///   "… in `FILE`:" a part of one, which replaces all from the block's first line to its last.
/// - `sh` blocks set a machine up and `text` blocks are only looked at; nobody does anything with them here.
struct Walkthrough {
    /// One thing that the reader does.
    enum Step: Equatable {
        case type(Command)
        case write(file: String, text: String)
        case replace(file: String, lines: [String])
    }

    /// A command with what is typed into it, and what the page says it prints.
    struct Command: Equatable {
        var line: String
        var typed: [String] = []
        var shown: [String] = []
        /// Where `shown` stands in the page, counted in lines from zero.
        var place: Range<Int>
    }

    /// A page that cannot be followed.
    struct Unclear: Error, CustomStringConvertible { let description: String }

    private(set) var steps: [Step] = []
    /// The `text` blocks.
    private(set) var texts: [[String]] = []
    let lines: [String]

    init(_ page: String) throws {
        lines = page.components(separatedBy: "\n")
        var index = 0
        var caption = ""
        while index < lines.count {
            let line = lines[index]
            index += 1
            guard line.hasPrefix("```") else {
                if !line.isEmpty { caption = line }
                continue
            }
            guard let end = lines[index...].firstIndex(of: "```") else {
                throw Unclear(description: "line \(index): this block has no end")
            }
            try add(block: String(line.dropFirst(3)), index..<end, caption)
            (index, caption) = (end + 1, "")
        }
    }

    private mutating func add(block kind: String, _ place: Range<Int>, _ caption: String) throws {
        switch kind {
        case "console": try addCommands(place)
        case "sh": break
        case "text": texts.append(Array(lines[place]))
        default:
            guard let file = caption.wholeMatch(of: /.*?\b(in|as) `([^`]+)`:/) else {
                throw Unclear(description: "line \(place.lowerBound): this block does not say for which file it is")
            }
            let (path, text) = (String(file.output.2), Array(lines[place]))
            steps.append(
                file.output.1 == "as"
                    ? .write(file: path, text: text.map { $0 + "\n" }.joined()) : .replace(file: path, lines: text))
        }
    }

    private mutating func addCommands(_ place: Range<Int>) throws {
        var command: Command?
        for index in place {
            if lines[index].hasPrefix("$ ") {
                if let command { steps.append(.type(command)) }
                command = Command(line: String(lines[index].dropFirst(2)), place: index + 1..<index + 1)
            } else if command == nil {
                throw Unclear(description: "line \(index + 1): a console block begins with a command")
            } else if lines[index].hasPrefix("> ") {
                command?.typed.append(String(lines[index].dropFirst(2)))
            } else {
                command?.shown.append(lines[index])
            }
            if let first = command?.place.lowerBound { command?.place = first..<index + 1 }
        }
        if let command { steps.append(.type(command)) }
    }
}
