import KontorCore
import Testing

@testable import KontorConnectors

/// Each of the words by which a column may be known heads it; `kontor import KIND --columns` prints them.
struct HeaderWordTests {
    private static let schemas = [
        StockListReader.schema, PriceListReader.schema(.euro), CountSheetReader.schema,
    ]

    @Test(arguments: schemas.indices) func headsItsColumn(_ index: Int) throws {
        let schema = Self.schemas[index]
        for (column, declaration) in schema.declarations.enumerated() {
            for word in declaration.headers {
                for written in [word, word.uppercased(), " \(word) ", word.replacing("-", with: " ")] {
                    let sheet = try SheetReader.read(Array((written + ";?\n1;1").utf8)).get()
                    #expect(schema.bind(sheet).places[column] == 0, "\(written)")
                }
            }
        }
    }

    @Test(arguments: schemas.indices) func belongsToOneColumn(_ index: Int) {
        let words = Self.schemas[index].declarations.flatMap { Set($0.headers.map(SheetSchema.folded)) }
        #expect(Dictionary(grouping: words) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
    }
}
