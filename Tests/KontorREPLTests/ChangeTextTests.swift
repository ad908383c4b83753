import KontorCore
import KontorLuaAPI
import KontorStore
import KontorTesting
import Testing

@testable import KontorREPL

struct ChangeTextTests {
    private func text() throws -> ChangeText {
        let office = try ScratchOffice(Registry.areas)
        let changes = try office.change { records in
            try records.preview {
                let keys = ["b", "c\u{1B}[2J"]
                let first = try records.create(ShelfEntry.self) {
                    $0.shelf = "s"
                    $0.key = "a"
                    $0.value = 1
                }
                for key in keys {
                    try records.create(ShelfEntry.self) {
                        $0.shelf = "s"
                        $0.key = key
                        $0.value = 2
                    }
                }
                try records.update(first) { $0.value = 3 }
            }.changes
        }
        return ChangeText(
            changes, width: 80, colour: false, facts: office.records.facts, name: { _ in "A name" })
    }

    @Test func tellsEachChange() throws {
        #expect(
            try text().lines == [
                "  + shelf entry A name  shelf s, key a, value 1", "  + shelf entry A name  shelf s, key b, value 2",
                "  + shelf entry A name  shelf s, key c\\x1B[2J, value 2", "  ~ shelf entry A name  value 1 → 3",
            ])
    }

    @Test func countsThemByKind() throws {
        #expect(try text().counts == ["  + shelf entry  × 3", "  ~ shelf entry  × 1"])
    }
}
