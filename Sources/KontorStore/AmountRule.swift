internal import KontorCore

extension NounDeclaration {
    /// Refuses amounts that an office does not keep: in another currency than its own, with which they could not be
    /// compared or added, and below zero.
    ///
    /// - Parameter columns: Those that are set or changed.
    /// - Throws: `Failure.invalid` with the field's name.
    func refuseForeignAmounts(_ values: [StoredValue], columns: [Int]? = nil, office: OfficeFacts) throws {
        for (column, field, hasOwnRule) in amounts {
            guard columns.map({ $0.contains(column) || $0.contains(column + 1) }) != false else { continue }
            guard let minor = values[column].integer, let code = values[column + 1].text else { continue }
            let amount = Currency(code).map { Money(minor: minor, $0).description } ?? code
            if code != office.currency.code {
                throw refusal(field, "must be in \(office.currency), in which this office keeps its amounts", amount)
            }
            if (-Money.limit..<0).contains(minor), !hasOwnRule { throw refusal(field, "must be zero or more", amount) }
        }
    }

    private func refusal(_ field: String, _ sentence: String, _ amount: String) -> Failure {
        Failure(
            .invalid, "\(title): \(field) \(sentence), got \(amount)", details: .fields(["field": .text(field)]))
    }
}
