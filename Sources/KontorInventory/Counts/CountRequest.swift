package import KontorCore
package import KontorDirectory
package import KontorStore

/// What is to be counted, and where.
package struct CountRequest: Sendable {
    /// Which items are meant.
    package enum Scope: Sendable {
        /// Exactly these.
        case items([Record<Item>])
        case category(String)
        /// Everything at the place.
        case location
        /// What the policy finds most urgent, so many at most.
        case worklist(atMost: Int)
    }

    package var scope: Scope
    package var place: Record<Location>
    /// Whether the counter must not see what is expected; nil to leave it to the policy.
    package var blind: Bool?
    package var countedBy: ID<Person>?

    package init(
        _ scope: Scope, at place: Record<Location>, blind: Bool? = nil, countedBy: ID<Person>? = nil
    ) {
        self.scope = scope
        self.place = place
        self.blind = blind
        self.countedBy = countedBy
    }
}

extension CountRequest.Scope {
    /// The word that the policy sees.
    var word: String {
        switch self {
        case .items: "items"
        case .category: "category"
        case .location: "location"
        case .worklist: "worklist"
        }
    }

    /// The scope as the count keeps it.
    func words(at place: String) -> String {
        switch self {
        case .items(let items): items.count == 1 ? items[0].sku : "\(items.count) items"
        case .category(let category): "\(category) in \(place)"
        case .location: "everything in \(place)"
        case .worklist(let limit): "worklist of at most \(limit) in \(place)"
        }
    }
}

/// What was found of one item.
///
/// Neither `counted` nor `recounted` says that the item was not counted, which is not zero.
package struct CountEntry: Sendable {
    package let item: ID<Item>
    package let counted: Quantity?
    package let recounted: Quantity?
    package let reason: String?

    /// Whether it tells nothing but why a line deviates.
    var saysWhyOnly: Bool { counted == nil && recounted == nil && reason != nil }

    package init(_ item: ID<Item>, counted: Quantity? = nil, recounted: Quantity? = nil, reason: String? = nil) {
        self.item = item
        self.counted = counted
        self.recounted = recounted
        self.reason = reason
    }
}

/// How a count stands before it is posted.
package struct CountReview: Sendable {
    package let count: Record<Count>
    package let confirmed: Int
    /// By the last counting, or by the first one where that is open still.
    package let deviating: [Record<CountLine>]
    /// Those of the deviating that still need somebody to count again.
    package let open: [Record<CountLine>]
    package let notCounted: Int
}

/// One row of the sheet that the counter gets.
package struct CountSheetRow: Sendable {
    package let line: Record<CountLine>
    package let sku: String
    package let name: String
    package let unit: String
    package let bin: String?
    /// Nil where the count is blind and not finished.
    package let expected: Quantity?
}
