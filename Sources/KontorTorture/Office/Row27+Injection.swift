extension TortureRow {
    /// Texts that mean something to somebody: SQL, patterns, shells, formats, pages, sheets.
    private static let texts = #"""
        local texts = {
          "'; DROP TABLE person; --", '" OR ""="', "') UNION SELECT * FROM person --", "%", "_", "\\", "?1", ":a", "$(id)",
          "`id`", "%s%n%99999d", "{{7*7}}", "<script>alert(1)</script>", "=cmd|'/c calc'!A0", "../../etc/passwd",
          "a\tb", "NULL", "O'Brien", ("x"):rep(10000), "\u{202e}abc", "ä\u{308}", "-- --as boss",
        }
        -- Calls a function that may refuse only the one text that is longer than it takes.
        local function try(f, ...)
          local ok, made, why = pcall(f, ...)
          if ok then return made, why end
          assert(tostring(made):find("has at most [%d,]+ characters, got 10,00"), made)
          return nil, { code = "invalid" }
        end

        """#

    private static func script(_ name: String, _ source: String, _ steps: [OfficeCase.Step]? = nil) -> OfficeCase {
        OfficeCase.script(name, texts + source, steps ?? [.run(says: [])])
    }

    static let injection = TortureRow(
        27, "SQL, path, format and header injection through names, notes, file names, mail addresses", [],
        office: [
            script(
                "names of people",
                """
                for n, text in ipairs(texts) do
                  local made, why = try(kontor.directory.person.create, { handle = "p" .. n, name = text })
                  if made then assert(made.name == text and kontor.directory.person.get("p" .. n).name == text)
                  else assert(why.code == "invalid", why) end
                end
                assert(#kontor.directory.person.find {} > 10)
                """),
            script(
                "handles",
                """
                for _, text in ipairs(texts) do
                  local made, why = try(kontor.directory.person.create, { handle = text, name = "P" })
                  assert(not made and why.code == "invalid", text)
                  local found = try(kontor.directory.person.get, text)
                  assert(found == nil, text)
                end
                """),
            script(
                "skus, units and shelves",
                """
                for n, text in ipairs(texts) do
                  local made, why = try(kontor.inventory.item.create, {
                    sku = text, name = text, category = text, unit = text, bin = text,
                    new_categories = true, new_units = true,
                  })
                  if made then assert(kontor.inventory.item.get(text).name == text)
                  else assert(why.code == "invalid" or why.code == "conflict", why) end
                end
                """),
            script(
                "what is searched for",
                """
                assert(kontor.directory.person.create { handle = "ada", name = "Ada" })
                for _, text in ipairs(texts) do
                  for _, value in ipairs { text, "%" .. text, "A" .. text } do
                    local found = try(kontor.directory.person.find, { name = value })
                    assert(#value > 200 and not found or #found == 0, value)
                  end
                end
                """),
            script(
                "words of a search",
                """
                assert(kontor.communication.entry.create { kind = "note", subject = "Paper", note = "secret" })
                local words = { '"', '""', "*", "a*", "NEAR(", "(", ")", "^a", "-a", "a OR secret", "subject:secret", "a AND", "NOT", "'", "secret*" }
                for _, text in ipairs(words) do texts[#texts + 1] = text end
                for _, text in ipairs(texts) do
                  local ok, found = pcall(kontor.communication.search, text)
                  assert(ok, text)
                  assert(found == nil or #found <= 1, text)
                end
                """),
            script(
                "notes",
                """
                for _, text in ipairs(texts) do
                  local made, why = try(kontor.communication.entry.create, { kind = "note", subject = text, note = text, party = text })
                  if made then
                    local kept = kontor.communication.entry.get(made.id)
                    assert(kept.note == text and kept.subject == text, text)
                  else assert(why.code == "invalid", why) end
                end
                """),
            script(
                "keys and values on the shelf",
                """
                for _, text in ipairs(texts) do
                  local key = text:sub(1, 200)
                  kontor.storage.set(key, { value = { [text] = text } })
                  assert(kontor.storage.get(key)[text] == text)
                end
                """),
            script(
                "NUL bytes in texts",
                """
                for _, text in ipairs { "a\\0b", "\\0" } do
                  local ok, made, why = pcall(kontor.directory.person.create, { handle = "p", name = text })
                  if ok and made then assert(kontor.directory.person.get("p").name == text) end
                  ok, made = pcall(kontor.communication.entry.create, { kind = "note", note = text })
                  if ok and made then assert(kontor.communication.entry.get(made.id).note == text) end
                  kontor.storage.set("k", { value = text })
                  assert(kontor.storage.get "k" == text)
                end
                """),
            script(
                "texts that are no UTF-8",
                """
                for _, text in ipairs { "\\xff", "a\\xc0\\xaf", "\\xed\\xa0\\x80" } do
                  assert(not pcall(kontor.directory.person.create, { handle = "p", name = text }))
                  assert(not pcall(kontor.storage.set, text, { value = 1 }))
                end
                """),
            script(
                "mail addresses with lines of their own",
                """
                for n, address in ipairs {
                  "a@b.example\\r\\nBcc: all@b.example", "a@b.example\\nSubject: x", "a@b.example\\0", "a b@c.example", "@",
                  "a@b.example, c@d.example", "<a@b.example>", "a@b.example\\u{2028}x", "a",
                } do
                  local ok, made = pcall(kontor.directory.organisation.create, {
                    handle = "o" .. n, name = "O", kind = "supplier", email = address,
                  })
                  assert(not ok or not made, "organisation: " .. address)
                  ok, made = pcall(kontor.directory.person.create, { handle = "p" .. n, name = "P", email = address })
                  assert(not ok or not made, "person: " .. address)
                end
                """),
            script(
                "names of more than one line",
                """
                for _, name in ipairs { "Ada\\nBcc: x", "Ada\\r\\nSubject: x", "Ada\\27[2J" } do
                  local made, why = kontor.directory.person.create { handle = "p", name = name }
                  assert(not made and why.code == "invalid", name)
                end
                """),
            script(
                "file names",
                """
                assert(kontor.hr.opening.create { key = "k", title = "T", criteria = { { title = "Excel", rule = { any = { "Excel" } } } } })
                for n, name in ipairs {
                  "../../outside.txt", "/tmp/kontor-outside.txt", "..", ".", "", "a/b.txt", "a\\\\b.txt", "a\\0.txt", "a\\n.txt",
                  "\\27[2J.txt", "-rf.txt", ("x"):rep(300) .. ".txt", "kontor.sqlite", "CON.txt", "~/.ssh/x.txt",
                } do
                  pcall(kontor.hr.application.receive, "k", {
                    name = "Robin " .. n, file = { name = name, content = "Skills: Excel, page " .. n .. "\\nrobin@example.org" },
                  })
                end
                """, [.run(), OfficeCase.Step(["doctor"])]),
            script(
                "ids of another kind",
                """
                local ada = assert(kontor.directory.person.create { handle = "ada", name = "Ada" })
                for _, get in ipairs { kontor.inventory.item.get, kontor.inventory.location.get, kontor.planning.task.get } do
                  local ok, found = pcall(get, ada.id)
                  assert(not ok or found == nil)
                end
                """),
            OfficeCase.plugin(
                "patterns in reasons", go: "return ('%s'):format('%n%s%99999d')",
                [.go(says: ["%n%s%99999d"])]),
            OfficeCase(
                "words of the command line",
                files: ["office.lua": "return { company = \"Torture\", plugins = { \"standard\" } }"],
                [
                    OfficeCase.Step(
                        ["do", "supply-run", "--category", "' OR 1=1 --"], status: 1, says: ["category ' OR 1=1 --"]),
                    OfficeCase.Step(["do", "supply-run", "--category", "%s%n"], status: 1, says: ["category %s%n"]),
                    OfficeCase.Step(["eval", "1", "--as", "' OR 1=1 --"], status: 1, says: ["' OR 1=1 --"]),
                    OfficeCase.Step(["journal", "--entry", "1 OR 1=1"], status: 64),
                ]),
        ])
}
