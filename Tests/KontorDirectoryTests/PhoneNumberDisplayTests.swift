import KontorCore
import Testing

@testable import KontorDirectory

struct PhoneNumberDisplayTests {
    @Test(arguments: [
        ("040/5550170", "+49 40 5550170", "040 5550170"),
        ("040 555 01-70", "+49 40 55501-70", "040 55501-70"),
        ("040 5550170 Durchwahl 17", "+49 40 5550170 ext. 17", "040 5550170 ext. 17"),
        ("01721234567", "+49 172 1234567", "0172 1234567"),
        ("033056/12345", "+49 33056 12345", "033056 12345"),
        ("+41446681800", "+41 44 668 18 00", "+41 44 668 18 00"),
        ("+33142685300", "+33 142685300", "+33 142685300"),
        ("-17", "extension 17", "extension 17"),
        ("116 117", "116117", "116117"),
        ("anonymous", "withheld", "withheld"),
        ("", "unknown", "unknown"),
        ("Zimmer 12", "Zimmer 12", "Zimmer 12"),
    ])
    func writesNumbersAsTheStandardsDo(raw: String, abroad: String, atHome: String) {
        let number = PhoneNumber(raw)
        #expect(number.display == abroad)
        #expect(number.display(in: "DE") == atHome)
    }

    /// Seeded, so that a failure repeats: pieces of numbers and notes, in random order.
    @Test func readsItsOwnDisplayFormAsTheSameNumber() {
        let pieces = [
            "0", "00", "49", "+", "+43", "41", "40", "30", "172", "800", "33056", "1", "17", "5550170", "58858", "-",
            "/",
            " ", "(0)", "(", ")", ".", "Durchwahl ", "ext. ", "<", ">", "\"A\" ", "Tel. ", "x", ";", "110", "anonym",
        ]
        var random = SeededRandom(seed: 40)
        for _ in 0..<2_000 {
            let count = Int(random.next() % 9)
            let raw = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
            for region in ["DE", "AT", "CH", "FR", ""] {
                let read = { PhoneNumber($0, region: region, ownAreaCode: "40", companyNumber: "040 55501-0") }
                let number = read(raw)
                let again = read(number.display)
                #expect(again.e164 == number.e164, "“\(raw)” in \(region), shown as “\(number.display)”")
                #expect(again.display == number.display, "“\(raw)” in \(region)")
                if let e164 = number.e164 { #expect(read(e164).e164 == e164) }
            }
        }
    }

    @Test func survivesAnyBytes() {
        var random = SeededRandom(seed: 49)
        for _ in 0..<2_000 {
            let bytes = (0..<Int(random.next() % 60)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            let raw = String(decoding: bytes, as: UTF8.self)
            let number = PhoneNumber(raw, ownAreaCode: raw, companyNumber: raw)
            #expect(number.raw == raw)
            let digits = number.e164.map { $0.dropFirst().count } ?? 0
            #expect(digits <= 15)
        }
    }
}
