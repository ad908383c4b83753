import Benchmark
import Rows

let benchmarks: @Sendable () -> Void = {
    Ratio.register(.hostCall, iterations: 50) {
        try Border("local add, sum = add, 0 for i = 1, 300000 do sum = add(sum, i) end").pair
    }
    Stockroom.register()
    ProgramStart.register()
}
