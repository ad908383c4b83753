import Foundation

enum ThreadSanitizer {
    /// Whether these tests, and so the program that they start, run under it.
    static var isActive: Bool { dlsym(nil, "__tsan_init") != nil }
}
