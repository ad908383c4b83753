internal import Foundation

extension Plain {
    /// Returns the value as one line of JSON; keys keep their order, so equal values give equal bytes.
    package var json: String {
        var bytes: [UInt8] = []
        write(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the value as JSON.
    package func write(into bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .flag(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): JSONText.append(value, to: &bytes)
        case .number(let value): bytes.append(contentsOf: (value.isFinite ? "\(value)" : "null").utf8)
        case .text(let text): JSONText.append(text, to: &bytes)
        case .money(let money): JSONText.append(money.description, to: &bytes)
        case .list(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                element.write(into: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .table(let entries):
            bytes.append(UInt8(ascii: "{"))
            for (index, entry) in entries.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                JSONText.append(entry.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                entry.value.write(into: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// Returns the value as JSON over several lines, indented by two spaces, for people.
    package var prettyJSON: String { pretty(indent: "") }

    private func pretty(indent: String) -> String {
        let deeper = indent + "  "
        switch self {
        case .list(let elements) where !elements.isEmpty:
            return "[\n" + elements.map { deeper + $0.pretty(indent: deeper) }.joined(separator: ",\n") + "\n\(indent)]"
        case .table(let entries) where !entries.isEmpty:
            let lines = entries.map { "\(deeper)\(Plain.text($0.key).json): \($0.value.pretty(indent: deeper))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        default: return json
        }
    }

    /// Reads JSON text.
    ///
    /// - Throws: `Failure.invalid` where the text is not JSON.
    package init(json: some Sequence<UInt8>) throws {
        let data = Data(json)
        let decoded: Plain
        do {
            decoded = try JSONDecoder().decode(JSONPlain.self, from: data).plain
        } catch {
            throw Failure(.invalid, "this is not JSON")
        }
        self = decoded
    }

    /// Reads JSON text.
    package init(json: String) throws { try self.init(json: json.utf8) }
}

/// Writing JSON's scalars straight into bytes: the journal writes one of these per changed field.
package enum JSONText {
    package static func append(_ value: Int64, to bytes: inout [UInt8]) {
        if value >= 0 && value < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value))
        } else {
            bytes.append(contentsOf: String(value).utf8)
        }
    }

    package static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F {
                bytes.append(contentsOf: utf8[start..<index])
                escape(byte, to: &bytes)
                start = index + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}

/// Foundation's decoder, asked for plain data; keys come back sorted because it does not keep their order.
///
/// It takes a few microseconds for each value, so it ends where the work at hand does.
private struct JSONPlain: Decodable {
    let plain: Plain
    /// What one value takes, as a `WorkWatch` counts.
    private static let steps = 1000

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Asks for what is most frequent first: what the decoder refuses, it refuses by an error, which takes long to make.
    init(from decoder: any Decoder) throws {
        let single = try decoder.singleValueContainer()
        if single.decodeNil() {
            plain = .null
        } else if let text = try? single.decode(String.self) {
            plain = .text(text)
        } else if let keyed = try? decoder.container(keyedBy: Key.self) {
            let keys = keyed.allKeys.sorted { $0.stringValue < $1.stringValue }
            plain = .table(
                try keys.untilStopped(each: Self.steps).map {
                    Plain.Entry(key: $0.stringValue, value: try keyed.decode(JSONPlain.self, forKey: $0).plain)
                })
        } else if let integer = try? single.decode(Int64.self) {
            plain = .integer(integer)
        } else if var list = try? decoder.unkeyedContainer() {
            var elements: [Plain] = []
            var watch = WorkWatch()
            while !list.isAtEnd, !watch.isStopped(after: Self.steps) {
                elements.append(try list.decode(JSONPlain.self).plain)
            }
            plain = .list(elements)
        } else if let number = try? single.decode(Double.self) {
            plain = .number(number)
        } else {
            plain = .flag(try single.decode(Bool.self))
        }
    }
}
