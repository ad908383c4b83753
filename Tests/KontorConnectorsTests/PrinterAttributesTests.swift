import KontorCore
import Testing

@testable import KontorConnectors

struct PrinterAttributesTests {
    /// What `ipptool` 2.4.2 prints around the attributes.
    private func answer(_ attributes: String..., status: String = "successful-ok (successful-ok)") -> String {
        let head = """
            "/usr/share/cups/ipptool/get-printer-attributes.test":
                Get-Printer-Attributes:
                    attributes-charset (charset) = utf-8
                    printer-name (nameWithoutLanguage) = asked, not answered
                Get printer attributes using get-printer-attributes                  [PASS]
                    RECEIVED: 8864 bytes in response
                    status-code = \(status)

            """
        return head + attributes.map { "        \($0)\n" }.joined()
    }

    private func supply(_ fields: String, _ others: String...) throws -> PrinterSupply? {
        let text = answer("printer-supply (octetString) = \(fields)") + others.joined(separator: "\n")
        return try PrinterAttributes.read(text).supplies.first
    }

    @Test func readsAPrinterAndItsSupplies() throws {
        let text = answer(
            "printer-make-and-model (textWithoutLanguage) = Kyocera ECOSYS M2540dn",
            "printer-supply (1setOf octetString) = index=1;class=receptacleThatIsFilled;type=wasteToner;unit=percent;"
                + "maxcapacity=100;level=25;colorantname=unknown;,index=2;class=supplyThatIsConsumed;type=toner;"
                + "unit=percent;maxcapacity=100;level=8;colorantname=black;",
            "printer-supply-description (1setOf textWithoutLanguage) = Waste, box,Black \\\"Toner\\\", TK-1170",
            "printer-location (textWithoutLanguage) = Büro 1", "printer-name (nameWithoutLanguage) = Kopierer",
            "printer-state (enum) = stopped", "printer-state-message (textWithoutLanguage) = Paper jam.",
            "printer-state-reasons (1setOf keyword) = toner-low-warning,media-jam-error")
        let printer = PrinterAttributes(
            name: "Kopierer", model: "Kyocera ECOSYS M2540dn", location: "Büro 1", state: .stopped,
            stateMessage: "Paper jam.", stateReasons: ["toner-low-warning", "media-jam-error"],
            supplies: [
                PrinterSupply(
                    name: "Waste, box", kind: .waste, level: .percent(25), unit: "percent", capacity: 100, lowAt: 10,
                    isLow: false),
                PrinterSupply(
                    name: "Black \"Toner\", TK-1170", kind: .toner, color: "black", level: .percent(8),
                    unit: "percent", capacity: 100, lowAt: 10, isLow: true),
            ])
        #expect(try PrinterAttributes.read(text) == printer)
    }

    @Test func readsTheOlderMarkerAttributes() throws {
        let text = answer(
            "marker-names (1setOf nameWithoutLanguage) = Black,Cyan,Waste,Drum",
            "marker-types (1setOf keyword) = ink,ink-cartridge,waste-ink,opc",
            "marker-colors (1setOf nameWithoutLanguage) = #000000,#00FFFF,none,none",
            "marker-levels (1setOf integer) = 15,16,-3,-1", "marker-low-levels (1setOf integer) = 15,15,5,5")
        func supply(
            _ name: String, _ kind: PrinterSupply.Kind, _ color: String?, _ level: PrinterSupply.Level, _ lowAt: Int,
            _ isLow: Bool
        ) -> PrinterSupply {
            PrinterSupply(
                name: name, kind: kind, color: color, level: level, unit: "percent", capacity: 100, lowAt: lowAt,
                isLow: isLow)
        }
        #expect(
            try PrinterAttributes.read(text).supplies == [
                supply("Black", .ink, "black", .percent(15), 15, true),
                supply("Cyan", .ink, "cyan", .percent(16), 15, false),
                supply("Waste", .waste, nil, .someLeft, 5, false), supply("Drum", .drum, nil, .noRestriction, 5, false),
            ])
    }

    @Test(
        arguments: [
            ("level=-1;maxcapacity=100;unit=percent;", .noRestriction), ("level=-2;maxcapacity=100;", .unknown),
            ("level=-3;maxcapacity=100;", .someLeft), ("level=-7;maxcapacity=100;", .unknown),
            ("maxcapacity=100;type=toner;", .unknown),
            ("level=99200;maxcapacity=160000;unit=impressions;", .percent(62)),
            ("level=500;maxcapacity=-2;unit=impressions;", .amount(500)),
            ("level=50;maxcapacity=-2;unit=percent;", .percent(50)),
            ("level=0;maxcapacity=0;unit=items;", .amount(0)), ("level=120;maxcapacity=100;", .percent(100)),
            ("level=99;maxcapacity=1000;", .percent(9)),
        ] as [(String, PrinterSupply.Level)])
    func readsLevelsAsTheStandardMeansThem(_ fields: String, _ level: PrinterSupply.Level) throws {
        #expect(try supply("type=toner;\(fields)")?.level == level)
    }

    @Test(arguments: [(9, true), (10, true), (11, false)])
    func isLowAtTheThresholdAndBelow(_ level: Int, _ isLow: Bool) throws {
        #expect(try supply("type=toner;unit=percent;maxcapacity=100;level=\(level);")?.isLow == isLow)
        let waste = "class=receptacleThatIsFilled;type=wasteToner;unit=percent;maxcapacity=100;level=\(level);"
        #expect(try supply(waste)?.isLow == isLow)
    }

    @Test(
        arguments: [
            ("toner;level=-3", "toner-low-report", true), ("toner;level=-3", "toner-empty-error", true),
            ("toner;level=60", "toner-low-report", false), ("toner;level=-3", "media-empty", false),
            ("wasteToner;level=-3", "marker-waste-almost-full", true), ("opc;level=-2", "opc-near-eol-warning", true),
        ])
    func believesThePrinterWhereItCannotMeasure(_ fields: String, _ reason: String, _ isLow: Bool) throws {
        let reasons = "        printer-state-reasons (keyword) = \(reason)"
        #expect(try supply("maxcapacity=100;unit=percent;type=\(fields);", reasons)?.isLow == isLow)
    }

    @Test func refusesOtherTextAndPrintersThatDoNotAnswer() {
        let program = "`ipptool -tv URI get-printer-attributes.test`"
        #expect(throws: Failure(.invalid, "this is not the output of \(program); run that and give its output")) {
            try PrinterAttributes.read("printer-name = x\n")
        }
        let words = "ipptool could not ask the printer: Unable to connect to \"localhost\" on port 8799 - Host is down"
        #expect(throws: Failure(.unavailable, "\(words); see that it is switched on")) {
            try PrinterAttributes.read("ipptool: Unable to connect to \"localhost\" on port 8799 - Host is down\n")
        }
        let refused = "the printer answered client-error-not-found; check its address and try again"
        #expect(throws: Failure(.unavailable, refused)) {
            try PrinterAttributes.read(answer(status: "client-error-not-found (The printer is gone.)"))
        }
    }
}
