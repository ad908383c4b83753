/// Countries and those who come from them, in German and English, folded.
enum Peoples {
    /// `Syrien`, `Nigeria`, `Türkei`: a country or a region that people name as their origin.
    static func isCountry(_ word: String) -> Bool { countries.contains(word) }

    /// `Türkin`, `Syrer`, `Nigerian`: somebody from there, who is no language.
    static func isPerson(_ word: String) -> Bool {
        endings(of: word, persons, isLong: true) || people.contains(word)
    }

    /// `türkisch`, `Turkish`, `syrische`: the adjective, which is often a language, too.
    static func isAdjective(_ word: String) -> Bool {
        people.contains(word) || Language.named(word) != nil || endings(of: word, adjectives, isLong: false)
            || english.contains(word)
    }

    private static func endings(of word: String, _ endings: [String], isLong: Bool) -> Bool {
        endings.contains { ending in
            word.hasSuffix(ending) && stems.contains(String(word.dropLast(ending.count)))
        }
    }

    /// How a German noun for somebody ends: `Syrer`, `Türke`, `Afghanin`, `Nigerianerinnen`.
    private static let persons = [
        "er", "ers", "ern", "erin", "erinnen", "e", "en", "in", "innen", "aner", "anerin", "anern", "ese", "esin",
        "esen", "ne",
        "nin", "nen", "aer", "aerin",
    ]
    private static let adjectives =
        ["", "e", "er", "es", "en", "em", "staemmig", "staemmige", "staemmiger"].map { "isch" + $0 }
        + ["anisch", "anische", "anischer", "anischen", "esisch", "esische", "esischer", "esischen"]

    /// What the German words for somebody and their adjective have in common.
    private static let stems = set(
        """
        tuerk syr irak iran afghan pakistan ind nepal bangladesch srilank libanes palaestinens jordani jemenit kurd
        israel aegypt marokkan tunes algeri liby sudan somali eritre aethiopi keni ugand tansani nigeri ghana
        senegales kamerun kongoles ivor togo gambi guine angolan mosambikan simbabw suedafrikan ruand burund russ
        ukrain belaruss weissruss pol tschech slowak slowen ungar rumaen bulgar serb kroat bosni alban kosovar mazedon
        montenegrin moldau griech zypr italien spani portugies franzoes franzos belgi niederlaend hollaend luxemburg
        daen schwed norweg finn islaend est lett litau ir brit englaend schott walis schweiz oesterreich deutsch
        amerikan kanadi mexikan kuban kolumbian venezolan peruan chilen argentin brasilian ecuadorian bolivian uruguay
        domini haitian jamaikan chines japan korean suedkorean nordkorean vietnames thailaend philippin indonesi
        malaysi kambodschan laot burmes mongol tadschik usbek kasach kirgis turkmen georgi armen aserbaidschan kanad
        australi neuseelaend arab araber afrikan asiat anatol tschetschen rom sint tamil jesid katalan bask sizilian
        russlanddeutsch
        """)

    /// Words that no ending tells.
    private static let people = set(
        """
        tuerke tuerkin deutscher deutsche deutschtuerke deutschtuerkin inder inderin franzose franzoesin italiener
        italienerin daene daenin pole polin russe russin grieche griechin chinese chinesin vietnamese vietnamesin ire
        irin schwede schwedin libanese libanesin senegalese kongolese portugiese portugiesin brite britin spanier
        spanierin norweger aegypter israeli iraki somali pakistani kenianer kenianerin nigerianer nigerianerin ghanaer
        ghanaerin kanadier kanadierin jordanier algerier algerierin tunesier tunesierin eritreer eritreerin aethiopier
        georgier indonesier malaysier australier bosnier albaner mazedonier iraker iranerin iraner libyer kameruner
        kamerunerin kolumbianer roma sinti turk syrian iraqi iranian afghan indian nepali bangladeshi lebanese
        palestinian jordanian yemeni kurd kurdish egyptian moroccan tunisian algerian libyan sudanese eritrean
        ethiopian kenyan ugandan tanzanian nigerian ghanaian senegalese cameroonian congolese ivorian togolese gambian
        guinean angolan zimbabwean rwandan ukrainian belarusian pole czech slovak hungarian romanian bulgarian serb
        serbian croat croatian bosnian albanian kosovar macedonian greek cypriot spaniard frenchman frenchwoman
        belgian dutchman dutchwoman dane swede norwegian finn icelander estonian latvian lithuanian irishman
        irishwoman briton englishman englishwoman scot welshman swiss austrian german american canadian mexican cuban
        colombian venezuelan peruvian chilean argentinian brazilian haitian jamaican korean vietnamese thai filipino
        filipina indonesian malaysian cambodian burmese mongolian tajik uzbek kazakh kyrgyz turkmen georgian armenian
        azerbaijani australian arab african asian chechen gambier schweizer schweizerin oesterreicher oesterreicherin
        african-american
        """)
    private static let english = set(
        "irish british english french dutch danish swedish scottish welsh turkish polish spanish arab")
    static let countries = set(
        """
        tuerkei tuerkiye turkey syrien syria irak iraq iran afghanistan pakistan indien india nepal bangladesch
        bangladesh libanon lebanon palaestina palestine jordanien jordan jemen yemen kurdistan israel aegypten egypt
        marokko morocco tunesien tunisia algerien algeria libyen libya sudan somalia eritrea aethiopien ethiopia kenia
        kenya uganda tansania tanzania nigeria ghana senegal kamerun cameroon kongo congo elfenbeinkueste togo gambia
        guinea angola mosambik mozambique simbabwe zimbabwe suedafrika ruanda rwanda burundi russland russia ukraine
        belarus weissrussland polen poland tschechien czechia slowakei slovakia slowenien slovenia ungarn hungary
        rumaenien romania bulgarien bulgaria serbien serbia kroatien croatia bosnien bosnia albanien albania kosovo
        mazedonien macedonia nordmazedonien montenegro moldau moldova griechenland greece zypern cyprus italien italy
        spanien spain portugal frankreich france belgien belgium niederlande netherlands luxemburg luxembourg
        daenemark denmark schweden sweden norwegen norway finnland finland island iceland estland estonia lettland
        latvia litauen lithuania irland ireland england schottland scotland wales grossbritannien britain schweiz
        switzerland oesterreich austria deutschland germany usa amerika america kanada canada mexiko mexico kuba cuba
        kolumbien colombia venezuela peru chile argentinien argentina brasilien brazil ecuador bolivien bolivia haiti
        jamaika jamaica china japan korea suedkorea nordkorea vietnam thailand philippinen philippines indonesien
        indonesia malaysia kambodscha cambodia laos myanmar burma mongolei mongolia tadschikistan tajikistan
        usbekistan uzbekistan kasachstan kazakhstan kirgistan kyrgyzstan turkmenistan georgien georgia armenien
        armenia aserbaidschan azerbaijan australien australia neuseeland ddr uk anatolien anatolia tschetschenien
        chechnya sibirien siberia schlesien balkan maghreb afrika africa asien asia emirate sowjetunion jugoslawien
        yugoslavia senegal tschad chad mali niger ostpreussen siebenbuergen
        """)

    private static func set(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
