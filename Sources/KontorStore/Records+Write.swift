internal import KontorCore

extension Records {
    /// Makes a record; `fill` sets its fields, the others get their declared initial value or stay empty.
    ///
    /// - Throws: `Failure` with the broken rule's sentence.
    @discardableResult
    package func create<N: Noun>(_ noun: N.Type = N.self, _ fill: (inout Draft<N>) throws -> Void) throws -> Record<N> {
        let declaration = N.schema.declaration
        var draft = Draft<N>(row: declaration.emptyValues)
        try fill(&draft)
        draft.row[0] = .text(ids.next(prefix: N.prefix, at: now))
        try insert(declaration, draft.row)
        return Record(row: draft.row)
    }

    /// Makes a record of a kind known only at run time from its columns; the id is set here.
    package func create(_ declaration: NounDeclaration, values: [StoredValue]) throws -> AnyRecord {
        var values = values
        values[0] = .text(ids.next(prefix: declaration.prefix, at: now))
        try insert(declaration, values)
        return AnyRecord(declaration, values: values)
    }

    func insert(_ declaration: NounDeclaration, _ values: [StoredValue]) throws {
        try refuseWhileAsked(declaration)
        try declaration.refuseShapeless(values)
        try refuseToCome(declaration, values)
        try declaration.refuseForeignAmounts(values, office: office)
        try refuseUnknownNames(declaration, values)
        try refuseReferences(declaration, CollectionOfOne(values))
        try refuseLookAlikes(declaration, before: nil, after: values)
        try inOwnWords(declaration, values) { try connection.execute(declaration.insertSQL, values) }
        try noteWords(declaration, values)
        try noteKeys(declaration, before: nil, after: values)
        try journal.created(declaration, values, onBehalfOf: onBehalfOf)
    }

    /// Changes a record and returns it as it is then; writes nothing where nothing differs.
    @discardableResult
    package func update<N: Noun>(_ record: Record<N>, _ change: (inout Draft<N>) throws -> Void) throws -> Record<N> {
        var draft = Draft<N>(row: record.row)
        try change(&draft)
        let changed = try update(AnyRecord(record), to: draft.row)
        return Record(row: changed.values)
    }

    /// Changes a record of a kind known only at run time.
    package func update(_ record: AnyRecord, to values: [StoredValue]) throws -> AnyRecord {
        try update(record, to: values, carryingNames: false)
    }

    /// - Parameter carryingNames: Whether it only follows what it names, which is called otherwise now.
    func update(_ record: AnyRecord, to values: [StoredValue], carryingNames: Bool) throws -> AnyRecord {
        let declaration = record.noun
        let changed = declaration.columns.indices.filter { $0 > 0 && record.values[$0] != values[$0] }
        guard !changed.isEmpty else { return record }
        try refuseWhileAsked(declaration)
        try declaration.refuseShapeless(values, columns: changed)
        try refuseToCome(declaration, values, columns: changed)
        try declaration.refuseForeignAmounts(values, columns: changed, office: office)
        try refuseSettled(record, changed: changed)
        if !carryingNames { try refuseUnknownNames(declaration, values, before: record.values) }
        try refuseReferences(declaration, CollectionOfOne(values), before: record.values)
        try refuseLookAlikes(declaration, before: record.values, after: values)
        let assignments = changed.map { "\"\(declaration.columns[$0])\" = ?" }.joined(separator: ", ")
        let sql = "UPDATE \"\(declaration.name)\" SET \(assignments) WHERE id = ?"
        try inOwnWords(declaration, values) {
            try connection.execute(sql, changed.map { values[$0] } + [record.values[0]])
        }
        try noteWords(declaration, values, changed: changed)
        try noteKeys(declaration, before: record.values, after: values)
        try journal.updated(declaration, before: record.values, after: values, changed: changed, onBehalfOf: onBehalfOf)
        try carryName(of: record, to: values)
        return AnyRecord(declaration, values: values)
    }

    /// Runs `body` so that its changes, and what the journal noted of them, are taken back where it throws.
    package func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
        let mark = journal.mark
        let steps = lastSteps.count
        do {
            return try connection.savepoint(body)
        } catch {
            journal.takeBack(to: mark)
            renames += 1
            lastSteps.removeLast(lastSteps.count - steps)
            throw error
        }
    }

    /// Runs `body`, takes back all that it changed, and returns what would have changed.
    ///
    /// - Parameter holding: Is told about how many bytes the changes take before they are read; refuses by throwing.
    package func preview<Result>(
        holding: (_ bytes: Int) throws -> Void = { _ in }, _ body: () throws -> Result
    ) throws -> (result: Result, changes: [JournalChange]) {
        let mark = journal.mark
        var outcome: (Result, [JournalChange])?
        do {
            try savepoint {
                let result = try body()
                try holding(journal.weight(since: mark))
                outcome = (result, try journal.changes(since: mark))
                throw PreviewOver()
            }
        } catch is PreviewOver {}
        guard let outcome else { throw Failure(.invalid, "the preview gave no result") }
        return outcome
    }

    func refuseWhileAsked(_ declaration: NounDeclaration) throws {
        guard questionsOpen == 0 else {
            throw Failure(
                .refused,
                "a policy may read, never write (it tried a \(declaration.title)): "
                    + "return the answer, and let a command act on it",
                details: .fields(["asked": .flag(true)]))
        }
    }

    /// Says a broken rule in the declaration's own sentence.
    ///
    /// - Parameter values: The row that breaks it, nil where there are several.
    func inOwnWords(_ declaration: NounDeclaration, _ values: [StoredValue]?, _ body: () throws -> Void) throws {
        do { try body() } catch let error as StoreError {
            throw declaration.failure(for: error, missing: try values.flatMap { try missing(declaration, $0) })
        }
    }

    /// Returns the field that names a record which does not exist, nil where there is none.
    private func missing(_ declaration: NounDeclaration, _ values: [StoredValue]) throws -> String? {
        for field in declaration.fields {
            guard case .reference(let target) = field.kind else { continue }
            let id = values[declaration.index(of: field)]
            guard !id.isNull else { continue }
            let known = try connection.row("SELECT 1 FROM \"\(target().name)\" WHERE id = ?", [id])
            if known == nil { return field.name }
        }
        return nil
    }
}

/// Ends a preview's savepoint so that it is taken back.
private struct PreviewOver: Error {}

extension NounDeclaration {
    /// The values of a record in which nothing is set yet.
    package var emptyValues: [StoredValue] {
        var values = [StoredValue](repeating: .null, count: columns.count)
        for field in fields {
            if let initial = field.initialValue { values[index(of: field)] = initial }
        }
        return values
    }

    /// The noun as words: `count line`.
    package var title: String { name.split(separator: "_").joined(separator: " ") }

    /// The noun as words with its article: `an order line`.
    package var titleWithArticle: String { ("aeiou".contains(title.first ?? "x") ? "an " : "a ") + title }
}
