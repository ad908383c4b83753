import CLuaDifferential
import Foundation
import Testing

/// The bounded libraries give what stock Lua gives. `Tests/Fuzz/differential` runs more of the same.
struct DifferentialTests {
    /// Four tasks, so that each core has something to do.
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func agreesWithStockLua(seed: UInt64) {
        var report = [CChar](repeating: 0, count: 16384)
        let differs = klua_differential(seed, 25_000, &report, report.count)
        #expect(differs == 0, "\(text(report))")
    }

    @Test func tellsWhatDiffers() {
        var report = [CChar](repeating: 0, count: 4096)
        let source = "return os.getenv ~= nil, string.rep('x', 3)"
        #expect(klua_differential_source(source, source.utf8.count, &report, report.count) == 1)
        #expect(text(report).contains("stock:\n true true s3:xxx\nsandbox:\n true false s3:xxx"))
    }

    private func text(_ report: [CChar]) -> String {
        String(decoding: report.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
