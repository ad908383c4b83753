import Foundation
import Testing

/// What is done a second time changes nothing, and says so.
@Suite struct TwiceTests {
    @Test(
        arguments: [
            (
                ["items", Shell.example("stock.csv")],
                "stock.csv: all is as it says already (77 items); nothing was changed"
            ),
            (
                ["offers", Shell.example("prices-papier-krause.csv"), "--supplier", "krause"],
                "prices-papier-krause.csv: all is as it says already (62 offers); nothing was changed"
            ),
            (
                ["count", Shell.example("count-sheet.csv")],
                "count-sheet.csv: says what was counted today as C-0001, C-0002, C-0003, C-0004; nothing was changed"
            ),
            (["calls", Shell.example("Master.csv")], "Master.csv: 0 new calls, 19 known"),
            (
                ["supplies", Shell.example("printer-low-toner.txt"), "--asset", "COPIER-1"],
                "printer-low-toner.txt: all is as it says already (6 supplies of COPIER-1); nothing was changed"
            ),
            (
                ["application", Shell.example("cvs/07-marta-kowalska.pdf"), "--opening", "office-assistant"],
                "07-marta-kowalska.pdf is here already as A-0007; nothing changed"
            ),
        ] as [([String], String)])
    func takesInAFileOnce(_ words: [String], _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        let kontor = [Shell.products + "/kontor", "import"]
        #expect(try shell.run(kontor + words).status == 0)
        let before = try shell.holdings()
        #expect(try shell.run(kontor + words) == Shell.Outcome(output: sentence + "\n"))
        #expect(try shell.holdings() == before)
    }

    @Test func countsThroughACommandOnce() throws {
        let shell = try Shell(example: "krueger")
        let sheet = Shell.example("count-sheet.csv")
        #expect(try shell.kontor("do", "count-supplies", sheet).status == 0)
        let before = try shell.holdings()
        #expect(
            try shell.kontor("do", "count-supplies", sheet)
                == Shell.Outcome(
                    output: "count-sheet.csv: says what was counted today as C-0001, C-0002, C-0003, C-0004; "
                        + "nothing was changed\n"))
        #expect(try shell.holdings() == before)
    }

    @Test func postsACountOnce() throws {
        let shell = try Shell(example: "krueger")
        try shell.kontor("import", "count", Shell.example("count-sheet.csv"))
        let posted = try shell.kontor("do", "post-count", "C-0001")
        #expect(
            posted.output
                == "count C-0001  posted  15 items of count-sheet.csv in Materialraum\n3 deviations became stock\n")
        let stock = try shell.kontor("eval", "kontor.inventory.item.get('TEXTM-GELB').on_hand").output
        #expect(
            try shell.refusal(["do", "post-count", "C-0001"])
                == "error: count C-0001 is posted already and changes nothing twice; open a new count\n")
        #expect(try shell.kontor("eval", "kontor.inventory.item.get('TEXTM-GELB').on_hand").output == stock)
    }

    /// From the draft to the whole receipt, with everything that is refused on the way.
    @Test func receivesNoMoreThanWasOrdered() throws {
        let shell = try Shell(example: "krueger")
        try shell.kontor("do", "supply-run")
        func refused(_ words: String...) throws -> String { try shell.refusal(["do"] + words) }
        #expect(
            try refused("receive-order", "2026-0001")
                == "error: order 2026-0001 is a draft, so it cannot be received; it can be approved or cancelled\n")
        #expect(try shell.kontor("do", "approve-order", "2026-0001", "--as", "anke.lorenz").status == 0)
        #expect(try shell.kontor("do", "place-order", "2026-0001").status == 0)
        #expect(
            try refused("receive-order", "2026-0001", "--item", "PAPIER-A4", "--quantity", "51")
                == "error: order 2026-0001: 51 of PAPIER-A4 would be more than was ordered (50 ordered, 50 open); "
                + "nothing was received\n")
        #expect(
            try refused("receive-order", "2026-0001", "--item", "KULI-BLAU")
                == "error: KULI-BLAU is not on order 2026-0001: receive it without the order\n")
        #expect(
            try refused("receive-order", "2026-0001", "--quantity", "3")
                == "error: --quantity is for one item: name it with --item\n")
        let part = try shell.kontor("do", "receive-order", "2026-0001", "--item", "PAPIER-A4", "--quantity", "40")
        #expect(part.status == 0)
        #expect(part.output.hasPrefix("order 2026-0001  350.92 EUR  part received\n"))
        #expect(part.output.contains("\n  PAPIER-A4            40 of       50 here\n"))
        #expect(
            try refused("receive-order", "2026-0001", "--item", "PAPIER-A4", "--quantity", "11")
                == "error: order 2026-0001: 11 of PAPIER-A4 would be more than was ordered (50 ordered, 10 open); "
                + "nothing was received\n")
        #expect(try shell.kontor("do", "receive-order", "2026-0001", "--item", "PAPIER-A4").status == 0)
        #expect(
            try refused("receive-order", "2026-0001", "--item", "PAPIER-A4")
                == "error: all of PAPIER-A4 on order 2026-0001 has arrived\n")
        #expect(
            try shell.kontor("do", "receive-order", "2026-0001").output.hasPrefix(
                "order 2026-0001  350.92 EUR  received\n"))
        #expect(
            try refused("receive-order", "2026-0001")
                == "error: order 2026-0001 has arrived already; it can be closed or unreceived\n")
        #expect(
            try refused("place-order", "2026-0001")
                == "error: order 2026-0001 has arrived, so it cannot be placed; it can be closed or unreceived\n")
        #expect(try shell.kontor("eval", "kontor.inventory.item.get('PAPIER-A4').on_hand").output == "62\n")
        // The goods were another order's, and this one was closed already.
        #expect(try shell.kontor("eval", "return kontor.inventory.order.close('2026-0001').state").output == "closed\n")
        let back = try shell.kontor("do", "unreceive-order", "2026-0001", "--item", "PAPIER-A4", "--note", "order 2's")
        #expect(back.output.hasPrefix("order 2026-0001  350.92 EUR  part received\n"), "\(back)")
        #expect(back.output.contains("\n  PAPIER-A4             0 of       50 here\n"), "\(back)")
        #expect(try shell.kontor("eval", "kontor.inventory.item.get('PAPIER-A4').on_hand").output == "12\n")
        #expect(try shell.kontor("eval", "return kontor.inventory.order.close('2026-0001').state").output == "closed\n")
        let reopened = try shell.kontor("do", "reopen-order", "2026-0001")
        #expect(reopened.output.hasPrefix("order 2026-0001  350.92 EUR  part received\n"), "\(reopened)")
        #expect(try shell.kontor("verify").status == 0)
    }
}
