package import KontorCore
package import KontorStore

/// A criterion of an opening: its record, and the rule that the record holds.
package struct OpeningCriterion: Sendable {
    package let record: Record<CriterionRecord>
    package let criterion: Criterion
}

extension HR {
    /// Opens a position with what it asks for; nothing is kept where one criterion may not be asked.
    ///
    /// - Throws: `Failure(.refused)` for an unlawful criterion or title, `.invalid` for one that cannot be read, `.conflict` for
    ///   a key or a title that is there already.
    @discardableResult
    package func createOpening(
        key: String, title: String, seats: Int = 1, criteria: [NewCriterion] = []
    ) throws -> Record<Opening> {
        try LawfulCriteria().check(opening: title)
        return try records.savepoint {
            let opening = try records.create(Opening.self) {
                $0.key = key
                $0.title = title
                $0.seats = seats
                $0.openedOn = records.today
            }
            for criterion in criteria { try add(criterion, to: opening) }
            return opening
        }
    }

    /// Changes what a position is called, or how many are wanted; what is nil stays. Whether it is filled follows.
    ///
    /// - Throws: `Failure(.refused)` for fewer seats than are taken.
    @discardableResult
    package func change(_ opening: Record<Opening>, title: String?, seats: Int?) throws -> Record<Opening> {
        if let title { try LawfulCriteria().check(opening: title) }
        let taken = try hired(for: opening.id)
        if let seats, seats > 0, seats < taken {
            throw Failure(
                .refused,
                "the opening \(opening.key) has \(taken) \(taken == 1 ? "seat" : "seats") taken: \(seats) is too few")
        }
        let changed = try records.update(opening) {
            if let title { $0.title = title }
            if let seats { $0.seats = seats }
        }
        return try followSeats(of: changed)
    }

    /// Takes no more applications for an opening.
    ///
    /// - Throws: `Failure.conflict` where it is closed.
    @discardableResult
    package func close(_ opening: Record<Opening>) throws -> Record<Opening> {
        guard opening.state != .closed else { throw Failure(.conflict, "the opening \(opening.key) is closed already") }
        return try records.update(opening) { $0.state = .closed }
    }

    /// Takes applications for an opening again.
    ///
    /// - Throws: `Failure.conflict` where it is open; `Failure.refused` where all its seats are taken.
    @discardableResult
    package func reopen(_ opening: Record<Opening>) throws -> Record<Opening> {
        guard opening.state != .open else { throw Failure(.conflict, "the opening \(opening.key) is open") }
        let taken = try hired(for: opening.id)
        guard taken < opening.seats else {
            let seats = opening.seats == 1 ? "its seat is" : "its \(opening.seats) seats are"
            let way = moreSeats(opening, taken) + (opening.state == .filled ? " opens it" : " first")
            throw Failure(
                .refused,
                "the opening \(opening.key) is \(opening.state.rawValue), and \(seats) taken: "
                    + "\(way), where one more is wanted")
        }
        return try records.update(opening) { $0.state = .open }
    }

    /// Changes the criterion of that title, or adds it where the opening does not ask for it yet, or not any more.
    ///
    /// Screenings that looked at the earlier rule are stale from then on.
    @discardableResult
    package func ask(_ new: NewCriterion, for opening: Record<Opening>) throws -> Record<CriterionRecord> {
        guard let known = try criterion(titled: new.title, of: opening.id) else { return try add(new, to: opening) }
        let criterion = try new.checked()
        return try records.update(known) {
            $0.role = new.role
            $0.weight = new.weight
            $0.rule = criterion.rule.plain
            $0.archivedAt = nil
        }
    }

    @discardableResult
    private func add(_ new: NewCriterion, to opening: Record<Opening>) throws -> Record<CriterionRecord> {
        let criterion = try new.checked()
        if let other = try self.criterion(titled: new.title, of: opening.id) {
            throw Failure(.conflict, "the opening asks for \"\(other.title)\" already")
        }
        return try records.create(CriterionRecord.self) {
            $0.opening = opening.id
            $0.title = new.title
            $0.role = new.role
            $0.weight = new.weight
            $0.rule = criterion.rule.plain
        }
    }

    /// Refuses to ask for what must not decide, or for what the opening asked for before under that title.
    ///
    /// - Parameter criterion: The record, and what it is to be.
    package func check(_ criterion: Record<CriterionRecord>, becoming new: NewCriterion) throws {
        _ = try new.checked()
        guard let other = try self.criterion(titled: new.title, of: criterion.opening, besides: criterion.id) else {
            return
        }
        guard other.archivedAt != nil else {
            throw Failure(.conflict, "the opening asks for \"\(other.title)\" already")
        }
        throw Failure(
            .conflict,
            "the opening asked for \"\(other.title)\" before: "
                + "kontor.hr.criterion.restore(\"\(other.id.text)\") takes that back")
    }

    /// Returns what an opening asks for, or asked for, under a title that looks the same.
    private func criterion(
        titled title: String, of opening: ID<Opening>, besides own: ID<CriterionRecord>? = nil
    ) throws -> Record<CriterionRecord>? {
        let folded = FoldedText.key(title)
        let all = try records.find(CriterionRecord.self, "WHERE opening_id = ? ORDER BY id", [.text(opening.text)])
        let same = all.filter { $0.id != own && FoldedText.key($0.title) == folded }
        // Offices from before this was compared may have two: the one spelled the same comes first.
        return same.first { $0.title == title } ?? same.first
    }

    /// Returns what an opening asks for, in the order in which it was asked; what was taken off it is no part of that.
    package func criteria(of opening: ID<Opening>) throws -> [OpeningCriterion] {
        try records.find(
            CriterionRecord.self, "WHERE opening_id = ? AND archived_at IS NULL ORDER BY id", [.text(opening.text)]
        ).map {
            OpeningCriterion(
                record: $0,
                criterion: Criterion(
                    title: $0.title, kind: Criterion.Kind($0.role, weight: $0.weight),
                    rule: try CriterionRule.read($0.rule, title: $0.title)))
        }
    }
}
