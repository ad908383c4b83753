import KontorCore
import Testing

@testable import KontorConnectors

struct CellTests {
    private func read<Value>(_ kind: CellKind<Value>, _ text: String) -> Result<Value, CellRefusal> {
        do { return .success(try kind.read(Array(text.utf8)[...])) } catch { return .failure(error) }
    }

    private func refusal<Value>(_ kind: CellKind<Value>, _ text: String) -> String? {
        guard case .failure(let refusal) = read(kind, text) else { return nil }
        return refusal.sentence
    }

    @Test(
        arguments: [
            ("0", 0), ("12", 12_000), ("2,5", 2500), ("2.5", 2500), ("0,125", 125), ("0.125", 125),
            ("1.234,50", 1_234_500),
            ("1,234.50", 1_234_500), ("1.234.567", 1_234_567_000), ("1234,567", 1_234_567), ("1 234,5", 1_234_500),
            ("1\u{A0}234", 1_234_000), ("1'234.5", 1_234_500), ("1’234", 1_234_000), ("+3", 3000), ("2,5000", 2500),
            ("1.2340", 1234), ("12,34", 12_340), ("007", 7000), ("1000000000", 1_000_000_000_000),
            ("1 234,567", 1_234_567),
        ])
    func readsQuantities(_ text: String, _ thousandths: Int64) throws {
        #expect(try read(.quantity, text).get() == Quantity(thousandths: thousandths))
    }

    @Test(
        arguments: [
            ("1.234", "“1.234” can be read in two ways; write 1234, or 1.2340 of what comes in parts, such as kg"),
            ("1,234", "“1,234” can be read in two ways; write 1234, or 1,2340 of what comes in parts, such as kg"),
            ("1.2345", "“1.2345” has too many decimals; there are at most 3"),
            ("-1", "“-1” is less than 0; write 0 or more"), ("−1", "“−1” is less than 0; write 0 or more"),
            ("ca. 12", "“ca. 12” is no number; write digits only, such as 2,5"),
            (",5", "“,5” is no number; write digits only, such as 2,5"),
            ("5,", "“5,” is no number; write digits only, such as 2,5"),
            ("-", "“-” is no number; write digits only, such as 2,5"),
            ("1.23.456", "“1.23.456” is no number; write it without separators of thousands"),
            ("1,234,5", "“1,234,5” is no number; write it without separators of thousands"),
            ("1.234,5.6", "“1.234,5.6” is no number; write it without separators of thousands"),
            ("12.5.0", "“12.5.0” is no number; write it without separators of thousands"),
            ("99999999999999", "“99999999999999” is more than a billion; correct the number"),
            ("99999999999999999999", "“99999999999999999999” is too large; correct the number"),
            ("1e5", "“1e5” is no number; write digits only, such as 2,5"),
        ])
    func refusesWhatIsNoQuantity(_ text: String, _ sentence: String) {
        #expect(refusal(.quantity, text) == sentence)
    }

    @Test(
        arguments: [
            ("2,09", 209), ("2.09 EUR", 209), ("EUR 2,09", 209), ("19,90 €", 1990), ("€ 1.234,50", 123_450),
            ("12,-", 1200),
            ("12,– €", 1200), ("0", 0), ("5 Euro", 500),
        ])
    func readsPrices(_ text: String, _ cents: Int64) throws {
        #expect(try read(.money(.euro), text).get() == Money(minor: cents, .euro))
    }

    @Test(
        arguments: [
            ("54,9012", "“54,9012” has too many decimals; EUR has at most 2"),
            ("12 CHF", "“12 CHF” is not in EUR; write the price in EUR"),
            ("$ 5", "“$ 5” is not in EUR; write the price in EUR"),
            ("-2,00", "“-2,00” is less than 0; write a price above 0"),
            ("auf Anfrage", "“auf Anfrage” is no number; write digits only, such as 2,5"),
            (
                "1,955",
                "“1,955” can be read in two ways; write 1955, or fewer decimals (EUR has at most 2), such as 1,95"
            ),
        ])
    func refusesWhatIsNoPrice(_ text: String, _ sentence: String) {
        #expect(refusal(.money(.euro), text) == sentence)
    }

    @Test(arguments: ["31.12.2026", "2026-12-31"])
    func readsDays(_ text: String) throws {
        #expect(try read(.day, text).get() == Day("2026-12-31"))
    }

    @Test func readsDaysWithoutZeros() throws {
        #expect(try read(.day, "1.2.2027").get() == Day("2027-02-01"))
    }

    @Test(
        arguments: [
            ("31.02.2027", "“31.02.2027” is not in the calendar; correct the day"),
            ("12/31/2026", "“12/31/2026” is no day; write it as 31.12.2026 or 2026-12-31"),
            ("31.12.26", "“31.12.26” is no day; write it as 31.12.2026 or 2026-12-31"),
        ])
    func refusesOtherDays(_ text: String, _ sentence: String) {
        #expect(refusal(.day, text) == sentence)
    }

    @Test(arguments: [
        ("ja", true), ("Nein", false), ("YES", true), ("no", false), ("x", true), ("wahr", true), ("0", false),
    ])
    func readsFlags(_ text: String, _ value: Bool) throws {
        #expect(try read(.flag, text).get() == value)
    }

    @Test func refusesOtherCells() {
        #expect(refusal(.flag, "vielleicht") == "“vielleicht” is neither yes nor no; write ja or nein")
        #expect(refusal(.wholeNumber, "2,5") == "“2,5” is not whole; write it without decimals")
        #expect(refusal(.wholeNumber, "-2") == "“-2” is less than 0; write 0 or more")
        #expect(refusal(.text, "#WERT!") == "“#WERT!” is a spreadsheet's error; correct the formula")
        #expect(
            refusal(.text, "B\u{FFFD}ro") == "“B\u{FFFD}ro” holds “\u{FFFD}”, where a letter was lost; write it anew")
        #expect(refusal(.barcode, "40-1") == "“40-1” is no bar code; write its digits only")
        #expect(
            refusal(.barcode, "4,0063E+12")
                == "“4,0063E+12” was shortened by the spreadsheet; format the column as text and enter the number again"
        )
        let long = String(repeating: "ab\n", count: 30)
        #expect(refusal(.flag, long)?.hasPrefix("“ab ab ab ab ab ab ab ab ab ab ab ab ab …”") == true)
    }

    @Test(
        arguments: [
            ("zwei\nZeilen", "“zwei Zeilen” has a line break in it; write it on one line"),
            ("a\u{2028}b", "“a b” has a line break in it; write it on one line"),
            ("a\tb", "“a\tb” has a tab in it; write a blank instead"),
            ("a\u{7}b", "“a\u{7}b” holds a character that nobody sees (number 7); write it anew"),
            (
                String(repeating: "x", count: 201),
                "“\(String(repeating: "x", count: 39))…” has more than 200 characters; shorten it"
            ),
        ])
    func refusesWhatIsNoLine(_ text: String, _ sentence: String) {
        #expect(refusal(.line, text) == sentence)
    }

    @Test(arguments: ["1,2E+05", "1.2e+5", "4E+12", "4,00638E+12"])
    func refusesNumbersThatASpreadsheetShortened(_ text: String) {
        let advice = "was shortened by the spreadsheet; format the column as text and enter the number again"
        #expect(refusal(.number(most: 40), text) == "“\(text)” \(advice)")
    }

    @Test(arguments: ["E+5", "1E5", "A1E+05", "0815", "C-EXV 59"])
    func keepsOtherNumbers(_ text: String) throws {
        #expect(try read(.number(most: 40), text).get() == text)
    }

    @Test func keepsTextThatOnlyBeginsLikeAnError() throws {
        #expect(try read(.text, "#1 ﬁne").get() == "#1 ﬁne")
        #expect(try read(.wholeNumber, "14").get() == 14)
        #expect(try read(.barcode, "2000047110005").get() == "2000047110005")
    }
}
