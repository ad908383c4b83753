import KontorCore
import Testing

@testable import KontorHR

struct ExperienceTests {
    private func months(_ text: String) -> Int? { Experience(CVText(text), asOf: SampleCV.today).months }

    @Test(arguments: [
        ("03/2018 – 06/2021", 40), ("03.2018 - 06.2021", 40), ("2018-2021", 36), ("2018 bis 2021", 36),
        ("März 2018 bis heute", 105), ("since 2019", 89), ("Jan 2015 – present", 143), ("seit 04/2020", 80),
        ("2018-03 — 2018-05", 3), ("01.03.2018–31.03.2018", 1), ("May 2020 to July 2020", 3),
        ("Mrz. 2018 – Dez. 2018", 10),
        ("03/18 – 06/21", 40), ("from January 2019 until December 2019", 12), ("2020 – 2020", 6), ("10/2026 –", 2),
        ("Sept 2015 –\nAugust 2018", 36), ("11/2025 – 12/2030", 13), ("1. September 1994 – 31. Juli 1997", 35),
    ])
    func readsARange(_ text: String, _ expected: Int) {
        #expect(months("Berufserfahrung\nBürokraft \(text)") == expected)
    }

    @Test(arguments: [
        "Bürokraft", "2018", "06/2021 – 03/2018", "01/2030 – 06/2031", "040-2018", "seit langem", "",
        "Ausbildung\n03/2018 – 06/2021 Reederei", "Hobbys\nseit 2010 Rudern", "03/2018 – 06/2021 Elternzeit",
        "03/2018 – 06/2018 Praktikum, Bezirksamt", "Berufserfahrung\nBürokraft\n\nEhrenamt\n2018 – 2021 Kassenwart",
        "08/2008 – 06/2011 Ausbildung zur Bürokauffrau", "03/2018 – 06/2021 [family]",
    ])
    func readsNoWork(_ text: String) {
        #expect(months(text) == nil)
    }

    /// Where no heading says work, years count under none and under those that may hold it.
    @Test(
        arguments: [
            ("", 40), ("Persönliche Daten\n", 40), ("Sonstiges\n", 40), ("Ausbildung\n", nil), ("Weiterbildung\n", nil),
            ("Sprachen\n", nil), ("Kenntnisse\n", nil), ("Interessen\n", nil), ("Ehrenamt\n", nil),
        ] as [(String, Int?)])
    func readsWorkWithoutItsHeading(_ heading: String, _ expected: Int?) {
        #expect(months("Karl Ott\n\n\(heading)03/2018 – 06/2021 Bürokraft, Reederei Hansen") == expected)
    }

    @Test(arguments: [
        ("2018 – 2020", 24, 36), ("2018 – 2020\nClerk 2020 – 2021", 36, 48), ("03/2018 – 2020", 28, 34),
        ("2018 – 03/2020", 21, 27), ("2020 – 2020", 6, 12), ("2020 – 03/2020", 1, 3), ("09/2020 – 2020", 1, 4),
        ("01/2018 – 12/2019", 24, 24), ("2026 – heute", 5, 11),
    ])
    func readsTwoLengthsOfYearsWithoutMonths(_ text: String, _ likely: Int, _ most: Int) {
        let experience = Experience(CVText("Work\nClerk " + text), asOf: SampleCV.today)
        #expect(experience.months == likely && experience.mostMonths == most, "\(experience)")
    }

    @Test func countsOverlapsOnceAndGapsNotAtAll() {
        #expect(months("Work\n01/2018 – 12/2018 A\n07/2018 – 06/2019 B\n01/2020 – 03/2020 C") == 18 + 3)
        #expect(months("Work\n01/2018 – 12/2020 A\n03/2019 – 04/2019 B") == 36)
    }

    @Test func endsAnOpenRangeInTheMonthAsked() throws {
        let cv = CVText("Work\nsince 10/2026")
        #expect(Experience(cv, asOf: try #require(Day("2026-10-01"))).months == 1)
        #expect(Experience(cv, asOf: try #require(Day("2026-09-30"))).months == nil)
    }

    @Test func countsWorkBesideAHiddenSalutation() {
        #expect(months("Work\n01/2018 – 12/2018 Clerk for [sex] Weber") == 12)
        #expect(months("Work\n01/2018 – 12/2018 [sex]") == nil)
    }

    @Test func quotesTheLineOfEachRange() throws {
        let range = try #require(
            Experience(CVText("Work\n\n2018–2021: Clerk, Leeds"), asOf: SampleCV.today).ranges.first)
        #expect(range.evidence == Evidence(quote: "2018–2021: Clerk, Leeds", line: 3, page: 1, matched: "2018–2021"))
        #expect(range.isApproximate && !range.isOpen)
    }

    @Test(arguments: SampleCV.all)
    func countsOfficeMonthsOfTheRedactedCV(_ sample: SampleCV) {
        let cv = sample.redacted
        let office = Experience(cv, asOf: SampleCV.today).matching(roles: ["office work"], in: cv)
        #expect(office.months == sample.officeMonths || sample.name == SampleCV.decorated.name)
    }

    @Test func countsTheSameBeforeAndAfterRedaction() {
        for sample in SampleCV.all {
            let before = Experience(CVText(sample.text), asOf: SampleCV.today).months
            #expect(Experience(sample.redacted, asOf: SampleCV.today).months == before, "\(sample.name)")
        }
    }
}
