import Benchmark
import Rows

let benchmarks: @Sendable () -> Void = {
    PureLua.register()
    BorderCalls.register()
    Stockroom.register()
    ProgramStart.register()
}
