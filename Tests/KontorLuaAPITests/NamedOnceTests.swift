import KontorLua
import KontorLuaAPI
import Testing

/// Every list that a function takes names each thing once: derived from the declarations.
@Suite struct NamedOnceTests {
    @Test func everyListRefusesWhatIsNamedTwice() throws {
        let office = try APIOffice()
        let samples = Samples(office: office)
        var count = 0
        for spot in Spot.all {
            guard case .list(let element) = spot.declaration.type else { continue }
            let one = try samples.right(element)
            let said = try office.complaint(
                of: spot.verb, spot.argumentsWithAll(.table(LuaTable(array: [one, one])), samples))
            #expect(
                said == "invalid: \(spot.name) has \(one.kindWords) twice, at 1 and 2: name it once",
                "\(spot.verb.name)")
            count += 1
            guard case .text = element, let text = one.text else { continue }
            // Who looks at it sees no difference.
            let other = try office.complaint(
                of: spot.verb,
                spot.argumentsWithAll(.table(LuaTable(array: [one, .text(text.uppercased() + " ")])), samples))
            #expect(
                other == "invalid: \(spot.name) has \"\(text)\" and \"\(text.uppercased()) \", the same, "
                    + "at 1 and 2: name it once" || other?.contains("CLERK") == true,
                "\(spot.verb.name): \(other ?? "")")
        }
        #expect(count > 20)
    }
}
