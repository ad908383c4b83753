import KontorTorture
import Testing

extension Torture {
    struct MessageHandlerTests {
        @Test(arguments: TortureSet.row(3)?.cases ?? [])
        func noMessageHandlerRunsAfterAKill(_ attack: TortureCase) { expectHeld(attack) }
    }
}
