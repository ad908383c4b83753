internal import KontorCore
internal import KontorDirectory
internal import KontorInventory
internal import KontorLua
internal import KontorStore

/// An organisation as an argument of a function that buys from it: it is a supplier.
struct Supplier: ParameterValue {
    let record: Record<Organisation>

    static var type: ParameterType { Record<Organisation>.type }

    static func parse(_ value: LuaValue, _ context: ParseContext) throws -> Supplier {
        let firm: Record<Organisation>
        do { firm = try Record<Organisation>.parse(value, context) } catch let failure as Failure
            where failure.code == .notFound
        {
            let isAsked = failure.message.hasSuffix("?")
            throw Failure(.notFound, failure.message + (isAsked ? " A " : "; a ") + way)
        }
        if let words = try context.records().unfitWords(AnyRecord(firm), for: Offer.schema.fields.supplier.declaration)
        {
            throw Failure(.refused, words, details: .fields(["field": "supplier"]))
        }
        return Supplier(record: firm)
    }

    private static let way =
        "new one is made with kontor.directory.organisation.create { handle = …, name = …, kind = \"supplier\" }"
}
