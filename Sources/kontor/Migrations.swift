import KontorLuaAPI
import KontorStoreSQLite

/// The steps of the schema in their order. A shipped step is never edited.
enum Migrations {
    static let all = [Migration("0001_first_day", DeclaredSchema.statements(for: Registry.areas))]
}
