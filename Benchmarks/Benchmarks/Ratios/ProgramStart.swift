import Foundation
import Rows

/// What a person waits for at the prompt: a whole process, from its start to its end.
enum ProgramStart {
    static func register() {
        Ratio.register(.start, iterations: 60) {
            let office = TemporaryFolder()
            _ = try Program(Checkout.kontor, ["init", office.path, "--example", "krueger"]).time()
            let ours = Program(Checkout.kontor, ["eval", "1", "--office", office.path])
            let theirs = Program("/usr/bin/lua5.4", ["-e", "return 1"])
            return Pair(
                ours: { [office] in
                    _ = office; return try ours.time()
                }, theirs: { try theirs.time() })
        }
    }
}
