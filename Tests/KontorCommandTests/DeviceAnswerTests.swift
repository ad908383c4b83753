import Foundation
import Testing

/// What a printer says, from the file to what is told of it.
@Suite struct DeviceAnswerTests {
    /// What `ipptool -tv` prints, with these attributes.
    private func printed(_ attributes: String...) -> String {
        """
        "get-printer-attributes.test":
            Get printer attributes using get-printer-attributes                  [PASS]
                RECEIVED: 311 bytes in response
                status-code = successful-ok (successful-ok)

        """ + attributes.map { "        \($0)\n" }.joined()
    }

    private func office(_ files: KeyValuePairs<String, String> = [:]) throws -> Shell {
        let shell = try Shell(example: "krueger")
        for (name, text) in files { try shell.write(text, to: name) }
        return shell
    }

    private func take(_ file: String, _ asset: String, _ shell: Shell, _ options: String...) throws -> String {
        let words = [Shell.products + "/kontor", "import", "supplies", file, "--asset", asset] + options
        let outcome = try shell.run(words)
        #expect(outcome.status == 0, "\(outcome)")
        return outcome.output
    }

    private func eval(_ shell: Shell, _ code: String) throws -> String {
        let outcome = try shell.kontor("eval", code)
        return outcome.output + outcome.errors
    }

    /// Every supply of a device, by name: kind, level, state and sku.
    private func held(_ shell: Shell, _ asset: String) throws -> String {
        try eval(
            shell,
            """
            local lines = {}
            for _, s in ipairs(kontor.equipment.supply.find { asset = "\(asset)" }) do
              lines[#lines + 1] = ("%s|%s|%s|%s|%s"):format(s.name, s.kind, s.level, s.state, s.sku)
            end
            table.sort(lines)
            return table.concat(lines, "\\n")
            """)
    }

    private func fault(_ shell: Shell, _ asset: String, _ words: String = "Ausdruck zu blass") throws -> String {
        let outcome = try shell.kontor("do", "report-fault", asset, "--words", words)
        #expect(outcome.status == 0, "\(outcome)")
        return outcome.output
    }

    private var english: String {
        printed(
            "marker-names (nameWithoutLanguage) = Black Cartridge HP CE285A", "marker-types (keyword) = toner",
            "marker-levels (integer) = 3")
    }

    private var german: String {
        printed(
            "marker-names (nameWithoutLanguage) = Schwarze Patrone HP CE285A", "marker-types (keyword) = toner",
            "marker-levels (integer) = 100")
    }

    @Test func whatTheLatestAnswerDoesNotNameIsNoLongerInTheDevice() throws {
        let shell = try office(["p1": english, "p2": german])
        _ = try take("p1", "PRINTER-1", shell)
        #expect(try fault(shell, "PRINTER-1").contains("replace Black Cartridge HP CE285A: TONER-85A, in stock"))
        #expect(
            try take("p2", "PRINTER-1", shell) == """
                PRINTER-1: 1 supply, 0 low
                  Schwarze Patrone HP CE285A 100 of 100 percent
                  Black Cartridge HP CE285A: it does not name it any more

                """)
        #expect(try held(shell, "PRINTER-1") == "Schwarze Patrone HP CE285A|toner|100|fine|TONER-85A\n")
        #expect(!(try fault(shell, "PRINTER-1").contains("replace")))
        #expect(try eval(shell, "return #kontor.equipment.supply.low()") == "0\n")
        #expect(try eval(shell, "return #kontor.equipment.supply.find { archived = true }") == "1\n")
        // It comes back as it was: the same record, known by its name.
        _ = try take("p1", "PRINTER-1", shell)
        #expect(try held(shell, "PRINTER-1") == "Black Cartridge HP CE285A|toner|3|low|TONER-85A\n")
        let before = try shell.holdings()
        #expect(
            try take("p1", "PRINTER-1", shell)
                == "p1: all is as it says already (1 supply of PRINTER-1); nothing was changed\n")
        #expect(try shell.holdings() == before)
    }

    @Test func whatAnAnswerSaysNothingOfStays() throws {
        let shell = try office([
            "p1": english, "state": printed("printer-state (enum) = idle", "printer-name (nameWithoutLanguage) = x"),
            "warned": printed("printer-state-reasons (keyword) = media-empty-error"),
            "well": printed("printer-state-reasons (keyword) = none"),
        ])
        _ = try take("p1", "PRINTER-1", shell)
        let known = try held(shell, "PRINTER-1")
        #expect(
            try take("state", "PRINTER-1", shell)
                == "state: PRINTER-1 says nothing of its supplies; nothing was changed\n")
        #expect(try take("warned", "PRINTER-1", shell) == "PRINTER-1: 1 supply, 1 low\n  paper empty\n")
        #expect(try held(shell, "PRINTER-1") == known + "paper|paper|nil|empty|nil\n")
        #expect(
            try take("well", "PRINTER-1", shell)
                == "PRINTER-1: 0 supplies, 0 low\n  paper: it does not name it any more\n")
        #expect(try held(shell, "PRINTER-1") == known)
    }

    @Test func anAnswerIsTakenInForTheDeviceThatGaveIt() throws {
        let shell = try office([
            "canon": printed(
                "printer-make-and-model (textWithoutLanguage) = Canon iR-ADV C3520", "marker-levels (integer) = 5"),
            "serial": printed(
                "printer-device-id (textWithoutLanguage) = MFG:HP;MDL:HP LaserJet P1102;SN:VNC3K99999;",
                "marker-levels (integer) = 5"),
            "own": printed(
                "printer-device-id (textWithoutLanguage) = MFG:Hewlett-Packard;MDL:LaserJet Professional P1102w;"
                    + "SERN:vnc3k12345;", "marker-types (keyword) = toner", "marker-levels (integer) = 50"),
        ])
        let low = Shell.example("printer-low-toner.txt")
        func refused(_ file: String, _ asset: String) throws -> String {
            try shell.refusal(["import", "supplies", file, "--asset", asset])
        }
        for other in ["PHONE-1", "COPIER-2", "PRINTER-1"] {
            #expect(
                try refused(low, other)
                    == "error: this is QXZ01234, which is COPIER-1, not \(other); give the device that said so\n")
        }
        #expect(
            try refused("serial", "PRINTER-1")
                == "error: this is VNC3K99999, and PRINTER-1 is VNC3K12345; give the device that said so, or correct its "
                + "serial number\n")
        #expect(
            try refused("canon", "PRINTER-1")
                == "error: this is a Canon iR-ADV C3520, and PRINTER-1 is a HP LaserJet P1102; give the device that said "
                + "so, or correct its model or note its serial number\n")
        #expect(try take("own", "PRINTER-1", shell) == "PRINTER-1: 1 supply, 0 low\n  toner 50 of 100 percent\n")
        // The same through a script, where it is an error that can be looked at.
        #expect(
            try eval(
                shell,
                """
                local file = { name = "x.txt", content = "RECEIVED: 1 bytes in response\\nstatus-code = successful-ok\\n"
                  .. "printer-device-id (textWithoutLanguage) = SN:QXZ01234;\\nmarker-levels (integer) = 5\\n" }
                local result, err = kontor.equipment.supply.import(file, { asset = "FAX-1" })
                return tostring(result) .. " " .. err.code
                """) == "nil refused\n")
    }

    private let colours = """
        for _, c in ipairs { { "K", "schwarz" }, { "C", "cyan" }, { "M", "magenta" }, { "Y", "gelb" } } do
          kontor.inventory.item.create { sku = "TON-" .. c[1], name = "Toner " .. c[2], category = "toner", unit = "Stück",
            place = "Technikraum" }
          kontor.inventory.movement.receive("TON-" .. c[1], { quantity = 1 })
        end
        kontor.equipment.model.create { name = "Kyocera M5526", kind = "printer",
          supplies = { "TON-K", "TON-C", "TON-M", "TON-Y" } }
        kontor.equipment.asset.create { tag = "FARBE-1", model = "Kyocera M5526" }
        """

    @Test func aColourDeviceIsMatchedToStock() throws {
        let shell = try office([
            "colour": printed(
                "marker-colors (1setOf nameWithoutLanguage) = #00FFFF,#FF00FF,#FFFF00,#000000",
                "marker-names (1setOf nameWithoutLanguage) = Cyan Toner,Magenta Toner,Yellow Toner,Black Toner",
                "marker-types (1setOf keyword) = toner,toner,toner,toner", "marker-levels (1setOf integer) = 4,50,60,70"
            ),
            "plain": printed(
                "marker-names (1setOf nameWithoutLanguage) = S1,S2", "marker-types (1setOf keyword) = toner,toner",
                "marker-levels (1setOf integer) = 4,50"),
        ])
        _ = try eval(shell, colours)
        _ = try take("colour", "FARBE-1", shell)
        #expect(
            try held(shell, "FARBE-1") == """
                Black Toner|toner|70|fine|TON-K
                Cyan Toner|toner|4|low|TON-C
                Magenta Toner|toner|50|fine|TON-M
                Yellow Toner|toner|60|fine|TON-Y

                """)
        #expect(try fault(shell, "FARBE-1").contains("replace Cyan Toner: TON-C, in stock"))
        // Where it is not clear, all that it may be are named.
        let told = try take("plain", "FARBE-1", shell)
        #expect(told.contains("  S1: TON-K or TON-C or TON-M or TON-Y may refill it\n"))
        #expect(
            try fault(shell, "FARBE-1", "schon wieder blass").contains(
                "replace S1: TON-K or TON-C or TON-M or TON-Y, in stock; see which fits"))
    }

    @Test func aCopierIsMatchedToItsOwn() throws {
        let shell = try office()
        _ = try take(Shell.example("printer-low-toner.txt"), "COPIER-1", shell)
        #expect(
            try held(shell, "COPIER-1") == """
                Fixiereinheit|fuser|81|fine|nil
                Heftklammern|staples|nil|some_left|HEFTKLAMMER-C
                Resttonerbehälter|waste|38|fine|RESTTONER-C
                Toner schwarz (C-EXV 59)|toner|7|low|TONER-C-EXV
                Transferrolle|transfer|nil|unknown|nil
                Trommeleinheit|drum|99200|fine|TROMMEL-C

                """)
        #expect(try fault(shell, "COPIER-1").contains("replace Toner schwarz (C-EXV 59): TONER-C-EXV, in stock"))
    }

    @Test func aRenamedSkuStaysTheDevices() throws {
        let shell = try office(["p1": english])
        _ = try take("p1", "PRINTER-1", shell)
        #expect(
            try eval(shell, #"kontor.inventory.item.update("TONER-85A", { sku = "TONER-85A-NEU" }).sku"#)
                == "TONER-85A-NEU\n")
        #expect(
            try eval(shell, #"kontor.equipment.model.get("HP LaserJet P1102").supplies[1]"#) == "TONER-85A-NEU\n")
        #expect(try fault(shell, "PRINTER-1").contains("replace Black Cartridge HP CE285A: TONER-85A-NEU, in stock"))
        #expect(
            try eval(shell, #"kontor.equipment.model.create { name = "X", kind = "printer", supplies = { "NIX-1" } }"#)
                .contains("no item NIX-1"))
        #expect(
            try eval(shell, #"kontor.inventory.item.update("TONER-85A-NEU", { fits = { "Nicht da" } })"#)
                .contains("no model Nicht da"))
    }

    @Test func whatIsNamedTwiceIsToldApartAndWhatCannotBeReadIsTold() throws {
        let shell = try office([
            "twice": printed(
                "marker-names (1setOf nameWithoutLanguage) = Black,Black",
                "marker-types (1setOf keyword) = toner,toner",
                "marker-levels (1setOf integer) = 5,80"),
            "odd": printed(
                "marker-names (1setOf nameWithoutLanguage) = Black,Black,Drum",
                "marker-types (1setOf keyword) = toner,toner,opc", "marker-levels (1setOf integer) = x,80,-9",
                "marker-low-levels (1setOf integer) = 10"),
        ])
        #expect(
            try take("twice", "COPIER-2", shell)
                == "COPIER-2: 2 supplies, 1 low\n  Black 5 of 100 percent\n  Black (2) 80 of 100 percent\n")
        #expect(
            try take("odd", "COPIER-2", shell) == """
                COPIER-2: 3 supplies, 0 low
                  Black: level unknown
                  Black (2) 80 of 100 percent
                  Drum: level unknown
                  marker-low-levels does not have a value for each of 3 supplies: it was left out
                  Black: the level x has no meaning
                  Drum: the level -9 has no meaning

                """)
    }

    /// Every word is as long as it may be, or longer, and comes twice: nothing of that stands in the way of the rest.
    @Test func longWordsDoNotStandInTheWay() throws {
        let long = { String(repeating: "a", count: $0) }
        let shell = try office([
            "long": printed(
                "marker-names (1setOf nameWithoutLanguage) = \(long(180)),\(long(180)),\(long(181)),\(long(181))",
                "marker-types (1setOf keyword) = \(long(300)),\(long(300)),\(long(300)),\(long(300))",
                "marker-colors (1setOf nameWithoutLanguage) = \(long(300)),x,y,z",
                "marker-levels (1setOf integer) = 1,2,3,4")
        ])
        #expect(try take("long", "COPIER-2", shell).hasPrefix("COPIER-2: 4 supplies, 4 low\n"))
        #expect(try eval(shell, "return #kontor.equipment.supply.find { asset = 'COPIER-2' }") == "4\n")
    }

    @Test func namesAreReadAsTheyAreMeant() throws {
        let shell = try office([
            "marked": printed(
                #"marker-names (nameWithoutLanguage) = Toner \[BK\]"#, "marker-types (keyword) = toner",
                "marker-levels (integer) = 50"),
            "quoted": printed(
                #"marker-names (1setOf nameWithoutLanguage) = "Black, high yield",Cyan"#,
                "marker-types (1setOf keyword) = toner,toner", "marker-levels (1setOf integer) = 50,60"),
        ])
        #expect(try take("marked", "COPIER-2", shell) == "COPIER-2: 1 supply, 0 low\n  Toner [BK] 50 of 100 percent\n")
        #expect(
            try take("quoted", "COPIER-2", shell).hasPrefix(
                "COPIER-2: 2 supplies, 0 low\n  Black, high yield 50 of 100 percent\n  Cyan 60 of 100 percent\n"))
    }

    @Test func theWasteBoxIsNearlyFullAndThePrintersReasonsAreRead() throws {
        let shell = try office([
            "waste": printed(
                "marker-names (1setOf nameWithoutLanguage) = Toner,Waste Toner Box",
                "marker-types (1setOf keyword) = toner,waste-toner", "marker-levels (1setOf integer) = 60,95",
                "marker-low-levels (1setOf integer) = 10,0", "marker-high-levels (1setOf integer) = 100,90",
                "printer-state-reasons (1setOf keyword) = media-empty-error,toner-low-report"),
            "empty": printed(
                "marker-names (nameWithoutLanguage) = Toner", "marker-types (keyword) = toner",
                "marker-levels (integer) = -3", "printer-state-reasons (keyword) = toner-empty-error"),
        ])
        #expect(
            try take("waste", "COPIER-2", shell) == """
                COPIER-2: 3 supplies, 2 low
                  Toner 60 of 100 percent
                  Waste Toner Box nearly full: room for 5 of 100 percent
                  paper empty

                """)
        #expect(try fault(shell, "COPIER-2").contains("replace Waste Toner Box: RESTTONER-C, in stock"))
        #expect(
            try take("empty", "COPIER-2", shell) == """
                COPIER-2: 1 supply, 1 low
                  Toner empty
                  Waste Toner Box: it does not name it any more
                  paper: it does not name it any more

                """)
    }

    @Test func thePagesThatAreLeftAreKept() throws {
        let shell = try office([
            "pages": printed(
                "printer-supply (octetString) = index=1;type=toner;maxcapacity=8000;level=400;"
                    + "class=supplyThatIsConsumed;unit=impressions;colorantname=black;",
                "printer-supply-description (textWithoutLanguage) = Schwarz")
        ])
        #expect(
            try take("pages", "PRINTER-1", shell)
                == "PRINTER-1: 1 supply, 1 low\n  Schwarz 400 of 8000 impressions\n")
        #expect(try eval(shell, #"kontor.equipment.supply.pages_left { item = "TONER-85A" }"#) == "400\n")
    }

    @Test func answersAreEventsOfTheirOwnMoments() throws {
        func said(_ level: Int, _ clock: String) -> String {
            printed(
                "marker-names (nameWithoutLanguage) = Schwarz", "marker-types (keyword) = toner",
                "marker-levels (integer) = \(level)", "printer-current-time (dateTime) = \(clock)")
        }
        let shell = try office([
            "a": said(60, "2026-11-20T08:00:00Z"), "b": said(40, "2026-11-21T09:00:00+01:00"),
            "reset": said(30, "1970-01-01T00:10:00Z"),
        ])
        _ = try take("b", "PRINTER-1", shell)
        let before = try shell.holdings()
        #expect(
            try take("a", "PRINTER-1", shell)
                == "a: PRINTER-1 said more at 2026-11-21 09:00, which is later; nothing was changed\n")
        #expect(
            try take("b", "PRINTER-1", shell)
                == "b: all is as it says already (1 supply of PRINTER-1); nothing was changed\n")
        #expect(try shell.holdings() == before)
        // Who knows better than the device's clock says so; a clock that was never set tells nothing.
        _ = try take("a", "PRINTER-1", shell, "--read-at", "2026-11-22T08:00:00Z")
        #expect(try held(shell, "PRINTER-1") == "Schwarz|toner|60|fine|TONER-85A\n")
        _ = try take("reset", "PRINTER-1", shell)
        #expect(try held(shell, "PRINTER-1") == "Schwarz|toner|30|fine|TONER-85A\n")
        #expect(
            try shell.refusal(["import", "supplies", "a", "--asset", "PRINTER-1", "--read-at", "2026-11-24T08:00:00Z"])
                .contains("is in the future"))
        #expect(
            try shell.refusal(["import", "items", "a", "--read-at", "2026-11-24T08:00:00Z"], status: 64)
                .contains("there is no option --read-at with this kind of file"))
    }

    @Test func aReadingIsNotedOnce() throws {
        let shell = try office()
        func read(_ value: Int, _ more: String = "") throws -> String {
            try eval(shell, "return kontor.equipment.asset.read_meter('COPIER-1', { value = \(value)\(more) }).id")
        }
        let first = try read(215_000)
        let anew = try read(7, ", replaced = true")
        let before = try shell.holdings()
        #expect(try read(215_000) == first)
        #expect(try read(7, ", replaced = true") == anew)
        #expect(try shell.holdings() == before)
    }

    @Test func anItemThatIsNoLongerInUseStillRefillsTheDevice() throws {
        let shell = try office(["p1": english, "p2": german])
        _ = try eval(
            shell,
            """
            kontor.inventory.movement.issue("TONER-85A", { quantity = kontor.inventory.item.get("TONER-85A").on_hand })
            kontor.inventory.item.archive("TONER-85A")
            """)
        _ = try take("p1", "PRINTER-1", shell)
        _ = try take("p2", "PRINTER-1", shell)
        #expect(try held(shell, "PRINTER-1") == "Schwarze Patrone HP CE285A|toner|100|fine|TONER-85A\n")
    }
}
