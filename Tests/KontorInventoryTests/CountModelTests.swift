import KontorCore
import KontorInventory
import KontorStore
import KontorTesting
import Testing

@Suite struct CountModelTests {
    /// What lies on the shelf, whatever the records say: things get lost and found there unseen.
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func endsWithWhatIsOnTheShelf(_ seed: UInt64) throws {
        let fixture = try Fixture()
        var random = SeededRandom(seed: seed)
        try fixture.change { inventory in
            let items = try ["X", "Y", "Z"].map { try inventory.newItem($0, onHand: Quantity(500)) }
            let room = try inventory.place("Materialraum")
            var shelf = [500, 500, 500]
            func move() throws {
                let (item, amount) = (Int(random.next() % 3), Int(random.next() % 20) + 1)
                if random.next() % 2 == 0 {
                    try inventory.receive(items[item], Quantity(amount))
                    shelf[item] += amount
                } else {
                    try inventory.issue(items[item], Quantity(amount))
                    shelf[item] -= amount
                }
            }
            for _ in 0..<5 {
                for item in 0..<3 { shelf[item] += Int(random.next() % 7) - 3 }
                let count = try inventory.openCount(
                    CountRequest(.items(items), at: room), policies: fixture.policies)
                for item in 0..<3 {
                    try move()
                    let found = CountEntry(items[item].id, counted: Quantity(shelf[item]))
                    try inventory.enter(count, [found], by: nil, policies: fixture.policies)
                    try move()
                }
                _ = try inventory.review(count)
                try move()
                try inventory.post(count)
                for item in 0..<3 { #expect(try inventory.onHand(items[item].id) == Quantity(shelf[item])) }
            }
        }
        #expect(try fixture.office.findings() == [])
    }
}
