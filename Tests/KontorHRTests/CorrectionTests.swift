import KontorCore
import KontorHR
import KontorIntake
import KontorStore
import KontorTesting
import Testing

/// A name that was misspelt when the application came in is corrected, with all that follows from it.
@Suite struct CorrectionTests {
    private func earlier(_ names: [String], correcting index: Int, to name: String) throws -> [Int?] {
        let hiring = try HiringOffice()
        var applications: [Record<Application>] = []
        for name in names {
            applications.append(try hiring.change { try $0.receive(NewApplication(name), for: hiring.opening) })
            hiring.office.clock.advance(seconds: 1)
        }
        try hiring.change {
            try $0.correct(applications[index], name: name, email: .absent, phone: .absent)
        }
        #expect(try hiring.office.findings() == [])
        return try hiring.office.records.read { records in
            try applications.map { application in
                let earlier = try records.require(application.id).duplicateOf
                return applications.firstIndex { $0.id.text == earlier?.text }
            }
        }
    }

    @Test func whoAppliedBeforeIsLookedUpAnew() throws {
        #expect(try earlier(["Anna Petersen", "Ana Petrsen"], correcting: 1, to: "Petersen, Anna") == [nil, 0])
        // Who came later was taken for somebody else, or was not.
        #expect(
            try earlier(["Anna Petersen", "Ole Hansen", "Ole Hansen"], correcting: 1, to: "Olaf Hansen")
                == [nil, nil, nil])
        #expect(
            try earlier(["Anna Petersen", "Ole Hansen", "Anna Petersen"], correcting: 1, to: "Anna Petersen")
                == [nil, 0, 1])
    }

    @Test func whatIsAbsentStays() throws {
        let hiring = try HiringOffice()
        let mail = try hiring.change {
            try $0.correct(hiring.application, name: nil, email: .value("robin@example.org"), phone: .value("040 1"))
        }
        #expect(mail.name == "Robin Sommer" && mail.nameCorrections == nil)
        let named = try hiring.change {
            try $0.correct(mail, name: "Robin Sommer-Voss", email: .absent, phone: .empty)
        }
        #expect(named.email == "robin@example.org" && named.phone == nil && named.nameCorrections == 1)
        #expect(throws: Failure.self) {
            try hiring.change { try $0.correct(named, name: "42", email: .absent, phone: .absent) }
        }
    }
}
