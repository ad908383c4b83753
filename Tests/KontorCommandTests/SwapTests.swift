import Foundation
import Testing

/// The same CV as somebody else would have sent it, through the built program.
///
/// What is swapped is written out here, word for word: nothing of the redaction or of its own swaps is used.
@Suite struct SwapTests {
    struct Swap: Sendable, CustomTestStringConvertible {
        let what: String
        /// The words of `document` that are swapped, and what others write in their place.
        let swaps: [(from: String, to: String)]
        var testDescription: String { what }

        init(_ what: String, _ swaps: (from: String, to: String)...) {
            self.what = what
            self.swaps = swaps
        }

        func swapped(_ text: String) -> String {
            swaps.reduce(text) { $0.replacing($1.from, with: $1.to) }
        }
    }

    private static let name = "Anna Petersen"
    private static let document = """
        Lebenslauf
        Frau Anna Petersen
        Musterstraße 12, 20095 Hamburg
        anna.petersen@example.org
        geboren am 14.03.1985 in Bremen
        Geburtsort: Bremen
        Familienstand: verheiratet, deutsch, evangelisch
        Staatsangehörigkeit: deutsch
        Jahrgang 1985

        Berufserfahrung
        03/2015 - 04/2021 Sekretärin, Hansen GmbH
        Sie war sehr fleißig; ihre Aufgaben: Termine
        01/2012 - 02/2015 Elternzeit
        05/2021 - heute Bürokauffrau bei Brook KG

        Ausbildung
        1995 - 2004 Gymnasium, Bremen
        2004 - 2007 Ausbildung zur Bürokauffrau, Bremen

        Sprachen
        Deutsch (Muttersprache), Polnisch (C2), Englisch (B2)

        Kenntnisse
        Excel, DATEV
        """

    /// The same without what tells an origin and stays readable.
    private static let plain = document.replacing(", Bremen", with: "")
        .replacing("Polnisch (C2)", with: "Polnisch (B1)")

    static let hidden = [
        Swap("a name", ("Anna Petersen", "Fatma Yıldırım"), ("anna.petersen", "fatma.yildirim")),
        Swap("a longer name", ("Anna Petersen", "Maximiliane Oberhofer"), ("anna.petersen", "max.oberhofer")),
        Swap("a name with accents", ("Anna Petersen", "Zoë Nguyễn"), ("anna.petersen", "zoe.nguyen")),
        Swap(
            "the sex", ("Frau ", "Herr "), ("Sekretärin", "Sekretär"), ("Sie war", "Er war"), ("ihre Auf", "seine Auf"),
            ("zur Bürokauffrau", "zum Bürokaufmann"), ("Bürokauffrau", "Bürokaufmann")),
        Swap("the age", ("14.03.1985", "02.11.1962"), ("Jahrgang 1985", "Jahrgang 1962")),
        Swap("the years of school", ("1995 - 2004", "1973 - 1982"), ("2004 - 2007", "1982 - 1985")),
        Swap(
            "the place of birth", ("am 14.03.1985 in Bremen", "am 14.03.1985 in Ankara"),
            ("Geburtsort: Bremen", "Geburtsort: Izmir")),
        Swap("the nationality", ("keit: deutsch", "keit: türkisch"), (", deutsch,", ", syrisch,")),
        Swap("the family", ("verheiratet", "geschieden")),
        Swap("the religion", ("evangelisch", "muslimisch")),
        Swap("the street", ("Musterstraße 12", "Am Markt 3")),
    ]

    /// Tells all that a policy is given, in an order of its own.
    private static let greedy = """
        local function all(value, into)
          if type(value) == "table" then
            local keys = {}
            for key in pairs(value) do keys[#keys + 1] = key end
            table.sort(keys, function(a, b) return tostring(a) < tostring(b) end)
            for _, key in ipairs(keys) do into[#into + 1] = tostring(key) all(value[key], into) end
          else
            into[#into + 1] = tostring(value)
          end
          return into
        end
        return { policies = { ["hr.screen"] = function(candidate, previous)
          local text = table.concat(all(candidate, {}), "|"):gsub("\\n", "|")
          local results, told = previous(candidate), {}
          for n = 1, #text, 1500 do told[#told + 1] = text:sub(n, n + 1499) end
          return results, told
        end } }
        """

    /// An office with the opening `r` and a policy.
    private func shell(_ policy: String) throws -> Shell {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin(needs: ["hr.read"], policy)
        let made = try shell.kontor(
            "eval",
            """
            assert(kontor.hr.opening.create { key = "r", title = "Büro", criteria = {
              { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
              { title = "German", role = "gate", rule = { language = "de", level = "C1" } },
              { title = "Work", weight = 2, rule = { years = 3, roles = { "Sekretariat", "Bürokraft" } } } } }).key
            """)
        try #require(made.status == 0, "\(made)")
        return shell
    }

    /// What comes of a document: its results and reasons, or why it was not screened, without its number.
    private func outcome(_ text: String, _ name: String, _ shell: Shell) throws -> String {
        try shell.write(text, to: "cv.txt")
        let taken = try shell.kontor("import", "application", "cv.txt", "--opening", "r", "--name", name)
        let number = try #require(taken.output.firstMatch(of: /^A-\d+/)).output
        let screened = try shell.kontor(
            "eval",
            """
            local result = assert(kontor.hr.screen "r")
            for _, one in ipairs(result.ranked) do
              if one.application == "\(number)" then
                local told = { table.concat(one.why, "\\n"), one.score .. " of " .. one.best_score }
                for _, c in ipairs(one.criteria) do told[#told + 1] = c.title .. " " .. c.result .. " " .. table.concat(c.why, "; ") end
                return table.concat(told, "\\n")
              end
            end
            for _, one in ipairs(result.not_screened) do
              if one.application == "\(number)" then return "not screened: " .. one.why[1] end
            end
            """)
        // 2 where the policy's answer is not used.
        try #require([0, 2].contains(screened.status), "\(screened)")
        return screened.output.replacing(number, with: "NUMBER")
    }

    @Test(arguments: hidden)
    func whatIsHiddenChangesNothingThatAPolicyIsGiven(_ swap: Swap) throws {
        let other = swap.swapped(Self.plain)
        try #require(other != Self.plain)
        for pair in swap.swaps { try #require(Self.plain.contains(pair.from) || pair.from == "Bürokauffrau") }
        let shell = try shell(Self.greedy)
        let own = try outcome(Self.plain, Self.name, shell)
        #expect(own.contains("[name]") && own.contains("Excel"))
        #expect(try outcome(other, swap.swapped(Self.name), shell) == own)
    }

    /// Who comes from elsewhere knows their languages the other way round, and went to school elsewhere: skills and schools
    /// stay readable, so that a policy that decides by them is not used for either.
    static let visible = [
        Swap("the mother tongue", ("Deutsch (Muttersprache), Polnisch (C2)", "Polnisch (Muttersprache), Deutsch (C2)")),
        Swap("the school", ("Gymnasium, Bremen", "Gymnasium, Ankara"), ("frau, Bremen", "frau, Ankara")),
        Swap("the school's country", ("Gymnasium, Bremen", "Gymnasium, Syria")),
    ]

    private static let byOrigin = """
        return { policies = { ["hr.screen"] = function(candidate, previous)
          local results = previous(candidate)
          local text = candidate.text
          local isFromHere = (text:find("Gymnasium, Bremen", 1, true) or text:find("Gymnasium, Kiel", 1, true))
            and (text:find("Deutsch", 1, true) or 0) < (text:find("Polnisch", 1, true) or 0)
          for _, one in ipairs(results) do
            if not isFromHere and one.result == "met" then one.result, one.why = "unknown", "ask" end
          end
          return results
        end } }
        """

    @Test(arguments: visible)
    func whatTellsAnOriginAndIsReadableDecidesNothing(_ swap: Swap) throws {
        let other = swap.swapped(Self.document)
        try #require(other != Self.document)
        let shell = try shell(Self.byOrigin)
        let own = try outcome(Self.document, Self.name, shell)
        #expect(own.contains("answers differently when the"), "\(own)")
        #expect(try outcome(other, Self.name, shell).contains("answers differently when the"))
    }

    /// A mark in place of a detail tells what sort of detail there was.
    @Test(arguments: [
        ("GdB 50", "[health]"), ("zwei Kinder", "[children]"), ("evangelisch", "[religion]"),
        ("verheiratet", "[family]"),
        ("Staatsangehörigkeit: deutsch", "[nationality]"), ("Jahrgang 1985", "[age]"),
        ("Geschlecht: weiblich", "[sex]"),
        ("geboren am 14.03.1985", "[birth date]"), ("Mitglied der SPD", "[politics]"),
    ])
    func whatSortOfDetailWasHiddenDecidesNothing(_ detail: String, _ mark: String) throws {
        let document = "Lebenslauf\n\nKenntnisse\nExcel, Deutsch (Muttersprache)\n\nSonstiges\n\(detail)"
        let plain = try outcome(document, Self.name, shell("return {}"))
        #expect(plain.contains("Excel met"), "\(plain)")
        let shell = try shell(
            """
            return { policies = { ["hr.screen"] = function(candidate, previous)
              local results = previous(candidate)
              for _, one in ipairs(results) do
                if candidate.text:find("\(mark)", 1, true) then one.result, one.why = "unknown", "ask" end
              end
              return results
            end } }
            """)
        let said = try outcome(document, Self.name, shell)
        #expect(
            said.contains("answers by what sort of detail was hidden, \(mark), so its answer is not used"), "\(said)")
        let other = try outcome(document.replacing(detail, with: "Segeln"), Self.name, shell)
        #expect(other.contains("Excel met"), "\(other)")
    }

    @Test(arguments: visible)
    func whatTellsAnOriginChangesNothingWithoutAPolicyThatUsesIt(_ swap: Swap) throws {
        let shell = try shell("return {}")
        let own = try outcome(Self.document, Self.name, shell)
        #expect(own.contains("German met"), "\(own)")
        func results(_ text: String) -> [String] {
            text.matches(of: /\w+ (met|unknown|not_met)/).map { String($0.output.0) }
        }
        #expect(results(try outcome(swap.swapped(Self.document), Self.name, shell)) == results(own))
    }
}
