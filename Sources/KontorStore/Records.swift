package import KontorCore

/// The office's records inside one transaction: every change goes through here, and so into the journal.
///
/// Made by a store for the length of a transaction and lent inside a closure; it must not leave it.
package final class Records {
    package let connection: any Connection
    package let clock: any Clock
    package let time: OfficeTime
    package let ids: any IDSource
    package let office: OfficeFacts
    package var authorship: Authorship
    /// The person for whom the acting one stands in, written beside each change made meanwhile.
    package private(set) var onBehalfOf: String?
    /// Above zero while a policy is asked: it may read, never write.
    package var questionsOpen = 0
    /// Every noun of the office by its id's prefix.
    package let nouns: NounsByPrefix
    /// How often a key changed or changes were taken back: what was read before may be called otherwise now.
    package internal(set) var renames = 0
    let journal: JournalWriter
    let bulk = BulkInsert()
    /// What is to be done right before the commit, in order.
    var lastSteps: [LastStep] = []
    /// What takes back the last steps that were taken, where the commit fails after all.
    private(set) var ways: [() -> Void] = []

    package init(
        connection: any Connection, nouns: NounsByPrefix, office: OfficeFacts, clock: any Clock,
        ids: any IDSource, random: any RandomSource, authorship: Authorship
    ) {
        self.connection = connection
        self.nouns = nouns
        self.office = office
        self.clock = clock
        self.ids = ids
        self.authorship = authorship
        time = office.time
        journal = JournalWriter(connection: connection, random: random)
    }

    package var now: Instant { clock.now }
    package var today: Day { time.day(at: clock.now) }

    /// The number of the journal entry that this transaction is writing; nil as long as it changed nothing, and where
    /// all that it changed was taken back.
    package var entryNumber: Int64? { journal.mark > 0 ? journal.number : nil }

    /// Runs `body` with its changes marked as done on behalf of `person`.
    package func onBehalf<Result>(of person: String?, _ body: () throws -> Result) rethrows -> Result {
        let before = onBehalfOf
        onBehalfOf = person ?? before
        defer { onBehalfOf = before }
        return try body()
    }

    /// Puts off what cannot be taken back, such as writing a file that a record names, until right before the commit.
    ///
    /// It is dropped where the savepoint or preview around it is taken back. Where it throws, nothing is committed.
    ///
    /// - Parameter back: Takes back what the step did, where a later one or the commit fails.
    package func beforeCommit(_ step: @escaping () throws -> Void, back: @escaping () -> Void) {
        lastSteps.append(LastStep(take: step, back: back))
    }

    /// Writes the journal's entry for what changed, then takes the last steps; right before the commit.
    package func seal() throws {
        try journal.seal(at: now, authorship: authorship)
        for step in lastSteps {
            try step.take()
            ways.append(step.back)
        }
    }
}

/// Something outside of the records that is done right before the commit, and how it is taken back.
struct LastStep {
    let take: () throws -> Void
    let back: () -> Void
}

/// What `office.lua` says about the company.
package struct OfficeFacts: Sendable {
    package var company: String
    /// ISO 3166, such as `DE`; the holidays' region, such as `DE-HH`.
    package var country: String
    package var region: String
    package var zoneName: String
    package var currency: Currency
    /// `de` or `en`: the language of letters.
    package var language: String
    /// The area code that the office dials without, such as `40`.
    package var areaCode: String?
    /// The handle of who owns the office; nil where `office.lua` does not say.
    package var owner: String?
    package var time: OfficeTime { OfficeTime(zoneName: zoneName) }

    package init(
        company: String, country: String = "DE", region: String = "DE", zoneName: String = "Europe/Berlin",
        currency: Currency = .euro, language: String = "en", areaCode: String? = nil
    ) {
        self.company = company
        self.country = country
        self.region = region
        self.zoneName = zoneName
        self.currency = currency
        self.language = language
        self.areaCode = areaCode
    }
}
