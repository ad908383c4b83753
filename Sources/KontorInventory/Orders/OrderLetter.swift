internal import KontorCore

/// An order as plain text in the supplier's language.
struct OrderLetter {
    /// A language that letters are written in.
    enum Language { case german, english }

    /// One ordered item.
    struct Line {
        /// The supplier's own number, where known.
        let number: String?
        let sku: String
        let name: String
        let quantity: Quantity
        let unit: String
        let price: Money
        let total: Money
    }

    let language: Language
    let company: String
    let supplier: String
    let customerNumber: String?
    let order: String
    let day: Day
    let lines: [Line]
    let freight: Money
    let total: Money

    var subject: String { say("Bestellung \(order)", "Order \(order)") }
    var cancellationSubject: String { say("Stornierung der Bestellung \(order)", "Cancellation of order \(order)") }

    var body: String {
        var text = head(subject)
        text.append(say("bitte liefern Sie uns:", "please deliver:"))
        text.append("")
        for (index, line) in lines.enumerated() { text += position(index + 1, line) }
        text.append("")
        if freight.minor > 0 { text.append(say("Versand: ", "Freight: ") + amount(freight)) }
        text.append(say("Summe netto: ", "Total, net: ") + amount(total))
        return (text + ["", foot]).joined(separator: "\n") + "\n"
    }

    var cancellationBody: String {
        let words = say(
            "hiermit stornieren wir die oben genannte Bestellung. Bitte bestätigen Sie uns das kurz.",
            "we hereby cancel the order named above. Please confirm briefly.")
        return (head(cancellationSubject) + [words, "", foot]).joined(separator: "\n") + "\n"
    }

    private func head(_ subject: String) -> [String] {
        var text = [company, "", say("An ", "To ") + supplier, date, "", subject]
        if let customerNumber {
            text.append(say("Unsere Kundennummer: ", "Our customer number: ") + customerNumber)
        }
        return text + ["", say("Guten Tag,", "Dear Sir or Madam,"), ""]
    }

    private var foot: String { say("Mit freundlichen Grüßen", "Yours faithfully") + "\n" + company }

    private func position(_ number: Int, _ line: Line) -> [String] {
        let theirs = line.number.map { say("Ihre Nr. ", "your no. ") + $0 + ", " } ?? ""
        return [
            "\(number). \(line.name) (\(theirs)\(say("unsere Nr.", "our no.")) \(line.sku))",
            "   \(decimal("\(line.quantity)")) \(line.unit) × \(amount(line.price)) = \(amount(line.total))",
        ]
    }

    private var date: String {
        guard language == .german else { return "\(day)" }
        let parts = "\(day)".split(separator: "-")
        return "\(parts[2]).\(parts[1]).\(parts[0])"
    }

    private func amount(_ money: Money) -> String { "\(decimal(money.amountText)) \(money.currency)" }

    private func decimal(_ number: String) -> String { language == .german ? number.replacing(".", with: ",") : number }

    private func say(_ german: String, _ english: String) -> String { language == .german ? german : english }
}
