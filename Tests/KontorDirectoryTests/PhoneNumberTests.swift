import Testing

@testable import KontorDirectory

/// A text, the country it was written in, and what it has to be read as.
struct Spelling: Sendable, CustomTestStringConvertible {
    let raw: String
    let e164: String?
    let kind: PhoneNumber.Kind
    let `extension`: String?
    let region: String

    init(
        _ raw: String, _ e164: String?, _ kind: PhoneNumber.Kind = .geographic, ext: String? = nil,
        in region: String = "DE"
    ) {
        (self.raw, self.e164, self.kind, self.extension, self.region) = (raw, e164, kind, ext, region)
    }

    var testDescription: String { "“\(raw)” in \(region)" }
}

struct PhoneNumberTests {
    @Test(arguments: [
        Spelling("030/901820", "+4930901820"),
        Spelling("+49 (0)30 90 18 20", "+4930901820"),
        Spelling("+49(030)901820", "+4930901820"),
        Spelling("0049-30-901820", "+4930901820"),
        Spelling("040 555 01-70", "+49405550170", ext: "70"),
        Spelling("(040) 5550170", "+49405550170"),
        Spelling("(0 40) 5 55 01-70", "+49405550170", ext: "70"),
        Spelling("040-555 0170", "+49405550170"),
        Spelling("040-55501-70", "+49405550170", ext: "70"),
        Spelling("040 – 555 01 – 70", "+49405550170", ext: "70"),
        Spelling("+49.40.5550170", "+49405550170"),
        Spelling("tel:+49-40-5550170", "+49405550170"),
        Spelling("00 49 40 555 01 70", "+49405550170"),
        Spelling("0049 (0) 40 / 555 01 70", "+49405550170"),
        Spelling("+49\u{a0}40\u{202f}5550170", "+49405550170"),
        Spelling("494055501701", "+494055501701"),
        Spelling("040/555 01 70 Durchwahl 17", "+49405550170", ext: "17"),
        Spelling("040 55501-0, Durchwahl: 17", "+49405550117", ext: "17"),
        Spelling("040 5550170 App. 17", "+49405550170", ext: "17"),
        Spelling("0172-1234567", "+491721234567", .mobile),
        Spelling("0151 / 23 45 67 89", "+4915123456789", .mobile),
        Spelling("1721234567", "+491721234567", .mobile),
        Spelling("0800 1234567", "+498001234567", .freephone),
        Spelling("0800 KONTOR1", "+498005668671", .freephone),
        Spelling("0180 5 123456", "+491805123456", .service),
        Spelling("0900-1-234567", "+499001234567", .premium),
        Spelling("032 221234567", "+4932221234567", .national),
        Spelling("03304 12345", "+49330412345"),
        Spelling("03304-1234", "+4933041234"),
        Spelling("033056 12345", "+493305612345"),
        Spelling("01013 040 5550170", "+49405550170"),
        Spelling("040|555_01:70", "+49405550170"),
        Spelling("04O 555O17O", "+49405550170"),
    ])
    func readsWhatGermanOfficesWrite(_ spelling: Spelling) { check(spelling) }

    @Test(arguments: [
        Spelling("Tel. 040/5550170 (privat)", "+49405550170"),
        Spelling("Büro: 040 5550170 nach 18 Uhr", "+49405550170"),
        Spelling("Zimmer 12, Tel. 040 5550170", "+49405550170"),
        Spelling("040 5550170 / 0172 1234567", "+49405550170"),
        Spelling("040 55501-70/71", "+49405550170", ext: "70"),
        Spelling("\"Muster, Erika\" <0405550170>", "+49405550170"),
        Spelling("\"Firma 24\" <+49405550170>", "+49405550170"),
        Spelling("\"Empfang\" <1234>", nil, .extension, ext: "1234"),
        Spelling("sip:+49405550170@example.org", "+49405550170"),
        Spelling("tel:+49-40-55501;ext=70", "+494055501", ext: "70"),
        Spelling("tel:5550170;phone-context=+4940", "+49405550170"),
        Spelling("Tel. 110", nil, .emergency),
    ])
    func findsTheNumberAmongNamesAndNotes(_ spelling: Spelling) { check(spelling) }

    @Test(arguments: [
        Spelling("01/58858", "+43158858", in: "AT"),
        Spelling("+43 1 58858-0", "+431588580", ext: "0"),
        Spelling("+43 57 100-17", "+435710017", .national, ext: "17"),
        Spelling("0664/1234567", "+436641234567", .mobile, in: "AT"),
        Spelling("0316 872-0", "+433168720", ext: "0", in: "AT"),
        Spelling("05572 12345", "+43557212345", in: "AT"),
        Spelling("0820 123456", "+43820123456", .service, in: "AT"),
        Spelling("133", nil, .emergency, in: "AT"),
        Spelling("044 668 18 00", "+41446681800", in: "CH"),
        Spelling("+41 (0)44 668 18 00", "+41446681800"),
        Spelling("446681800", "+41446681800", in: "CH"),
        Spelling("079 123 45 67", "+41791234567", .mobile, in: "CH"),
        Spelling("0900 123 456", "+41900123456", .premium, in: "CH"),
        Spelling("058 123 45 67", "+41581234567", .national, in: "CH"),
        Spelling("117", nil, .emergency, in: "CH"),
        Spelling("1414", nil, .service, in: "CH"),
    ])
    func readsAustrianAndSwissNumbers(_ spelling: Spelling) { check(spelling) }

    @Test(arguments: [
        Spelling("+33 1 42 68 53 00", "+33142685300", .international),
        Spelling("0033 (0)1 42 68 53 00", "+33142685300", .international),
        Spelling("01 42 68 53 00", "+33142685300", .international, in: "FR"),
        Spelling("+39 06 698 12345", "+390669812345", .international),
        Spelling("+1 (212) 555-0100", "+12125550100", .international),
        Spelling("011 49 40 5550170", "+49405550170", in: "US"),
        Spelling("+423 237 74 00", "+4232377400", .international),
        Spelling("+800 1234 5678", "+80012345678", .freephone),
    ])
    func readsNumbersOfOtherCountries(_ spelling: Spelling) { check(spelling) }

    @Test(arguments: [
        Spelling("110", nil, .emergency),
        Spelling("112", nil, .emergency),
        Spelling("115", nil, .service),
        Spelling("116 117", nil, .service),
        Spelling("11880", nil, .service),
        Spelling("1234", nil, .extension, ext: "1234"),
        Spelling("-17", nil, .extension, ext: "17"),
        Spelling("DW 17", nil, .extension, ext: "17"),
        Spelling("**701", nil, .unreadable),
        Spelling("anonymous", nil, .withheld),
        Spelling("Rufnummer unterdrückt", nil, .withheld),
        Spelling("\"Anonymous\" <anonymous@anonymous.invalid>", nil, .withheld),
        Spelling("", nil, .unknown),
        Spelling(" – ", nil, .unknown),
        Spelling("Unbekannt", nil, .unknown),
        Spelling("\"Unknown\" <>", nil, .unknown),
        Spelling("bei Frau Muster fragen", nil, .unreadable),
        Spelling("Zimmer 12", nil, .unreadable),
        Spelling("040 ♥ 5550170", nil, .unreadable),
    ])
    func tellsShortAbsentAndUnreadableNumbersApart(_ spelling: Spelling) { check(spelling) }

    @Test(arguments: [
        Spelling("01/58858", nil, .unreadable), Spelling("0311 123456", nil, .unreadable),
        Spelling("01013 1040 5550170", nil, .unreadable), Spelling("0500 12345", nil, .unreadable, in: "AT"),
        Spelling("+49 40 5550170 5550170 5550170", nil, .unreadable), Spelling("+999 12345678", nil, .unreadable),
        Spelling("044 668 18", nil, .unreadable, in: "CH"),
    ])
    func refusesWhatNoNetworkCouldReach(_ spelling: Spelling) { check(spelling) }

    private func check(_ spelling: Spelling) {
        let number = PhoneNumber(spelling.raw, region: spelling.region)
        #expect(number.raw == spelling.raw)
        #expect(number.e164 == spelling.e164)
        #expect(number.kind == spelling.kind)
        #expect(number.extension == spelling.extension)
    }
}

struct PhoneNumberAtHomeTests {
    @Test func addsTheOwnAreaCodeToALocalNumber() {
        let number = PhoneNumber("555 01-70", ownAreaCode: "040")
        #expect(number.e164 == "+49405550170")
        #expect(number.trunk == "+494055501")
        #expect(number.assumption == "the area code 040 was added")
    }

    @Test func keepsALocalNumberWithoutAreaCodeUnfinished() {
        let number = PhoneNumber("5550170")
        #expect(number.kind == .geographic)
        #expect(number.e164 == nil)
        #expect(number.assumption == "the area code is missing")
    }

    @Test(arguments: ["040 55501-0", "+494055501", "55501-0"])
    func completesAnExtensionByTheCompanysNumber(_ company: String) {
        let number = PhoneNumber("-17", ownAreaCode: "40", companyNumber: company)
        #expect(number.kind == .extension)
        #expect(number.e164 == "+49405550117")
        #expect(number.display == "+49 40 55501-17")
    }

    @Test func tellsTheOwnCompanysExtensionsApartWithoutAHyphen() {
        let number = PhoneNumber("0405550117", companyNumber: "040 55501-0")
        #expect(number.extension == "17")
        #expect(number.trunk == "+494055501")
    }

    @Test func saysThatASecondNumberWasLeftOut() {
        let number = PhoneNumber("040 5550170 oder 0172 1234567")
        #expect(number.e164 == "+49405550170")
        #expect(number.assumption == "only the first number was read")
    }

    @Test func readsOnlyCountryCodesWhereTheCountryIsUnknown() {
        #expect(PhoneNumber("+49 40 5550170", region: "??").e164 == "+49405550170")
        #expect(PhoneNumber("040 5550170", region: "??").e164 == nil)
    }
}
