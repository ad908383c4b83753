package import KontorStore

/// The rules of openings, applications, their screening and the decisions about them, inside one transaction.
///
/// Lent like the records it works on; it must not leave the transaction.
package struct HR {
    let records: Records

    package init(_ records: Records) { self.records = records }
}
