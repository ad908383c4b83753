package import KontorStore

/// The rules of devices, their contracts, meters, supplies and faults, inside one transaction.
///
/// Lent like the records it works on; it must not leave the transaction.
package struct Equipment {
    let records: Records

    package init(_ records: Records) { self.records = records }
}
