import Foundation
import Testing

/// The day at the two example companies, as the demonstration runs it.
@Suite struct ExampleDayTests {
    @Test func laysTwoCompaniesSideBySide() throws {
        let shell = try Shell()
        let demo = try shell.run([
            "/usr/bin/env", "KONTOR=\(Shell.products)/kontor", "bash", Shell.repository + "/examples/demo.sh",
        ])
        #expect(demo.status == 0, "\(demo.errors)")
        let report = demo.output
        // Sums that were worked out by hand from the price lists: everything from the fastest, and the best basket.
        #expect(report.contains("73 items looked at, 2 orders, 1033.66 EUR"))
        #expect(report.contains("73 items looked at, 3 orders, 830.63 EUR"))
        let differences = report.components(separatedBy: "=== what differed, and why ===").last ?? ""
        for expected in [
            "    Nordlicht  48 at 2.79 EUR from express  (house rule: the fastest, Express Kontor, lead time 1 d)",
            "    Krüger     50 at 1.90 EUR from elbe  (house rule: the cheapest, 95.00 EUR)",
            "    Nordlicht  2 needed  (goods 1012.84 EUR, no freight from 250.00 EUR on; house rule: two approvals above 100.00 EUR)",
            "    Nordlicht  Hanse Kopierservice GmbH  (under contract until 2027-03-31; reaction 8 h; warranty ended 2025-06-30)",
            "    Krüger     Open the left door, pull lever A, take the sheet out towards you.  (house rule: try it ourselves first)",
            "    Nordlicht  anke.lorenz, we_ring_back  (house rule: clients are rung back by the partner)",
        ] {
            #expect(differences.contains(expected), "missing: \(expected)")
        }
        let readme = try Walkthrough(String(contentsOfFile: Shell.repository + "/README.md", encoding: .utf8))
        for line in try #require(readme.texts.first) {
            #expect(differences.contains(line + "\n"), "README.md shows \(line)")
        }
        #expect(report.components(separatedBy: "all in order").count == 3)
    }

    @Test func saysWhomToCallWithNumberAndReason() throws {
        let shell = try Shell(example: "nordlicht")
        let outcome = try shell.kontor("do", "report-fault", "COPIER-1", "--words", "Papierstau, Fach 2")
        #expect(
            outcome.output == """
                opened ticket T-0001 for COPIER-1 (Gerichtsbüro, Canon iR 2645)
                call, in this order:
                  1  Hanse Kopierservice GmbH  040 55501-70  open until 17:00  customer 88412  contract W-19  \
                here by 2026-11-24 08:15  covered by contract W-19
                     why: under contract until 2027-03-31; reaction 8 h; warranty ended 2025-06-30
                  2  Kopier-Hansen  040 5553344  open until 18:00  about 95.00 EUR an hour
                     why: fallback, no contract
                read out: Kundennummer 88412 · Vertrag W-19 · Gerät Canon iR 2645 · Seriennummer QXZ01234 · \
                Zählerstand 214.377 · Störung "Papierstau, Fach 2" · Standort Gerichtsbüro · Unser Zeichen T-0001 · \
                Rückruf 040 66969-212

                """)
        #expect(outcome.errors == "kept as entry 2\n")
    }

    @Test func ordersNothingTwice() throws {
        let shell = try Shell(example: "krueger")
        #expect(try shell.kontor("do", "supply-run").output.hasPrefix("73 items looked at, 3 orders, 830.63 EUR\n"))
        #expect(try shell.kontor("do", "supply-run").output == "73 items looked at, 0 orders, 0.00 EUR\n")
        #expect(try shell.kontor("verify").status == 0)
    }

    @Test func previewsWithoutKeepingAnything() throws {
        let shell = try Shell(example: "krueger")
        let preview = try shell.kontor("do", "supply-run", "--preview")
        #expect(preview.output.contains("would do, nothing has changed:"))
        #expect(preview.output.hasSuffix("  + order  × 3\n  + order line  × 24\n"))
        #expect(try shell.kontor("eval", "#kontor.inventory.order.find {}").output == "0\n")
    }

    @Test func takesAnOrderFromApprovalToReceipt() throws {
        let shell = try Shell(example: "nordlicht")
        try shell.kontor("do", "supply-run")
        let own = try shell.kontor("do", "approve-order", "2026-0001")
        #expect(own.status == 1)
        #expect(own.errors.contains("proposed"))
        #expect(try shell.kontor("do", "place-order", "2026-0001").status == 1)
        #expect(try shell.kontor("--as", "anke.lorenz", "do", "approve-order", "2026-0001").status == 64)
        #expect(try shell.kontor("do", "approve-order", "2026-0001", "--as", "anke.lorenz").status == 0)
        #expect(try shell.kontor("do", "approve-order", "2026-0001", "--as", "anke.lorenz").status == 1)
        #expect(try shell.kontor("do", "approve-order", "2026-0001", "--as", "lena.schaefer").status == 1)
        #expect(try shell.kontor("do", "approve-order", "2026-0001", "--as", "tobias.krueger").status == 0)
        #expect(try shell.kontor("do", "place-order", "2026-0001").output.contains("88412") == false)
        let beyond = try shell.kontor("do", "receive-order", "2026-0001", "--item", "PAPIER-A4", "--quantity", "49")
        #expect(beyond.status == 1)
        #expect(
            try shell.kontor("do", "receive-order", "2026-0001", "--item", "PAPIER-A4", "--quantity", "40").status == 0)
        #expect(try shell.kontor("eval", "kontor.inventory.item.get('PAPIER-A4').on_hand").output == "52\n")
        #expect(try shell.kontor("do", "receive-order", "2026-0001").status == 0)
        #expect(try shell.kontor("eval", "kontor.inventory.order.get('2026-0001').state").output == "received\n")
        #expect(try shell.kontor("verify").output.hasSuffix("all in order\n"))
    }

    @Test func answersOtherwiseAfterOneFunctionWasEdited() throws {
        let shell = try Shell(example: "krueger")
        let file = shell.folder + "/office/plugins/krueger/init.lua"
        let code = try String(contentsOfFile: file, encoding: .utf8)
        let edited = code.replacingOccurrences(
            of: "if not best or offer.total < best.total", with: "if not best or offer.lead_days < best.lead_days"
        ).replacingOccurrences(of: "best.total }, nil, true", with: "best.total }")
        #expect(edited != code)
        try edited.write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try shell.kontor("do", "supply-run").output.hasPrefix("73 items looked at, 2 orders, 1033.66 EUR\n"))
    }
}
