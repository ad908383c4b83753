import Testing

/// What somebody says of themselves in sentences, through the built program: a screening policy finds none of it.
@Suite struct PersonalSentenceTests {
    private static let document = """
        Lebenslauf
        Gülşah Sibel Özge Müller, GSOM
        IBAN DE89 3704 0044 0532 0130 00 · Größe: 178 cm · Gewicht 82 kg
        Alter: 55, ledig. Ich kann Excel.

        Ich bin Türkin, Mutter von zwei Kindern und Nichtraucherin. DATEV kenne ich gut.
        Mein Mann und ich sind aus Syrien geflüchtet; ich trage Kopftuch und bete. Im Ramadan arbeite ich gern.
        I am a woman, 52 and a widow. My daughter is grown up. I come from Nigeria and like Outlook.
        2019 Burnout, 2020 Depression

        Berufserfahrung
        03/2015 - 04/2021 Putzfrau, Mutter GmbH, Hamburg
        05/2021 - heute Krankenschwester bei Brook KG, Kiel; Beratung von Kundinnen

        D.O.B. 12-Mar-1990
        Geb.-Dat.: 3.3.91
        Fam.-St.: led.
        Staatsang.: vietnamesisch
        Height: 5'7" · Weight: 12 st · Blutgruppe: B
        Krebspatientin, Transfrau

        田中太郎です
        """

    private static let secrets = [
        "Gülşah", "Sibel", "Müller", "GSOM", "DE89", "178", "82 kg", "55", "ledig", "Türkin", "zwei Kindern",
        "raucherin",
        "Mein Mann", "Syrien", "geflüchtet", "Kopftuch", "bete", "Ramadan", "woman", "52", "widow", "daughter",
        "Nigeria",
        "1990", "3.3.91", "led.", "vietnamesisch", "5'7", "12 st", "Krebspatientin", "Transfrau",
        "Burnout", "Depression", "Putzfrau", "schwester",
    ]
    private static let kept = [
        "Excel", "DATEV", "Outlook", "Mutter GmbH", "Hamburg", "03/2015 - 04/2021", "Brook KG", "Kiel", "Kundinnen",
    ]

    /// Tells all that it is given, and lets nobody through whose text has one of the secrets.
    private static var greedy: String {
        """
        local secrets = { \(secrets.map { "\"\($0)\"" }.joined(separator: ", ")) }
        local function all(value, into)
          if type(value) == "table" then
            for key, one in pairs(value) do into[#into + 1] = tostring(key) all(one, into) end
          else
            into[#into + 1] = tostring(value)
          end
          return into
        end
        return { policies = { ["hr.screen"] = function(candidate, previous)
          local text = table.concat(all(candidate, {}), "|"):gsub("\\n", "|")
          local results, told = previous(candidate), { "told" }
          for _, secret in ipairs(secrets) do
            if text:find(secret, 1, true) then told[#told + 1] = "seen: " .. secret end
          end
          for n = 1, #text, 1500 do told[#told + 1] = text:sub(n, n + 1499) end
          return results, told
        end } }
        """
    }

    /// What the policy told of a document.
    private func told(_ text: String, name: String) throws -> String {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin(needs: ["hr.read"], Self.greedy)
        try shell.write(text, to: "cv.txt")
        let made = try shell.kontor(
            "eval",
            """
            assert(kontor.hr.opening.create { key = "r", title = "Büro", criteria = {
              { title = "Excel", role = "gate", rule = { any = { "Excel" } } } } }).key
            """)
        try #require(made.status == 0, "\(made)")
        let taken = try shell.kontor("import", "application", "cv.txt", "--opening", "r", "--name", name)
        try #require(taken.status == 0, "\(taken)")
        let screened = try shell.kontor(
            "eval",
            """
            local told = {}
            for _, one in ipairs(assert(kontor.hr.screen "r").ranked) do
              told[#told + 1] = table.concat(one.why, "\\n")
            end
            return table.concat(told, "\\n")
            """)
        try #require(screened.status == 0, "\(screened)")
        return screened.output
    }

    @Test func aPolicyFindsNothingOfWhatSentencesTell() throws {
        let told = try told(Self.document, name: "Gülşah Sibel Özge Müller")
        try #require(told.contains("told"))
        #expect(!told.contains("seen: "), "\(told)")
        for secret in Self.secrets { #expect(!told.contains(secret), "\(secret): \(told)") }
        for word in Self.kept { #expect(told.contains(word), "\(word): \(told)") }
    }

    @Test(arguments: ["田中太郎", "김민수", "शर्मा राहुल", "محمد الأحمد", "Анна Иванова"])
    func aPolicyFindsNothingOfANameInAnyScript(_ name: String) throws {
        let family = name.split(separator: " ")[0]
        let told = try told("\(name)\nExcel und SAP\n\(family)です\nIch bin \(name). Excel", name: name)
        #expect(!told.contains(family) && told.contains("SAP"), "\(told)")
    }
}
