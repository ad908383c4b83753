import CLuaHeapWalk
import Testing

/// The heap of a state against a model.
struct HeapTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func doesRandomWork(seed: UInt64) { #expect(heap_walk(seed, 200_000) == 0) }
}
