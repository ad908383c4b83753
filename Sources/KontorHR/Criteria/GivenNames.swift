/// Given names, by which nobody is to be looked for: a name tells origin and sex, and nothing about the work.
enum GivenNames {
    /// Returns the objection to words that are names and nothing else; nil where any of them is something else, as Julia is a
    /// programming language beside Python.
    static func objection(to words: [String]) -> LawfulCriteria.Objection? {
        let folded = words.map { Folding.words($0) }
        guard let first = words.first, folded.allSatisfy({ $0.count == 1 && all.contains($0[0]) }),
            let row = LawfulCriteria.shipped.first(where: { $0.ground == "name" })
        else { return nil }
        return LawfulCriteria.Objection(found: first, row: row)
    }

    static func contains(_ word: String) -> Bool { all.contains(word) }

    /// The most frequent of some decades in Germany (https://gfds.de/vornamen/), and some of those who came.
    private static let all = Set(
        """
        anna julia maria laura lena sarah lisa katharina sophie marie hannah emma mia emilia lea leonie johanna clara klara ida
        ursula karin helga sabine ingrid renate monika susanne gisela petra birgit andrea gabriele claudia angelika heike stefanie
        christine christina nicole martina melanie sandra anja tanja katja nadine jessica jennifer vanessa franziska carolin
        charlotte luisa luise amelie frieda greta mathilda nele paula rosa zoe elisabeth eva barbara brigitte silke ute antje
        peter michael thomas andreas wolfgang klaus juergen guenther stefan christian uwe werner horst frank dieter manfred gerhard
        hans bernd thorsten torsten mathias matthias helmut walter heinz martin joerg rolf sven alexander jan rainer holger karl
        dirk joachim ralf carsten heiko daniel sebastian florian tobias philipp felix lukas leon paul jonas finn elias noah ben luca
        maximilian moritz jakob emil anton oskar theo henry david simon fabian dominik kevin justin marvin dennis patrick marcel
        mohammed muhammad mehmet ahmet mustafa ali hasan hueseyin ibrahim yusuf emre murat fatma ayse emine zeynep elif hatice
        fatima aisha amina layla omar hassan hussein agnieszka katarzyna malgorzata piotr krzysztof tomasz olga natalia tatjana
        svetlana ivan dmitri sergej vladimir giulia marco giuseppe antonio jose carlos manuel carmen mary john james robert susan
        emily olivia jack oliver harry chloe jean pierre francois nguyen
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
