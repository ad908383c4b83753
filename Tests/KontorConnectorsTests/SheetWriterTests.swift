import Foundation
import KontorCore
import Testing

@testable import KontorConnectors

struct SheetWriterTests {
    private let euro: Currency
    private let cells: [SheetCell]

    init() throws {
        euro = try #require(Currency("EUR"))
        let franc = try #require(Currency("CHF"))
        cells = [
            .text("a;b,c"), .text("say \"yes\""), .text("two\nlines"), .text(" kept "), .empty, .integer(-7),
            .number(0.25), .quantity(Quantity(thousandths: 12_500)), .money(Money(minor: 1290, euro)),
            .money(Money(minor: -5, franc)), .flag(true), .flag(false), .text("=1+1"), .text("'=1"), .text("'s"),
        ]
    }

    private func written(_ style: SheetWriter.Style) -> String {
        var writer = SheetWriter(style, currency: euro)
        writer.header(["one", "+two"])
        writer.row(cells)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func writesAsAGermanSpreadsheetReads() {
        #expect(
            written(.german)
                == "\u{FEFF}one;'+two\r\n\"a;b,c\";\"say \"\"yes\"\"\";\"two\nlines\";\" kept \";;-7;0,25;12,5;12,90;"
                + "-0,05 CHF;ja;nein;'=1+1;''=1;'s\r\n")
    }

    @Test func writesAsOthersRead() {
        #expect(
            written(.international)
                == "\u{FEFF}one,'+two\r\n\"a;b,c\",\"say \"\"yes\"\"\",\"two\nlines\",\" kept \",,-7,0.25,12.5,12.90,"
                + "-0.05 CHF,yes,no,'=1+1,''=1,'s\r\n")
    }

    /// Texts over what marks, quotes and separates: read again they are what they were, and no cell begins a formula.
    @Test(arguments: [SheetWriter.Style.german, .international])
    func whatIsWrittenIsReadAgain(_ style: SheetWriter.Style) throws {
        let letters = ["=", "+", "-", "@", "'", "\"", ";", ",", "\n", "a", "ä", "＝", "1"]
        var texts = letters
        for first in letters { for second in letters { for third in letters { texts.append(first + second + third) } } }
        var writer = SheetWriter(style, currency: euro)
        writer.header(["text", "end"])
        for text in texts { writer.row([.text(text), .text("x")]) }
        let sheet = try SheetReader.read(writer.bytes).get()
        #expect(sheet.rowCount == texts.count)
        for (row, text) in texts.enumerated() {
            let cell = sheet.cell(row: row, column: 0)
            #expect(!["=", "+", "-", "@", "＝"].contains(String(decoding: cell, as: UTF8.self).first), "\(text)")
            // What stands around a cell's text is no part of it.
            let expected = text.trimmingCharacters(in: .whitespacesAndNewlines)
            #expect((try? TextCell.text(cell)) == expected || expected != text, "\(text)")
        }
    }
}
