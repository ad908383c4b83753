package import KontorCore
internal import KontorIntake
package import KontorStore
internal import KontorPlanning

/// What a contract can cover.
package enum Coverage: Sendable, Equatable {
    case asset(ID<Asset>)
    case model(ID<Model>)
    case place(String)
}

extension Equipment {
    /// Adds a contract with what it covers.
    ///
    /// - Throws: `Failure(.invalid)` where its support hours cannot be read, or as the noun's own rules say.
    @discardableResult
    package func addContract(
        covering covers: [Coverage] = [], _ fill: (inout Draft<Contract>) throws -> Void
    ) throws -> Record<Contract> {
        try records.savepoint {
            let contract = try records.create(Contract.self) {
                try fill(&$0)
                if let hours = $0.hours { _ = try WeeklyHours(hours) }
            }
            for what in covers { try cover(what, by: contract) }
            return contract
        }
    }

    /// Puts a device, a model or a place under the contract and returns the cover; what is covered stays covered once.
    ///
    /// - Throws: `Failure.refused` for a device that was replaced.
    @discardableResult
    package func cover(_ what: Coverage, by contract: Record<Contract>) throws -> Record<Cover> {
        let (column, value) =
            switch what {
            case .asset(let id): ("asset_id", id.text)
            case .model(let id): ("model_id", id.text)
            case .place(let place): ("place", place.trimmed)
            }
        guard !value.isEmpty else { throw Failure(.invalid, "the place that \(contract.number) covers needs a name") }
        let known = try records.first(
            Cover.self, "WHERE contract_id = ? AND \(column) = ?", [.text(contract.id.text), .text(value)])
        if let known, known.withdrawnAt == nil { return known }
        if case .asset(let id) = what { try refuseReplaced(try records.require(id), under: contract) }
        if let known { return try records.update(known) { $0.withdrawnAt = nil } }
        return try records.create(Cover.self) {
            $0.contract = contract.id
            switch what {
            case .asset(let id): $0.asset = id
            case .model(let id): $0.model = id
            case .place: $0.place = value
            }
        }
    }

    /// Refuses a device that is gone: another one stands for it, or it was given away.
    private func refuseReplaced(_ asset: Record<Asset>, under contract: Record<Contract>) throws {
        guard asset.archivedAt != nil || asset.state == .retired else { return }
        let what = asset.archivedAt == nil ? "was replaced" : "was given away"
        let back = try wayBack(for: asset).map { ", or where that was a mistake, \($0)" } ?? ""
        throw Failure(
            .refused,
            "contract \(contract.number): \(asset.tag) \(what); name the device that took its place\(back)")
    }

    /// Takes a device, a model or a place out of the contract.
    ///
    /// - Throws: `Failure.notFound` where the contract does not cover it.
    @discardableResult
    package func uncover(_ what: Coverage, by contract: Record<Contract>) throws -> Record<Cover> {
        let covers = try self.covers(of: contract)
        let cover = covers.first { cover in
            switch what {
            case .asset(let id): cover.asset == id
            case .model(let id): cover.model == id
            case .place(let place): cover.place == place || cover.place == place.trimmed
            }
        }
        guard let cover else {
            throw Failure(
                .notFound,
                "\(contract.number) does not cover \(try name(of: what)) by itself: "
                    + "kontor.equipment.contract.get(\"\(contract.number)\") shows what it covers")
        }
        return try records.update(cover) { $0.withdrawnAt = records.now }
    }

    private func name(of what: Coverage) throws -> String {
        switch what {
        case .asset(let id): try records.require(id).tag
        case .model(let id): try records.require(id).name
        case .place(let place): place
        }
    }

    /// Returns what a contract covers, in the order in which it was written down.
    package func covers(of contract: Record<Contract>) throws -> [Record<Cover>] {
        try records.find(
            Cover.self, "WHERE contract_id = ? AND withdrawn_at IS NULL ORDER BY id", [.text(contract.id.text)])
    }

    /// Changes a contract; its support hours must be readable.
    @discardableResult
    package func change(
        _ contract: Record<Contract>, _ change: (inout Draft<Contract>) throws -> Void
    ) throws -> Record<Contract> {
        try records.update(contract) {
            try change(&$0)
            if let hours = $0.hours { _ = try WeeklyHours(hours) }
        }
    }

    /// Returns the contracts that cover the device by itself, by its model or by its place: those in force on `day`
    /// first, then by number.
    package func contracts(covering asset: Record<Asset>, on day: Day) throws -> [Record<Contract>] {
        let found = try records.find(
            Contract.self,
            """
            WHERE id IN (SELECT contract_id FROM cover WHERE withdrawn_at IS NULL AND (asset_id = ? OR model_id = ? OR place = ?)) \
            ORDER BY number
            """,
            [.text(asset.id.text), .text(asset.model.text), asset.place.map { .text($0) } ?? .null])
        return found.filter { $0.isInForce(on: day) } + found.filter { !$0.isInForce(on: day) }
    }

    /// Refuses a hint for a model that is not of the hint's kind: it would never be shown.
    ///
    /// - Parameter before: The hint as it is, nil for a new one; what an office kept before stays until it is changed.
    package func requireSound(_ hint: Draft<Hint>, before: Record<Hint>?) throws {
        guard let kind = hint.kind, let id = hint.model, kind != before?.kind || id != before?.model else { return }
        let model = try records.require(id)
        guard model.kind != kind else { return }
        throw Failure(
            .invalid,
            "hint: \(model.name) is of the kind \(model.kind.rawValue), not \(kind.rawValue); "
                + "leave the kind out, the model says it, or name another model",
            details: .fields(["field": "kind"]))
    }

    /// Returns what can be tried before calling anybody, hints for the very model first.
    package func hints(for model: Record<Model>, _ fault: Ticket.Fault) throws -> [Record<Hint>] {
        try records.find(
            Hint.self,
            """
            WHERE fault = ? AND archived_at IS NULL AND (model_id = ? OR (model_id IS NULL AND (kind = ? OR kind IS NULL))) \
            ORDER BY CASE WHEN model_id IS NOT NULL THEN 0 WHEN kind IS NOT NULL THEN 1 ELSE 2 END, id
            """,
            [.text(fault.rawValue), .text(model.id.text), .text(model.kind.rawValue)])
    }
}

extension Record where N == Contract {
    /// Whether the contract has begun and has not ended.
    package func isInForce(on day: Day) -> Bool { self.beginsOn <= day && (self.endsOn.map { day <= $0 } ?? true) }
}
