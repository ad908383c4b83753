import KontorCore
import Testing

@testable import KontorHR

/// A CV as a reader extracts it, with what is known of it.
struct SampleCV: Sendable, CustomTestStringConvertible {
    let name: String
    /// Months of office work up to November 2026, overlaps counted once; nil where none can be read.
    let officeMonths: Int?
    let text: String

    var testDescription: String { name }
    var redacted: CVText { CVText(Redaction(text, name: name).text) }

    static let all: [SampleCV] = [
        .anna, .jonas, .julia, .thomas, .marta, .fatma, .horst, .kim, .elif, .nele, .emily, .daniel, .decorated, .plain,
    ]

    static let today = Day(daysSince1970: 20_780)

    /// Everything that tells who somebody is, as freely written as it comes.
    static let decorated = SampleCV(
        name: "Prof. Dr. Anna-Lena von Jung", officeMonths: nil,
        text: """
            A N N A - L E N A   J U N G
            Curriculum vitae of Mrs Anna-Lena von Jung, she/her, geb. Lindqvist

            34 Jahre alt · geschieden · zwei Kinder (2012 und 2015) · römisch-katholisch
            Deutsche Staatsangehörigkeit, schwerbehindert (GdB 50)
            Am Alten Markt 3, 20095 Hamburg
            Mobil 0171/2345678 · a.jung(at)example.org · www.anna-jung.example
            linkedin.com/in/annalenajung

            Erfahrung
            03/2018 – heute   Leitende Angestellte, Jung & Söhne GmbH
            """)

    static let plain = SampleCV(
        name: "Max Muster", officeMonths: nil,
        text: """
            Max Muster
            Born on 3 May 1980 in London, 44 years old, married, no children
            12 High Street, London SW1A 1AA
            He is a salesman with his own car. German citizen.
            Abitur 1999, Bachelor of Arts 2003
            """)
}
