/// What the device had before.
package struct PreviousFaults: Sendable, Equatable {
    /// Days that are looked back.
    package static let days = 60

    package let fault: Ticket.Fault
    /// Earlier tickets of the same sort of fault within these days; withdrawn ones do not count.
    package let sameFault: Int
    /// Earlier tickets of the device within these days, newest first; withdrawn ones left out.
    package let tickets: [TicketDetails]

    package init(fault: Ticket.Fault, tickets: [TicketDetails]) {
        self.fault = fault
        self.tickets = tickets
        sameFault = tickets.count { $0.fault == fault }
    }

    /// `third jam in 60 days`, nil where this is the first.
    package var words: String? {
        guard sameFault > 0 else { return nil }
        let what = fault == .jam ? "jam" : fault == .other ? "fault" : "\(fault.rawValue) fault"
        return "\(Self.ordinal(sameFault + 1)) \(what) in \(Self.days) days"
    }

    private static func ordinal(_ number: Int) -> String {
        let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
        if (1...10).contains(number) { return words[number - 1] }
        let isTeen = (11...13).contains(number % 100)
        let ending = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
        return "\(number)\(ending)"
    }
}
