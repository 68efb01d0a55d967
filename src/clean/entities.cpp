#include "clean/entities.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace copydesk {
namespace {

/// Names and code points of the HTML standard's named character references: all of HTML 4, and of
/// HTML 5 the marks, the letters of Latin Extended-A and the fractions. `softReturn` is none of
/// HTML's: typesetting programs leave it in databases.
constexpr std::string_view kNames = R"(
AElig:C6 AMP:26 Aacute:C1 Abreve:102 Acirc:C2 Agrave:C0 Alpha:391 Amacr:100 Aogon:104 Aring:C5
Atilde:C3 Auml:C4 Beta:392 COPY:A9 Cacute:106 Ccaron:10C Ccedil:C7 Ccirc:108 Cdot:10A Chi:3A7
CloseCurlyDoubleQuote:201D CloseCurlyQuote:2019 Dagger:2021 Dcaron:10E Delta:394 Dstrok:110
ENG:14A ETH:D0 Eacute:C9 Ecaron:11A Ecirc:CA Edot:116 Egrave:C8 Emacr:112 Eogon:118 Epsilon:395
Eta:397 Euml:CB GT:3E Gamma:393 Gbreve:11E Gcedil:122 Gcirc:11C Gdot:120 Hat:5E Hcirc:124
Hstrok:126 IJlig:132 Iacute:CD Icirc:CE Idot:130 Igrave:CC Imacr:12A Iogon:12E Iota:399 Itilde:128
Iuml:CF Jcirc:134 Kappa:39A Kcedil:136 LT:3C Lacute:139 Lambda:39B Lcaron:13D Lcedil:13B
Lmidot:13F Lstrok:141 MediumSpace:205F Mu:39C Nacute:143 Ncaron:147 Ncedil:145 NonBreakingSpace:A0
Ntilde:D1 Nu:39D OElig:152 Oacute:D3 Ocirc:D4 Odblac:150 Ograve:D2 Omacr:14C Omega:3A9 Omicron:39F
OpenCurlyDoubleQuote:201C OpenCurlyQuote:2018 Oslash:D8 Otilde:D5 Ouml:D6 Phi:3A6 Pi:3A0
Prime:2033 Psi:3A8 QUOT:22 REG:AE Racute:154 Rcaron:158 Rcedil:156 Rho:3A1 Sacute:15A Scaron:160
Scedil:15E Scirc:15C Sigma:3A3 THORN:DE TRADE:2122 Tau:3A4 Tcaron:164 Tcedil:162 Theta:398
ThinSpace:2009 Tstrok:166 Uacute:DA Ubreve:16C Ucirc:DB Udblac:170 Ugrave:D9 Umacr:16A Uogon:172
Upsilon:3A5 Uring:16E Utilde:168 Uuml:DC Wcirc:174 Xi:39E Yacute:DD Ycirc:176 Yuml:178 Zacute:179
Zcaron:17D Zdot:17B Zeta:396 aacute:E1 abreve:103 acirc:E2 acute:B4 aelig:E6 agrave:E0
alefsym:2135 alpha:3B1 amacr:101 amp:26 and:2227 ang:2220 angst:C5 aogon:105 apos:27 aring:E5
ast:2A asymp:2248 atilde:E3 auml:E4 bdquo:201E beta:3B2 bigstar:2605 brvbar:A6 bsol:5C bull:2022
bullet:2022 cacute:107 cap:2229 caret:2041 ccaron:10D ccedil:E7 ccirc:109 cdot:10B cedil:B8
cent:A2 centerdot:B7 check:2713 checkmark:2713 chi:3C7 circ:2C6 circledR:AE clubs:2663
clubsuit:2663 colon:3A comma:2C commat:40 cong:2245 copy:A9 copysr:2117 crarr:21B5 cross:2717
cup:222A curren:A4 dArr:21D3 dagger:2020 darr:2193 dash:2010 dcaron:10F ddagger:2021 deg:B0
delta:3B4 diamondsuit:2666 diams:2666 divide:F7 dollar:24 dstrok:111 eacute:E9 ecaron:11B ecirc:EA
edot:117 egrave:E8 emacr:113 empty:2205 emsp13:2004 emsp14:2005 emsp:2003 eng:14B ensp:2002
eogon:119 epsilon:3B5 equals:3D equiv:2261 eta:3B7 eth:F0 euml:EB euro:20AC excl:21 exist:2203
female:2640 ffilig:FB03 fflig:FB00 ffllig:FB04 filig:FB01 flat:266D fllig:FB02 fnof:192
forall:2200 frac12:BD frac13:2153 frac14:BC frac15:2155 frac16:2159 frac18:215B frac23:2154
frac25:2156 frac34:BE frac35:2157 frac38:215C frac45:2158 frac56:215A frac58:215D frac78:215E
frasl:2044 gamma:3B3 gbreve:11F gcirc:11D gdot:121 ge:2265 grave:60 gt:3E hArr:21D4 hairsp:200A
half:BD harr:2194 hcirc:125 hearts:2665 heartsuit:2665 hellip:2026 horbar:2015 hstrok:127
hyphen:2010 iacute:ED icirc:EE iexcl:A1 igrave:EC ijlig:133 imacr:12B image:2111 imath:131
incare:2105 infin:221E inodot:131 int:222B iogon:12F iota:3B9 iquest:BF isin:2208 itilde:129
iuml:EF jcirc:135 kappa:3BA kcedil:137 kgreen:138 lArr:21D0 lacute:13A lambda:3BB lang:27E8
laquo:AB larr:2190 lbrace:7B lbrack:5B lcaron:13E lcedil:13C lceil:2308 lcub:7B ldquo:201C
ldquor:201E le:2264 lfloor:230A lmidot:140 lowast:2217 lowbar:5F loz:25CA lpar:28 lrm:200E
lsaquo:2039 lsqb:5B lsquo:2018 lsquor:201A lstrok:142 lt:3C macr:AF male:2642 mdash:2014 micro:B5
midast:2A middot:B7 minus:2212 mldr:2026 mu:3BC nabla:2207 nacute:144 napos:149 natural:266E
nbsp:A0 ncaron:148 ncedil:146 ndash:2013 ne:2260 ni:220B nldr:2025 not:AC notin:2209 nsub:2284
ntilde:F1 nu:3BD num:23 numero:2116 numsp:2007 oacute:F3 ocirc:F4 odblac:151 oelig:153 ograve:F2
ohm:3A9 oline:203E omacr:14D omega:3C9 omicron:3BF oplus:2295 or:2228 ordf:AA ordm:BA oslash:F8
otilde:F5 otimes:2297 ouml:F6 para:B6 part:2202 percnt:25 period:2E permil:2030 perp:22A5
pertenk:2031 phi:3C6 phone:260E pi:3C0 piv:3D6 plus:2B plusmn:B1 pound:A3 prime:2032 prod:220F
prop:221D psi:3C8 puncsp:2008 quest:3F quot:22 rArr:21D2 racute:155 radic:221A rang:27E9 raquo:BB
rarr:2192 rbrace:7D rbrack:5D rcaron:159 rcedil:157 rceil:2309 rcub:7D rdquo:201D rdquor:201D
real:211C reg:AE rfloor:230B rho:3C1 rlm:200F rpar:29 rsaquo:203A rsqb:5D rsquo:2019 rsquor:2019
rx:211E sacute:15B sbquo:201A scaron:161 scedil:15F scirc:15D sdot:22C5 sect:A7 semi:3B sharp:266F
shy:AD sigma:3C3 sigmaf:3C2 sim:223C softReturn:2028 sol:2F spades:2660 spadesuit:2660 star:2606 starf:2605
sub:2282 sube:2286 sum:2211 sung:266A sup1:B9 sup2:B2 sup3:B3 sup:2283 supe:2287 szlig:DF tau:3C4
tcaron:165 tcedil:163 there4:2234 theta:3B8 thetasym:3D1 thinsp:2009 thorn:FE tilde:2DC times:D7
trade:2122 tstrok:167 uArr:21D1 uacute:FA uarr:2191 ubreve:16D ucirc:FB udblac:171 ugrave:F9
umacr:16B uml:A8 uogon:173 upsih:3D2 upsilon:3C5 uring:16F utilde:169 uuml:FC verbar:7C vert:7C
wcirc:175 weierp:2118 xi:3BE yacute:FD ycirc:177 yen:A5 yuml:FF zacute:17A zcaron:17E zdot:17C
zeta:3B6 zwj:200D zwnj:200C
)";

/// What windows-1252 has at 80 to 9F; 0 where it has nothing.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr std::size_t kLongestName = 24;     // letters
constexpr std::size_t kLongestNumber = 8;    // digits
constexpr std::size_t kShortestShouted = 4;  // letters of a name in capitals that HTML lacks

/// The code point of an entry such as `amp:26`, or 0.
char32_t find_name(std::string_view name) {
  static constexpr auto kTable = entries_of<count_entries(kNames)>(kNames);
  const std::string key = std::string(name) + ':';
  const auto entry = std::lower_bound(kTable.begin(), kTable.end(), std::string_view(key));
  if (entry == kTable.end() || !entry->starts_with(key)) return 0;
  std::uint32_t value = 0;
  std::from_chars(entry->data() + key.size(), entry->data() + entry->size(), value, 16);
  return value;
}

/// `EACUTE`, from a text that was set in capitals when its entities were still in it.
char32_t find_shouted(std::string_view name) {
  const bool capitals =
      std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!capitals || name.size() < kShortestShouted) return 0;
  std::string lower(name);
  for (char& c : lower) c = static_cast<char>(c | 0x20);
  return to_upper(find_name(lower));
}

bool is_private_use(std::uint32_t value) {
  return (value >= 0xE000 && value <= 0xF8FF) || value >= 0xF0000;
}

/// What a number stands for, or 0.
char32_t character_of(std::uint32_t value) {
  if (value >= 0x80 && value <= 0x9F) return kWindows1252[value - 0x80];
  const bool control = value < 0x20 || value == 0x7F;
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  const bool noncharacter = (value >= 0xFDD0 && value <= 0xFDEF) || (value & 0xFFFEU) == 0xFFFE;
  if (control || surrogate || noncharacter || is_private_use(value) || value == 0xFFFD) return 0;
  return value;
}

Entity read_number(std::string_view text) {
  const bool hexadecimal = text.size() > 2 && (text[2] | 0x20) == 'x';
  const std::size_t begin = hexadecimal ? 3 : 2;
  const std::size_t end = text.substr(0, begin + kLongestNumber + 1).find(';', begin);
  if (end == text.npos || end == begin) return {};
  std::uint32_t value = 0;
  const auto [rest, error] =
      std::from_chars(text.data() + begin, text.data() + end, value, hexadecimal ? 16 : 10);
  if (error != std::errc() || rest != text.data() + end) return {};
  const char32_t character = character_of(value);
  return character == 0 ? Entity{} : Entity{end + 1, character};
}

bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_ascii_digit(c);
}

}  // namespace

Entity read_entity(std::string_view text) {
  if (!text.starts_with('&')) return {};
  if (text.substr(1).starts_with('#')) return read_number(text);
  std::size_t end = 1;
  while (end < text.size() && end <= kLongestName && is_name_letter(text[end])) ++end;
  if (end == text.size() || text[end] != ';') return {};
  const std::string_view name = text.substr(1, end - 1);
  const char32_t named = find_name(name);
  const char32_t character = named != 0 ? named : find_shouted(name);
  return character == 0 ? Entity{} : Entity{end + 1, character};
}

}  // namespace copydesk
