import Foundation

/// What `make asan` and `make tsan` put into the process.
enum Sanitizer {
    /// Whether the process runs under one: it keeps freed memory, or notes of it, so the process's size says nothing.
    static var isActive: Bool { dlsym(nil, "__asan_init") != nil || dlsym(nil, "__tsan_init") != nil }

    /// By how much what is timed may take longer under it.
    static var slowness: Double { isActive ? 10 : 1 }
}
