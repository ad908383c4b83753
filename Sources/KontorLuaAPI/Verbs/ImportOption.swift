internal import KontorCore
internal import KontorIntake

/// What a verb that takes something in asks beside it: each is declared here once, for every verb and for the command
/// line, where `new_places` is `--new-places`.
package enum ImportOption: String, CaseIterable {
    case clearEmpty = "clear_empty"
    case newPlaces = "new_places"
    case newCategories = "new_categories"
    case newUnits = "new_units"
    case leadingZeros = "leading_zeros"
    case again

    var meaning: String {
        switch self {
        case .clearEmpty: "Whether an empty cell empties what is known; it is left as it is otherwise."
        case .newPlaces: "Whether places that nobody knows are new; they are slips of the pen otherwise."
        case .newCategories: "Whether categories that nobody knows are new."
        case .newUnits: "Whether units that nobody knows are new."
        case .leadingZeros: "Whether numbers that differ in leading zeros only are different ones."
        case .again: "Whether it is another count, although one of today says the same."
        }
    }

    fileprivate var choice: WritableKeyPath<ImportChoices, Bool> {
        switch self {
        case .clearEmpty: \.clearEmpty
        case .newPlaces: \.newPlaces
        case .newCategories: \.newCategories
        case .newUnits: \.newUnits
        case .leadingZeros: \.leadingZeros
        case .again: \.again
        }
    }
}

/// The parameters by which a verb asks for such choices.
struct ImportOptions {
    private let parameters: [(option: ImportOption, parameter: Parameter<Bool?>)]

    init(_ list: ParameterList, _ options: [ImportOption]) {
        parameters = options.map { ($0, list.optional($0.rawValue, Bool.self, $0.meaning)) }
    }

    func choices(_ call: VerbCall) -> ImportChoices {
        var choices = ImportChoices()
        for (option, parameter) in parameters { choices[keyPath: option.choice] = call[parameter] ?? false }
        return choices
    }
}
