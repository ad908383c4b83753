package import KontorCore

/// What a printer says of itself, from the output of `ipptool -tv … get-printer-attributes.test`.
package struct PrinterAttributes: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        case idle
        case processing
        case stopped
        case unknown
    }

    package var name: String?
    /// Maker and model, such as `Canon iR 2645`.
    package var model: String?
    package var location: String?
    package var state: State
    package var stateMessage: String?
    /// Keywords such as `toner-low-report`; empty where the printer says `none`.
    package var stateReasons: [String]
    package var supplies: [PrinterSupply]
}

extension PrinterAttributes {
    /// Returns what the printer said.
    ///
    /// - Parameter file: the file's name, for messages.
    /// - Throws: `Failure.invalid` for other text, `.unavailable` where the printer could not be reached or refused.
    package static func read(file: String, _ bytes: [UInt8]) throws(Failure) -> PrinterAttributes {
        if let fault = TextCheck.fault(in: bytes) {
            throw Failure(.invalid, "\(file) \(fault.description); give what ipptool printed as it is")
        }
        do {
            return try read(String(decoding: TextCheck.body(of: bytes), as: UTF8.self))
        } catch {
            throw Failure(error.code, "\(file): \(error.message)")
        }
    }

    /// Returns what the printer said.
    ///
    /// - Throws: `Failure.invalid` for other text, `.unavailable` where the printer could not be reached or refused.
    package static func read(_ text: String) throws(Failure) -> PrinterAttributes {
        let answer = try IPPAnswer(text)
        let reasons = answer.words("printer-state-reasons").filter { $0 != "none" }
        return PrinterAttributes(
            name: answer.value("printer-name") ?? answer.value("printer-info"),
            model: answer.value("printer-make-and-model"), location: answer.value("printer-location"),
            state: answer.value("printer-state").flatMap(State.init(rawValue:)) ?? .unknown,
            stateMessage: answer.value("printer-state-message"), stateReasons: reasons,
            supplies: PrinterSupplies.read(answer))
    }
}
