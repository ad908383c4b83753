internal import KontorCore
internal import KontorLua
internal import KontorStore

/// Refuses arguments that are longer than may be by what Lua holds of them: before anything of them is copied.
///
/// What is refused here, `ParameterDeclaration.excess` would refuse as well, of the copies.
extension Verb {
    /// - Parameter arguments: The arguments of a call, none of them read yet.
    /// - Throws: `Misuse` with the verb's name and signature.
    func refuseLong(_ arguments: inout LuaReader, in session: Session) throws {
        do {
            try readLengths(&arguments)
        } catch let long as Misuse {
            // Who may not call it at all is told that first.
            try session.permit(self)
            throw Misuse("kontor.\(name): \(long.message)\n  \(signature)")
        }
    }

    private func readLengths(_ arguments: inout LuaReader) throws {
        // A colon hands over the noun's own table, which is told in words of its own.
        if positionalCount == 0, arguments.isClassed { return }
        for parameter in parameters.prefix(positionalCount) where !arguments.isAtEnd {
            try parameter.refuseLong(&arguments, place: "")
        }
        let options = Array(parameters.dropFirst(positionalCount))
        if !options.isEmpty, !arguments.isAtEnd {
            if arguments.peek() == .table {
                try options.refuseLong(&arguments, place: "")
            } else if arguments.size > longestStray {
                throw Misuse("options must be a table, got \(arguments.peek())")
            } else {
                arguments.skip()
            }
        }
        let most = positionalCount + (options.isEmpty ? 0 : 1)
        while !arguments.isAtEnd {
            guard arguments.size <= longestStray else {
                throw Misuse("takes at most \(most) argument\(most == 1 ? "" : "s"), got more")
            }
            arguments.skip()
        }
    }
}

/// Bytes of the longest value that is copied to say that it is of the wrong kind.
private let longestStray = 4096
/// Bytes of the longest key that is worth a look.
private let longestKey = 200

extension [ParameterDeclaration] {
    /// Passes a table of named arguments.
    fileprivate func refuseLong(_ reader: inout LuaReader, place: String) throws {
        var table = try reader.enterTable()
        for _ in 0..<table.arrayCount { table.skip() }
        while !table.isAtEnd {
            guard table.peek() == .string else {
                table.skip()
                table.skip()
                continue
            }
            let parameter = try table.withBytes { bytes in
                bytes.count <= longestKey ? first { $0.name.utf8.elementsEqual(bytes) } : nil
            }
            if let parameter {
                try parameter.refuseLong(&table, place: place)
            } else if table.size > longestStray {
                throw Misuse("\(place)unknown key with a long value: known are \(map(\.name).listed)")
            } else {
                table.skip()
            }
        }
    }
}

extension ParameterDeclaration {
    /// Passes the next value.
    fileprivate func refuseLong(_ reader: inout LuaReader, place: String) throws {
        switch reader.peek() {
        case .string: try refuseLongText(&reader, place: place)
        case .table: try refuseLongTable(&reader, place: place)
        default: reader.skip()
        }
    }

    private func refuseLongText(_ reader: inout LuaReader, place: String) throws {
        let wrong = try reader.withBytes { bytes -> String? in
            let text = bytes.bindMemory(to: UInt8.self)
            if let words = bound?.excess(in: text) { return words }
            guard bound?.characters == nil, bound?.bytes == nil, text.count > longestStray else { return nil }
            return "must be \(type.expectation), got a text of \(text.count) bytes"
        }
        if let wrong { throw Misuse("\(place)\(name) \(wrong)") }
    }

    private func refuseLongTable(_ reader: inout LuaReader, place: String) throws {
        let size = reader.size
        switch type {
        case .list(let element):
            var table = try reader.enterTable()
            try refuseLong(list: table.arrayCount, place: place)
            let declared = ParameterDeclaration(name, element, isRequired: true, "")
            for index in 0..<table.arrayCount {
                guard table.peek() == .string else {
                    table.skip()
                    continue
                }
                let isLong = try table.withBytes { bytes -> Int? in
                    let text = bytes.bindMemory(to: UInt8.self)
                    return bound?.excessCharacters(text)
                        ?? (declared.bound == nil && text.count > longestStray ? text.count : nil)
                }
                guard let isLong else { continue }
                let most = bound?.characters.map { "at most \(Grouped.text($0)) characters" } ?? "no text"
                throw Misuse("\(place)\(name) has \(most) in each element, got \(Grouped.text(isLong)) at \(index + 1)")
            }
        case .rows(let columns):
            var table = try reader.enterTable()
            try refuseLong(list: table.arrayCount, place: place)
            for index in 0..<table.arrayCount {
                guard table.peek() == .table else {
                    table.skip()
                    continue
                }
                try columns.refuseLong(&table, place: "\(place)\(name)[\(index + 1)].")
            }
        case .file:
            let table = try reader.enterTable()
            var content = table.field("content")
            guard let most = bound?.bytes, content.peek() == .string else { return }
            let length = try content.withBytes(\.count)
            guard length > most else { return }
            throw Misuse("\(place)\(name) has at most \(Bound.size(most)), got \(Bound.size(length))")
        default:
            reader.skip()
            // A value takes four times here what it weighs there, at most.
            guard let most = bound?.bytes, size > 4 * most else { return }
            throw Misuse("\(place)\(name) has at most \(Bound.size(most)), got more")
        }
    }

    private func refuseLong(list count: Int, place: String) throws {
        guard let most = bound?.elements, count > most else { return }
        throw Misuse("\(place)\(name) has at most \(Grouped.text(most)) elements, got \(Grouped.text(count))")
    }
}
