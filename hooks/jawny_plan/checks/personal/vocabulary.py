"""Words that decide what a name beside them is: somebody's, or that of a street, a school, a village."""

from __future__ import annotations

import re


def listed(words: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(words.split())


def in_order(words: str) -> tuple[str, ...]:
    """The words of a text, one after another."""
    return tuple(words.split())


MISTERS = listed("pan pani państwo pp")
"""Titles after which only a name or an office comes."""

TITLES = listed(
    "doktor profesor magister inżynier ksiądz siostra brat ojciec druh druhna mecenas redaktor"
    " docent kanonik prałat "
    "mister mistress miss wielebny pastor imam rabin ojczulek"
)
SHORT_TITLES = listed(
    "p pp dr mgr prof ks inż mec red hab lic lek o br ss dh druh adw bp abp ob śp dyr kier przew wiceprzew nacz prez"
    " skarbn sekr prob wik kan prał dziek wicedyr zast ref kpl past med wet hum farm ekon arch roln społ prawn"
)

OFFICES = listed(
    "sołtys sołtyska radny radna radca wójt burmistrz starosta prezydent prezes prezeska dyrektor"
    " dyrektorka kierownik "
    "kierowniczka naczelnik naczelniczka komendant komendantka przewodniczący przewodnicząca wiceprzewodniczący"
    " zastępca "
    "wiceprezes wicedyrektor wiceburmistrz wicestarosta sekretarz sekretarka skarbnik skarbniczka"
    " dzielnicowy dzielnicowa "
    "policjant policjantka funkcjonariusz funkcjonariuszka strażnik strażniczka strażak sędzia"
    " sędzina prokurator adwokat "
    "proboszcz wikary wikariusz katecheta katechetka pedagog psycholog nauczyciel nauczycielka"
    " wychowawca wychowawczyni "
    "trener trenerka instruktor instruktorka lekarz lekarka pielęgniarz pielęgniarka położna aptekarz aptekarka "
    "administrator administratorka zarządca dozorca dozorczyni gospodarz gospodyni konserwator"
    " portier portierka ochroniarz "
    "kierowca rzecznik rzeczniczka asystent asystentka opiekun opiekunka kurator kuratorka leśniczy leśniczyna gajowy "
    "sklepikarz sklepowa fryzjer fryzjerka mechanik majster brygadzista koordynator koordynatorka"
    " inspektor inspektorka "
    "specjalista specjalistka referent referentka poseł posłanka senator senatorka wojewoda marszałek"
    " organista kościelny "
    "bibliotekarz bibliotekarka animator animatorka ratownik ratowniczka dyżurny dyżurna oficer listonosz listonoszka "
    "emeryt emerytka rencista sąsiad sąsiadka lokator lokatorka najemca właściciel właścicielka mieszkaniec mieszkanka "
    "obywatel obywatelka uczeń uczennica student studentka świadek podejrzany podejrzana poszkodowany poszkodowana "
    "pokrzywdzony pokrzywdzona zgłaszający zgłaszająca sprawca sprawczyni zatrzymany zatrzymana oskarżony oskarżona "
    "obwiniony obwiniona nieletni nieletnia małoletni małoletnia wandal złodziej"
    " pedagożka psycholożka burmistrzyni wójcina radczyni adwokatka prokuratorka kierowczyni marszałkini chirurżka"
    " mecenaska ministra starościna naczelniczka wicewójt szef szefowa drużynowy drużynowa"
)
"""Offices, trades and parts that people play: a surname may follow."""

RANKS = listed(
    "posterunkowy posterunkowa sierżant sierżantka aspirant aspirantka podkomisarz komisarz nadkomisarz"
    " podinspektor "
    "inspektor nadinspektor generał kapitan major pułkownik podpułkownik porucznik podporucznik"
    " kapral szeregowy chorąży "
    "plutonowy starszy młodszy sztabowy sztabowa starsza młodsza"
)
DEGREES = listed("starszy młodszy sztabowy sztabowa starsza młodsza")
"""What ranks begin or end with: ordinary words, too."""
SHORT_RANKS = listed(
    "post asp sierż podkom kom nadkom podinsp insp nadinsp gen szt sztab st mł kpt por ppor mjr płk"
    " ppłk kpr plut chor szer mł sekc ogn kpr dh asp kpt bryg"
)

CERTAIN = listed(
    "niejaki niejaka pseudonim ps ksywa ksywka alias vel zwany zwana zwanego zwaną nazywany nazywana przezwisko"
    " przezywany przezywana przydomek"
)
"""After these comes somebody, whatever the word."""

KIN = listed(
    "syn córka matka ojciec żona mąż brat siostra dziadek babcia babka wnuk wnuczka wnuczek zięć"
    " synowa teść teściowa "
    "szwagier szwagierka kuzyn kuzynka wdowa wdowiec narzeczona narzeczony konkubent konkubina partner partnerka "
    "dzieci bracia siostry synowie córki bliźniacy bliźniaczki rodzina rodzeństwo małżeństwo małżonkowie"
    " familia państwo "
    "wujek ciotka ciocia stryj bratanek siostrzeniec pasierb ojczym macocha rodzice dziecko chłopak dziewczyna"
    " bliźniak bliźniaczka trojaczki chłopiec dziewczynka potomek wnuczęta prawnuk prawnuczka jedynak jedynaczka"
    " pradziadek"
    " prababcia bratanica siostrzenica stryjek dziadkowie dzieciak"
)
"""Kin and families: a surname in the genitive or the plural follows."""

HOMES = listed(
    "dom posesja podwórko podwórze działka mieszkanie brama furtka ogród płot stodoła obejście"
    " gospodarstwo garaż altana "
    "okno drzwi sad pole pies stajnia szopa kuchnia piwnica balkon weranda ganek chałupa willa"
    " budynek posiadłość parcela "
    "plac dach ogrodzenie warsztat sklep bar zakład firma ziemia łąka staw las obora kurnik grunt zabudowania"
    " konflikt spór kłótnia awantura wesele pogrzeb chrzciny rozwód proces skarga zgłoszenie wniosek prośba auto"
    " samochód"
    " traktor ciągnik rower motocykl skuter kot krowa koń szambo hałas impreza libacja"
    " torebka torba plecak portfel telefon kurtka hulajnoga portmonetka zakupy emerytura sąsiedztwo"
    " ogródek domek szklarnia altanka wiata drewutnia komin winda skrzynka rynna"
)
"""What belongs to a family: a surname in the genitive plural follows."""

NAMED_AFTER = listed(
    "ul al pl os im pw św bł skw ulica uliczka aleja alejka aleje plac placyk osiedle rondo skwer"
    " skwerek park most mostek bulwar imię pomnik szkoła "
    "liceum technikum przedszkole parafia kościół święty święta błogosławiony ośrodek fundacja szpital patron patronka "
    "cmentarz stadion hala muzeum biblioteka gimnazjum kaplica katedra bazylika figura kapliczka figurka nagroda "
    "akademia uniwersytet politechnika instytut przystanek stacja wiadukt tunel kładka deptak"
    " promenada trakt szlak trasa "
    "zaułek osada kolonia hufiec szczep chorągiew stowarzyszenie towarzystwo teatr filharmonia "
    "bursa internat hospicjum noclegownia schronisko dworek pałac zamek kopiec "
    "mural popiersie obelisk memoriał lotnisko skrzyżowanie "
    "вулиця вулиці вулицею вул площа площі імені школа школи школі парк парку проспект собор церква"
)
"""What is named after people, in the genitive."""

OBJECTS = NAMED_AFTER | listed(
    "dom droga brama drużyna dzwon armata zespół kino galeria centrum klub przychodnia dwór grób mogiła tablica"
    " rocznica urodziny imieniny "
    "wiersz wiersze poezja powieść film sztuka dzieło obraz utwór muzyka koncert konkurs turniej"
    " bieg rajd puchar port boisko "
    "orlik kompleks pływalnia basen izba wieś miasto miasteczko sołectwo przysiółek hotel bar"
    " sklep restauracja statek dąb lipa "
    "buk sosna drzewo jezioro zalew staw rzeka las dolina wyspa wzgórze góra rynek targ targowisko"
    " dworzec blok budynek kamienica "
    "metoda program akcja projekt plan gra teatrzyk grupa sala świetlica żłobek"
)
"""Things that may bear a name: a name after them is theirs."""

ENGLISH_PLACES = listed(
    "school street square avenue park primary elementary church library hall road bridge stadium"
    " roundabout museum hospital"
)
"""What is named after people in English, with the name first."""

ENGLISH_PEOPLE = listed(
    "volunteer resident neighbour neighbor witness driver suspect victim owner tenant teacher pupil student citizen"
    " man woman boy girl cyclist pedestrian passenger caretaker shopkeeper worker coach mother father son daughter"
)
"""What somebody is called in English before a name."""

HONOURS = listed(
    "ksiądz ks kardynał kard biskup bp arcybiskup abp papież prymas generał gen marszałek pułkownik"
    " płk major mjr kapitan kpt "
    "rotmistrz rtm porucznik por hetman król królowa książę księżna księżniczka święty św błogosławiony"
    " bł brat ojciec o siostra "
    "doktor dr profesor prof harcmistrz hm prezydent cesarz hrabia poeta poetka pisarz pisarka"
    " kompozytor malarz malarka "
    "astronom wieszcz noblista noblistka powstaniec bohater bohaterka inżynier inż admirał adm"
)
"""Titles of those after whom streets are named; between "ulica" and the name."""

HISTORIC = listed(
    "król królowa hetman książę księżna papież cesarz wieszcz prymas kasztelan kronikarz święty"
    " święta błogosławiony "
    "błogosławiona car caryca rycerz noblista noblistka"
)
"""Who stands right before the name of somebody of history only."""

LEADS = listed(
    "blok klatka plan klasa kategoria wariant grupa sektor budynek wejście brama hala etap strefa"
    " punkt załącznik aneks "
    "litera lit linia tabela rysunek rys część sala pokój wersja typ poziom peron stanowisko segment"
    " kwatera moduł szkoła "
    "witamina grypa hepatitis hala seria tor parking dom lokal oddział drużyna liga zespół pawilon skrzydło kolumna "
    "opcja trasa odcinek dział rozdział pkt ust art poz nr numer karta prawo"
)
"""What one letter may belong to."""

INSTITUTIONS = listed(
    "policja straż gmina powiat urząd rada komenda komisariat prewencja ruch wydział szkoła spółdzielnia"
    " wspólnota zarząd "
    "zakład ośrodek sąd prokuratura miasto wieś sołectwo osiedle kościół parafia klub koło związek"
    " stowarzyszenie fundacja "
    "centrum dom biuro oddział inspekcja dyrekcja rejon kultura sport pomoc społeczny wojsko polska polski rodzic lasy "
    "województwo państwo ochrona nadzór praca zdrowie oświata bezpieczeństwo sprawa zespół referat"
    " dzielnica rodzina bóg "
    "samorząd mieszkaniec mieszkanka gość uczeń senior kolega koleżanka sąsiad sąsiadka nauczyciel"
    " internet poczta dworzec "
    "europejski krajowy miejski gminny powiatowy wojewódzki główny imię nazwisko wiosna zima młody"
    " radziecki członkowski "
    "członek koleje lekarski pierwszy drugi trzeci osp psp pkp mops gops ops zus krus nfz sp zs"
)
"""What follows an office without being a name: komendant Policji, wójt Gminy, pan Bóg."""

PARTICIPLES = re.compile(
    r"(?:zgłaszając|pokrzywdzon|poszkodowan|zatrzyman|podejrzan|podejrzewan|kierując|rann|nietrzeźw"
    r"|zaginion|oskarżon|obwinion|nieletn|małoletn"
    r"|bezdomn|pijan|znajom|krewn|napadnięt|oszukan|ukaran|ujęt)(?:y|ego|emu|ym|a|ej|ą|i)"
)
"""Somebody, told by what happened to them."""

PEOPLE_F = listed(
    "kobieta dziewczyna dziewczynka mieszkanka uczennica sąsiadka seniorka emerytka matka babcia"
    " córka żona siostra pani "
    "studentka zgłaszająca sprawczyni pokrzywdzona poszkodowana ofiara lokatorka pasażerka kierująca"
    " rowerzystka piesza "
    "osoba właścicielka zatrzymana wnuczka nastolatka podejrzana staruszka dziecko niemowlę wdowa"
    " ciężarna nauczycielka "
    "ekspedientka sklepowa pielęgniarka opiekunka znajoma koleżanka obywatelka turystka cudzoziemka"
    " ukrainka obywatelka "
    "najemczyni pacjentka klientka zaginiona ranna konkubina partnerka małolata panna pracownica kasjerka bezdomna"
    " krawcowa przedszkolanka świetliczanka praczka szwaczka kosmetyczka niania gosposia akuszerka baletnica pokojówka"
    " bufetowa woźna salowa hostessa stewardesa zakonnica mniszka wróżka rozwódka wdówka bratowa synowa teściowa"
    " gospodyni sołtyska panienka dama staruszka babka ciotka ciocia chrzestna kuzynka siostrzenica bratanica"
)
"""Women and children, whom the grammar does not tell from things."""

ACTS = listed(
    "zgłosić zgłaszać mówić powiedzieć krzyczeć pić bić grozić jechać uciec uciekać ukraść kupić sprzedać zapłacić"
    " odmówić odmawiać przyjść obiecać prosić poprosić dziękować zadzwonić dzwonić podpisać twierdzić przyznać zeznać"
    " uderzyć kopnąć pobić mieszkać siedzieć zabrać oddać wyzywać zaczepiać napisać poskarżyć skarżyć wybić pożyczyć"
    " widzieć słyszeć obserwować potwierdzić wskazać podać wnosić wnieść złożyć prowadzić interweniować"
)
"""What only people do, told of after their name: "Kowalski groził"."""

ONLY_PEOPLE = listed(
    "siedzieć krzyczeć pić bić grozić handlować rządzić przewodzić kierować kraść ukraść pobić wyzywać zaczepiać"
    " pobijać"
    " przychodzić chodzić mieszkać palić dowodzić szefować śpiewać spać zbierać pożyczać straszyć nękać uciec uciekać"
    " strzelać"
)
"""What nobody but people does: who it is may be told by a nickname of any kind."""

CRIMES = listed(
    "dokonać dopuścić popełnić zniszczyć pobić wybić ukraść skraść pomalować podpalić włamać napaść okraść zaatakować"
)
"""What somebody is looked for who has done it."""

FROM = listed("z ze od spod znad zza sprzed")
"""Between somebody and where they are found: "Krysia z budki"."""

PLACE_PREPOSITIONS = listed("w we do z ze na od koło za pod ku między przez przy obok nad przed")
"""Before a name that may be a village's, these say where."""

TALES = listed("bajka film książka telewizja reklama serial opowieść internet wycieczka mapa ekran kreskówka")
"""Where nobody lives."""

BETWEEN_VERB = listed(
    "się im mu jej nam wam ich go ją tam tu też znów znowu nas was ciągle często zwykle tym nimi nią nim"
)
"""What may part a verb from who does it."""

ANIMALS = listed("pies suka kot kotka koń klacz krowa koza papuga królik osioł")
"""What bears a first name of its own."""

DEALT_WITH = listed(
    "zatrzymać pouczyć ukarać legitymować wylegitymować przesłuchać oskarżyć aresztować skazać pobić okraść napaść"
    " potrącić ująć złapać przyłapać rozpoznać odwiedzić upomnieć wezwać poprosić zapytać zawiadomić powiadomić"
    " podejrzewać posądzić obwiniać winić oszukać okłamać uderzyć zaatakować wyzywać zwyzywać obrazić uderzać bić"
    " straszyć nękać zaczepiać widzieć spotkać znać przeprosić namówić doprowadzić przewieźć uratować"
)
"""What is done to people, in the accusative: "zatrzymano Nowaka"."""

OF_TALES = listed(
    "skrzat krasnal krasnoludek czarodziej elf rycerz apostoł ewangelista prorok archanioł anioł męczennik męczennica"
    " patron patronka solenizant solenizantka smok bohater bohaterka postać"
)
"""Whose first name is that of a saint or of a tale."""

STORMS = listed("burza orkan huragan niż wyż cyklon tajfun wichura wichrzysko sztorm")
"""What the weather service calls by first names."""

FEW = listed("dwaj trzej czterej dwóch trzech czterech dwie trzy cztery dwa dwoje troje czworo dwojgu oboje obaj obie")
"""Before a few people, who are told as one is."""

VOIVODESHIPS = listed(
    "dolnośląski kujawsko-pomorski pomorski lubelski lubuski łódzki małopolski mazowiecki opolski podkarpacki podlaski "
    "śląski świętokrzyski warmińsko-mazurski mazurski wielkopolski zachodniopomorski"
)
""""Wojewoda Mazowiecki" is an office."""
