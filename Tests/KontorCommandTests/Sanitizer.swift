import Foundation

/// What `make asan` and `make tsan` put into these tests, and so into the program that they start.
enum Sanitizer {
    static var isThread: Bool { dlsym(nil, "__tsan_init") != nil }
    static var isActive: Bool { isThread || dlsym(nil, "__asan_init") != nil }

    /// By how much what is timed may take longer under it.
    static var slowness: Double { isActive ? 10 : 1 }
}
