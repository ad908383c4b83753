/// A number in the directory that a caller's number is compared with.
package struct CallerCandidate: Hashable, Sendable {
    package let number: PhoneNumber
    /// The id of the person or organisation that the number belongs to.
    package let owner: String
    /// What the number is called there, such as `switchboard`; empty where it has no name.
    package let label: String

    package init(number: PhoneNumber, owner: String, label: String = "") {
        self.number = number
        self.owner = owner
        self.label = label
    }
}

/// Somebody who may be calling, and why.
package struct CallerMatch: Hashable, Sendable {
    package let candidate: CallerCandidate
    /// One sentence with the facts, such as `same number +49 40 5550170`.
    package let reason: String
    /// Whether the match is a guess, to be shown as "probably".
    package let isProbable: Bool

    /// Returns who may be calling, surest first and otherwise in the given order.
    ///
    /// Each owner appears once, with the surest of its numbers. Empty for a withheld or unreadable number.
    package static func ranked(caller: PhoneNumber, among candidates: [CallerCandidate]) -> [CallerMatch] {
        let found = candidates.enumerated().compactMap { index, candidate in
            caller.resemblance(to: candidate.number).map { (index: index, candidate: candidate, alike: $0) }
        }
        let sorted = found.sorted { left, right in
            left.alike.rank == right.alike.rank ? left.index < right.index : left.alike.rank < right.alike.rank
        }
        var seen: Set<String> = []
        let best = sorted.filter { seen.insert($0.candidate.owner).inserted }
        let sharers = best.count { $0.alike.rank.isCertain }
        return best.map { entry in
            let isShared = entry.alike.rank.isCertain && sharers > 1
            return CallerMatch(
                candidate: entry.candidate,
                reason: entry.alike.reason + (isShared ? ", which \(sharers) contacts share" : ""),
                isProbable: !entry.alike.rank.isCertain)
        }
    }
}

extension PhoneNumber {
    /// How two numbers can be alike, surest first.
    enum Rank: Int, Comparable {
        case sameNumber, sameExtension, sameShortNumber, sameLine, sameCompany, beginsAlike, sameLocal, sameTail

        var isCertain: Bool { self <= .sameShortNumber }
        static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    /// Whether two numbers reach the same telephone for certain.
    func isSame(as other: PhoneNumber) -> Bool { resemblance(to: other)?.rank.isCertain ?? false }

    /// Returns how this caller's number is like a known one, or nil where it is not.
    func resemblance(to known: PhoneNumber) -> (rank: Rank, reason: String)? {
        if let e164, let other = known.e164 {
            if e164 == other { return sameLine(known) }
            if let reason = sameCompany(known) { return (.sameCompany, reason) }
            if let reason = beginsAlike(known) { return (.beginsAlike, reason) }
        } else if kind == .extension, known.kind == .extension, localDigits == known.localDigits {
            return (.sameExtension, "same extension \(localDigits ?? "")")
        } else if let short, short == known.short {
            return (.sameShortNumber, "same number \(display)")
        } else if let local, local == known.local, e164 == nil || known.e164 == nil, isOfSameCountry(as: known) {
            return (.sameLocal, "same local number \(local), but the area code is missing")
        }
        // The last digits say something only where no more than the area code can be wrong.
        guard let tail, tail == known.tail, kind == known.kind, isOfSameCountry(as: known),
            digitCount == known.digitCount
        else { return nil }
        return (.sameTail, "same last 7 digits as \(known.display)")
    }

    private func isOfSameCountry(as other: PhoneNumber) -> Bool {
        guard let own = countryCode, let theirs = other.countryCode else { return false }
        return own == theirs
    }

    /// The digits by which a number is reached from within its country, without a trunk prefix.
    private var digitCount: Int { (e164.map { $0.count - 1 } ?? localDigits?.count) ?? 0 }

    /// The country's calling code; nil where nobody knows in which country the number is.
    private var countryCode: String? {
        plan?.callingCode ?? e164.flatMap { CallingCode.leading(String($0.dropFirst()))?.code }
    }

    private func sameLine(_ known: PhoneNumber) -> (rank: Rank, reason: String) {
        let own = trunk == nil ? self.extension : nil
        let other = known.trunk == nil ? known.extension : nil
        if own == other { return (.sameNumber, "same number \(known.display)") }
        return (.sameLine, "same line as \(known.display), where the number does not show the extension")
    }

    private func sameCompany(_ known: PhoneNumber) -> String? {
        guard hasCompany, known.hasCompany, let e164, let other = known.e164 else { return nil }
        guard let trunk = known.trunk, e164.hasPrefix(trunk) else { return nil }
        let (own, theirs) = (e164.dropFirst(trunk.count), other.dropFirst(trunk.count))
        guard own.count <= Self.longestExtension else { return nil }
        return own.isEmpty
            ? "the company's number of \(known.display)"
            : "same company as \(known.display), extension \(own) instead of \(theirs)"
    }

    private func beginsAlike(_ known: PhoneNumber) -> String? {
        guard hasCompany, known.hasCompany, let other = known.e164, companyPrefixes.contains(other) else { return nil }
        return "begins with \(known.display)"
    }
}
