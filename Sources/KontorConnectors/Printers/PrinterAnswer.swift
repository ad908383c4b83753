package import KontorCore
package import KontorIntake

/// Reads what a printer says of itself, from the output of `ipptool -tv … get-printer-attributes.test`.
package enum PrinterAnswer {
    /// Returns what the printer said.
    ///
    /// - Parameter file: The file's name, for messages.
    /// - Throws: `Failure.invalid` for other text, `.unavailable` where the printer could not be reached or refused.
    package static func read(file: String, _ bytes: [UInt8]) throws(Failure) -> DeviceAnswer {
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
    package static func read(_ text: String) throws(Failure) -> DeviceAnswer {
        let answer = try IPPAnswer(text)
        let id = deviceID(answer)
        var supplies = PrinterSupplies(answer)
        let made = [id["mfg"] ?? id["manufacturer"], id["mdl"] ?? id["model"]].compactMap(\.self)
        return DeviceAnswer(
            serial: ["sn", "sern", "serialnumber"].lazy.compactMap { id[$0] }.first
                ?? answer.value("printer-serial-number"),
            model: answer.value("printer-make-and-model") ?? (made.isEmpty ? nil : made.joined(separator: " ")),
            saidAt: answer.value("printer-current-time").flatMap { Instant($0) },
            supplies: supplies.listed(), warnings: supplies.warnings(), unread: supplies.unread)
    }

    /// `MFG:Canon;MDL:iR 2645;SN:QXZ01234;` as IEEE 1284 writes it.
    private static func deviceID(_ answer: IPPAnswer) -> [String: String] {
        var id: [String: String] = [:]
        for pair in (answer.value("printer-device-id") ?? "").split(separator: ";") {
            let sides = pair.split(separator: ":", maxSplits: 1)
            guard sides.count == 2, !sides[1].isEmpty else { continue }
            id[sides[0].lowercased()] = String(sides[1])
        }
        return id
    }
}
