internal import KontorEquipment
internal import KontorStore

extension EquipmentVerbs {
    /// What somebody must see to in the devices, with what the store room has for it.
    static var lowSupplies: Verb {
        Verb(
            "equipment.supply.low", .read("equipment"),
            "Returns the low and empty supplies of all devices in use, empty ones first, with what we have to refill them."
        ) { verb in
            verb.returns(.list(.table(EquipmentResults.lowSupply)))
            verb.example(
                EquipmentExamples.printed
                    + """
                    local low = kontor.equipment.supply.low()
                    assert(low[1].asset == "COPIER-1" and low[1].supply and #low[1].why == 2)
                    """)
            return { call in
                let records = try call.records
                return .list(
                    try Equipment(records).lowSupplies(stockOf: stock(records)).map { EquipmentResults.lowSupply($0) })
            }
        }
    }
}
