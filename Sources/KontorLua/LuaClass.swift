internal import CLuaShim
internal import Synchronization

/// What host types of both sorts have in common: the address that identifies them, and what their metatable holds.
final class HostType {
    let raw: UnsafeMutablePointer<klua_class>
    let name: String
    let methods: [String: HostFunction]
    let metamethods: [String: HostFunction]
    /// Where states note that they know the type.
    let index: Int

    private static let count = Atomic<Int>(0)

    init(name: String, payload: Int, methods: [String: HostFunction], metamethods: [String: HostFunction]) {
        raw = klua_class_new(nil, name, UInt32(payload))
        self.name = name
        self.methods = methods
        self.metamethods = metamethods
        index = Self.count.wrappingAdd(1, ordering: .relaxed).oldValue
    }

    deinit { klua_class_free(raw) }
}

/// A metatable of the host for tables: error objects with `__tostring`, records with methods.
///
/// Scripts can neither see nor change it.
public final class LuaClass {
    let type: HostType

    /// Makes a class. Methods are found as fields of the table; metamethods have names such as `__tostring`.
    public init(
        name: String, methods: [String: HostFunction] = [:], metamethods: [String: HostFunction] = [:]
    ) {
        type = HostType(name: name, payload: 0, methods: methods, metamethods: metamethods)
        type.raw.pointee.host = Unmanaged.passUnretained(self).toOpaque()
    }

    /// What scripts see as the type's name.
    public var name: String { type.name }
}
