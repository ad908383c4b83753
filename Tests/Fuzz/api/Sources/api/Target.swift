import Foundation

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    stories.tell(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

/// `nonisolated(unsafe)`: libFuzzer gives its inputs on one thread.
private nonisolated(unsafe) let stories: Stories = {
    let checkout = URL(filePath: #filePath).appending(path: "../../../../../..").standardized.path
    let isLoud = ProcessInfo.processInfo.environment["KONTOR_LOUD"] != nil
    do { return try Stories(checkout: checkout, isLoud: isLoud) } catch { fatalError("\(error)") }
}()
