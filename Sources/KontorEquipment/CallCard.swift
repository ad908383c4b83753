internal import KontorDirectory
package import KontorStore
internal import KontorCore

/// What to read out on the phone.
package struct CallCard: Sendable, Equatable {
    /// One thing to say, with what it is.
    package struct Line: Sendable, Equatable {
        package let label: String
        package let value: String
    }

    package let lines: [Line]

    /// All on one line, such as `customer 88412 · serial QXZ01234 · counter 214,377 · "Papierstau, Fach 2"`.
    package var text: String { lines.map { "\($0.label) \($0.value)" }.joined(separator: " · ") }
}

extension Equipment {
    /// Returns what the caller reads out to the party of a step, in the office's language; what is unknown is left out.
    ///
    /// - Parameter callback: The number at which we are rung back; that of the acting person, else of the reporter,
    ///   where nil.
    package func callCard(_ ticket: Record<Ticket>, _ step: CallStep, callback: String? = nil) throws -> CallCard {
        let asset = try records.require(ticket.asset)
        let model = try records.require(asset.model)
        let isGerman = records.office.language == "de"
        let counter = try lastReading(of: asset, .pages) ?? lastReading(of: asset, .mono)
        let callback = try callback ?? ownNumber(ticket)
        let candidates: [(german: String, english: String, value: String?)] = [
            ("Kundennummer", "customer", step.kind == .firm ? step.customerNumber : nil),
            ("Vertrag", "contract", step.contract),
            ("Gerät", "device", model.name),
            ("Seriennummer", "serial", asset.serial),
            ("Zählerstand", "counter", counter.map { Self.grouped($0.value, by: isGerman ? "." : ",") }),
            ("Störung", "fault", "\"\(ticket.words)\""),
            ("Standort", "place", asset.place),
            ("Unser Zeichen", "our ticket", ticket.number),
            ("Rückruf", "callback", callback),
        ]
        return CallCard(
            lines: candidates.compactMap { candidate in
                candidate.value.map {
                    CallCard.Line(label: isGerman ? candidate.german : candidate.english, value: $0)
                }
            })
    }

    /// Digits in threes: `214,377`.
    static func grouped(_ value: Int, by separator: String) -> String {
        var groups: [Substring] = []
        var rest = Substring(String(value))
        while !rest.isEmpty {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return groups.joined(separator: separator)
    }

    private func ownNumber(_ ticket: Record<Ticket>) throws -> String? {
        for id in [records.authorship.actor, ticket.reporter?.text] {
            guard let id else { continue }
            let phones = try records.find(
                Phone.self, "WHERE person_id = ? AND removed_at IS NULL ORDER BY id", [.text(id)])
            let numbers = Numbers(office: records.office).ofPerson(phones)
            // An extension is of no use to a firm that rings back from outside, unless there is nothing else.
            if let number = numbers.first(where: { $0.e164 != nil }) ?? numbers.first { return number.text }
        }
        return nil
    }
}
