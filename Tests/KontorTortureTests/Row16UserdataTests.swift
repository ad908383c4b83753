import KontorTorture
import Testing

extension Torture {
    struct UserdataTests {
        @Test(arguments: TortureSet.row(16)?.cases ?? [])
        func hostObjectsAreCheckedByIdentity(_ attack: TortureCase) { expectHeld(attack) }
    }
}
