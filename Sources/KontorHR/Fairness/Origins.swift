internal import KontorCore

/// What tells where somebody comes from and stays readable, because it is a skill or a school: written as somebody of
/// another origin would have written it.
///
/// A redaction cannot hide it, so a policy is asked again about each variant, and its answer must be the same.
enum Origins {
    /// Returns the variants of a text, each with what was swapped.
    static func variants(of cv: CVText) -> [(what: Fairness.Swap, text: String)] {
        [(.motherTongue, motherTongue(of: cv)), (.school, schools(of: cv))].compactMap { what, changes in
            changes.isEmpty ? nil : (what, replaced(cv, changes))
        }
    }

    private typealias Change = (word: Int, text: String)

    /// Who knows two languages equally well learned the other one first: `Türkisch (Muttersprache), Deutsch (C2)`.
    private static func motherTongue(of cv: CVText) -> [Change] {
        let best = cv.words.indices.untilStopped(each: 64).compactMap {
            index -> (word: Int, language: Language, isFirst: Bool)? in
            guard let language = Language.named(cv.words[index].text) else { return nil }
            let isFirst = isBeside(cv, index) { MotherTongue.isSaid(in: cv, at: $0) }
            guard isFirst || isBeside(cv, index, { cv.words[$0].text == "c2" }) else { return nil }
            return (index, language, isFirst)
        }
        guard let own = best.first(where: \.isFirst),
            let other = best.first(where: { $0.language != own.language })
        else { return [] }
        let (first, second) = (cv.original(cv.words[own.word].source), cv.original(cv.words[other.word].source))
        return [(own.word, second), (other.word, first)].sorted { $0.0 < $1.0 }
    }

    /// Whether something stands in the cell of a language: before the next one in its line.
    private static func isBeside(_ cv: CVText, _ index: Int, _ isIt: (Int) -> Bool) -> Bool {
        let line = cv.words[index].line
        func isSearched(_ other: Int) -> Bool {
            cv.words.indices.contains(other) && cv.words[other].line == line
        }
        for other in (index + 1)..<(index + 5) where isSearched(other) {
            if isIt(other) { return true }
            if Language.named(cv.words[other].text) != nil { break }
        }
        // `Muttersprache: Türkisch`
        return isSearched(index - 1) && isIt(index - 1) && cv.gap(after: index - 1).contains(":")
    }

    /// The places of schools and studies: one here for one abroad, and the other way round.
    private static func schools(of cv: CVText) -> [Change] {
        cv.lines.indices.untilStopped(each: 64).flatMap { line -> [Change] in
            guard EducationYears.isEducation(cv, line) else { return [] }
            return cv.lines[line].words.compactMap { index in
                let word = cv.words[index]
                let other =
                    Places.here.contains(word.text) ? "Ankara" : Places.abroad.contains(word.text) ? "Kiel" : nil
                return other.map { (index, LetterRuns.styled($0, like: cv.original(word.source))) }
            }
        }
    }

    private static func replaced(_ cv: CVText, _ changes: [Change]) -> String {
        var result = String.UnicodeScalarView()
        var position = 0
        for change in changes {
            let source = cv.words[change.word].source
            result.append(contentsOf: cv.scalars[position..<source.lowerBound])
            result.append(contentsOf: change.text.unicodeScalars)
            position = source.upperBound
        }
        result.append(contentsOf: cv.scalars[position...])
        return String(result)
    }
}

/// Towns and countries in which people go to school, by their German and English names, folded.
enum Places {
    static let here = words(
        """
        berlin hamburg muenchen munich koeln cologne frankfurt stuttgart duesseldorf leipzig dortmund essen bremen dresden
        hannover nuernberg kiel luebeck rostock mainz heidelberg freiburg tuebingen goettingen bonn muenster augsburg
        karlsruhe mannheim wiesbaden braunschweig chemnitz magdeburg erfurt halle oldenburg flensburg deutschland germany
        """)
    static let abroad = words(
        """
        ankara istanbul izmir adana bursa tuerkei turkey tuerkiye damaskus damascus aleppo syrien syria beirut libanon
        lebanon kabul afghanistan teheran tehran iran bagdad baghdad irak iraq lagos abuja ibadan nigeria kairo cairo
        aegypten egypt accra ghana casablanca rabat marokko morocco tunis tunesien tunisia algier algerien algeria addis
        asmara eritrea nairobi kenia kenya dakar senegal moskau moscow russland russia kiew kyiv kiev lwiw lviv charkiw
        ukraine minsk belarus warschau warsaw krakau krakow polen poland bukarest bucharest rumaenien romania sofia
        bulgarien bulgaria belgrad belgrade serbien serbia zagreb kroatien croatia sarajevo bosnien bosnia tirana albanien
        albania pristina kosovo skopje mazedonien hanoi saigon vietnam peking beijing shanghai china seoul korea tokio tokyo
        japan delhi mumbai bangalore chennai indien india lahore karachi islamabad pakistan dhaka bangladesh colombo manila
        philippinen philippines jakarta indonesien indonesia london leeds manchester oxford cambridge england paris lyon
        frankreich france madrid barcelona spanien spain lissabon lisbon portugal rom rome mailand milan italien italy athen
        athens griechenland greece budapest ungarn hungary prag prague tschechien czechia wien vienna graz oesterreich austria
        zuerich basel bern schweiz switzerland amsterdam niederlande netherlands bruessel brussels belgien belgium lima peru
        bogota kolumbien colombia caracas venezuela mexiko mexico brasilien brazil havanna kuba cuba usa kanada canada
        toronto tel aviv jerusalem israel tiflis georgien georgia eriwan armenien armenia
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
