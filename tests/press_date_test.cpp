#include "dates/press_date.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace copydesk {
namespace {

struct Case {
  std::string_view line;
  std::string_view date;
  std::string_view time = "";
  std::string_view edition = "";
};

constexpr Case kDateLines[] = {
    // LexisNexis
    {"May 10, 2015 Sunday", "2015-05-10"},
    {"May 10, 2015", "2015-05-10"},
    {"May 10, 2015, Sunday", "2015-05-10"},
    {"May 10, 2015 Sunday 8:27 PM GMT", "2015-05-10", "20:27Z"},
    {"May 10, 2015 Sunday\n", "2015-05-10"},
    {"October 5, 2011 Wednesday 10:15 EST", "2011-10-05", "10:15"},
    {"October 5, 2011 Wednesday 9:30 AM EST", "2011-10-05", "09:30"},
    {"October 5, 2011 Wednesday 12:05 AM GMT", "2011-10-05", "00:05Z"},
    {"October 5, 2011 Wednesday 12:05 p.m.", "2011-10-05", "12:05"},
    {"Mittwoch 31. August 2011", "2011-08-31"},
    {"Mittwoch, den 31. August 2011", "2011-08-31"},
    {"17 mai 2003", "2003-05-17"},
    {"24. September 2002", "2002-09-24"},
    {"24. September 2002\nSeptember 24, 2002, Tuesday", "2002-09-24"},
    {"December 31, 2008\nwoensdag", "2008-12-31"},
    {"1 december 2016 donderdag", "2016-12-01"},
    {"Onsdag 6. Januar 2010", "2010-01-06"},
    {"23:22 Central European Time", "", "23:22"},
    {"mercredi 17 avril 2013 23:22 Central European Time", "2013-04-17", "23:22"},
    {"Wed Sep  7 12:33:59  2011", "2011-09-07", "12:33:59"},
    {"Saturday, July 11, 2015  22:32:52 EST", "2015-07-11", "22:32:52"},
    // Nexis Uni
    {"November 27, 2013 Wednesday, FINAL EDITION", "2013-11-27", "", "FINAL EDITION"},
    {"May 2, 2002, Thursday,, FINAL EDITION", "2002-05-02", "", "FINAL EDITION"},
    {"May 2, 2002 Thursday Late Edition - Final", "2002-05-02", "", "Late Edition - Final"},
    {"May 2, 2002, Thursday (South Coast Edition)", "2002-05-02", "", "South Coast Edition"},
    {"March 22, 2010 Monday\nValle Norte Edición", "2010-03-22", "", "Valle Norte Edición"},
    {"March 22, 2010 Monday, 2ª edición", "2010-03-22", "", "2ª edición"},
    {"March 22, 2010 Monday\nCorrection Appended", "2010-03-22"},
    {"mercredi 17 avril 2013 20:15 GMT", "2013-04-17", "20:15Z"},
    {"Monday, 10:00:00 - 10:59:59 Eastern Time", "", "10:00:00"},
    {"March 22, 2010, Monday, 10:00:00 - 10:59:59 Eastern Time", "2010-03-22", "10:00:00"},
    {"Sunday, July 17, 2022 1:45:00 PM EDT", "2022-07-17", "13:45:00"},
    // Factiva
    {"13 November 2017", "2017-11-13"},
    {"1 April 2017", "2017-04-01"},
    {"29 décembre 2011", "2011-12-29"},
    {"3 марта 2018", "2018-03-03"},
    {"суббота, 3 марта 2018 г.", "2018-03-03"},
    {"3 marca 2018", "2018-03-03"},
    {"12 października 2018 piątek", "2018-10-12"},
    {"3. maaliskuuta 2018", "2018-03-03"},
    {"3 Ağustos 2018", "2018-08-03"},
    {"15 Mayıs 2018", "2018-05-15"},
    {"2018 年 10 月 7 日 17:04", "2018-10-07", "17:04"},
    {"2018년 10월 7일", "2018-10-07"},
    {"September 17, 2018 20:20 ET (00:20 GMT)", "2018-09-17", "20:20"},
    // ProQuest
    {"Jun 7, 2024", "2024-06-07"},
    {"09 Feb 2022: A.6.", "2022-02-09"},
    {"09 Feb 2022: 12", "2022-02-09"},
    // Retriever and other databases
    {"2004-12-27 09:31", "2004-12-27", "09:31"},
    {"2004-12-27", "2004-12-27"},
    {"2004-12-27T09:31:00Z", "2004-12-27", "09:31:00Z"},
    {"2004-12-27T09:31:00+02:00", "2004-12-27", "09:31:00+02:00"},
    {"2004-12-27T09:31:00.123-0500", "2004-12-27", "09:31:00-05:00"},
    {"2004-12-27 09:31 GMT+1", "2004-12-27", "09:31+01:00"},
    {"13.11.2017", "2017-11-13"},
    {"03.04.2015", "2015-04-03"},
    {"28.12.2017 10:36 Uhr", "2017-12-28", "10:36"},
    {"28.12.2017, 10.36 Uhr", "2017-12-28", "10:36"},
    {"woensdag 30 november 2011, p. 23", "2011-11-30"},
    {"20150510", "2015-05-10"},
    {"16/05/2018", "2018-05-16"},
    {"05/16/2018", "2018-05-16"},
    {"05/05/2018", "2018-05-05"},
    // mastheads, wires, releases
    {"FEBRUARY 24, 1916.", "1916-02-24"},
    {"1st Jan. 1894", "1894-01-01"},
    {"SUNDAY MORNING, SEPTEMBER 17, 1911.", "1911-09-17"},
    {"Sept. 13, 2023", "2023-09-13"},
    {"131137 GMT Nov 13", "2013-11-13", "11:37Z"},
    {"131137 GMT Okt 98", "1998-10-13", "11:37Z"},
    {"AP-WF-11-13-13 1509GMT", "2013-11-13", "15:09Z"},
    {"11-13-13 1509GMT", "2013-11-13", "15:09Z"},
    // as newspaper people of many languages write it
    {"Published: 10 May 2015", "2015-05-10"},
    {"10-May-2015", "2015-05-10"},
    {"2015 May 10", "2015-05-10"},
    {"Sunday 10th May, 2015", "2015-05-10"},
    {"Sonntag, 7. März 2010, 20.15 Uhr", "2010-03-07", "20:15"},
    {"So., 7. März 2010", "2010-03-07"},
    {"3. Jänner 2012", "2012-01-03"},
    {"le 1er janvier 2010 à 20h15", "2010-01-01", "20:15"},
    {"samedi 21 août 2010", "2010-08-21"},
    {"mar. 12 oct. 2010", "2010-10-12"},
    {"do 5 juni 2014", "2014-06-05"},
    {"zaterdag 5 maart 2011, 9 uur", "2011-03-05", "09:00"},
    {"lørdag den 6. marts 2010 kl. 20.15", "2010-03-06", "20:15"},
    {"lördag 6 mars 2010", "2010-03-06"},
    {"6. desember 2010", "2010-12-06"},
    {"domingo, 7 de octubre de 2018", "2018-10-07"},
    {"7 de setiembre de 2018", "2018-09-07"},
    {"segunda-feira, 8 de outubro de 2018", "2018-10-08"},
    {"Terça-feira, 9 de Outubro de 2018", "2018-10-09"},
    {"1º de março de 2011", "2011-03-01"},
    {"dilluns, 8 d'octubre del 2018", "2018-10-08"},
    {"7 d’abril de 2018", "2018-04-07"},
    {"martedì 9 ottobre 2018", "2018-10-09"},
    {"1° maggio 2018", "2018-05-01"},
    {"2018년 10월 7일 일요일 오후 5시 4분", "2018-10-07", "17:04"},
    {"2018년 10월 7일(일)", "2018-10-07"},
    {"2018. 10. 7.", "2018-10-07"},
    {"2018.10.07 17:04", "2018-10-07", "17:04"},
    {"2018年10月7日(日)", "2018-10-07"},
    {"２０１８年１０月７日（日）", "2018-10-07"},
    {"2018年10月7日 日曜日 朝刊", "2018-10-07", "", "朝刊"},
    {"平成30年10月7日", "2018-10-07"},
    {"2018年10月7日 星期日 下午5:04", "2018-10-07", "17:04"},
    {"입력 2018.10.07. 오후 5:04", "2018-10-07", "17:04"},
    {"등록: 2018-10-07 17:04", "2018-10-07", "17:04"},
    {"Опубликовано: 7 октября 2018, 17:04", "2018-10-07", "17:04"},
    // no full date
    {"January 2009", ""},
    {"Summer, 2008", ""},
    {"Winter 2009/2010", ""},
    {"May/June 2009", ""},
    {"May 10-16, 2015", ""},
    {"10.-16. Mai 2015", ""},
    {"mars 2009", ""},
    {"2018年10月", ""},
};

TEST(PressDate, ReadsDateLines) {
  for (const Case& c : kDateLines) {
    const auto read = read_press_date(c.line);
    EXPECT_TRUE(read) << c.line;
    if (!read) continue;
    EXPECT_EQ(read->date, c.date) << c.line;
    EXPECT_EQ(read->time, c.time) << c.line;
    EXPECT_EQ(read->edition, c.edition) << c.line;
    EXPECT_FALSE(read->ambiguous) << c.line;
    EXPECT_FALSE(read->weekday_differs) << c.line;
    EXPECT_LT(read->begin, read->end) << c.line;
    EXPECT_LE(read->end, c.line.size()) << c.line;
  }
}

constexpr std::string_view kNoDateLines[] = {
    "",
    " ",
    "12",
    "2015",
    "Sunday",
    "May Day",
    "May",
    "March of the Penguins, 2005",
    "Sept. 11, 2001, remembered",
    "1 of 500 DOCUMENTS",
    "Feb 30, 2015",
    "31 June 2011",
    "29 février 2011",
    "2015-13-01",
    "2015-02-29",
    "32.01.2015",
    "Sept. 11",
    "20:15",
    "21:19",
    "25:15 GMT",
    "October 7, 2018: the day the mill closed",
    "The 10 best books of May 2015",
    "On 10 May 2015 the council met for the last time.",
    "Mayor looks back on 2015",
    "Page 12",
    "ISBN 978-3-16-148410-0",
    "978-3-16-148410-0",
    "0-306-40615-2",
    "11-13-2013-4",
    "99999999",
    "Copyright 2015 The Herald",
    "LENGTH: 592 words",
    "May 10, 2015: Mayor comes home",
    "May 10, 2015 and May 11, 2015",
    "1984",
    "Catch-22",
    "24 Hours in May",
    "Apollo 11, 1969",
    "First edition",
    "John 3:16",
    "5 May",
    "A.6.",
    "2-1 (1-0)",
    "10-05-2015-1",
    "May 10, 2015 ...",
    "May 10, 2015 was a long first edition of the fair",
    "-939871",
    "9:30 a.m.",
    "5:40 p.m.:",
    "de janvier 2011.",
    "December 2012.",
    "06-11-16,...",
};

TEST(PressDate, LeavesOtherLinesAlone) {
  for (const std::string_view line : kNoDateLines) EXPECT_FALSE(read_press_date(line)) << line;
}

TEST(PressDate, DoubtsTwoSmallNumbers) {
  for (const std::string_view line :
       {"03/04/2015", "03-04-2015", "3/4/15", "13.11.17", "13/11/17"}) {
    const auto read = read_press_date(line);
    ASSERT_TRUE(read) << line;
    EXPECT_TRUE(read->ambiguous) << line;
    EXPECT_EQ(read->date, "") << line;
  }
}

TEST(PressDate, DoubtsAnotherWeekday) {
  for (const std::string_view line : {"May 10, 2015 Monday", "Montag 31. August 2011"}) {
    const auto read = read_press_date(line);
    ASSERT_TRUE(read) << line;
    EXPECT_TRUE(read->weekday_differs) << line;
    EXPECT_NE(read->date, "") << line;
  }
}

TEST(PressDate, SaysWhereItStands) {
  constexpr std::string_view kLine = " Published: Sunday, May 10, 2015 8:27 PM GMT, Late Edition";
  const auto read = read_press_date(kLine);
  ASSERT_TRUE(read);
  EXPECT_EQ(kLine.substr(read->begin, read->end - read->begin), "Sunday, May 10, 2015 8:27 PM GMT");
}

constexpr Case kDamaged[] = {
    {"Ju n 12, 2024", "2024-06-12"},      {"Jun 12, 20 24", "2024-06-12"},
    {"Mar 9, 20 02", "2002-03-09"},       {"Mar 9, 201 0", "2010-03-09"},
    {"Sept ember 9, 2010", "2010-09-09"}, {"12 Jun 20 24", "2024-06-12"},
};

TEST(PressDate, SeesThroughStraySpaces) {
  for (const Case& c : kDamaged) {
    EXPECT_FALSE(read_press_date(c.line)) << c.line;
    const auto read = read_damaged_press_date(c.line);
    ASSERT_TRUE(read) << c.line;
    EXPECT_EQ(read->date, c.date) << c.line;
  }
  for (const std::string_view line : {"Jun 1 2, 2024", "Ju ne 31, 2024", "J u 12, 2024"})
    EXPECT_FALSE(read_damaged_press_date(line)) << line;
}

constexpr Case kInLines[] = {
    {"156, ESTABLISHED APRIL 16, 1871. SALT LAKE CITY, UTAH, SUNDAY MORNING, SEPTEMBER 17, 1911. "
     "56 "
     "PAGES FIVE CENTS.",
     "1911-09-17"},
    {"NO. 34717. NEWTOWN, THURSDAY, FEBRUARY 24, 1916. PRICE ONE CENT", "1916-02-24"},
    {"The Herald, 2004-12-29 09:31", "2004-12-29", "09:31"},
    {"De Courant, woensdag 30 november 2011, p. 23, 853w.", "2011-11-30"},
    {"Le Matin, mardi 14 mars 2006, p. 16", "2006-03-14"},
    {"\"Tagblatt.at\" gefunden am 28.12.2017 10:36 Uhr", "2017-12-28", "10:36"},
    {"The Star ; Toronto, Ont. [Toronto, Ont].\u00A009 Feb 2022: A.6.", "2022-02-09"},
    {"Entered as second-class matter May 10, 1912. Friday, June 2, 1916", "1916-06-02"},
};

TEST(PressDate, FindsTheDateOfAFolio) {
  for (const Case& c : kInLines) {
    const auto found = find_press_date(c.line);
    ASSERT_TRUE(found) << c.line;
    EXPECT_EQ(found->date, c.date) << c.line;
    EXPECT_EQ(found->time, c.time) << c.line;
    EXPECT_FALSE(found->weekday_differs) << c.line;
  }
  for (const std::string_view line :
       {"", "Established April 16, 1871", "VOL. 3 NO. 5", "ISBN 978-3-16-14-2010", "May 2015",
        "Feb 30, 2015", "tel. 555-12-11-2013"})
    EXPECT_FALSE(find_press_date(line)) << line;
  for (const std::string_view line : {"from May 10, 2015 to May 12, 2015", "May 10 - May 12, 2015",
                                      "10 May \u2013 12 May 2015"}) {
    const auto several = find_press_date(line);
    ASSERT_TRUE(several) << line;
    EXPECT_TRUE(several->ambiguous) << line;
    EXPECT_EQ(several->date, "") << line;
  }
}

TEST(PressDate, IsLinear) {
  std::string line;
  while (line.size() < 1U << 20U) line += "May 1, 11-11-11 10:10 ";
  EXPECT_FALSE(read_press_date(line));
  EXPECT_TRUE(find_press_date(line));
}

TEST(PressDate, IsReadWhereverTheDigitsStand) {
  for (std::size_t marks = 0; marks <= 64; ++marks)
    for (const std::string_view date : {"May 10, 2015", "２０１５年５月１０日"}) {
      const auto read = read_press_date(std::string(marks, '-').append(date));
      ASSERT_TRUE(read) << marks << ' ' << date;
      EXPECT_EQ(read->date, "2015-05-10") << marks << ' ' << date;
    }
}

}  // namespace
}  // namespace copydesk
