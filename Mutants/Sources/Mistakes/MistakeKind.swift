/// The kinds of small mistakes that people make, as `docs/testing.md` names them.
public enum MistakeKind: String, CaseIterable, Codable, Sendable {
    case swappedArguments = "arguments swapped"
    case argumentLeftOut = "argument left out"
    case optionalAsNil = "optional passed as nil"
    case boundary = "comparison moved by one"
    case negatedCondition = "condition negated"
    case droppedCondition = "condition dropped"
    case stateAdded = "state added to a list"
    case droppedStatement = "statement dropped"
    case fieldLeftOut = "field left out"
    case swallowedError = "error swallowed"
    case otherEnd = "first for last"
    case rounding = "rounding turned"
    case constant = "number moved by one"
    case arithmetic = "minus for plus"
    case query = "query changed"
}
