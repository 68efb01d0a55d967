#pragma once

#include <array>
#include <string_view>

/// What the made-up articles are built of. Any subject goes with any deed and any circumstance;
/// `#` stands for a number and `%` for a person's name.
struct Language {
  using Phrases = std::array<std::string_view, 12>;

  std::string_view name;  ///< as the footer prints it
  std::array<std::string_view, 3> countries;
  std::array<std::string_view, 4> titles;
  std::string_view open_quote, close_quote;  ///< with the word that names the speaker
  Phrases subjects, deeds, circumstances;
};

inline constexpr std::array<std::string_view, 16> kGivenNames = {
    "Ada",  "Bruno", "Clara",  "Dieter", "Elena",  "Farid",     "Greta",    "Hugo",
    "Ines", "Jonas", "Kateri", "Lucien", "Mirjam", "Seung-soo", "Jung-min", "Tomás"};
inline constexpr std::array<std::string_view, 16> kFamilyNames = {
    "Moran",  "Vale",      "Okafor",  "Lindqvist", "Keller", "O’Dwyer", "Marchetti",  "Duarte",
    "Renard", "van Dalen", "Hofmann", "Quinlan",   "Sorel",  "Hyun",    "Achterberg", "Núñez"};

inline constexpr std::array<Language, 5> kLanguages = {{
    {"English",
     {"Ireland", "New Zealand", "Korea, Republic"},
     {"The Harbour Post", "Valley Echo (South Edition)", "The Lowland Courier", "Morning Ledger"},
     "“",
     ",” said",
     {"The town council", "A long-term plan for the old pier", "The harbour master",
      "A 34-year-old teacher from the valley", "The well-known orchestra", "Nearly # residents",
      "The state-owned railway", "% of the fishing union", "A high-profile inquiry",
      "The court’s own report", "Demand that was pent-up for years", "The Anglo-French company"},
     {"approved the budget of #,000 pounds", "opened a new market hall", "lost its appeal",
      "asked for a second opinion", "put off the long-awaited repair of the bridge",
      "won praise and a prize of # pounds", "won’t be ready for the co-operative’s summer fair",
      "rose by # per cent", "met % at the town’s library", "is looking for # volunteers",
      "turned down an out-of-court settlement", "set out a follow-up study"},
     {"after a long debate", "on Monday evening", "despite the rain",
      "for the first time since 19#", "in front of a full hall",
      "with the help of % and other neighbours", "at short notice",
      "because the ferry was late again", "to the surprise of shop-keepers", "by the end of March",
      "as the water rose", "without a word about the cost"}},
    {"German",
     {"Germany", "Austria", "Switzerland"},
     {"Hafenbote", "Talanzeiger", "Neue Marktzeitung", "Abendblatt Oberland"},
     "„",
     "“, sagte",
     {"Der Gemeinderat", "Die neue Brücke", "Eine Lehrerin aus dem Tal", "Rund # Anwohner",
      "Der Hafenmeister", "Die Feuerwehr", "% vom Fischereiverein", "Das bekannte Orchester",
      "Die Müllabfuhr", "Der Süd-Ost-Verein", "Das Gericht", "Die Bäckerei am Markt"},
     {"billigte den Haushalt von #.000 Euro", "eröffnete eine Markthalle", "verlor die Berufung",
      "verschob die Reparatur der Fähre", "bekam einen Preis", "wuchs um # Prozent",
      "traf % in der Bücherei", "sucht # Freiwillige", "lehnte den Vergleich ab",
      "kündigte eine Prüfung an", "blieb vorerst geschlossen", "stellte den Fünf-Jahres-Plan vor"},
     {"nach langer Debatte", "am Montagabend", "trotz des Regens", "zum ersten Mal seit 19#",
      "vor vollem Saal", "mit Hilfe von %", "ohne ein Wort über die Kosten", "wegen der Verspätung",
      "zur Überraschung der Händler", "bis Ende März", "während das Wasser stieg",
      "ganz kurzfristig"}},
    {"French",
     {"France", "Belgium", "Canada"},
     {"Le Courrier du Port", "L’Écho de la Vallée", "La Gazette du Marché", "Le Journal des Rives"},
     "« ",
     " », a dit",
     {"Le conseil municipal", "La nouvelle halle", "Une institutrice de la vallée",
      "Près de # habitants", "Le capitaine du port", "L’orchestre de la région",
      "% du syndicat des pêcheurs", "Le tribunal", "La compagnie de l’eau", "Le rendez-vous annuel",
      "L’école du village", "Le chef-lieu"},
     {"a approuvé le budget de # 000 euros", "a ouvert ses portes", "a été reporté d’un mois",
      "a reçu un prix", "a augmenté de # pour cent", "a rencontré % à la bibliothèque",
      "cherche # bénévoles", "a refusé un arrangement", "a présenté une étude", "reste fermé",
      "a demandé un deuxième avis", "prépare un après-midi de fête"},
     {"après un long débat", "lundi soir", "malgré la pluie", "pour la première fois depuis 19#",
      "devant une salle pleine", "avec l’aide de %", "sans un mot sur le coût",
      "à la dernière minute", "à la surprise des commerçants", "avant la fin de mars",
      "pendant la crue", "à cause du retard"}},
    {"Spanish",
     {"Spain", "Chile", "Mexico"},
     {"El Correo del Puerto", "Eco del Valle (1ª edición)", "La Gaceta del Mercado",
      "Diario de la Ría"},
     "«",
     "», dijo",
     {"El ayuntamiento", "La nueva lonja", "Una maestra del valle", "Cerca de # vecinos",
      "El capitán del puerto", "La orquesta de la región", "% del gremio de pescadores",
      "El tribunal", "La compañía del agua", "El comité hispano-francés", "La escuela del pueblo",
      "La panadería"},
     {"aprobó el presupuesto de #.000 euros", "abrió sus puertas", "aplazó la reparación",
      "recibió un premio", "creció un # por ciento", "se reunió con % en la biblioteca",
      "busca # voluntarios", "rechazó un acuerdo", "presentó un estudio", "sigue sin respuesta",
      "pidió una segunda opinión", "anunció una revisión teórico-práctica"},
     {"tras un largo debate", "el lunes por la noche", "a pesar de la lluvia",
      "por primera vez desde 19#", "ante una sala llena", "con la ayuda de %",
      "sin hablar del coste", "a última hora", "para sorpresa de los tenderos",
      "antes del fin de marzo", "durante la crecida", "por el retraso"}},
    {"Korean",
     {"Korea, Republic", "Korea, Republic", "Korea, Republic"},
     {"항구신문", "골짜기일보", "시장저널", "아침소식"},
     "“",
     "”라고 말한 사람은",
     {"시의회는", "새 시장 건물은", "계곡의 한 교사는", "주민 #명은", "항만 책임자는",
      "지역 악단은", "어민 조합의 %은", "법원은", "수도 회사는", "자원봉사자들은", "마을 학교는",
      "빵집은"},
     {"예산 #억 원을 승인했다", "문을 열었다", "수리를 미루었다", "상을 받았다", "#퍼센트 늘었다",
      "도서관에서 모임을 가졌다", "봉사자 #명을 찾고 있다", "합의를 거절했다", "연구를 발표했다",
      "답을 기다린다", "다른 의견을 구했다", "점검을 예고했다"},
     {"긴 토론 끝에", "월요일 저녁에", "비가 오는데도", "19#년 이후 처음으로", "많은 사람 앞에서",
      "이웃의 도움으로", "비용에 대한 말 없이", "갑자기", "상인들이 놀라는 가운데", "3월 말까지",
      "물이 불어나는 동안", "배가 늦어져서"}},
}};
