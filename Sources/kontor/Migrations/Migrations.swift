import KontorStore
import KontorStoreSQLite

/// The steps of the schema in their order, each frozen in a file of its own. A shipped step is never edited.
enum Migrations {
    /// The step from which on roles are a closed set: words that are in use are kept by it.
    static let roles = "0005_roles"

    static let all = [
        Migration("0001_first_day") { statements(PackageResources.step_0001_first_day_sql) },
        Migration("0002_count_days") { statements(PackageResources.step_0002_count_days_sql) },
        Migration("0003_plugin_registrations") { statements(PackageResources.step_0003_plugin_registrations_sql) },
        Migration("0004_searched_words") { statements(PackageResources.step_0004_searched_words_sql) },
        Migration(roles) { statements(PackageResources.step_0005_roles_sql) },
        Migration("0006_ends") { statements(PackageResources.step_0006_ends_sql) },
        Migration("0007_proof") { statements(PackageResources.step_0007_proof_sql) },
        Migration("0008_record_keys", finish: fillRecordKeys) {
            statements(PackageResources.step_0008_record_keys_sql)
        },
        Migration("0009_events_resting") { statements(PackageResources.step_0009_events_resting_sql) },
        Migration("0010_rules") { statements(PackageResources.step_0010_rules_sql) },
        Migration("0011_own_plugins") { statements(PackageResources.step_0011_own_plugins_sql) },
        Migration("0012_device_answers") { statements(PackageResources.step_0012_device_answers_sql) },
        Migration("0013_call_lines") { statements(PackageResources.step_0013_call_lines_sql) },
        Migration("0014_applications") { statements(PackageResources.step_0014_applications_sql) },
        Migration("0015_dead_ends") { statements(PackageResources.step_0015_dead_ends_sql) },
        Migration("0016_decided") { statements(PackageResources.step_0016_decided_sql) },
        Migration("0017_choices") { statements(PackageResources.step_0017_choices_sql) },
        Migration("0018_replaced") { statements(PackageResources.step_0018_replaced_sql) },
    ]

    /// What step 8 cannot say in SQL: how keys are compared.
    private static func fillRecordKeys(_ connection: any Connection) throws {
        let keys = [
            ("person", "handle"), ("person", "email"), ("organisation", "handle"), ("location", "name"),
            ("item", "sku"), ("model", "name"), ("asset", "tag"), ("contract", "number"), ("opening", "key"),
        ]
        for (table, field) in keys { try RecordKeys.fill(connection, table: table, field: field) }
    }

    /// A step's statements stand apart by an empty line.
    private static func statements(_ file: [UInt8]) -> [String] {
        String(decoding: file, as: UTF8.self).components(separatedBy: ";\n\n").filter { !$0.isEmpty }
    }
}
