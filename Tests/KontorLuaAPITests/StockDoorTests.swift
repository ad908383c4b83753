import KontorLua
import KontorLuaAPI
import KontorStore
import Testing

/// What holds of places and quantities, by every parameter of a function that changes something.
@Suite struct StockDoorTests {
    /// What an item must be besides, where one is made; of the other parameters any value of the type does.
    private static var words: [String: LuaValue] { ["category": "paper", "unit": "pack"] }

    private static func spots(_ isMeant: (ParameterType) -> Bool) -> [Spot] {
        Spot.all.filter { spot in
            !spot.isPositional && spot.verb.capability?.name == "inventory.write" && isMeant(spot.declaration.type)
        }
    }

    private static func name(_ spot: Spot) -> String { "\(spot.verb.name).\(spot.declaration.name)" }

    /// The arguments of a call in which this parameter has the value, and each that is required some right one.
    private func arguments(_ spot: Spot, _ value: LuaValue, _ samples: Samples) throws -> [LuaValue] {
        var fields = try spot.siblings.filter { $0.isRequired && $0.name != spot.declaration.name }.map {
            (key: LuaValue.text($0.name), value: try Self.words[$0.name] ?? samples.right($0.type))
        }
        fields.append((key: .text(spot.declaration.name), value: value))
        let table = LuaValue.table(LuaTable(fields: fields))
        var options = table
        if let rows = spot.rows {
            options = .table(LuaTable(fields: [(key: .text(rows.name), value: .table(LuaTable(array: [table])))]))
        }
        return try spot.verb.parameters.prefix(spot.verb.positionalCount).map { try samples.right($0.type) } + [options]
    }

    @Test func whatLiesSomewhereLiesInOneOfOurPlacesInUse() throws {
        let office = try APIOffice()
        let samples = Samples(office: office)
        try office.run(
            """
            assert(kontor.inventory.location.create { name = "Cellar", kind = "stock" })
            assert(kontor.inventory.location.archive "Cellar")
            """)
        let spots = Self.spots { type in
            if case .record(let noun) = type { noun().name == "location" } else { false }
        }
        // Whoever receives an order needs a placed one: `OwnPlaceTests` goes that way.
        let names = spots.map(Self.name).filter { $0 != "inventory.order.receive.into" }
        #expect(names.contains("inventory.item.create.place") && names.contains("inventory.location.update.parent"))
        #expect(names.count >= 10, "\(names)")
        for spot in spots where names.contains(Self.name(spot)) {
            let outside = try office.complaint(of: spot.verb, arguments(spot, "supplier", samples))
            #expect(
                outside?.contains("supplier is not one of our places") == true, "\(Self.name(spot)): \(outside ?? "")")
            let ended = try office.complaint(of: spot.verb, arguments(spot, "Cellar", samples)) ?? ""
            #expect(
                ended.contains("Cellar was given up") || ended.contains("Cellar is out of use"),
                "\(Self.name(spot)): \(ended)")
        }
    }

    @Test func whatComesWholeIsWrittenInWholeUnits() throws {
        let office = try APIOffice()
        let samples = Samples(office: office)
        let spots = Self.spots { type in if case .quantity = type { true } else { false } }
        let names = spots.map(Self.name)
        #expect(names.contains("inventory.offer.set.minimum_order") && names.contains("inventory.count.enter.counted"))
        #expect(spots.count > 12, "\(names)")
        for spot in spots {
            let said = try office.complaint(of: spot.verb, arguments(spot, .number(1.5), samples)) ?? ""
            #expect(said.contains("comes in whole pack, got 1.5"), "\(Self.name(spot)): \(said)")
        }
    }
}
