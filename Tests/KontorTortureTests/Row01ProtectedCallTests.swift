import KontorTorture
import Testing

extension Torture {
    struct ProtectedCallTests {
        @Test(arguments: TortureSet.row(1)?.cases ?? [])
        func aKillCannotBeCaughtByPcall(_ attack: TortureCase) { expectHeld(attack) }
    }
}
