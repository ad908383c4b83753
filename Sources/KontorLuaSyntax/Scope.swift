/// A variable that is declared.
struct Variable {
    let name: String
    /// The function that declares it, from 0.
    let function: Int
    let isConstant: Bool
    let id: Int
}

/// A block of statements: what is declared or jumped to in it goes with it.
struct BlockScope {
    let isLoop: Bool
    /// How many variables, labels and jumps the function had before it.
    let variables: Int
    let labels: Int
    let jumps: Int
}

/// A label that can be jumped to.
struct Label {
    let name: String
    let line: Int
    let variables: Int
}

/// A `goto` or `break` whose label did not come yet.
struct Jump {
    /// Nil for `break`.
    let name: String?
    let line: Int
    var variables: Int
}

/// A function that is being read.
struct FunctionScope {
    let isVararg: Bool
    let line: Int
    /// The visible variables in the order of their declaration; hidden ones of loops have no name.
    var variables: [Variable?] = []
    /// Variables that are declared, but not visible yet.
    var coming = 0
    var blocks: [BlockScope] = []
    var labels: [Label] = []
    var jumps: [Jump] = []
    /// Variables of functions around it that it uses, by id.
    var outer: Set<Int> = []
}

/// The limits that Lua 5.4 has for one function.
enum FunctionLimit {
    static let variables = 200
    static let outerVariables = 255
}
