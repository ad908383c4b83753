package import KontorCore

/// An office's records with all that a transaction needs: opened once, asked for one transaction after the other.
package final class OfficeRecords {
    package let store: any Store
    package let areas: [Area]
    package let facts: OfficeFacts
    package let clock: any Clock
    private let ids: any IDSource
    private let random: any RandomSource
    private let nouns: NounsByPrefix

    package init(
        store: any Store, areas: [Area], facts: OfficeFacts, clock: any Clock, random: any RandomSource
    ) {
        self.store = store
        self.areas = areas
        self.facts = facts
        self.clock = clock
        self.random = random
        ids = TimeOrderedIDs(random: random)
        nouns = NounsByPrefix(areas)
    }

    /// Runs `body` in one transaction that becomes one entry of the journal, or nothing where it throws.
    package func transaction<Result>(_ authorship: Authorship, _ body: (Records) throws -> Result) throws -> Result {
        var ways: [() -> Void] = []
        do {
            return try store.write { connection in
                let records = records(on: connection, authorship)
                defer { ways = records.ways }
                let result = try body(records)
                try records.seal()
                return result
            }
        } catch {
            for way in ways.reversed() { way() }
            throw error
        }
    }

    /// Lends the records for reading, without a transaction of the writer.
    package func read<Result>(_ body: (Records) throws -> Result) throws -> Result {
        try store.read { connection in
            let records = records(on: connection, Authorship(actor: nil, command: "read", run: ""))
            records.questionsOpen = 1
            return try body(records)
        }
    }

    /// Does what SQL cannot, after a migration and in its transaction: writes anew what Swift derives from the records,
    /// and runs `body`, whose changes become an entry of the journal.
    package func completeMigration(on connection: any Connection, _ body: (Records) throws -> Void) throws {
        let records = records(on: connection, Authorship(actor: nil, command: "migrate", run: ""))
        for area in areas {
            for noun in area.nouns { try records.refillWords(noun) }
            for table in area.derived { try table.refill?(records) }
        }
        try body(records)
        try records.seal()
    }

    private func records(on connection: any Connection, _ authorship: Authorship) -> Records {
        Records(
            connection: connection, nouns: nouns, office: facts, clock: clock, ids: ids, random: random,
            authorship: authorship)
    }
}

/// Every noun of the office by its id's prefix, gathered when the first is asked for.
package final class NounsByPrefix {
    private let areas: [Area]
    private lazy var known = Dictionary(
        areas.flatMap(\.nouns).map { ($0.prefix, $0) }, uniquingKeysWith: { first, _ in first })

    init(_ areas: [Area]) { self.areas = areas }

    package var all: [NounDeclaration] { areas.flatMap(\.nouns) }

    package subscript(prefix: String) -> NounDeclaration? { known[prefix] }
}
