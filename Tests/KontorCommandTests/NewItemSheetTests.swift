import Testing

/// What a stock list says of an item that is new, and of columns that it does not have.
@Suite struct NewItemSheetTests {
    private func told(_ sheet: String, _ options: String...) throws -> String {
        let shell = try Shell(example: "krueger")
        try shell.write(sheet, to: "n.csv")
        let outcome = try shell.run([Shell.products + "/kontor", "import", "items", "n.csv"] + options)
        #expect(outcome.status == (outcome.errors.contains("nothing was imported") ? 1 : 0), "\(outcome)")
        return outcome.output + outcome.errors
    }

    /// A new item is put into a category that somebody named, at every door.
    @Test(arguments: [[], ["--new-categories"]]) func needsACategory(_ options: [String]) throws {
        let option = options.first.map { [$0] } ?? []
        func list(_ sheet: String) throws -> String {
            try option.isEmpty ? told(sheet) : told(sheet, option[0])
        }
        let without = try list("SKU;Name;Unit;Location;Stock\nNEU1;Neu;Stück;Keller;0\n")
        #expect(without.contains("line 2: NEU1 is new, and needs a category; there is no column “Kategorie” here"))
        let empty = try list("SKU;Name;Category;Unit;Location;Stock\nNEU1;Neu;;Stück;Materialraum;0\n")
        #expect(empty.contains("line 2, column Category: the cell is empty; fill it in"))
        let known = try list("SKU;Name;Unit;Location;Stock\nPAPIER-A4;Papier;Packung;Materialraum;12\n")
        #expect(known.contains("0 new items, 1 changed"), "\(known)")
        let other = try list("SKU;Name;Category;Unit;Location;Stock\nNEU1;Neu;other;Stück;Materialraum;0\n")
        #expect(other.contains("1 new item"), "\(other)")
    }

    /// What contradicts the item as it is known is told without a column that the sheet does not have.
    @Test func namesNoColumnThatIsNotThere() throws {
        let head = "SKU;Name;Category;Unit;Location;Stock;"
        let line = "PAPIER-A4;Papier;paper;Packung;Materialraum;12;"
        let minimum = try told("\(head)Minimum\n\(line)80\n")
        #expect(
            minimum.contains(
                "line 2: the target 60 is below the minimum 80; correct one; there is no column “Sollbestand” here"),
            "\(minimum)")
        let both = try told("\(head)Minimum;Target\n\(line)80;70\n")
        #expect(both.contains("line 2, column Target: the target 70 is below the minimum 80; correct one\n"), "\(both)")
    }

    /// Below the minimum, not below it, and both are three questions.
    @Test func tellsWhatIsBelowItsMinimumFromTheRest() throws {
        let shell = try Shell(example: "krueger")
        let counted = try shell.kontor(
            "eval",
            """
            local item, limit = kontor.inventory.item, 1000
            local below = item.find { below_minimum = true, limit = limit }
            local rest = item.find { below_minimum = false, limit = limit }
            for _, one in ipairs(below) do assert(one.below_minimum) end
            for _, one in ipairs(rest) do assert(not one.below_minimum) end
            assert(#below > 0 and #rest > 0)
            return #below + #rest == #item.find { limit = limit }
            """)
        #expect(counted.output == "true\n", "\(counted)")
    }
}
