package import KontorCore
package import KontorStore

/// What is known of a person that is added to the directory.
package struct NewPerson {
    package var handle: String
    package var name: String
    package var email: String?
    package var languages: [String] = []
    package var organisation: ID<Organisation>?
    package var roles: [NewRole] = []
    package var phones: [NewPhone] = []

    package init(_ handle: String, name: String) {
        self.handle = handle
        self.name = name
    }
}

/// What is known of an organisation that is added to the directory.
package struct NewOrganisation {
    package var handle: String
    package var name: String
    package var kind: Organisation.Kind
    package var email: String?
    package var customerNumber: String?
    /// nil for the office's own.
    package var language: String?
    /// nil for the office's own.
    package var region: String?
    /// Such as `Mon-Fri 08:00-17:00`.
    package var hours: String?
    package var hourlyRate: Money?
    package var phones: [NewPhone] = []

    package init(_ handle: String, name: String, kind: Organisation.Kind) {
        self.handle = handle
        self.name = name
        self.kind = kind
    }
}

/// A role that somebody is to hold.
package struct NewRole {
    package var role: String
    /// nil for today.
    package var from: Day?
    package var to: Day?
    package var orderLimit: Money?

    package init(_ role: String, from: Day? = nil, to: Day? = nil, orderLimit: Money? = nil) {
        self.role = role
        self.from = from
        self.to = to
        self.orderLimit = orderLimit
    }
}

/// A number as it was written down, and what it is for.
package struct NewPhone {
    package var raw: String
    package var purpose: String?

    package init(_ raw: String, purpose: String? = nil) {
        self.raw = raw
        self.purpose = purpose
    }
}

/// Whose number it is: a phone has exactly one owner.
package enum PhoneOwner: Hashable, Sendable {
    case person(ID<Person>)
    case organisation(ID<Organisation>)

    package var id: AnyID {
        switch self {
        case .person(let id): AnyID(id)
        case .organisation(let id): AnyID(id)
        }
    }
}
