package import KontorCore
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
    @discardableResult
    package func cover(_ what: Coverage, by contract: Record<Contract>) throws -> Record<Cover> {
        let (column, value) =
            switch what {
            case .asset(let id): ("asset_id", id.text)
            case .model(let id): ("model_id", id.text)
            case .place(let place): ("place", place)
            }
        guard !value.isEmpty else { throw Failure(.invalid, "the place that \(contract.number) covers needs a name") }
        let known = try records.first(
            Cover.self, "WHERE contract_id = ? AND \(column) = ?", [.text(contract.id.text), .text(value)])
        if let known { return try records.update(known) { $0.withdrawnAt = nil } }
        return try records.create(Cover.self) {
            $0.contract = contract.id
            switch what {
            case .asset(let id): $0.asset = id
            case .model(let id): $0.model = id
            case .place(let place): $0.place = place
            }
        }
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
            case .place(let place): cover.place == place
            }
        }
        guard let cover else { throw Failure(.notFound, "\(contract.number) does not cover that") }
        return try records.update(cover) { $0.withdrawnAt = records.now }
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
