internal import KontorCore
internal import KontorLua

/// An element of a list that names what an earlier one names; the verb turns it into a failure with the list's name.
///
/// Every list of names that `kontor.*` takes is a set: whoever names something twice has mistaken one of the two.
struct RepeatedMember: Error {
    /// To follow the list's name.
    let sentence: String

    /// - Parameters:
    ///   - first: Where the element stands that the one at `second` repeats, counted from zero.
    init(of elements: [LuaValue], _ first: Int, _ second: Int) {
        let (former, latter) = (elements[first].kindWords, elements[second].kindWords)
        let isSpelledTheSame = former == latter
        let both = "at \(first + 1) and \(second + 1)"
        sentence =
            (isSpelledTheSame ? "has \(latter) twice" : "has \(former) and \(latter), the same")
            + ", \(both): name it once"
    }
}
