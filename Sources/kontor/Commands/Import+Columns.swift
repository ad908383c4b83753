import KontorConnectors
import KontorCore

/// `kontor import KIND --columns`: which columns a sheet may have, and the words by which they are known.
extension Import {
    /// - Throws: `WrongUsage` where files of the kind are no sheets.
    func showColumns(of kind: Kind) throws {
        let schema: SheetSchema
        switch kind {
        case .items: schema = StockListReader.schema
        case .offers: schema = PriceListReader.schema(try OpenOffice(options).records.read { $0.office.currency })
        case .count: schema = CountSheetReader.schema
        case .calls, .supplies, .application:
            throw WrongUsage("kontor import \(kind.rawValue): such a file has no columns; items, offers and count have")
        }
        if options.json {
            Terminal.say(json: .list(schema.declarations.map(\.plain)))
        } else {
            for column in schema.declarations { Terminal.say(column.line) }
        }
    }
}

extension SheetSchema.Declaration {
    /// `sku (a number or key, needed): Artikelnr, SKU, …`
    fileprivate var line: String {
        let need =
            switch presence {
            case .required: ", needed"
            case .mayBeEmpty: ", needed; a cell may be empty"
            case .optional: field == nil ? ", not kept" : ""
            }
        return "\(field ?? "description") (\(holds)\(need)): \(headers.joined(separator: ", "))"
    }

    fileprivate var plain: Plain {
        .fields([
            "field": field.map { .text($0) } ?? .null, "holds": .text(holds), "needed": .flag(presence != .optional),
            "may_be_empty": .flag(presence != .required), "known_as": .list(headers.map { .text($0) }),
        ])
    }
}
