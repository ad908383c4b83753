import KontorEquipment
import Testing

@Suite struct FaultWordsTests {
    @Test(
        arguments: [
            ("Papierstau, Fach 2", .jam), ("Paper jam in tray 2", .jam), ("Druckerstau!", .jam),
            ("Papier klemmt hinten", .jam), ("Staub auf dem Glas", .other),
            ("Toner leer", .toner), ("toner is low", .toner), ("Toner leer, Streifen auf der Seite", .toner),
            ("Streifen trotz neuem Toner", .quality), ("black streaks on every page", .quality),
            ("Ausdruck ist sehr blass", .quality), ("macht laute Geräusche", .noise), ("grinding noise", .noise),
            ("Die Fehlermeldung lautet E05", .other), ("Geht nicht an", .power), ("It won't turn on", .power),
            ("It won’t turn on", .power), ("Netzteil wird heiß", .power), ("Netzwerk nicht erreichbar", .network),
            ("printer is offline", .network), ("Scan kommt nicht an", .scan), ("Faxen geht nicht", .fax),
            ("Fax sendet nicht", .fax), ("Faxgerät druckt Streifen", .quality), ("Klappe abgebrochen", .mechanical),
            ("macht was es will", .other), ("", .other),
        ] as [(String, Ticket.Fault)])
    func theWordsTellTheFault(_ words: String, _ fault: Ticket.Fault) {
        #expect(FaultGuess(words: words).fault == fault)
    }
}
