/// The office's records are not what Kontor wrote: no verb's failure and nobody's wrong use, so that no script goes on
/// with it and no plugin is blamed for it.
package struct DamagedRecords: Error, Sendable, Equatable, CustomStringConvertible {
    /// What was found, such as `table price_break is missing`; never what a record says.
    package let what: String

    package init(_ what: String) { self.what = what }

    package var description: String { "the office's records are damaged (\(what)): put a backup back" }
}
