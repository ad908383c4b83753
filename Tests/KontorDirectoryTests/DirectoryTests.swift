import KontorCore
import KontorStore
import KontorTesting
import Testing

@testable import KontorDirectory

@Suite struct DirectoryTests {
    @Test func findsAPersonByHandleAndMailAddress() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            var new = NewPerson("lena.schaefer", name: "Lena Schäfer")
            new.email = "lena@example.org"
            let lena = try Directory(records).createPerson(new)
            #expect(try Directory(records).person("lena.schaefer") == lena)
            #expect(try Directory(records).person("lena@example.org") == lena)
            let failure = #expect(throws: Failure.self) { try Directory(records).person("lena.schafer") }
            #expect(failure?.message == "no person lena.schafer; did you mean lena.schaefer?")
        }
        #expect(try bureau.office.findings() == [])
    }

    @Test(arguments: [
        ("", "person: handle must not be empty"),
        (String(repeating: "a", count: 61), "person: handle has at most 60 characters, got 61"),
    ])
    func refusesAHandleOfTheWrongLength(_ handle: String, _ sentence: String) throws {
        let bureau = try Bureau()
        try bureau.change { records in
            let failure = #expect(throws: Failure.self) {
                try Directory(records).createPerson(NewPerson(handle, name: "Somebody"))
            }
            #expect(failure?.message == sentence)
        }
    }

    @Test(arguments: ["Jan", "jan beck", "jan_beck", "jän"])
    func refusesAMalformedHandle(_ handle: String) throws {
        let bureau = try Bureau()
        try bureau.change { records in
            let failure = #expect(throws: Failure.self) {
                try Directory(records).createPerson(NewPerson(handle, name: "Somebody"))
            }
            #expect(failure?.code == .invalid)
            #expect(
                failure?.message.hasSuffix("lower case letters, digits, dots and hyphens, such as jan.beck") == true)
            #expect(throws: Failure.self) {
                try Directory(records).createOrganisation(NewOrganisation(handle, name: "Elbe", kind: .supplier))
            }
        }
    }

    @Test func refusesATakenHandleAndAnEmptyName() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            let taken = #expect(throws: Failure.self) {
                try Directory(records).createPerson(NewPerson("jan.beck", name: "Another"))
            }
            #expect(taken?.code == .conflict)
            #expect(throws: Failure.self) { try Directory(records).createPerson(NewPerson("nobody", name: " ")) }
        }
    }

    @Test func keepsNothingOfAPersonWithAWrongNumber() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            var new = NewPerson("new", name: "New")
            new.roles = [NewRole("clerk")]
            new.phones = [NewPhone("not a number")]
            #expect(throws: Failure.self) { try Directory(records).createPerson(new) }
            let people = try records.count(Person.self)
            #expect(people == 3)
        }
        #expect(try bureau.office.findings() == [])
    }

    @Test(arguments: ["Clerk", "office manager", "büro", ""])
    func refusesAMalformedRole(_ role: String) throws {
        let bureau = try Bureau()
        try bureau.change { records in
            let jan = try records.id("jan.beck")
            #expect(throws: Failure.self) { try Directory(records).assign(NewRole(role), to: jan) }
        }
    }

    @Test func refusesTheSameRoleTwiceOnTheSameDays() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            let jan = try records.id("jan.beck")
            let directory = Directory(records)
            let failure = #expect(throws: Failure.self) { try directory.assign(NewRole("clerk"), to: jan) }
            #expect(failure?.message == "jan.beck holds clerk from 2026-01-01 on already: end that first")
            let held = try #require(try directory.roles(of: jan, on: records.today).first)
            try directory.end(held, on: try records.day("2026-11-30"))
            try directory.assign(NewRole("clerk", from: try records.day("2026-12-01")), to: jan)
            #expect(try directory.roles(of: jan, on: try records.day("2026-12-01")).count == 1)
        }
        #expect(try bureau.office.findings() == [])
    }

    @Test func endsTheRolesOfWhoLeaves() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            let directory = Directory(records)
            let jan = try directory.archive(directory.person("jan.beck")).person
            let tomorrow = records.today.adding(days: 1)
            #expect(try directory.roles(of: jan.id, on: tomorrow).isEmpty)
            #expect(try directory.people().map(\.handle) == ["petra.voss", "ute.lang"])
            #expect(throws: Failure.self) { try directory.archive(jan) }
            #expect(throws: Failure.self) { try directory.assign(NewRole("clerk"), to: jan.id) }
        }
        #expect(try bureau.office.findings() == [])
    }

    @Test func addsAnOrganisationWithTheOfficesRegionAndLanguage() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            let directory = Directory(records)
            var new = NewOrganisation("elbe", name: "Bürobedarf Elbe", kind: .supplier)
            new.hours = "Mon-Fri 08:00-17:00"
            let elbe = try directory.createOrganisation(new)
            #expect(elbe.region == "DE-HH")
            #expect(try directory.organisations(kind: .supplier) == [elbe])
            #expect(try directory.organisations(kind: .service).isEmpty)
            new.handle = "other"
            new.hours = "whenever"
            #expect(throws: Failure.self) { try directory.createOrganisation(new) }
            new.hours = nil
            new.region = "XX"
            #expect(throws: Failure.self) { try directory.createOrganisation(new) }
            #expect(try directory.archive(elbe).archivedAt == records.now)
            #expect(try directory.organisations().isEmpty)
        }
        #expect(try bureau.office.findings() == [])
    }

    @Test func takesTheHighestOrderLimitInTheOfficesCurrency() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            let directory = Directory(records)
            let jan = try records.id("jan.beck")
            #expect(try directory.orderLimit(of: jan, on: records.today) == nil)
            try directory.assign(NewRole("buyer", orderLimit: Money(minor: 10_000, .euro)), to: jan)
            try directory.assign(NewRole("deputy_manager", orderLimit: Money(minor: 50_000, .euro)), to: jan)
            #expect(
                try directory.orderLimit(of: jan, on: records.today)
                    == OrderLimit("deputy_manager", Money(minor: 50_000, .euro)))
            #expect(throws: Failure.self) {
                try directory.assign(NewRole("loser", orderLimit: Money(minor: -1, .euro)), to: jan)
            }
        }
    }
}
