/// Amounts of a kind that an office keeps in a currency which it does not keep amounts in any more.
package struct ForeignAmounts: Sendable {
    package let noun: NounDeclaration
    package let field: String
    package let currency: String
    package let count: Int64
}

extension Records {
    /// Returns what is in use and in another currency than the office's, which was changed in office.lua since.
    ///
    /// - Parameter condition: What else holds of a record of a noun that is in use, in SQL; nil for all.
    package func foreignAmounts(
        _ nouns: [NounDeclaration], where condition: (NounDeclaration) -> String? = { _ in nil }
    ) throws -> [ForeignAmounts] {
        var found: [ForeignAmounts] = []
        for noun in nouns {
            for (column, field, _) in noun.amounts {
                let currency = noun.columns[column + 1]
                let conditions = [
                    "\"\(currency)\" <> ?", noun.endedField.map { "\"\($0.name)\" IS NULL" }, condition(noun),
                ]
                let sql = """
                    SELECT "\(currency)", COUNT(*) FROM "\(noun.name)" \
                    WHERE \(conditions.compactMap(\.self).joined(separator: " AND ")) GROUP BY 1 ORDER BY 1
                    """
                found += try connection.rows(sql, [.text(office.currency.code)]) { (currency: String, count: Int64) in
                    ForeignAmounts(noun: noun, field: field, currency: currency, count: count)
                }
            }
        }
        return found
    }
}
