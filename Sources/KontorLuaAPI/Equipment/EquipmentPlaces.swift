internal import KontorCore
internal import KontorEquipment
internal import KontorIntake
internal import KontorInventory
internal import KontorStore

/// Where devices stand, and what contracts cover: a place that nobody knows is a slip of the pen, as it is in a stock
/// list, or is said to be new.
struct EquipmentPlaces {
    let records: Records

    init(_ records: Records) { self.records = records }

    /// Refuses places that the office does not know.
    ///
    /// - Parameter what: What they are said of, such as `asset COPIER-1`.
    /// - Throws: `Failure.invalid` with the nearest place.
    func require(_ places: [String], of what: String, _ choices: ImportChoices) throws {
        guard !places.isEmpty, !choices.newPlaces else { return }
        let known = try known()
        guard let unknown = places.first(where: { !known.contains($0) }) else { return }
        let words = UnknownWord("place", among: known.sorted(), option: UnknownWord.newPlaces)
        throw Failure(
            .invalid, "\(what): \(words.fault(unknown))\(words.advice(unknown).text)",
            details: .fields(["field": "place"]))
    }

    /// Our own places, and those where a device stands or that a contract covers.
    private func known() throws -> Set<String> {
        let sql = """
            SELECT place FROM asset WHERE place IS NOT NULL AND archived_at IS NULL \
            UNION SELECT place FROM cover WHERE place IS NOT NULL AND withdrawn_at IS NULL
            """
        let own = try Inventory(records).ownPlaces().map(\.name)
        return Set(own + (try records.connection.texts(sql)))
    }
}
