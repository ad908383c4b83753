internal import KontorCommunication
internal import KontorCore
internal import KontorStore

/// What the communication's verbs return beyond a record's own fields, each table once.
enum CommunicationResults {
    struct CallsImported {
        let imported: ImportResult.Imported
        let result: CallImport
    }

    static let callsImported = TableShape<CallsImported>(
        "CallsImported",
        ImportResult.fields { $0.imported } + [
            .field("calls", "The ids of the new entries.") { $0.result.new.map(\.text) },
            .field("completed", "The ids of the entries of which more is known now.") {
                $0.result.completed.map(\.text)
            },
            .field(
                "others",
                """
                The ids of other entries, of the same callers, about which a rule that looks at attempts or talks \
                may say something else now.
                """
            ) { $0.result.others.map(\.text) },
        ])

    static let reopened = TableShape<(entry: Record<LogEntry>, gap: String?)>(
        "ReopenedEntry", of: \.entry,
        [
            .field(
                "gap", "What is missing, where it waits and nobody covers it, such as because who it was for has left."
            ) { $0.gap }
        ])

    static let waiting = TableShape<Waiting>(
        "WaitingEntry", of: \.entry,
        [
            .field("falls_to", "The handle of who is to see to it now.") { $0.duty.person?.handle },
            .field("on_behalf_of", "For whom that one stands in.") { $0.duty.onBehalfOf?.handle },
            .field("gap", "What is missing, where nobody covers it and `falls_to` sees to it meanwhile.") {
                $0.duty.gap
            },
        ])

    static let routed = TableShape<RoutedEntry>(
        "Routed",
        [
            .field("id", "The entry's id.") { $0.entry.id.text },
            .field("party", "The other side as it came.") { $0.entry.party },
            .anyReference("party_record", "Who that is, as far as we know.") { $0.entry.partyRecord },
            .choice("outcome", "What became of a call.") { $0.entry.outcome },
            .choice("urgency", "How much it matters.") { $0.entry.urgency },
            .choice("state", "What is to be done.") { $0.entry.state },
            .field("for_whom", "The handle of who gets it.") { $0.answer?.person?.handle },
            .field("on_behalf_of", "For whom that one stands in.") { $0.answer?.onBehalfOf?.handle },
            .field("gap", "What is missing, where nobody is there.") { $0.gap },
            .field("why", "Why.") { $0.entry.why },
        ])

    /// An entry about which nothing was decided.
    struct UndecidedEntry {
        let entry: Record<LogEntry>
        let one: Undecided
    }

    private static let undecided = TableShape<UndecidedEntry>(
        "UndecidedEntry",
        [
            .field("entry", "Its id.") { $0.entry.id.text },
            .moment("happened_at", "When it happened.") { $0.entry.at },
            .field("party", "The other side as it came.") { $0.entry.party },
            .anyReference("party_record", "Who that is, as far as we know.") { $0.entry.partyRecord },
            .field("policy", "Which policy gave no usable answer.") { $0.one.policy },
            .field("plugin", "Whose answer it was.") { $0.one.plugin },
            .field("why", "What is wrong with it.") { $0.one.reason },
        ])

    static let routedEntries = TableShape<(routed: [RoutedEntry], undecided: [UndecidedEntry])>(
        "RoutedEntries",
        [
            .list("routed", "Each as `route` returns it.", routed) { $0.routed },
            .list("undecided", "Entries about which nothing was decided.", undecided) { $0.undecided },
        ])
}
