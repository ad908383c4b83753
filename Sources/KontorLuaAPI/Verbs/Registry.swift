internal import KontorCommunication
internal import KontorDirectory
internal import KontorEquipment
internal import KontorHR
internal import KontorInventory
internal import KontorPlanning
package import KontorStore

/// Every function of `kontor.*`, every type of its values, every policy and every event.
package enum Registry {
    package static let verbs: [Verb] =
        CoreVerbs.all + ExportVerb.all + OfficeVerbs.all + ItemVerbs.all + MovementVerbs.all + CountVerbs.all
        + OrderVerbs.all
        + ImportVerbs.all + OfferVerbs.all + OfferTermVerbs.all + DirectoryVerbs.all + TaskVerbs.all
        + BusinessDayVerbs.all
        + EquipmentVerbs.all
        + CommunicationVerbs.all + HRVerbs.all

    /// The types of values that scripts reckon with or call methods of.
    package static let values: [ValueType] = [MoneyType.declaration, ErrorType.declaration]

    package static let policies: [Policy] =
        InventoryPolicyDeclarations.all + EquipmentVerbs.policies
        + CommunicationVerbs.policies + HRVerbs.policies

    package static let events: [EventDeclaration] = areas.flatMap(\.events)

    /// Returns the verb with that name, with or without `kontor.` before it.
    package static func verb(_ name: String) -> Verb? {
        let wanted = name.hasPrefix("kontor.") ? String(name.dropFirst(7)) : name
        return verbs.first { $0.name == wanted }
    }

    /// Whoever acts, by id or handle.
    package static var person: NounDeclaration { Person.schema.declaration }

    /// Every area of the office, in the order in which their tables are made.
    package static let areas: [Area] = [.office, .planning, .directory, .inventory, .equipment, .communication, .hr]
}
