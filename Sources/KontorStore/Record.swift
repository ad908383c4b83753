package import KontorCore

/// One record as it was read; changing the office goes through `Records`.
///
/// Fields read as properties: `item.sku`, `item.minimum`.
@dynamicMemberLookup
package struct Record<N: Noun>: Sendable, Equatable {
    /// The row's columns in the order of the declaration, the id first.
    package let values: [StoredValue]

    /// Takes a row that was selected with the declaration's own columns.
    package init(row: [StoredValue]) { values = row }

    package var id: ID<N> { ID(unchecked: values[0].text ?? "") }

    package subscript<Value: FieldValue>(dynamicMember path: KeyPath<N, Field<Value>>) -> Value {
        Value.read(values, at: N.schema.fields[keyPath: path].index)
    }

    /// Reads a field whose token is at hand: for loops, where looking it up by key path each time would count.
    package subscript<Value: FieldValue>(field: Field<Value>) -> Value { Value.read(values, at: field.index) }

    /// The name that people know it by: its first business key, its id where it has none.
    package var name: String {
        guard let key = N.schema.declaration.keys.first else { return id.text }
        return values[N.schema.declaration.index(of: key)].text ?? id.text
    }
}

/// The values of a record that is being made or changed.
@dynamicMemberLookup
package struct Draft<N: Noun>: Sendable {
    package var values: [StoredValue]

    package subscript<Value: FieldValue>(dynamicMember path: KeyPath<N, Field<Value>>) -> Value {
        get { Value.read(values, at: N.schema.fields[keyPath: path].index) }
        set { newValue.write(into: &values, at: N.schema.fields[keyPath: path].index) }
    }

    package subscript<Value: FieldValue>(field: Field<Value>) -> Value {
        get { Value.read(values, at: field.index) }
        set { newValue.write(into: &values, at: field.index) }
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
        values = record.values
    }

    package var id: String { values[0].text ?? "" }

    package static func == (left: AnyRecord, right: AnyRecord) -> Bool {
        left.noun === right.noun && left.values == right.values
    }
}
