/// A telephone number as somebody wrote it, and what could be read from it.
///
/// Reading never fails: what is not a number keeps its text and says so in `kind`. Display forms follow ITU-T E.123
/// and DIN 5008; the rules behind `kind` are in `NumberingPlan`.
package struct PhoneNumber: Hashable, Sendable {
    /// What a number is for; the closed list that the records and the API use.
    package enum Kind: String, Sendable, CaseIterable {
        case geographic
        case mobile
        /// A subscriber without a place: company networks, 032 in Germany, 0720 in Austria, 058 in Switzerland.
        case national
        case freephone
        /// Shared cost, mass calls, personal numbers, directory enquiries, 115, 116xyz.
        case service
        case premium
        case emergency
        /// A number inside a telephone system, such as `1234` or `-17`.
        case `extension`
        /// Valid by its country code and length; that country's own ranges are not on file.
        case international
        /// The caller asked for the number not to be shown.
        case withheld
        /// Nobody knows the number: empty, `Unbekannt`, `unavailable`.
        case unknown
        /// Something stands there that is not a number.
        case unreadable
    }

    /// The text as it was given.
    package let raw: String
    package let kind: Kind
    /// The number in ITU-T E.164 form, such as `+49405550170`; nil where it has none or the area code is missing.
    package let e164: String?
    /// The digits after the company's number, such as `70` in `040 55501-70`; nil where none can be told apart.
    package let `extension`: String?
    /// The company's number without the extension, in E.164 form; nil where none can be told apart.
    package let trunk: String?
    /// What had to be added to read the number, as a sentence; nil where the text says it all.
    package let assumption: String?
    /// The country's ISO 3166 code where its numbering plan is on file, else nil.
    package let country: String?

    /// The dialled digits of a number that has no E.164 form: a local number, an extension, a short number.
    let localDigits: String?
    /// The subscriber's digits after the area code; nil where area codes are not on file.
    let subscriber: String?
}

extension PhoneNumber {
    /// Reads a number as it is written in the given country.
    ///
    /// - Parameters:
    ///   - region: The ISO 3166 code of the country that the writer is in, such as `DE`. Where it is unknown, only
    ///     numbers with a country code can be completed.
    ///   - ownAreaCode: The area code to add to local numbers, with or without its leading zero.
    ///   - companyNumber: The company's own number without an extension (`040 55501-0` or `+494055501`), by which
    ///     an extension becomes a full number.
    package init(
        _ raw: String, region: String = "DE", ownAreaCode: String? = nil, companyNumber: String? = nil
    ) {
        let home = HomeExchange(region: region, ownAreaCode: ownAreaCode, companyNumber: companyNumber)
        self.init(raw: raw, reading: home.read(PhoneText(raw)))
    }

    init(raw: String, reading: PhoneReading) {
        self.raw = raw
        kind = reading.kind
        e164 = reading.e164
        self.extension = reading.extensionDigits
        trunk = reading.trunk
        assumption = reading.assumption
        country = reading.country
        localDigits = reading.localDigits
        subscriber = reading.subscriber
    }
}

/// What reading a text found out; `PhoneNumber` is this and the text itself.
struct PhoneReading {
    var kind: PhoneNumber.Kind
    var e164: String?
    var extensionDigits: String?
    var trunk: String?
    var assumption: String?
    var country: String?
    var localDigits: String?
    var subscriber: String?

    mutating func assume(_ sentence: String) {
        assumption = assumption.map { $0 + "; " + sentence } ?? sentence
    }
}
