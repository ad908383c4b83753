internal import KontorConnectors
internal import KontorCore
internal import KontorEquipment
internal import KontorIntake
internal import KontorStore

/// Takes in what a printer says of itself.
enum SupplyImport {
    static var verb: Verb {
        Verb(
            "equipment.supply.import", .write("equipment"), "Takes in what a printer says, as `ipptool -tv` prints it."
        ) { verb in
            let file = verb.subject("file", FileArgument.self, "The file.")
            let asset = verb.required("asset", Record<Asset>.self, "Which device said so.")
            let at = verb.optional(
                "read_at", Instant.self,
                "When it said so; where left out by its own clock, or now where that tells nothing that can be.")
            verb.returns(.table(ImportResult.shape))
            verb.fails(.invalid, "the file has no printer attributes, or the moment is to come")
            verb.fails(.unavailable, "the printer did not answer, or refused to")
            verb.fails(.refused, "it is another device that said so, by its serial number or its model")
            verb.example(
                EquipmentExamples.printed
                    + #"assert(result.summary == "COPIER-1: 2 supplies, 1 low" and #result.notes == 2)"#)
            return { call in
                let given = try call[file]
                let held = try given.counted(for: call.state)
                defer { withExtendedLifetime(held) {} }
                let (records, asset) = (try call.records, try call[asset])
                let answer = try PrinterAnswer.read(file: given.name, given.content)
                try Work.look()
                let taken = try Equipment(records).take(
                    answer, from: asset, at: call[at], stockOf: EquipmentVerbs.stock(records))
                if taken.changed {
                    try records.noteImport(
                        FileStamp(
                            kind: "supplies of \(asset.tag)", name: given.name, digest: Digest.sha256(given.content)),
                        lines: taken.supplies.count)
                }
                let told = told(taken, by: asset, given.name, records.time)
                return ImportResult.value(told.summary, told.notes + answer.unread)
            }
        }
    }

    private static func told(
        _ taken: AnswerTaken, by asset: Record<Asset>, _ file: String, _ time: OfficeTime
    ) -> (summary: String, notes: [String]) {
        let count = taken.supplies.count
        let supplies = "\(count) \(count == 1 ? "supply" : "supplies")"
        let later = taken.later.map { "\(asset.tag) said more at \(time.wallText($0)), which is later" }
        let unclear = taken.unclear.map { "\($0.supply): \($0.items.joined(separator: " or ")) may refill it" }
        guard taken.isTold else {
            return ("\(file): \(asset.tag) says nothing of its supplies; nothing was changed", [])
        }
        guard taken.changed else {
            let nothing =
                later.map { "\(file): \($0); nothing was changed" }
                ?? ImportResult.nothingNew(file, "\(supplies) of \(asset.tag)")
            return (nothing, unclear)
        }
        let low = taken.supplies.count(where: \.state.isShort)
        return (
            "\(asset.tag): \(supplies), \(low) low",
            taken.supplies.map(\.levelWords) + taken.gone.map { "\($0.label): it does not name it any more" } + unclear
                + [later].compactMap(\.self)
        )
    }
}
