import Foundation
import Testing

/// Sheets are taken in by what they say: what they do not mention stays, and what is so already changes nothing.
@Suite struct SheetEffectTests {
    private func office(_ files: KeyValuePairs<String, String>) throws -> Shell {
        let shell = try Shell(example: "krueger")
        for (name, text) in files { try shell.write(text, to: name) }
        return shell
    }

    private func eval(_ shell: Shell, _ code: String) throws -> String {
        let outcome = try shell.kontor("eval", code)
        #expect(outcome.status == 0, "\(outcome)")
        return outcome.output
    }

    private let paper = """
        local i = kontor.inventory.item.get "PAPIER-A4"
        return table.concat({ tostring(i.name_en), tostring(i.barcode), tostring(i.bin), tostring(i.minimum),
          tostring(i.target), tostring(i.maximum), tostring(i.pack) }, " ")
        """

    @Test func leavesFieldsOfAStockListThatHasNoColumnForThem() throws {
        let shell = try office([
            "pi.csv": "SKU;Name;Category;Unit;Location;Stock\n"
                + "PAPIER-A4;Kopierpapier A4 80 g, weiß;paper;Packung;Materialraum;12\n"
        ])
        let before = try eval(shell, paper)
        #expect(
            try shell.kontor("import", "items", "pi.csv")
                == Shell.Outcome(output: "pi.csv: all is as it says already (1 item); nothing was changed\n"))
        #expect(try eval(shell, paper) == before)
        #expect(try shell.kontor("do", "supply-run", "--preview", "--category", "paper").output.contains("PAPIER-A4"))
    }

    @Test func emptiesAFieldWhereThatIsSaidAndNamesIt() throws {
        let sheet =
            "SKU;Name;Category;Unit;Location;Stock;Minimum;Maximum\n"
            + "PAPIER-A4;Kopierpapier A4 80 g, weiß;paper;Packung;Materialraum;12;;\n"
            + "PAPIER-A3;Kopierpapier A3 80 g;paper;Packung;Materialraum;4;;30\n"
        let shell = try office(["empty.csv": sheet])
        let left = try shell.kontor("import", "items", "empty.csv", "--preview")
        #expect(
            left.output.contains(
                "  empty cells leave what is known: the minimum of 2 items, the maximum of 1 item; "
                    + "--clear-empty empties it\n"))
        let shown = try shell.kontor("import", "items", "empty.csv", "--preview", "--clear-empty")
        #expect(shown.output.contains("  empties the minimum of 2 items: PAPIER-A4, PAPIER-A3\n"))
        #expect(shown.output.contains("  ~ item PAPIER-A4  minimum 20 → nothing, maximum 120 → nothing\n"))
        #expect(
            try shell.kontor("import", "items", "empty.csv", "--clear-empty").output.contains("empties the maximum"))
        #expect(
            try eval(shell, "local i = kontor.inventory.item.get 'PAPIER-A4' return tostring(i.minimum)") == "nil\n")
        #expect(try eval(shell, "return kontor.inventory.item.get('PAPIER-A4').target") == "60\n")
    }

    @Test func leavesTheTermsOfAnOfferThatAPriceListDoesNotMention() throws {
        let shell = try office(["po.csv": "Your SKU;Price\nPAPIER-A4;2,05\n"])
        let run = ["do", "supply-run", "--preview", "--category", "paper"]
        let before = try shell.run([Shell.products + "/kontor"] + run).output
        #expect(before.contains("PAPIER-A4"))
        #expect(
            try shell.kontor("import", "offers", "po.csv", "--supplier", "elbe").output
                == "po.csv: 0 new offers, 1 changed, 0 as they were\n")
        #expect(try shell.run([Shell.products + "/kontor"] + run).output == before)
        let terms = """
            local o = kontor.inventory.offer.set("PAPIER-A4", { supplier = "elbe", price = "2.05 EUR" })
            return o.number .. " " .. o.pack .. " " .. o.minimum_order .. " " .. o.lead_days .. " " .. o.valid_until
              .. " " .. tostring(o.preferred)
            """
        #expect(try eval(shell, terms) == "EB-20110 5 5 4 2026-12-31 true\n")
        let toner = """
            local set = kontor.inventory.offer.set
            local before = set("TONER-85A", { supplier = "elbe" })
            local after = set("TONER-85A", { supplier = "elbe", price = "54.00 EUR" })
            for key, value in pairs(before) do assert(key == "notes" or after[key] == value, key) end
            local less = set("TONER-85A", { supplier = "elbe", clear = { "number" } })
            return tostring(less.number) .. " " .. tostring(less.pack == before.pack)
            """
        #expect(try eval(shell, toner) == "nil true\n")
    }

    @Test func takesInAPriceListAgainThatIsRightAgain() throws {
        let (first, second) = (
            "Your SKU;Item no;Price\nPAPIER-A4;EB-1;2,00\n", "Your SKU;Item no;Price\nPAPIER-A4;EB-1;1,00\n"
        )
        let shell = try office(["A.csv": first, "B.csv": second])
        for file in ["A.csv", "B.csv", "A.csv"] {
            let outcome = try shell.kontor("import", "offers", file, "--supplier", "elbe")
            #expect(outcome.output.hasPrefix("\(file): 0 new offers, 1 changed, 0 as they were\n"), "\(outcome)")
        }
        let before = try shell.holdings()
        #expect(
            try shell.kontor("import", "offers", "A.csv", "--supplier", "elbe")
                == Shell.Outcome(output: "A.csv: all is as it says already (1 offer); nothing was changed\n"))
        #expect(try shell.holdings() == before)
    }

    @Test func countsWhatIsCountedAgain() throws {
        let sheet = "SKU;Location;Counted\nTEE-SCHWARZ;Teeküche;2\n"
        let shell = try office(["jan.csv": sheet, "feb.csv": sheet])
        let stock = "kontor.inventory.item.get('TEE-SCHWARZ').on_hand"
        #expect(try shell.kontor("do", "count-supplies", "jan.csv", "--post").status == 0)
        #expect(try eval(shell, stock) == "2\n")
        let known = "jan.csv: says what was counted today as C-0001; nothing was changed\n"
        #expect(try shell.kontor("do", "count-supplies", "jan.csv", "--post") == Shell.Outcome(output: known))
        _ = try eval(shell, "kontor.inventory.movement.receive('TEE-SCHWARZ', { quantity = 4 })")
        #expect(
            try shell.refusal(["do", "count-supplies", "jan.csv", "--post"])
                == "error: jan.csv was taken in today as count C-0001, and TEE-SCHWARZ has moved since: "
                + "--again takes it as another count\n")
        // What deviates so far is counted again first; that it is a count of its own is what matters here.
        #expect(
            try shell.kontor("do", "count-supplies", "feb.csv").output
                == "feb.csv: count C-0002; 0 lines confirmed, 1 deviate, 1 of them to be counted again, 0 not counted\n"
        )
        let line = "local l = kontor.inventory.count.get('C-0002').lines[1] return l.expected .. ' ' .. l.counted"
        #expect(try eval(shell, line) == "6 2\n")
        _ = try eval(shell, "kontor.inventory.count.cancel('C-0002')")
        #expect(
            try shell.kontor("do", "count-supplies", "jan.csv", "--again").output.hasPrefix("jan.csv: count C-0003; "))
    }

    /// A count that waits for its posting is completed by the same sheet, not made twice.
    @Test func postsTheCountThatASheetIsAlready() throws {
        let shell = try office(["jan.csv": "SKU;Location;Counted\nTEE-SCHWARZ;Teeküche;2\n"])
        #expect(try shell.kontor("do", "count-supplies", "jan.csv").status == 0)
        let posted = try shell.kontor("do", "count-supplies", "jan.csv", "--post")
        #expect(posted.output.contains("C-0001 posted"), "\(posted)")
    }
}
