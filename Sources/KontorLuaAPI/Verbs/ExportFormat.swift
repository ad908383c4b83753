internal import KontorConnectors
internal import KontorCore
internal import KontorStore

/// What an export can be written as.
package enum ExportFormat: String, Choice, ParameterValue {
    case csv
    case csvEnglish = "csv-en"
    case jsonLines = "jsonl"

    package var ending: String { self == .jsonLines ? "jsonl" : "csv" }

    fileprivate var style: SheetWriter.Style { self == .csvEnglish ? .international : .german }
}

/// An export that is being written.
struct ExportWriter {
    private let format: ExportFormat
    private let columns: [ParameterDeclaration]
    private var sheet: SheetWriter
    private var lines: [UInt8] = []
    private(set) var count = 0

    init(_ format: ExportFormat, _ columns: [ParameterDeclaration], currency: Currency) {
        self.format = format
        self.columns = columns
        sheet = SheetWriter(format.style, currency: currency)
        if format != .jsonLines { sheet.header(columns.map(\.name)) }
    }

    var bytes: [UInt8] { format == .jsonLines ? lines : sheet.bytes }

    mutating func add(_ record: Plain) {
        count += 1
        if format == .jsonLines {
            let entries = columns.compactMap { column -> Plain.Entry? in
                guard let value = record[column.name], value != .null else { return nil }
                return Plain.Entry(key: column.name, value: value)
            }
            lines += Plain.table(entries).json.utf8
            lines.append(UInt8(ascii: "\n"))
        } else {
            sheet.row(columns.map { Self.cell(record[$0.name] ?? .null, $0.type) })
        }
    }

    /// Words of a list stand in one cell.
    private static let between = "; "

    private static func cell(_ value: Plain, _ type: ParameterType) -> SheetCell {
        switch (value, type) {
        case (.null, _): .empty
        case (.flag(let flag), _): .flag(flag)
        case (.money(let money), _): .money(money)
        case (.text(let text), .money): (try? Money.read(text)).flatMap { $0 }.map { .money($0) } ?? .text(text)
        case (.text(let text), _): .text(text)
        case (.integer(let value), _): .integer(value)
        case (.number(let value), .quantity): Quantity(exactly: value).map { .quantity($0) } ?? .number(value)
        case (.number(let value), _): .number(value)
        case (.list(let elements), .list(.text)): .text(elements.compactMap(\.text).joined(separator: between))
        default: .text(value.json)
        }
    }
}
