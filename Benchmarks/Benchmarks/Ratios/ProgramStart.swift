import Foundation
import KontorTesting
import Rows

/// What a person waits for at the prompt: a whole process, from its start to its end.
enum ProgramStart {
    static func register() {
        Ratio.register(.start, iterations: 60) {
            let office = try WorkloadOffice(items: 100, checkout: Checkout.folder)
            let ours = Program(Checkout.kontor, ["eval", "1", "--office", office.folder])
            let theirs = Program("/usr/bin/lua5.4", ["-e", "return 1"])
            return Pair(
                ours: { [office] in
                    _ = office; return try ours.time()
                }, theirs: { try theirs.time() })
        }
    }
}
