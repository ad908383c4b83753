import Testing

/// A number that somebody has already is kept once, however it is written and by whatever door it comes again.
@Suite struct RepeatedNumberTests {
    private func numbers(_ shell: Shell) throws -> String {
        try shell.kontor("eval", "return #kontor.directory.person.get('jan.beck').phones").output
    }

    @Test(arguments: [
        #"d.phone.create { person = "jan.beck", number = "040 66969-212" }"#,
        #"d.phone.create { person = "jan.beck", number = "+49 (0)40 66969212" }"#,
        #"d.phone.create { person = "jan.beck", number = "212" }"#,
        #"d.phone.update(d.person.get("jan.beck").phones[1].id, { number = "040/66969-212" })"#,
        #"d.phone.create { person = "jan.beck", number = "212", purpose = "extension" }"#,
    ])
    func makesNoEntry(_ call: String) throws {
        let shell = try Shell(example: "krueger")
        let before = try numbers(shell)
        let outcome = try shell.kontor("eval", "local d = kontor.directory return #assert(\(call))")
        #expect(outcome.output == "1\n" && !outcome.errors.contains("kept as entry"), "\(outcome)")
        #expect(try numbers(shell) == before)
    }

    @Test func isKeptOnceOfSeveralAtOnce() throws {
        let shell = try Shell(example: "krueger")
        let story = """
            local d = kontor.directory
            assert(d.person.create { handle = "ada", name = "Ada", phones = { { number = "040 123456" }, { number = "+4940123456" } } })
            assert(#d.person.get("ada").phones == 1)
            assert(d.organisation.create { handle = "firm", name = "Firm", kind = "other",
              phones = { { number = "030 901820, 030 901820" } } })
            local one = d.phone.find { organisation = "firm" }
            assert(#one == 1, #one)
            -- A purpose completes it, another one is a fact of its own.
            assert(d.phone.create({ organisation = "firm", number = "030/901820", purpose = "orders" })[1].id == one[1].id)
            assert(d.phone.get(one[1].id).purpose == "orders")
            local second = d.phone.create({ organisation = "firm", number = "030/901820", purpose = "repairs" })[1]
            assert(second.id ~= one[1].id)
            local _, same = d.phone.update(second.id, { purpose = "orders" })
            assert(same.code == "conflict", same.message)
            -- What was removed and given anew does not come back beside it.
            d.phone.remove(second.id)
            assert(d.phone.create({ organisation = "firm", number = "030 901820", purpose = "repairs" })[1].id ~= second.id)
            local _, back = d.phone.restore(second.id)
            assert(back.code == "conflict", back.message)
            """
        #expect(try shell.kontor("eval", story).status == 0)
        _ = try shell.holdings()
    }

    @Test func ofSomebodyElseIsKept() throws {
        let shell = try Shell(example: "krueger")
        let call = #"kontor.directory.phone.create { person = "lena.schaefer", number = "040 66969-212" }"#
        #expect(try shell.kontor("eval", "return #assert(\(call))").output == "1\n")
        #expect(try shell.kontor("eval", "return #kontor.directory.person.get('lena.schaefer').phones").output == "3\n")
    }
}
