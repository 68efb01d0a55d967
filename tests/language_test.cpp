#include "language/language.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

namespace copydesk {
namespace {

const std::pair<std::string_view, std::string_view> kTexts[] = {
    {"en",
     "The council said on Monday that the bridge would stay closed for three weeks, and that "
     "the buses which cross it have been sent along the river."},
    {"de",
     "Die Stadt hat am Montag mitgeteilt, dass die Brücke für drei Wochen gesperrt bleibt und "
     "der Bus in dieser Zeit nicht auf der alten Strecke fährt."},
    {"fr",
     "La mairie a annoncé lundi que le pont resterait fermé pendant trois semaines et que les "
     "autobus passeraient par les quais dans les deux sens."},
    {"es",
     "El ayuntamiento anunció el lunes que el puente seguirá cerrado durante tres semanas y "
     "que los autobuses pasarán por la orilla del río hasta nuevo aviso."},
    {"ca",
     "L'ajuntament va anunciar dilluns que el pont continuarà tancat durant tres setmanes i "
     "que els autobusos passaran per la vora del riu amb els mateixos horaris."},
    {"it",
     "Il comune ha annunciato lunedì che il ponte resterà chiuso per tre settimane e che gli "
     "autobus della linea passeranno lungo il fiume anche nel fine settimana."},
    {"pt",
     "A câmara anunciou na segunda-feira que a ponte não abrirá durante três semanas e que os "
     "autocarros passarão pela margem do rio até ao fim do mês."},
    {"nl",
     "De gemeente heeft maandag laten weten dat de brug drie weken dicht blijft en dat de "
     "bussen voor het werk aan de weg een andere route langs de rivier nemen."},
    {"sv",
     "Kommunen meddelade i måndags att bron förblir stängd i tre veckor och att bussarna som "
     "brukar köra över den får ta vägen längs floden i stället."},
    {"fi",
     "Kaupunki kertoi maanantaina, että silta on suljettu kolmen viikon ajan ja että bussit "
     "ajavat joen rantaa pitkin, mutta aikataulut eivät muutu."},
    {"pl",
     "Miasto poinformowało w poniedziałek, że most pozostanie zamknięty przez trzy tygodnie, "
     "a autobusy pojadą wzdłuż rzeki i nie zmienią rozkładu jazdy."},
    {"tr",
     "Belediye pazartesi günü köprünün üç hafta boyunca kapalı kalacağını ve otobüslerin bu "
     "süre içinde nehir kıyısındaki yoldan gideceğini açıkladı."},
    {"cs",
     "Město v pondělí oznámilo, že most zůstane tři týdny uzavřený a že autobusy budou po "
     "celou dobu jezdit podél řeky podle stejného jízdního řádu."},
    {"ru",
     "Мэрия сообщила в понедельник, что мост останется закрытым на три недели, а автобусы "
     "поедут вдоль реки по прежнему расписанию."},
    {"uk",
     "Міська рада повідомила в понеділок, що міст буде закрито на три тижні, а автобуси "
     "їздитимуть уздовж річки за тим самим розкладом."},
    {"el", "Ο δήμος ανακοίνωσε τη Δευτέρα ότι η γέφυρα θα μείνει κλειστή για τρεις εβδομάδες."},
    {"ko", "시는 월요일에 다리가 삼 주 동안 닫힌다고 밝혔다. 버스는 그동안 강변길로 다닌다."},
    {"ja", "市は月曜日、橋を三週間閉鎖すると発表した。バスはその間、川沿いの道を走る。"},
    {"zh-Hans",
     "市政府星期一宣布，大桥将关闭三个星期，公共汽车在此期间将沿着河边的道路行驶，时刻表不变。"},
    {"zh-Hant",
     "市政府星期一宣布，大橋將關閉三個星期，公車在這段期間將沿著河邊的道路行駛，時刻表不變。"},
    {"ar",
     "أعلنت البلدية يوم الاثنين أن الجسر سيبقى مغلقا لمدة ثلاثة أسابيع وأن الحافلات ستمر على ضفة "
     "النهر."},
    {"he",
     "העירייה הודיעה ביום שני כי הגשר יישאר סגור במשך שלושה שבועות והאוטובוסים ייסעו לאורך הנהר."},
    {"vi",
     "Thành phố cho biết hôm thứ Hai rằng cây cầu sẽ đóng cửa trong ba tuần và xe buýt sẽ chạy dọc "
     "theo bờ sông trong thời gian đó."},
};

TEST(Language, IsToldFromTwoSentences) {
  for (const auto& [tag, text] : kTexts) EXPECT_EQ(detect_language(text), tag) << text;
}

TEST(Language, IsNotGuessedFromLittle) {
  for (const std::string_view text : {"", "x", "1,234 5,678", "Ja.", "\u2014 ?? \u2026", "Hello"})
    EXPECT_EQ(detect_language(text), "") << text;
}

TEST(Language, IsNotGuessedFromNamesAlone) {
  for (const std::string_view text :
       {"Ex-president Port Carrow verliest havenrechten Ex-president Port Carrow verl...",
        "Referendum in Turkije over volmacht president Referendum in Turkije over volmacht..."})
    EXPECT_EQ(detect_language(text), "") << text;
  EXPECT_EQ(detect_language("The ferry of Port Carrow will stay at the quay"), "en");
}

TEST(Language, DoesNotDependOnTheNumbersAround) {
  const std::string text = "12 - 14, 3:1 (2:0) " + std::string(kTexts[0].second);
  EXPECT_EQ(detect_language(text), "en");
}

/// An opening that tells the language tells that of every text which goes on from there.
TEST(Language, IsSettledByAnOpening) {
  int settled = 0;
  for (const auto& [tag, text] : kTexts) {
    std::string opening;
    while (opening.size() < 700) opening += text;
    for (std::size_t cut = 0; cut < opening.size(); ++cut) {
      if ((static_cast<unsigned char>(opening[cut]) & 0xC0U) == 0x80U) continue;
      const auto told = language_of_opening(std::string_view(opening).substr(0, cut));
      settled += static_cast<int>(!told.empty());
      if (told.empty()) continue;
      EXPECT_EQ(told, detect_language(opening)) << cut;
      for (const auto& [other, rest] : kTexts)
        EXPECT_EQ(told, detect_language(opening.substr(0, cut) + std::string(rest))) << cut;
    }
  }
  EXPECT_GT(settled, 1000);
}

/// The detector behind it reads past the end of texts cut inside a character: they never are.
TEST(Language, TakesAnyLength) {
  for (const auto& [tag, text] : kTexts) {
    std::string repeated;
    while (repeated.size() < 3000) repeated += text;
    for (std::size_t cut = repeated.size() - 8; cut < repeated.size(); ++cut) {
      if ((static_cast<unsigned char>(repeated[cut]) & 0xC0U) == 0x80U) continue;
      EXPECT_EQ(detect_language(repeated.substr(0, cut)), tag);
    }
  }
}

}  // namespace
}  // namespace copydesk
