internal import KontorCore
internal import KontorLua
internal import KontorStore

/// Writing records as a file: the road out, for spreadsheets and for programs.
enum ExportVerb {
    static let all: [Verb] = [export]

    private static var export: Verb {
        Verb("export", nil, "Writes the records of a kind as a file, for spreadsheets or for programs.") { verb in
            let noun = verb.subject("noun", ExportedNoun.self, "What kind of record, such as `inventory.item`.")
            let format = verb.optional(
                "format", ExportFormat.self,
                "`csv` as German spreadsheets read it, where left out; `csv-en` as others do; `jsonl` for programs, an "
                    + "object per line.")
            let columns = verb.optional(
                "columns", [String].self, "Which columns, in this order; all of them where left out.")
            let filter = verb.optional("where", ExportFilter.self, "Which of them, as the kind's `each` takes it.")
            verb.returns(.table(file))
            verb.fails(.invalid, "the kind has no such column, or none is named")
            verb.example(
                """
                local file = kontor.export("inventory.item",
                  { format = "csv-en", columns = { "sku", "on_hand" }, where = { category = "paper" } })
                assert(file.name == "item.csv" and file.rows == #kontor.inventory.item.find { category = "paper" })
                assert(file.content:find "PAPIER%-A4,12\\r\\n")

                local _, err = kontor.export("inventory.item", { columns = { "colour" } })
                assert(err.message == "inventory.item has no column colour")
                """)
            return { call in
                let (source, format) = (try call[noun].source, call[format] ?? .csv)
                if call[columns]?.isEmpty == true {
                    throw Failure(
                        .invalid, "no column is named: leave \(OptionWord.name("columns")) out for all of them")
                }
                let chosen = try call[columns].map { try source.columns(named: $0) } ?? source.columns
                let next = try source.rows(call[filter]?.table ?? LuaTable(), call)
                var writer = ExportWriter(format, chosen, currency: try call.records.office.currency)
                let held = LuaCharge(call.state)
                while let record = try next() {
                    try Work.look()
                    writer.add(record)
                    // Once as bytes, and once as the text that goes to the script.
                    try held.set(writer.bytes.count * 2)
                }
                return withExtendedLifetime(held) {
                    file(
                        File(
                            name: "\(source.word).\(format.ending)",
                            content: String(decoding: writer.bytes, as: UTF8.self), rows: writer.count))
                }
            }
        }
    }

    private struct File {
        let name: String
        let content: String
        let rows: Int
    }

    private static let file = TableShape<File>(
        "ExportedFile",
        [
            .field("name", "What the file is called, such as `item.csv`; the imports take it as it is.") { $0.name },
            .field("content", "The file's text, in UTF-8.") { $0.content },
            .field("rows", "How many records stand in it.") { $0.rows },
        ])
}
