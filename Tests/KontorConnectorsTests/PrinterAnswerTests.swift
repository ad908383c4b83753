import KontorCore
import KontorIntake
import Testing

@testable import KontorConnectors

struct PrinterAnswerTests {
    /// What `ipptool` 2.4.2 prints around the attributes.
    private func answer(_ attributes: [String], status: String = "successful-ok (successful-ok)") -> String {
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

    private func read(_ attributes: String...) throws -> DeviceAnswer { try PrinterAnswer.read(answer(attributes)) }

    /// How many there are is told by the first attribute that names any.
    @Test func countsSuppliesByWhatNamesThem() throws {
        let said = try read(
            "marker-levels (no-value) = ", "marker-types (1setOf keyword) = toner,waste-toner",
            "marker-names (1setOf nameWithoutLanguage) = Black,Waste")
        #expect(said.supplies?.map(\.name) == ["Black", "Waste"])
    }

    /// A tag in place of a value says that there is none; the word behind it names nothing.
    @Test(arguments: ["no-value", "unknown", "unsupported", "not-settable", "delete-attribute", "admin-define"])
    func leavesAloneWhatThePrinterDoesNotSay(_ tag: String) throws {
        let said = try read(
            "printer-serial-number (\(tag)) = \(tag)", "printer-make-and-model (\(tag)) = \(tag)",
            "printer-current-time (\(tag)) = \(tag)", "printer-state-reasons (\(tag)) = \(tag)",
            "printer-supply (\(tag)) = \(tag)", "printer-supply-description (\(tag)) = \(tag)",
            "marker-names (\(tag)) = \(tag)", "marker-types (\(tag)) = \(tag)", "marker-levels (\(tag)) = \(tag)",
            "printer-impressions-completed (\(tag)) = \(tag)")
        #expect(said == (try read()))
        #expect(said.supplies == nil && said.serial == nil && said.model == nil)
    }

    @Test func refusesSeveralAnswersInOneFile() {
        let failure = #expect(throws: Failure.self) { try PrinterAnswer.read(answer([]) + answer([])) }
        #expect(
            failure?.message
                == "this holds several answers; which one counts is not said, so give each as a file of its own")
    }

    @Test(
        arguments: [
            (99, 99, []), (100, 100, []),
            (101, 100, ["Black: the level 101 is above its capacity 100: it counts as full"]),
        ]
            as [(Int, Int, [String])])
    func countsWhatIsAboveTheCapacityAsFull(_ level: Int, _ kept: Int, _ unread: [String]) throws {
        let said = try read(
            "marker-names (nameWithoutLanguage) = Black", "marker-types (keyword) = toner",
            "marker-levels (integer) = \(level)")
        #expect(said.supplies?.map(\.level) == [.amount(kept)])
        #expect(said.unread == unread)
    }

    @Test func readsAPrinterAndItsSupplies() throws {
        let said = try read(
            "printer-device-id (textWithoutLanguage) = MFG:Kyocera;MDL:ECOSYS M2540dn;SN:VR91234567;",
            "printer-make-and-model (textWithoutLanguage) = Kyocera ECOSYS M2540dn",
            "printer-supply (1setOf octetString) = index=1;class=receptacleThatIsFilled;type=wasteToner;unit=percent;"
                + "maxcapacity=100;level=25;colorantname=unknown;,index=2;class=supplyThatIsConsumed;type=toner;"
                + "unit=percent;maxcapacity=100;level=8;colorantname=black;",
            "printer-supply-description (1setOf textWithoutLanguage) = Waste, box,Black \\\"Toner\\\", TK-1170",
            "printer-current-time (dateTime) = 2026-11-23T09:18:13+01:00",
            "printer-state-reasons (1setOf keyword) = toner-low-warning,media-jam-error")
        #expect(
            said
                == DeviceAnswer(
                    serial: "VR91234567", model: "Kyocera ECOSYS M2540dn", saidAt: Instant("2026-11-23T08:18:13Z"),
                    supplies: [
                        SupplyReport("Waste, box", kind: "waste", level: .amount(25), of: 100, unit: "percent"),
                        SupplyReport(
                            "Black \"Toner\", TK-1170", kind: "toner", colour: "black", level: .amount(8), of: 100,
                            unit: "percent"),
                    ], warnings: []))
    }

    @Test func readsTheOlderMarkerAttributes() throws {
        let said = try read(
            "marker-names (1setOf nameWithoutLanguage) = Black,Cyan,Waste,Drum",
            "marker-types (1setOf keyword) = ink,ink-cartridge,waste-ink,opc",
            "marker-colors (1setOf nameWithoutLanguage) = #000000,#00FFFF,none,none",
            "marker-levels (1setOf integer) = 15,16,-3,-1", "marker-low-levels (1setOf integer) = 15,15,5,5")
        func supply(
            _ name: String, _ kind: String, _ colour: String?, _ level: SupplyReport.Level, _ lowAt: Int
        ) -> SupplyReport {
            SupplyReport(name, kind: kind, colour: colour, level: level, of: 100, unit: "percent", lowAt: lowAt)
        }
        #expect(
            said.supplies == [
                supply("Black", "ink", "black", .amount(15), 15), supply("Cyan", "ink", "cyan", .amount(16), 15),
                supply("Waste", "waste", nil, .someLeft, 5), supply("Drum", "drum", nil, .unrestricted, 5),
            ])
        #expect(said.warnings == nil && said.serial == nil && said.unread.isEmpty)
    }

    @Test(
        arguments: [
            ("level=-1;maxcapacity=100;unit=percent;", .unrestricted, 100),
            ("level=-2;maxcapacity=100;", .unknown, 100),
            ("level=-3;maxcapacity=100;", .someLeft, 100), ("maxcapacity=100;type=toner;", .unknown, 100),
            ("level=99200;maxcapacity=160000;unit=impressions;", .amount(99_200), 160_000),
            ("level=500;maxcapacity=-2;unit=impressions;", .amount(500), nil),
            ("level=50;maxcapacity=-2;unit=percent;", .amount(50), 100),
            ("level=0;maxcapacity=0;unit=items;", .amount(0), nil),
            ("level=2147483647;maxcapacity=2147483647;unit=items;", .amount(2_147_483_647), 2_147_483_647),
        ] as [(String, SupplyReport.Level, Int?)])
    func readsLevelsAsTheStandardMeansThem(_ fields: String, _ level: SupplyReport.Level, _ capacity: Int?) throws {
        let said = try read("printer-supply (octetString) = type=toner;\(fields)")
        #expect(said.supplies?.first?.level == level && said.supplies?.first?.capacity == capacity)
        #expect(said.unread.isEmpty)
    }

    @Test(arguments: ["-7", "2147483648", "9223372036854775807", "x", ""])
    func saysWhatHasNoMeaningAndTakesInTheRest(_ level: String) throws {
        let said = try read(
            "marker-names (1setOf nameWithoutLanguage) = Black,Cyan", "marker-types (1setOf keyword) = toner,toner",
            "marker-levels (1setOf integer) = \(level),5", "marker-low-levels (1setOf integer) = 1,2,3")
        #expect(said.supplies?.map(\.level) == [.unknown, .amount(5)])
        #expect(
            said.unread == [
                "marker-low-levels does not have a value for each of 2 supplies: it was left out",
                "Black: the level \(level) has no meaning",
            ])
    }

    @Test(
        arguments: [
            (#"Toner \[BK\]"#, "nameWithoutLanguage", ["Toner [BK]"]),
            (#""Black, high yield",Cyan"#, "1setOf nameWithoutLanguage", ["Black, high yield", "Cyan"]),
            (#"Black\, high yield,Cyan"#, "1setOf nameWithoutLanguage", ["Black, high yield", "Cyan"]),
            ("Black, high yield,Cyan", "1setOf nameWithoutLanguage", ["Black, high yield", "Cyan"]),
            ("Schwarz[de],Cyan[en]", "1setOf nameWithLanguage", ["Schwarz", "Cyan"]),
            ("Toner [BK],x", "1setOf nameWithoutLanguage", ["Toner [BK]", "x"]),
            (#"24" Rolle,C:\\x"#, "1setOf nameWithoutLanguage", ["24\" Rolle", "C:\\x"]),
            ("Black,Black", "1setOf nameWithoutLanguage", ["Black", "Black"]),
            (" A\u{1}B \t C ,,", "1setOf nameWithoutLanguage", ["A B C", "toner", "toner"]),
        ] as [(String, String, [String])])
    func readsNamesAsTheyAreMeant(_ told: String, _ type: String, _ names: [String]) throws {
        let list = { (value: String) in names.map { _ in value }.joined(separator: ",") }
        let said = try read(
            "marker-names (\(type)) = \(told)", "marker-types (1setOf keyword) = \(list("toner"))",
            "marker-levels (1setOf integer) = \(list("50"))")
        #expect(said.supplies?.map(\.name) == names)
    }

    /// A waste container's level is the room that remains, or how full it is where the thresholds say that.
    @Test(
        arguments: [
            (95, 0, 90, 5, 10), (60, 0, 90, 40, 10), (100, 0, 90, 0, 10), (95, 10, 100, 95, 10), (95, 0, 100, 95, nil),
        ] as [(Int, Int, Int, Int, Int?)])
    func readsWasteTheWayItIsCounted(_ level: Int, _ low: Int, _ high: Int, _ room: Int, _ lowAt: Int?) throws {
        let said = try read(
            "marker-types (keyword) = waste-toner", "marker-levels (integer) = \(level)",
            "marker-low-levels (integer) = \(low)", "marker-high-levels (integer) = \(high)")
        #expect(said.supplies?.first?.level == .amount(room) && said.supplies?.first?.lowAt == lowAt)
    }

    @Test(
        arguments: [
            ("toner;level=-3", "toner-low-report", .low), ("toner;level=-3", "toner-empty-error", .empty),
            ("toner;level=60", "toner-low-report", nil), ("toner;level=60", "toner-empty", .empty),
            ("toner;level=-3", "media-empty", nil), ("toner;level=-2", "marker-supply-low-warning", .low),
            ("wasteToner;level=-3", "marker-waste-almost-full", .low), ("opc;level=-2", "opc-near-eol-warning", .low),
        ] as [(String, String, SupplyReport.Word?)])
    func believesThePrinterWhereItCannotMeasure(_ fields: String, _ reason: String, _ word: SupplyReport.Word?) throws {
        let said = try read(
            "printer-supply (octetString) = maxcapacity=100;unit=percent;type=\(fields);",
            "printer-state-reasons (keyword) = \(reason)")
        #expect(said.supplies?.first?.shortage == word)
    }

    @Test func tellsListFromWarningsAndBothFromNothing() throws {
        #expect(try read("printer-name = x") == DeviceAnswer())
        let none = try read("marker-levels (1setOf integer) = ", "printer-state-reasons (keyword) = none")
        #expect(none == DeviceAnswer(supplies: [], warnings: []))
        let warned = try read(
            "printer-state-reasons (1setOf keyword) = toner-empty-error,media-low,marker-supply-empty")
        #expect(
            warned
                == DeviceAnswer(warnings: [
                    SupplyReport("toner", kind: "toner", word: .empty),
                    SupplyReport("paper", kind: "paper", word: .low),
                ]))
        let unsure = try read(
            "marker-types (1setOf keyword) = toner,toner", "marker-levels (1setOf integer) = 50,60",
            "printer-state-reasons (keyword) = toner-low")
        #expect(unsure.warnings == [])
        #expect(unsure.unread == ["the printer says toner-low, and not of which supply"])
    }

    @Test func takesInNoMoreThanAPrinterCanHold() throws {
        let many = [String](repeating: "5", count: 20_000).joined(separator: ",")
        let said = try read("marker-levels (1setOf integer) = \(many)")
        #expect(said.supplies?.count == 100)
        #expect(said.unread == ["of 20000 supplies only the first 100 are taken in: no printer holds more"])
        let long = try read("marker-levels (1setOf integer) = \(many),\(many),\(many)")
        #expect(long == DeviceAnswer(unread: ["marker-levels has more than 100 kB: it was left out"]))
        let name = try read(
            "marker-names (nameWithoutLanguage) = \(String(repeating: "a", count: 201))",
            "marker-types (keyword) = toner", "marker-levels (integer) = 5")
        #expect(name.supplies?.first?.name == "toner")
        #expect(name.unread == ["supply 1: its name has more than 180 characters: it was left out"])
    }

    @Test func refusesOtherTextAndPrintersThatDoNotAnswer() {
        let program = "`ipptool -tv URI get-printer-attributes.test`"
        #expect(throws: Failure(.invalid, "this is not the output of \(program); run that and give its output")) {
            try PrinterAnswer.read("printer-name = x\n")
        }
        let words = "ipptool could not ask the printer: Unable to connect to \"localhost\" on port 8799 - Host is down"
        #expect(throws: Failure(.unavailable, "\(words); see that it is switched on")) {
            try PrinterAnswer.read("ipptool: Unable to connect to \"localhost\" on port 8799 - Host is down\n")
        }
        let refused = "the printer answered client-error-not-found; check its address and try again"
        #expect(throws: Failure(.unavailable, refused)) {
            try PrinterAnswer.read(answer([], status: "client-error-not-found (The printer is gone.)"))
        }
    }
}
