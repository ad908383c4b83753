package import KontorStore
internal import KontorCore

extension Inventory {
    /// Returns the one location that stands for the outside: made when it is first needed, found by its kind.
    package func counterpart(_ kind: Location.Kind) throws -> Record<Location> {
        guard kind != .stock else { throw Misuse("a place of our own stands for nobody else: name the place") }
        if let known = try knownCounterpart(kind) { return known }
        let word = kind.rawValue.replacing("_", with: " ")
        let taken = try !records.holders(Location.self, "name", lookingLike: [word]).isEmpty
        return try records.create(Location.self) {
            $0.name = taken ? "\(word) (counterpart)" : word
            $0.kind = kind
        }
    }

    /// Runs `body` with the location that stands for the outside; where it had to be made and `body` fails, it is not.
    func withCounterpart<Result>(
        _ kind: Location.Kind, _ body: (Record<Location>) throws -> Result
    ) throws -> Result {
        if let known = try knownCounterpart(kind) { return try body(known) }
        return try records.savepoint { try body(counterpart(kind)) }
    }

    private func knownCounterpart(_ kind: Location.Kind) throws -> Record<Location>? {
        try records.first(
            Location.self, "WHERE kind = ? AND archived_at IS NULL ORDER BY id LIMIT 1", [.text(kind.rawValue)])
    }

    /// Returns our own place of that name or id.
    ///
    /// - Throws: `Failure.notFound` with the nearest name; `refused` for a counterpart, and for what was given up.
    package func place(_ name: String) throws -> Record<Location> {
        try ours(records.resolve(Location.self, name))
    }

    /// Returns a place that goods are put into, taken from or counted in.
    ///
    /// - Throws: `Failure.refused` for what stands for the outside, and for what was given up: goods would vanish.
    func ours(_ place: Record<Location>) throws -> Record<Location> {
        guard place.kind == .stock else {
            let own = try ownPlaces().map(\.name)
            let choice = own.isEmpty ? "make one first" : "name one of ours (\(own.listed))"
            throw Failure(
                .refused, "\(place.name) is not one of our places, but stands for the outside: \(choice)")
        }
        guard place.archivedAt == nil else {
            throw Failure(.refused, "\(place.name) was given up: name a place in use")
        }
        return place
    }

    /// Returns where goods of an item are put or taken from: the place that is named, else its usual one.
    func place(_ named: Record<Location>?, for item: Record<Item>) throws -> Record<Location> {
        try ours(named ?? usualPlace(of: item))
    }

    /// Returns our own place of that name, made where there is none.
    package func placeOnDemand(_ name: String) throws -> Record<Location> {
        let known = try records.holders(Location.self, "name", lookingLike: [name]).values.joined()
        if known.contains(where: { $0.name == name }) { return try place(name) }
        return try records.create(Location.self) {
            $0.name = name
            $0.kind = .stock
        }
    }

    /// Refuses to give up what stands for the outside; the noun says when a place of our own stays in use.
    package func refuseToEnd(_ place: Record<Location>) throws {
        guard place.kind == .stock else {
            throw Failure(.refused, "\(place.name) is not one of our places, but stands for the outside")
        }
    }

    /// Returns all our own places that are in use, by name.
    package func ownPlaces() throws -> [Record<Location>] {
        try records.find(Location.self, "WHERE kind = 'stock' AND archived_at IS NULL ORDER BY name")
    }

    /// Returns where an item is meant where nobody names a place: its usual one, or the only one that we have.
    ///
    /// - Throws: `Failure.invalid` where that leaves a choice.
    package func usualPlace(of item: Record<Item>) throws -> Record<Location> {
        if let usual = item.place { return try records.require(usual) }
        let places = try ownPlaces()
        if let only = places.first, places.count == 1 { return only }
        let choice = places.isEmpty ? "there is none yet" : places.map(\.name).listed
        throw Failure(.invalid, "\(item.sku) has no usual place: name one (\(choice))")
    }
}
