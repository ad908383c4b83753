import KontorTorture
import Testing

extension Torture {
    struct AddressTests {
        @Test(arguments: TortureSet.row(22)?.cases ?? [])
        func noAddressIsShown(_ attack: TortureCase) { expectHeld(attack) }
    }
}
