import KontorCore
import KontorLua
import Testing

/// What is put on a plugin's shelf comes back as it was, type by type.
@Suite struct StoredDataTests {
    @Test(arguments: [
        "kontor.money '1.50 EUR'", "kontor.money '-1 JPY'", "1", "1.0", "-0.0", "1e300", "2^53", "1 << 53",
        "math.maxinteger", "0.1", "''", "'a$b'", "true", "{ 1, 2.0, 3 }", "{ ['$money'] = '1.00 EUR' }",
        "{ ['$number'] = '1.0' }", "{ ['$$x'] = 1, ['$'] = kontor.money '1 EUR' }",
        "{ sum = kontor.money '1.50 EUR', parts = { kontor.money '0.50 EUR', kontor.money '1.00 EUR' } }",
    ])
    func givesBackWhatWasStored(_ value: String) throws {
        let office = try APIOffice()
        let same = try office.run(
            """
            local function same(a, b)
              if math.type(a) ~= math.type(b) or type(a) ~= type(b) then return false end
              if type(a) ~= "table" then return a == b and tostring(a) == tostring(b) end
              for key, inner in pairs(a) do if not same(inner, b[key]) then return false end end
              for key in pairs(b) do if a[key] == nil then return false end end
              return true
            end
            local value = \(value)
            kontor.storage.set("k", { value = value })
            return same(value, kontor.storage.get "k")
            """)
        #expect(same == [.boolean(true)])
    }

    @Test func randomDataReadsBackAsItWas() throws {
        var random = SeededRandom(seed: 3)
        for _ in 0..<2000 {
            let plain = Self.plain(&random, depth: 4)
            #expect(try Plain(stored: plain.stored) == plain.sorted, "\(plain.stored)")
        }
    }

    private static func plain(_ random: inout SeededRandom, depth: Int) -> Plain {
        let keys = ["a", "$money", "$number", "$$", "$a", "", "b c", "ß"]
        switch Int(random.next() >> 40) % (depth == 0 ? 6 : 9) {
        case 0: return .flag(random.next() & 1 == 0)
        case 1: return .integer(Int64(bitPattern: random.next()))
        case 2: return .number(Double(Int64(bitPattern: random.next()) >> 20))
        case 3: return .number(Double(random.next() % 1000) / 8)
        case 4: return .text(keys[Int(random.next() % 8)] + "\"\\\n")
        case 5: return .money(Money(minor: Int64(random.next() % 100_000), .euro))
        case 6: return .list((0..<Int(random.next() % 4)).map { _ in plain(&random, depth: depth - 1) })
        default:
            let names = Set((0..<Int(random.next() % 4)).map { _ in keys[Int(random.next() % 8)] })
            // An empty table is a list to JSON.
            guard !names.isEmpty else { return .list([]) }
            return .table(names.map { Plain.Entry(key: $0, value: plain(&random, depth: depth - 1)) })
        }
    }
}

extension Plain {
    /// The data with the keys of its tables in their order, as they come back.
    fileprivate var sorted: Plain {
        switch self {
        case .list(let elements): .list(elements.map(\.sorted))
        case .table(let entries):
            .table(entries.map { Entry(key: $0.key, value: $0.value.sorted) }.sorted { $0.key < $1.key })
        default: self
        }
    }
}
