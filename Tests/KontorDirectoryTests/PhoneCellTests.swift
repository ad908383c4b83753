import KontorCore
import KontorStore
import KontorTesting
import Testing

@testable import KontorDirectory

/// A cell holds one number, several, or none: nothing in it is passed over.
@Suite struct PhoneCellTests {
    @Test(arguments: [
        ("030 901842", ["030 901842"]),
        ("030 901842 oder 0171 2345678", ["030 901842", "0171 2345678"]),
        ("030/90 18 40/41", ["030/90 18 40", "030/90 18 41"]),
        ("030/90 18 40/41/42", ["030/90 18 40", "030/90 18 41", "030/90 18 42"]),
        ("040 55501-70/71", ["040 55501-70", "040 55501-71"]),
        ("040 5550170 / 0172 1234567", ["040 5550170", "0172 1234567"]),
        ("030 901820 / 030 901821", ["030 901820", "030 901821"]),
        ("040 5550170; 040 5550171", ["040 5550170", "040 5550171"]),
        ("Tel. 040 5550170, Fax 040 5550179", ["040 5550170", "040 5550179"]),
        ("+49 40 5550170 bzw. +49 172 1234567", ["+49 40 5550170", "+49 172 1234567"]),
        ("212", ["212"]),
        ("040/555 01 70 Durchwahl 17", ["040/555 01 70 Durchwahl 17"]),
        ("tel:+49-40-5550170", ["tel:+49-40-5550170"]),
    ])
    func givesEachNumberItsOwn(_ text: String, _ numbers: [String]) throws {
        #expect(try PhoneCell(text).numbers.map { $0.raw.trimming() } == numbers)
    }

    @Test func keepsWhatStandsBesideANumber() throws {
        #expect(try PhoneCell("Tel. 040/5550170 (privat)").numbers.map(\.purpose) == ["private"])
        let both = try PhoneCell("Mobil 0172 1234567, Fax: 040 5550179").numbers
        #expect(both.map(\.purpose) == ["mobile", "fax"])
    }

    @Test(arguments: [
        ("23.11.2026", "a day"), ("2026-11-23", "a day"), ("1.1.27", "a day"), ("11/23/2026", "a day"),
        ("23. November 2026", "a day"), ("12:30 Uhr", "a time"), ("DE89 3704 0044 0532 0130 00", "an IBAN"),
        ("AT611904300234573201", "an IBAN"), ("petra.voss2@example.org", "a mail address"),
        ("petra@example.org", "a mail address"), ("https://example.org/1", "a web address"),
        ("192.168.1.10", "an IP address"), ("12,50 EUR", "an amount of money"),
        ("20095 Hamburg", "a post code and a town"),
        ("DE123456789", "a VAT number"), ("Mo-Fr 08:00-17:00", "opening hours"),
    ])
    func saysWhatElseItLooksLike(_ text: String, _ kind: String) {
        let failure = #expect(throws: Failure.self) { try PhoneCell(text) }
        #expect(failure?.message.contains("it looks like \(kind)") == true, "\(failure?.message ?? "taken")")
        #expect(PhoneNumber(text).e164 == nil)
    }

    @Test(arguments: [
        "040 5550170 nach 18 Uhr", "Herr Muster 040 5550170", "Zimmer 12, Tel. 040 5550170", "fragen", "",
    ])
    func refusesWhatItDoesNotUnderstand(_ text: String) {
        #expect(throws: Failure.self) { try PhoneCell(text) }
    }

    @Test func takesNoDayForANumber() {
        for offset in stride(from: 0, through: 40_000, by: 37) {
            let day = Day(daysSince1970: Int32(offset))
            let parts = "\(day)".split(separator: "-").map(String.init)
            let written = [
                "\(day)", "\(parts[2]).\(parts[1]).\(parts[0])",
                "\(Int(parts[2]) ?? 0).\(Int(parts[1]) ?? 0).\(parts[0])",
                "\(parts[2])/\(parts[1])/\(parts[0])", "\(parts[2]).\(parts[1]).\(parts[0].suffix(2))",
            ]
            for text in written { #expect(throws: Failure.self, "\(text)") { try PhoneCell(text) } }
        }
    }

    /// Every number that is written the usual ways is one number, and the same.
    @Test func takesEachWayOfWritingForTheSameNumber() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<400 {
            let area = ["30", "40", "89", "221", "3304"][Int(random.next() % 5)]
            let digits = String((0..<7).map { _ in Character("\(1 + random.next() % 9)") })
            let ways = [
                "0\(area) \(digits)", "0\(area)/\(digits)", "(0\(area)) \(digits)", "+49 \(area) \(digits)",
                "+49 (0)\(area) \(digits)", "0049 \(area) \(digits)", "0\(area)-\(digits)",
            ]
            for way in ways {
                let numbers = try PhoneCell(way).numbers
                #expect(numbers.map { PhoneNumber($0.raw).e164 } == ["+49\(area)\(digits)"], "\(way)")
            }
        }
    }

    @Test func neverMatchesANumberOfAnotherCountry() {
        var random = SeededRandom(seed: 11)
        let codes = [
            "+49 30 ", "+49 171 ", "+41 79 ", "+41 44 ", "+43 664 ", "+43 1 ", "+33 1 ", "+1 212 ", "+39 06 ", "",
        ]
        for _ in 0..<2000 {
            let digits = String((0..<7).map { _ in Character("\(1 + random.next() % 9)") })
            let (left, right) = (codes[Int(random.next() % 10)], codes[Int(random.next() % 10)])
            let (caller, known) = (PhoneNumber(left + digits), PhoneNumber(right + digits))
            guard let alike = caller.resemblance(to: known) else { continue }
            let (own, other) = (left.prefix(3), right.prefix(3))
            let isHome = ["", "+49"].contains(own) && ["", "+49"].contains(other)
            #expect(own == other || isHome, "\(caller.raw) is like \(known.raw): \(alike.reason)")
        }
    }
}

extension String {
    fileprivate func trimming() -> String {
        var text = Substring(self)
        while text.last == " " || text.last == "." { text = text.dropLast() }
        while text.first == " " { text = text.dropFirst() }
        return String(text)
    }
}
