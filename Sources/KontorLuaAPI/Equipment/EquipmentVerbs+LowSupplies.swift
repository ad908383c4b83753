internal import KontorEquipment
internal import KontorStore

extension EquipmentVerbs {
    /// What somebody must see to in the devices, with what the store room has for it.
    static var lowSupplies: Verb {
        Verb(
            "equipment.supply.low", .read("equipment"),
            "Returns the low and empty supplies of all devices in use, empty ones first, with what we have to refill them."
        ) { verb in
            verb.returns(
                .list(
                    .fields(
                        "LowSupply",
                        [
                            ParameterDeclaration("asset", .text, isRequired: true, "The device's tag."),
                            ParameterDeclaration("place", .text, isRequired: false, "Where it stands."),
                            ParameterDeclaration("supply", .text, isRequired: true, "What the device calls it."),
                            ParameterDeclaration("item", .text, isRequired: false, "The sku that refills it."),
                            ParameterDeclaration(
                                "on_hand", .quantity, isRequired: false, "What we have of it.", unit: "stock units"),
                            ParameterDeclaration(
                                "why", .list(.text), isRequired: true, "What the device and the stock say."),
                        ])))
            verb.example(
                EquipmentExamples.printed
                    + """
                    local low = kontor.equipment.supply.low()
                    assert(low[1].asset == "COPIER-1" and low[1].supply and #low[1].why == 2)
                    """)
            return { call in
                let records = try call.records
                return .list(
                    try Equipment(records).lowSupplies(stockOf: stock(records)).map { low in
                        .fields([
                            "asset": .text(low.asset), "place": .text(low.place), "supply": .text(low.supply.label),
                            "item": .text(low.stock?.sku), "on_hand": .quantity(low.stock?.onHand),
                            "why": .texts(low.why),
                        ])
                    })
            }
        }
    }
}
