package import KontorCore

/// One record as it was read; changing the office goes through `Records`.
///
/// Fields read as properties: `item.sku`, `item.minimum`. A property that is declared here or in an extension would win
/// over a field of the same name without a word, so none may be called as a field is; a test holds this.
@dynamicMemberLookup
package struct Record<N: Noun>: Sendable, Equatable {
    /// The row's columns in the order of the declaration, the id first.
    package let row: [StoredValue]

    /// Takes a row that was selected with the declaration's own columns.
    package init(row: [StoredValue]) { self.row = row }

    package var id: ID<N> { ID(unchecked: row[0].text ?? "") }

    package subscript<Value: FieldValue>(dynamicMember path: KeyPath<N, Field<Value>>) -> Value {
        Value.read(row, at: N.schema.fields[keyPath: path].index)
    }

    /// Reads a field whose token is at hand: for loops, where looking it up by key path each time would count.
    package subscript<Value: FieldValue>(field: Field<Value>) -> Value { Value.read(row, at: field.index) }
}

/// The values of a record that is being made or changed.
@dynamicMemberLookup
package struct Draft<N: Noun>: Sendable {
    package var row: [StoredValue]

    /// - Parameter row: The columns of the record that is changed; those of one in which nothing is set for a new one.
    package init(row: [StoredValue] = N.schema.declaration.emptyValues) { self.row = row }

    package subscript<Value: FieldValue>(dynamicMember path: KeyPath<N, Field<Value>>) -> Value {
        get { Value.read(row, at: N.schema.fields[keyPath: path].index) }
        set { newValue.write(into: &row, at: N.schema.fields[keyPath: path].index) }
    }

    package subscript<Value: FieldValue>(field: Field<Value>) -> Value {
        get { Value.read(row, at: field.index) }
        set { newValue.write(into: &row, at: field.index) }
    }
}

/// A record whose kind is known only at run time: what the API's generic verbs and the renderers work on.
package struct AnyRecord: Sendable, Equatable {
    package let noun: NounDeclaration
    package let values: [StoredValue]

    package init(_ noun: NounDeclaration, values: [StoredValue]) {
        self.noun = noun
        self.values = values
    }

    package init<N>(_ record: Record<N>) {
        noun = N.schema.declaration
        values = record.row
    }

    package var id: String { values[0].text ?? "" }

    /// The name that people know it by: its first business key, its id where it has none.
    package var name: String {
        noun.keys.first.flatMap { values[noun.index(of: $0)].text } ?? id
    }

    package static func == (left: AnyRecord, right: AnyRecord) -> Bool {
        left.noun === right.noun && left.values == right.values
    }
}
