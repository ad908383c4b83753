package import KontorCore

/// The proof that an office's records are what its journal says: the chain, every table, every total, every document.
package struct Verification {
    /// What was looked at, for the report.
    package struct Summary: Sendable {
        package var entries = 0
        package var changes = 0
        package var records = 0
        package var events = 0
        package var documents = 0
        package var invariants = 0
        /// Changes of which only the digest is left.
        package var erased = 0
        /// Records whose erased changes leave nothing to compare them with, by noun and id; at most `findingLimit`.
        package var uncompared: [String] = []
        /// How many they are, those included that are left out.
        package var uncomparedCount = 0
        /// One sentence per thing that is wrong; at most `findingLimit`.
        package var findings: [String] = []
        /// How many things are wrong, those included that are left out.
        package var findingCount = 0
        /// Documents that no record names, such as a start leaves that was killed before its commit; at most
        /// `findingLimit`.
        package var strays: [String] = []
        /// Where the journal ends.
        package var head = JournalHead.empty
    }

    package static let findingLimit = 50

    let connection: any Connection
    let areas: [Area]
    /// The office's folder, nil for one in memory, which keeps no documents.
    let folder: RecordFolder?
    var summary = Summary()

    private let limit: Int

    /// - Parameter limit: How many findings are told.
    package init(
        connection: any Connection, areas: [Area], folder: RecordFolder? = nil, limit: Int = Verification.findingLimit
    ) {
        self.limit = limit
        self.connection = connection
        self.areas = areas
        self.folder = folder
    }

    /// Runs every check; `progress` is told what is looked at.
    ///
    /// - Parameters:
    ///   - since: A head that was noted earlier: the journal must still hold its entry.
    ///   - found: What was found before, by checks that are the store's own.
    package mutating func run(
        since: JournalHead? = nil, found: [String] = [], progress: (String) -> Void = { _ in }
    ) throws -> Summary {
        found.forEach { find($0) }
        do { try runAll(since: since, progress) } catch let damage as DamagedRecords {
            find("the records cannot be read further: \(damage.what)")
        } catch let error as StoreError where error.isDamage {
            find("the records cannot be read further: \(error.words)")
        }
        return summary
    }

    private mutating func runAll(since: JournalHead?, _ progress: (String) -> Void) throws {
        progress("chain")
        try checkChain(since: since)
        let erasures = try checkErasures()
        for area in areas {
            for noun in area.nouns {
                progress(noun.title)
                try compare(noun, erasures)
                try checkWords(noun)
                for finding in try RecordKeys.findings(connection, noun) { find(finding) }
            }
            for invariant in area.invariants {
                progress(invariant.name)
                summary.invariants += 1
                let violations = try connection.rows(invariant.violations + " LIMIT \(Self.findingLimit)")
                for what in violations.compactMap(\.first) {
                    find("\(what.text ?? what.integer.map(String.init) ?? "?"): \(invariant.sentence)")
                }
            }
        }
        progress("documents")
        try checkDocuments()
    }

    mutating func find(_ sentence: String) {
        summary.findingCount += 1
        if summary.findings.count < limit { summary.findings.append(sentence) }
    }
}
