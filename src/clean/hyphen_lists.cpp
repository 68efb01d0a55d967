#include "clean/hyphen_lists.hpp"

#include "text/word_list.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kNumberWords = R"(
billion double dozen eight eighteen eighth eighty eleven fifteen fifth fifty first five forty four
fourteen fourth half hundred million nine nineteen ninety ninth one quarter second seven
seventeen seventh seventy single six sixteen sixth sixty ten tenth third thirteen thirty thousand
three triple twelve twenty two
)";

constexpr std::string_view kUnits = R"(
acre acres bed bedroom bedrooms bid billion body bone car carat cent century class course cup
cylinder day days decade degree digit dimensional dollar door edged engine episode euro figure
floor foot furlong gallon game goal grade hand headed hectare hit hole hour hours inch inning
judge kilo kilogram kilometer kilometers kilometre kilometres lane lap layer legged letter liter
litre man match medal member men meter meters metre metres mile miles million minute minutes month
months nation night nil note number over page panel part party person phase piece play ply point
pointer points pound rate round run runs seat seater second seed set shot sided star stars state
step storey stories story stroke term tier tiered time timer ton tonne tonnes track try unit
vehicle volume way ways week weeks wheel wicket woman women word yard yarder year years
)";

constexpr std::string_view kPlaceSeconds = R"(
backed based born bound controlled educated held led listed occupied owned run speaking sponsored
style trained
)";

constexpr std::string_view kCompoundSeconds = R"(
affiliated aligned appointed assisted averse backed based bearing born bound branded breaking bred
built certified clad class compliant conscious controlled court covered crossed driven educated
elect elected enforced equipped filled free friendly funded generated haired handed hearted held
helmed induced infected infested initiated inspired intensive issued laden lane led like linked
listed lit lived looking made managed mandated minded mounted orientated oriented owned paced
packed paid pending picked plated powered prone proof ranked ranking rated ravaged ready related
resistant rich ridden rigged road run scale scented seeded shaped sized speaking specific
sponsored square stricken strong studded style supplied supported tested themed thirds tinged torn
trained type value versus wearing weary wide wielding winning wise worthy wrecked
)";

constexpr std::string_view kProperPrefixes = R"(
all anti ex half mid non pan part post pre pro quasi semi trans un
)";

/// Without the prefixes that are printed solid as often as not: `multisector`, `preloaded`.
constexpr std::string_view kCompoundFirsts = R"(
after all best better big broad clean clear close cold cross deep double early easy ever ex extra
fast fat fine first flat four fresh front full good hard heavy high higher hot ill large last late
less light like little long low lower middle more most much near new newly off old on one open part
poor pro quick rapid right round second self short single slow small so soft strong third three
tight top tough two upper warm weak well wide worst
)";

constexpr std::string_view kDemonyms = R"(
Afghan African Albanian Algerian American Anglo Arab Argentine Armenian Asian Atlantic Australian
Austrian Austro Azerbaijani Balkan Baltic Bangladeshi Belarusian Belgian Bosnian Brazilian British
Bulgarian Burmese Cambodian Canadian Caribbean Catholic Chechen Chilean Chinese Christian
Colombian Congolese Croat Croatian Cuban Cypriot Czech Danish Dutch Egyptian English Eritrean
Ethiopian Euro European Finnish Franco French Georgian German Ghanaian Greek Haitian Hindu
Hispanic Hungarian Hutu Indian Indo Indonesian Iranian Iraqi Irish Islamic Israeli Italian Italo
Japanese Jewish Jordanian Kashmiri Kazakh Kenyan Korean Kosovar Kurdish Latvian Lebanese Liberian
Libyan Lithuanian Macedonian Malaysian Mexican Moroccan Moslem Muslim Nepalese Nigerian Norwegian
Pacific Pakistani Palestinian Persian Peruvian Philippine Polish Portuguese Protestant Romanian
Russian Russo Rwandan Saudi Scottish Serb Serbian Serbo Shiite Sikh Sino Slovak Slovenian Somali
Soviet Spanish Sudanese Sunni Swedish Swiss Syrian Taiwanese Tamil Thai Tibetan Tunisian Turkish
Turko Tutsi Ugandan Ukrainian Uzbek Venezuelan Vietnamese Yemeni Yugoslav Zimbabwean
)";

constexpr std::string_view kEndings = R"(
able age ally ance ant ate ation ed en ence er ery es ess est ette hood ing ion ish ism ist ity
ive ize king let ling ly men ment ness ship ward wards
)";

constexpr std::string_view kFunctionWords = R"(
a about above after again against all also although am among an and any are as at be because been
before being below between both but by can could did do does down during each for from had has
have he her here him his how i if in into is it its just like many may me might more most much
must my no nor not of off on one only or other our out over own said same she should since so some
such than that the their them then there these they this those through to too two under until up
upon us very was we were what when where which while who whom whose why will with within without
would yet you your
)";

constexpr std::string_view kKoreanSurnames = R"(
Ahn An Bae Baek Baik Ban Bang Bong Byun Cha Chae Chang Cheon Cho Choe Choi Chon Chong Choo Chu
Chun Chung Doo Eom Eun Gal Gang Gil Go Gong Goo Gu Gwak Ha Hah Ham Han Heo Ho Hong Huh Hur Hwang
Hyeon Hyun Im In Jang Je Jeon Jeong Ji Jin Jo Joo Ju Jun Jung Kang Ki Kil Kim Ko Kong Koo Ku Kuk
Kwak Kwon Lee Lim Ma Maeng Mah Min Moon Mun Myung Na Nam Namgung No Noh Oh Ok Pae Paek Paik Pang
Park Pyo Pyun Ra Rhee Rho Roh Ryoo Ryu Seo Seok Seol Seong Shim Shin Sim Sin So Sohn Son Song Suh
Sul Sun Sung Tae Tak Um Wang Wee Won Woo Yang Yeo Yeom Yi Yim Yoo Yook Yoon You Yu Yum Yun
)";

constexpr std::string_view kChineseSurnames = R"(
Au Chan Chau Cheung Chiang Chiu Chou Chow Choy Chui Fung Hsia Hsieh Hsu Kao Kuo Kwok Lam Lau Leung
Lien Loh Lui Mok Ng Ong Siu Soong Tam Teng Teo Tien Tsai Tsang Tse Tseng Tsui Tung Wong Yau Yeh
Yeo Yeung Yip Yuen Yung
)";

constexpr std::string_view kKoreanSyllables = R"(
a ae ah ahn an bae baek bang beom bi bin bo boem bok bong boo bu bum byeong byoung byul byung chae
chan chang cheol cheon cheong cheul chi chil cho choel chong chool choon chul chun chung da dae
dal dam dan deok deuk do doh dong doo du duck duk eok eon eui eul eum eun eung ga gab gang gap
geon geum geun gi gil gon gook gu guen gui guk gul gun gwan gwang gwi gwon gye gyeom gyeong gyo
gyoo gyu gyun gyung ha hae hak ham han hang he hee heon heui heum heung hi ho hoe hong hoo hoon hu
huh hui hun hwa hwan hwang hwi hyang hye hyeok hyeon hyeong hyo hyoung hyuck hyuk hyun hyung hyup
ik il im in ja jae jang je jee jeom jeon jeong ji jib jik jin jip jo jon jong joo joon joong ju
juk jun jung jwa ka kab kang kap keol keon keum keun ki kil kon kook ku kuk kul kun kwan kwang kwi
kwon kyeom kyeong kyo kyoo kyoung kyu kyun kyung lae lak lan le leem lim lin maeng mahn mahng man
mee mi mih mihn min mo mok moo moon mu muk mun myeong myoung myung na nae nahm nak nam nan nara ne
no noo nyeon oh ok on pal pil pyeong pyo pyung ra rae ram ran rang re ri rim rin ro rok rye ryeo
ryeol ryong ryul ryun ryung sa sae saeng sam san sang se seok seol seon seong seop seul seung shi
shik shil shim shin si sik sil sim sin so sohn sol son song soo soon su suk sul sun sung sup tae
taek tak tek ui uk ul um un ung wan we wi won woo wook woon woong wu wuk yang ye yea yeol yeon
yeong yeop yeun yi yim yo yon yong yoo yoon you youn young yu yul yun yung
)";

}  // namespace

bool is_number_word(std::string_view lower) {
  static constexpr auto kTable = entries_of<count_entries(kNumberWords)>(kNumberWords);
  return holds(kTable, lower);
}

bool is_unit(std::string_view lower) {
  static constexpr auto kTable = entries_of<count_entries(kUnits)>(kUnits);
  return holds(kTable, lower);
}

bool is_place_second(std::string_view lower) {
  static constexpr auto kTable = entries_of<count_entries(kPlaceSeconds)>(kPlaceSeconds);
  return holds(kTable, lower);
}

bool is_compound_second(std::string_view lower) {
  static constexpr auto kTable = entries_of<count_entries(kCompoundSeconds)>(kCompoundSeconds);
  return holds(kTable, lower);
}

bool is_proper_prefix(std::string_view lower) {
  static constexpr auto kTable = entries_of<count_entries(kProperPrefixes)>(kProperPrefixes);
  return holds(kTable, lower);
}

bool is_compound_first(std::string_view lower) {
  static constexpr auto kTable = entries_of<count_entries(kCompoundFirsts)>(kCompoundFirsts);
  return holds(kTable, lower);
}

bool is_demonym(std::string_view name) {
  static constexpr auto kTable = entries_of<count_entries(kDemonyms)>(kDemonyms);
  return holds(kTable, name);
}

bool is_ending(std::string_view lower) {
  static constexpr auto kTable = entries_of<count_entries(kEndings)>(kEndings);
  return holds(kTable, lower);
}

bool is_function_word(std::string_view lower) {
  static constexpr auto kTable = entries_of<count_entries(kFunctionWords)>(kFunctionWords);
  return holds(kTable, lower);
}

bool is_korean_surname(std::string_view name) {
  static constexpr auto kTable = entries_of<count_entries(kKoreanSurnames)>(kKoreanSurnames);
  return holds(kTable, name);
}

bool is_chinese_surname(std::string_view name) {
  static constexpr auto kTable = entries_of<count_entries(kChineseSurnames)>(kChineseSurnames);
  return holds(kTable, name);
}

bool is_korean_syllable(std::string_view lower) {
  static constexpr auto kTable = entries_of<count_entries(kKoreanSyllables)>(kKoreanSyllables);
  return holds(kTable, lower);
}

}  // namespace copydesk
