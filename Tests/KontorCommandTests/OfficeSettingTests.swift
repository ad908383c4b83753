import Foundation
import Testing

/// What `office.lua` says of the place is one that there is, or it is refused with its line.
@Suite struct OfficeSettingTests {
    @Test(arguments: [
        ("country = \"DE\"", "country = \"QQ\"", "country must be a country's two capital letters, such as DE, got QQ"),
        ("country = \"DE\"", "country = \"de\"", "got de; did you mean DE?"),
        ("region = \"DE-HH\"", "region = \"DE-QQ\"", "region must be a region such as DE-HH, AT or CH-ZH, got DE-QQ"),
        ("region = \"DE-HH\"", "region = \"\"", "region must be a region such as DE-HH, AT or CH-ZH, got "),
        ("area_code = \"40\"", "area_code = \"abc\"", "area_code must be the digits of the office's area code"),
        ("area_code = \"40\"", "area_code = \"040\"", "such as \"40\", got 040"),
    ])
    func isRefusedWithItsLine(_ setting: String, _ other: String, _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        let file = try shell.read("office.lua")
        try #require(file.contains(setting))
        try shell.write(file.replacing(setting, with: other), to: "office.lua")
        let outcome = try shell.kontor("eval", "1")
        #expect(outcome.status == 1 && outcome.output == "", "\(outcome)")
        #expect(outcome.errors.hasPrefix("error: office.lua:4: "), "\(outcome)")
        #expect(outcome.errors.contains(sentence), "\(outcome)")
    }

    @Test(arguments: ["\"FR\", region = \"FR\"", "\"FR\", region = \"FR-75\"", "\"CH\", region = \"CH-ZH\"", "\"AT\""])
    func isTakenOfOtherCountries(_ place: String) throws {
        let shell = try Shell(example: "krueger")
        let file = try shell.read("office.lua")
        try shell.write(
            file.replacing("\"DE\", region = \"DE-HH\"", with: place), to: "office.lua")
        #expect(try shell.kontor("eval", "1").output == "1\n")
    }

    @Test func saysWhatToDoAboutAnotherCurrency() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            try shell.read("office.lua").replacing("currency = \"EUR\"", with: "currency = \"USD\""), to: "office.lua")
        let outcome = try shell.kontor("do", "supply-run")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("give all amounts in one currency, that of currency in office.lua"))
    }
}
