import KontorCore
import KontorIntake
import Testing

@testable import KontorConnectors

/// The example day is read whole and without a complaint; its broken files with all of theirs.
struct ExampleDayTests {
    @Test func readsTheStock() throws {
        let reading = StockListReader.read(try Samples.day("stock.csv"))
        #expect(reading.problems == [])
        #expect(reading.lines.count == 77)
        #expect(reading.lines.allSatisfy { $0.category.value != nil && $0.nameEn.value != nil && $0.bin.value != nil })
    }

    @Test(
        arguments: [
            ("prices-buerobedarf-elbe.csv", 66), ("prices-papier-krause.csv", 62), ("prices-express-kontor.csv", 67),
        ])
    func readsThePriceLists(_ name: String, _ count: Int) throws {
        let reading = PriceListReader.read(try Samples.day(name), currency: .euro)
        #expect(reading.problems == [])
        #expect(reading.lines.count == count)
        for offer in reading.lines.map(\.offer) {
            #expect(offer.number.value != nil && offer.pack.value != nil && offer.minimumOrder.value != nil)
            #expect(offer.leadDays.value != nil && offer.validUntil.value != nil)
        }
        #expect(reading.lines.contains { $0.offer.breaks.value != nil })
        #expect(reading.lines.contains { $0.offer.preferred.value == true } == (name != "prices-express-kontor.csv"))
    }

    @Test func readsTheCountSheet() throws {
        let reading = CountSheetReader.read(try Samples.day("count-sheet.csv"))
        #expect(reading.problems == [])
        #expect(reading.lines.count == 22)
        #expect(
            reading.lines.filter { $0.counted == .empty }.map(\.sku.value) == ["HÄNGEMAPPE", "TONER-FAX", "STUHL-DREH"])
    }

    @Test(
        arguments: [
            ("stock-bad-numbers.csv", [2, 3, 4, 5]), ("stock-latin-1.csv", []),
            ("stock-ten-errors.csv", [2, 4, 9, 10, 13]), ("stock-wrong-columns.csv", [1, 1, 1, 1]),
            ("empty.csv", [1]), ("header-only.csv", [1]),
        ])
    func findsTheFaultsOfBrokenStockLists(_ name: String, _ lines: [Int]) throws {
        #expect(StockListReader.read(try Samples.day("bad/\(name)")).problems.map(\.line) == lines)
    }

    @Test(
        arguments: [
            ("count-bad-numbers.csv", [2, 3, 5]),
            ("count-wrong-columns.csv", [1, 1, 1]),
        ])
    func findsTheFaultsOfBrokenCountSheets(_ name: String, _ lines: [Int]) throws {
        #expect(CountSheetReader.read(try Samples.day("bad/\(name)")).problems.map(\.line) == lines)
    }

    @Test(arguments: [
        ("damaged.pdf", "is a damaged PDF"), ("scan-without-text.pdf", "has no text layer"),
        ("not-a-pdf.pdf", "is named as a PDF, but holds plain text"), ("empty-cv.txt", "is empty"),
    ])
    func refusesTheBrokenDocuments(_ name: String, _ words: String) throws {
        let path = Samples.dayFile("bad/\(name)").path
        #expect(
            performing: { try DocumentText.extract(file: path) },
            throws: { "\($0)".hasPrefix("\(path) \(words)") && ($0 as? Failure)?.code == .invalid })
    }

    @Test func readsACVInEachFormat() throws {
        let pdf = try DocumentText.extract(file: Samples.dayFile("cvs/05-thomas-wagner.pdf").path)
        #expect(pdf.kind == .pdf && pdf.pages.count == 2 && pdf.warnings == [])
        #expect(
            pdf.text.contains("April 2013 – September 2019   Assistent der Verwaltung, Klinik am Sachsenwald, Reinbek"))
        let json = try DocumentText.extract(file: Samples.dayFile("cvs/08-lukas-brandt.json").path)
        #expect(json.kind == .jsonResume && json.text.contains("Programmierung: C++, Node.js, SQL, VBA"))
        let text = try DocumentText.extract(file: Samples.dayFile("cvs/02-jonas-becker.txt").path)
        #expect(text.kind == .text && text.text.contains("Sachbearbeitung Verwaltung, Hafenspedition Lührs KG"))
    }

    @Test func readsTheMorningsCalls() throws {
        let log = AsteriskCDR.read(try Samples.day("Master.csv"), in: OfficeTime(zoneName: "Europe/Berlin"))
        #expect(log.unread == [])
        #expect(log.lines.map(\.line) == Array(1...33))
    }

    @Test func listsTheLinesThatAreNoCalls() throws {
        let bytes = try Samples.day("bad/Master-unknown-lines.csv")
        let record = AsteriskCDR.read(bytes, in: OfficeTime(zoneName: "Europe/Berlin"))
        #expect(record.lines.map(\.line) == [1, 6, 7, 8])
        #expect(
            record.unread == [
                ImportProblem(line: 2, "a quotation mark is not closed; the line is cut off"),
                ImportProblem(line: 3, "the line has 1 column instead of 16 to 21; it is no line of Master.csv"),
                ImportProblem(line: 4, "the start is no time such as 2026-11-23 07:52:10"),
                ImportProblem(line: 5, "the duration is no number of seconds"),
            ])
    }

    @Test func readsThePrinter() throws {
        let printer = try PrinterAnswer.read(
            file: "printer-low-toner.txt", try Samples.day("printer-low-toner.txt"))
        #expect(printer.serial == "QXZ01234" && printer.model == "Canon iR 2645")
        #expect(printer.saidAt == Instant("2026-11-23T09:18:13Z") && printer.warnings == [] && printer.unread.isEmpty)
        let supplies = try #require(printer.supplies)
        #expect(
            supplies.map(\.level) == [
                .amount(7), .amount(38), .amount(99_200), .amount(81), .unknown, .someLeft,
            ])
        #expect(supplies.map(\.kind) == ["toner", "waste", "drum", "fuser", "transfer", "staples"])
        #expect(supplies.map(\.shortage) == [.low, nil, nil, nil, nil, nil])
    }
}
