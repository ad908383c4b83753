internal import KontorStore

/// The API's reference as Markdown, a page for each area.
struct MarkdownPages {
    let outline: APIOutline

    /// What every page begins with, so that nobody edits it by hand.
    static let note = "<!-- Made from the declarations in Sources/. `make docs` writes it anew. -->"

    /// File names and contents.
    var files: [(name: String, content: String)] {
        [("index.md", text(index)), ("policies.md", text(policies)), ("events.md", text(events))]
            + outline.areas.map { ("\($0.name).md", text(page(of: $0))) }
    }

    private func text(_ lines: [String]) -> String { ([Self.note, ""] + lines).joined(separator: "\n") + "\n" }

    private var index: [String] {
        var lines = [
            "# The Lua API", "",
            "Everything a plugin, a script or the prompt can do is a function under `kontor`. What a call is about comes",
            "first, everything else in one table. What is expected to fail returns `nil` and an error with `code` and",
            "`message`; wrong use raises at the caller's line.", "",
            "A name that `kontor` does not have is wrong use as well: `kontor.inventory.item.gett` raises with the nearest",
            "name, also in a test such as `if kontor.foo then`. `rawget(kontor, \"foo\")` asks without raising. Records are",
            "plain tables: a field that a record does not have is `nil`.", "",
            "[kontor.lua](kontor.lua) tells an editor the same, [api.json](api.json) a program.", "", "## Areas", "",
        ]
        lines += MarkdownText.table(
            ["Area", "What it is for"],
            outline.areas.map { ["[\($0.name)](\($0.name).md)", MarkdownText.escaped($0.summary, inTable: true)] })
        lines += [
            "",
            "[Policies](policies.md) are the questions that a company answers, [events](events.md) the facts that a "
                + "plugin can hear of.", "", "## Functions", "",
        ]
        for area in outline.areas {
            for verb in area.allVerbs {
                let link = "[\(verb.name)](\(area.name).md#\(Self.anchor(verb.name)))"
                lines.append("- \(link): \(MarkdownText.escaped(verb.summary))")
            }
        }
        return lines
    }

    private var policies: [String] {
        var lines = [
            "# Policies", "",
            "A policy is a question that Kontor asks and a company answers. A plugin answers it with a function under",
            "`policies`; the function gets the argument below and `previous`, which gives the answer of the plugin before.",
        ]
        for policy in outline.policies {
            lines += ["", "## \(policy.name)", "", MarkdownText.escaped(policy.summary), ""]
            lines += ["`[\"\(policy.name)\"] = function(\(policy.argument), previous) … end`", ""]
            lines += parameters(policy.fields, head: "Field of `\(policy.argument)`")
            lines += ["", policy.mayRead.sentence]
            lines += ["", "Answer: \(MarkdownText.escaped(policy.answer))"]
            if !policy.example.isEmpty { lines += [""] + MarkdownText.lua(policy.example) }
        }
        return lines
    }

    private var events: [String] {
        var lines = [
            "# Events", "",
            "An event is a fact that was committed. A plugin hears of it with a function under `on`, at least once and in",
            "order; the function gets a table with `number`, `name`, `happened_at` and the `data` below.",
        ]
        for event in outline.events {
            lines += ["", "## \(event.name)", "", MarkdownText.escaped(event.summary), ""]
            lines += MarkdownText.table(
                ["Data", "Meaning"],
                event.fields.map { ["`\($0.name)`", MarkdownText.escaped($0.meaning, inTable: true)] })
        }
        return lines
    }

    /// What GitHub and others make of a heading.
    static func anchor(_ heading: String) -> String {
        String(heading.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" })
    }
}
