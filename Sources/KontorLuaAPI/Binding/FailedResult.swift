package import KontorCore
package import KontorLua

/// Lua's own way to fail: `nil` or `false` first, and behind it the reason, as `assert` takes them.
///
/// The one place that decides it, for everything that runs a function of Lua and keeps what it did: commands and their
/// `show`, scripts, statements, handlers, policies, `setup`, and what `kontor.transaction` and `kontor.preview` run.
package enum FailedResult {
    /// Returns the failure that results say; nil where they say none.
    ///
    /// - Parameter nilIsAnswer: Whether `nil` and what follows is a policy's answer: then only an `err`, as functions of
    ///   `kontor.*` return it, is a failure behind it.
    package static func of(_ values: [LuaValue], nilIsAnswer: Bool = false) -> Failure? {
        guard values.count > 1, values[1] != .nil else { return nil }
        let reason = values[1]
        switch values[0] {
        case .nil where nilIsAnswer: return err(reason)
        case .nil, .boolean(false): return err(reason) ?? Failure(.refused, words(of: reason))
        default: return nil
        }
    }

    /// - Throws: the failure that results say.
    package static func refuse(_ values: [LuaValue]) throws {
        if let failure = of(values) { throw failure }
    }

    /// Looks at what a reader is about to read; moves nothing.
    ///
    /// - Throws: the failure that results say.
    package static func refuse(_ reader: borrowing LuaReader, nilIsAnswer: Bool) throws {
        guard reader.count > 1, [.nil, .boolean].contains(reader.peek()) else { return }
        if let failure = of(reader.lookahead(2), nilIsAnswer: nilIsAnswer) { throw failure }
    }

    /// The failure that a table with a `message` is, with its code where that is one of ours.
    private static func err(_ reason: LuaValue) -> Failure? {
        guard let table = reason.table, let message = table["message"]?.text else { return nil }
        let code = table["code"]?.text.flatMap { Failure.Code(rawValue: $0) }
        let details = table["details"].flatMap { try? Plain($0) } ?? .null
        return Failure(code ?? .refused, message, details: details)
    }

    /// A reason of any kind as a sentence.
    private static func words(of reason: LuaValue) -> String {
        switch reason {
        case .string(let text): text.bytes.isEmpty ? "it failed without a reason" : text.description
        case .table(let table): table["code"]?.text ?? "it failed, and the reason is a table without a message"
        case .userdata(let value): MoneyType.money(value)?.description ?? reason.kindWords
        default: reason.kindWords
        }
    }
}
