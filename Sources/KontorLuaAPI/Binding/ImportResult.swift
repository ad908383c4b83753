internal import KontorIntake

/// What every import returns: one sentence, and what else there is to know.
enum ImportResult {
    static let shape = TableShape<Imported>("Imported", fields())

    /// What was taken in.
    struct Imported {
        let summary: String
        var notes: [String] = []
    }

    /// The fields that every import's result has, where `get` finds them.
    static func fields<Value>(_ get: @escaping (Value) -> Imported) -> [TableField<Value>] {
        [
            .field("summary", "What was taken in, in one sentence.") { get($0).summary },
            .field("notes", "What else there is to know.") { shown(get($0).notes) },
        ]
    }

    private static func fields() -> [TableField<Imported>] { fields { $0 } }

    /// Returns notes that are told: the first of them, and how many more there are.
    static func shown(_ notes: [String]) -> [String] {
        let more = notes.count - ImportProblem.shown
        return more > 0 ? notes.prefix(ImportProblem.shown) + ["… and \(more) more"] : notes
    }

    /// Returns `1 item`, `2 items`.
    static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    /// Returns the sentence for a file that changes nothing.
    ///
    /// - Parameter different: How much of it says something else than the records, and was left alone.
    static func nothingNew(_ file: String, _ what: String, different: Int = 0) -> String {
        guard different > 0 else { return "\(file): all is as it says already (\(what)); nothing was changed" }
        return "\(file): nothing was changed (\(what)); the records say otherwise about the stock of \(different)"
    }

    static func value(_ summary: String, _ notes: [String] = []) -> APIValue {
        shape(Imported(summary: summary, notes: notes))
    }
}
