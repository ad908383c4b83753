import Foundation
import Testing

/// What sheets are written in, letters and numbers, through the built program.
@Suite struct SheetSpellingTests {
    /// UTF-16 as programs write it that leave its mark out.
    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func aTableInUTF16IsReadWithoutItsMark(_ encoding: String.Encoding) throws {
        let shell = try Shell(example: "krueger")
        let text = "Artikelnr;Bezeichnung;Kategorie;Einheit;Lagerort;Bestand\nN1;Größe ß €;toner;Stück;Materialraum;3\n"
        let data = try #require(text.data(using: encoding))
        try data.write(to: URL(fileURLWithPath: "\(shell.current ?? "")/n.csv"))
        let taken = try shell.kontor("import", "items", "n.csv")
        #expect(taken.status == 0 && taken.output.contains("read as UTF-16"), "\(taken)")
        #expect(try shell.kontor("eval", "return kontor.inventory.item.get('N1').name").output == "Größe ß €\n")
    }

    /// Each spelling that a refused number is told is taken, where its unit has parts at all.
    @Test(arguments: ["1,234", "1.234", "2,000"])
    func theSpellingsThatAreAdvisedAreTaken(_ number: String) throws {
        let shell = try Shell(example: "krueger")
        func take(_ number: String, _ unit: String) throws -> Shell.Outcome {
            try shell.write(
                "Artikelnr;Bezeichnung;Kategorie;Einheit;Lagerort;Bestand\nN1;Neu;toner;\(unit);Materialraum;\(number)\n",
                to: "n.csv")
            return try shell.kontor("import", "items", "n.csv", "--preview")
        }
        let said = try take(number, "Stück").errors
        let advice = try #require(said.split(separator: "write ").last.map(String.init))
        let words = advice.split(whereSeparator: \.isWhitespace)
        let numbers = words.filter { $0.first?.isNumber == true }.map {
            $0.trimmingCharacters(in: .punctuationCharacters)
        }
        #expect(numbers.count == 2, "\(said)")
        for spelling in numbers { #expect(try take(spelling, "kg").status == 0, "\(spelling)") }
        let parts = advice.contains("of what comes in parts, such as kg")
        #expect(try take(numbers[0], "Stück").status == 0)
        #expect((try take(numbers[1], "Stück").status == 0) == !parts)
    }
}
