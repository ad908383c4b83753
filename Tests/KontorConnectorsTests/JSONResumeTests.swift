import KontorCore
import Testing

@testable import KontorConnectors

struct JSONResumeTests {
    private let json = """
        {"basics": {"name": "Priya Nair", "label": "Office Coordinator", "email": "p@example.com", "phone": "040 1",
          "location": {"address": "Weg 9", "postalCode": "22303", "city": "Hamburg", "countryCode": "DE"}, "summary": "Calm."},
         "work": [{"name": "Wind GmbH", "position": "Coordinator", "startDate": "2022-02", "highlights": ["C++", "SAP"]},
                  {"company": "Mill", "location": "Kiel", "startDate": "2019", "endDate": "März 2020", "summary": "Desk."}],
         "volunteer": [{"organization": "Club", "position": "Treasurer", "startDate": "2018-01-15", "endDate": "2018-12"}],
         "education": [{"institution": "Uni", "area": "Commerce", "studyType": "Bachelor", "startDate": 2014,
                        "endDate": "2017-04", "courses": ["Law"]}],
         "skills": [{"name": "Office", "level": "Advanced", "keywords": ["Microsoft Excel", "DATEV"]}, "odd"],
         "languages": [{"language": "German", "fluency": "B2"}, {"language": "Tamil"}],
         "certificates": [{"name": "First aid", "date": "2024-05"}], "interests": [], "work2": 3}
        """

    private var resume: JSONResume {
        JSONResume(
            basics: .init(
                name: "Priya Nair", label: "Office Coordinator", email: "p@example.com", phone: "040 1",
                summary: "Calm.", address: "Weg 9", postalCode: "22303", city: "Hamburg", countryCode: "DE"),
            work: [
                .init(
                    employer: "Wind GmbH", position: "Coordinator", starts: ResumeDate("2022-02"), isCurrent: true,
                    highlights: ["C++", "SAP"]),
                .init(
                    employer: "Mill", location: "Kiel", starts: ResumeDate("2019"), isCurrent: false, summary: "Desk.",
                    highlights: []),
            ],
            volunteer: [
                .init(
                    employer: "Club", position: "Treasurer", starts: ResumeDate("2018-01-15"),
                    ends: ResumeDate("2018-12"), isCurrent: false, highlights: [])
            ],
            education: [
                .init(
                    institution: "Uni", area: "Commerce", studyType: "Bachelor", starts: ResumeDate("2014"),
                    ends: ResumeDate("2017-04"), courses: ["Law"])
            ],
            skills: [
                .init(name: "Office", level: "Advanced", keywords: ["Microsoft Excel", "DATEV"]),
                .init(name: "odd", keywords: []),
            ],
            languages: [.init(name: "German", fluency: "B2"), .init(name: "Tamil")],
            others: [.init(title: "Certificates", entries: ["First aid, 2024-05"])])
    }

    @Test func readsValuesAndWritesThemAsText() throws {
        let document = try Samples.withFile("cv.json", Array(json.utf8)) { try DocumentText.extract(file: $0) }
        let text = """
            Priya Nair
            Office Coordinator
            Weg 9, 22303 Hamburg, DE
            040 1
            p@example.com

            Summary
            Calm.

            Work
            2022-02 – present   Coordinator, Wind GmbH
            - C++
            - SAP
            2019   Mill, Kiel
            Desk.

            Volunteer work
            2018-01-15 – 2018-12   Treasurer, Club

            Education
            2014 – 2017-04   Bachelor Commerce, Uni
            - Law

            Skills
            Office (Advanced): Microsoft Excel, DATEV
            odd

            Languages
            German (B2)
            Tamil

            Certificates
            First aid, 2024-05
            """
        let warning = "work, entry 2: endDate is no date such as 2019-03; it is left out"
        #expect(document == DocumentText(kind: .jsonResume, text: text, warnings: [warning], resume: resume))
    }

    @Test(
        arguments: [
            ("2019", "2019-01-01", "2019-12-31"), ("2020-02", "2020-02-01", "2020-02-29"),
            ("2019-03-15", "2019-03-15", "2019-03-15"),
        ])
    func knowsTheDaysThatADateCanMean(_ text: String, _ first: String, _ last: String) throws {
        let date = try #require(ResumeDate(text))
        #expect(date.firstDay == Day(first))
        #expect(date.lastDay == Day(last))
        #expect("\(date)" == text)
    }

    @Test(arguments: ["", "19", "2019-3", "2019-13", "2019-02-30", "2019-01-01-01", "heute", "2019/03"])
    func refusesOtherDates(_ text: String) {
        #expect(ResumeDate(text) == nil)
    }
}
