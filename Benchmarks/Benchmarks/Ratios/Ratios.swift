import Benchmark
import Rows

let benchmarks: @Sendable () -> Void = {
    PureLua.register()
    BorderCalls.register()
    StateStart.register()
    Stockroom.register()
    ProgramStart.register()
}
