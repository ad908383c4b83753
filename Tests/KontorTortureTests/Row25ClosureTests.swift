import KontorTorture
import Testing

extension Torture {
    struct ClosureTests {
        @Test(arguments: TortureSet.row(25)?.cases ?? [])
        func closuresStayInTheirState(_ attack: TortureCase) { expectHeld(attack) }
    }
}
