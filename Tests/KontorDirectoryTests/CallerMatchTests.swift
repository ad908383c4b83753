import KontorCore
import Testing

@testable import KontorDirectory

struct CallerMatchTests {
    private func candidate(_ raw: String, _ owner: String) -> CallerCandidate {
        CallerCandidate(number: PhoneNumber(raw), owner: owner)
    }

    @Test func theSameNumberIsCertain() {
        let found = CallerMatch.ranked(
            caller: PhoneNumber("+49405550170"),
            among: [candidate("040/555 01-70", "org_a"), candidate("110", "org_b")])
        #expect(found.map(\.reason) == ["same number +49 40 55501-70"])
        #expect(found.map(\.isProbable) == [false])
    }

    @Test(arguments: [
        ("0405550171", "040 55501-70", "same company as +49 40 55501-70, extension 71 instead of 70"),
        ("+43158858", "+43 1 58858-17", "the company's number of +43 1 58858-17"),
        ("+4315885817", "+43 1 58858", "begins with +43 1 58858"),
        ("0405550170", "5550170", "same local number 5550170, but the area code is missing"),
        ("0305550170", "040 5550170", "same last 7 digits as +49 40 5550170"),
        (
            "0405550170", "040 5550170 Durchwahl 17",
            "same line as +49 40 5550170 ext. 17, where the number does not show the extension"
        ),
    ])
    func whatIsOnlySimilarIsProbable(caller: String, known: String, reason: String) {
        let found = CallerMatch.ranked(caller: PhoneNumber(caller), among: [candidate(known, "org_a")])
        #expect(found.map(\.reason) == [reason])
        #expect(found.map(\.isProbable) == [true])
    }

    @Test(arguments: [
        ("anonymous", "anonymous"), ("", ""), ("110", "112"), ("17", "040 55501-17"), ("0800 1234567", "040 1234567"),
        ("0405550171", "0405550172"), ("Zimmer 12", "Zimmer 12"),
    ])
    func whatSaysNothingMatchesNobody(caller: String, known: String) {
        #expect(CallerMatch.ranked(caller: PhoneNumber(caller), among: [candidate(known, "org_a")]).isEmpty)
    }

    @Test func ranksTheSurestFirstAndEachOwnerOnce() {
        let found = CallerMatch.ranked(
            caller: PhoneNumber("0405550170"),
            among: [
                candidate("030 5550170", "per_tail"), candidate("040 55501-71", "per_colleague"),
                candidate("040 5550170", "per_self"), candidate("040 55501-0", "per_self"),
            ])
        #expect(found.map(\.candidate.owner) == ["per_self", "per_colleague", "per_tail"])
    }

    @Test func saysWhenContactsShareANumber() {
        let found = CallerMatch.ranked(
            caller: PhoneNumber("0405550170"),
            among: [candidate("040 5550170", "per_a"), candidate("040/5550170", "per_b")])
        #expect(found.map(\.reason) == Array(repeating: "same number +49 40 5550170, which 2 contacts share", count: 2))
    }

    @Test func extensionsMatchInsideTheHouse() {
        let found = CallerMatch.ranked(caller: PhoneNumber("17"), among: [candidate("-17", "per_a")])
        #expect(found.map(\.reason) == ["same extension 17"])
        #expect(found.map(\.isProbable) == [false])
    }

    /// A store looks candidates up by key, so no likeness may be without one.
    @Test func whateverIsAlikeSharesAKey() {
        let texts = [
            "040 55501-70", "0405550170", "0405550171", "040 55501", "+43 1 58858-17", "+43158858", "01588580",
            "5550170",
            "0305550170", "-17", "17", "110", "040 5550170 Durchwahl 17", "04055501", "0172 5550170", "+1 212 555 0170",
            "anonymous", "", "55501-70", "+4940555017017", "116117", "0800 1234567",
        ]
        for company in [nil, "040 55501-0"] {
            for caller in texts {
                for known in texts {
                    let (caller, known) = (
                        PhoneNumber(caller, companyNumber: company), PhoneNumber(known, companyNumber: company)
                    )
                    guard caller.resemblance(to: known) != nil else { continue }
                    #expect(
                        !Set(caller.lookupKeys).isDisjoint(with: known.matchKeys),
                        "\(caller.display) is like \(known.display)")
                }
            }
        }
    }
}
