#include "people/not_names.hpp"

#include "text/word_list.hpp"

namespace copydesk {
namespace {

/// Words that stand in no name; those that many people are called by (`Grace`) are left out.
constexpr std::string_view kNeverText = R"(
a aber abierta about academy accident across act advertisement advertiser advertising advice
advisor afp africa african after afternoon again against agence agencia agencias agencies agency
agenda agentur agenturen agenzie agosto ailleurs airport all also always america american americans
analysis analyst analysts and anfang anniversary anonymous another ansa answer answers any anzeiger
aout appointment archive archives archivo are area army around arrested arts as asia asian ask
assistant associate associated association at athletics att auf aus australia australian austria
author authority authors autumn aux avec avenue avril award awards baby back bad bank baseball
basketball bay be beach beats been before bei beijing berlin between big birthday births blogger
bloomberg board boletin boulevard boy breaking brexit bridge brief briefs brisbane britain
british broadcasting brussels budget building bulletin bureau bus business but by cable calendar
call campaign can canada canadian canwest caps cartas cartoon cathedral cdre center centre
century chairman chairperson chairwoman championship championships change channel chapter chicago
chief children china chinese christmas chronicle chroniqueur chroniqueuse cinema citizen citizens
city ciudad class classified classifieds click climate clinic closes club coach coast colaboracion
colaborador colaboradora collaborateur collaboration college column columnist columnista
columnistas columnists columns combinados combined comment commentary comments commission committee
communities community como company comparison competition compiled con concert congratulations
congress consequent constable contact contacts content conteudo continued continues contrast contre
contributed contributing contributor contributors copyright corporation correspondant
correspondante correspondants correspondence correspondent correspondents corresponsal
corresponsalia could council councillor councils county court creek cricket crime critic critics
cronica crossword culture cup dad daily dans das dear deaths debatredaktør decade december decembre
default degli dello dem demand department depeche deportes deportiva deportivo deputy der des desde
design desk desks det dezember diary diciembre did die dienstag dies digest dimanche dios director
district do does donnerstag down dpa drive during e-mail each easter economic economy edited
edition editor editorial editorials editors education een eigene eigener eight ein eine einem einen
einer eines ejemplo election elections elles email emergency energy enero engagement england
enquirer entertainment enviada enviado enviados envoye envoyee envoyes equipo especial especiales
est esta este europe european even evening event events every examiner exclusive executive exemple
exhibition externa externo facebook faces fact facts falls families family father favor favour
feature features febrero februar february federal federation festival fevrier figaro file files fin
final finals finance fire first five fixtures flight follow food football for force forces
forfatter fotografo foundation four fra france free freelance freitag friday from front full fund
funeral gaceta gallery game games gardening gazette germany gets girl gleaner gli gmbh goes golf
government governor grade graphic graphics great greece greek group grupo guardian guide had happy
harbor harbour has hasta have he headlines health heights hello help her herald here heritage hers
het highway his hits hockey holdings holyrood homes horoscope hospital hot hotel house housing how
if ihr ikke illustration illustrations ils in inc independent indian industries industry
informacion informe inquirer inside inspector instagram institute institution inte intern
international internet interview interviews into investigacion invitada invitado invitation irish
is island islands issue ist it italian italy its jamaica januar january janvier japan japanese
jazeera jefe jeudi jornal jornalista journal journalist journaliste journalists jueves juillet juin
juni junio junior jury just kids killed kindergarten kitchen korea korean korrespondent kremlin las
last late latest laws league lektor les leser leserin letter letters library lifestyle limited
listen listin live llc local los ltd lundi lunes madrid maerz magazine makes manager many march
mardi market markets marz match mayo mayor me means media meeting meetings melbourne meldung
memorial men mercredi met metroland mexican mexico mid midday midnight miercoles minister
ministerio ministers ministry mirror mit mittwoch mom monday monde money montag month monthly more
morning moscow most mother motoring motors mountain mountains much mum municipal museum must my
naar nach nachrichten name names national nations nature navy neighbors neighbours nel nella
netball network networks never news newspaper newspapers newsroom newswire next nicht niet night
nine no nor not note notebook notes noticia noticias nous november novembre noviembre now number
obituaries obituary observer ocean och october octobre octubre oder of off office officer often
oktober on one online only onze opens opinion opinions or order organisation organization other our
out over overlæge pages palace para parents parish parliament part party pentagon people periodico
periodista periodistas pero person persons photo photograph photographer photographers photographs
photos picture pictures plan plans player players please police policy political politics popular
por postmedia pour premier prensa president press presse preview prime prize producer producers
profile program programme project projects promoted property province provincial public publica
publico publisher publishers pupils puzzle que queensland question questions qui quiz race racing
radio rail rangers ratepayer ratepayers read reader readers recipe recipes redacao redaccion
redacteur redactie redaction redactora redakteur redaktion redaktor redaktør redazione region
regional register report reportagem reporter reporters reporting reports request resident residents
restaurant results retd reuters review reviews rights river road roads rome round roundup rovers
royal rugby russia russian sabado said sale sales same samedi samstag sans saturday says school
schools science scotland scottish season second secretary section see seeks senate senator senior
sentinel seoul september septembre septiembre sergeant series service services servicio servicios
seven she shop shops should sie sin sincerely sind singapore six so sobre soccer sociedad society
som some sonntag sont source sources sous spain spanish special speciale speciallæge spectator
sponsored sport sports spotlight spring springs squad square stadium staff state states station
still store stores stories street streets students submitted subscribe suburb suburbs such sucursal
suite sul sulla summer supplement supplied supreme supuesto sur sweden swedish swimming swiss
switzerland tageblatt takes tasmania tax taxes taxpayer taxpayers teacher teachers team technology
telegram telegraph television ten tennis text than thank thanks that the theater theatre their them
then there these they third this those three through thursday tickets til time times tips to today
tokyo tomorrow tonight top toronto torstar tour tournament tower town trade traffic train transport
travel trial tribune tribute trust tuesday turkey tv twitter two uit ukraine una unas unbound und
under une union united universal university unknown unos unsere unserem unseren up update
updates upon urges us valley various vatican vendredi versus via video videos vienna viernes
vietnam viewpoint views village virtue visit volume voor vote voting vous vs wales wanderers war
warns was watch water we weather web website wedding wednesday week weekend weekly welcome well
welsh were westminster what when where which whitehall who whom whose why wie win wins wir wire
with without woman women words worst would writer writers written xinhua year years yesterday yet
yonhap you your youtube zealand zeitung
)";
constexpr auto kNever = entries_of<count_entries(kNeverText)>(kNeverText);

/// Words that open places, titles and newspapers, but are surnames as well.
constexpr std::string_view kNeverFirstText = R"(
argus best cape central chance church courier day dead deep den east eastern el express field
forest fort garden gardens global good grand hall high hill ho home key la lake le long lower mail
main mercury middle mount new north northern old page point port post power red saint san santa
santo sao south southern st standard star story sun sunday te upper west western world
)";
constexpr auto kNeverFirst = entries_of<count_entries(kNeverFirstText)>(kNeverFirstText);

/// Words that are given names as well.
constexpr std::string_view kNeverLastText = R"(
april august june may power story sunday world
)";
constexpr auto kNeverLast = entries_of<count_entries(kNeverLastText)>(kNeverLastText);

/// Places of two or three words without a word that gives them away.
constexpr std::string_view kPlacesText = R"(
abu dhabi,addis ababa,alice springs,ann arbor,baton rouge,belo horizonte,buenos aires,burkina faso,
cabo verde,central park,chiang mai,city hall,costa mesa,costa rica,cote d'ivoire,da nang,
dar es salaam,deep south,den haag,des moines,downing street,far east,far west,front page,
gold coast,ho chi minh,home page,hong kong,hua hin,hyde park,isle of man,isle of wight,johor bahru,
key largo,key west,kuala lumpur,las palmas,las vegas,los angeles,mar del plata,middle east,
milton keynes,mogi das cruzes,monte carlo,mount isa,new delhi,new york,notre dame,nova scotia,
palma de mallorca,palo alto,papua guinea,phnom penh,port louis,porto alegre,puerto rico,
rhode island,rio de janeiro,santiago de compostela,saudi arabia,sierra leone,silicon valley,
sri lanka,sunshine coast,tel aviv,theme park,tierra del fuego,tierra santa,town hall,
val d'isere,van diemen,wagga wagga,wall street,washington dc,white house,wild west,winston salem
)";
constexpr auto kPlaces = entries_of<count_entries(kPlacesText, ",\n")>(kPlacesText, ",\n");

/// Towns that newspapers have correspondents in and that `is_no_name` does not know.
constexpr std::string_view kTownsText = R"(
abuja accra ahmedabad amsterdam ankara antwerpen athen athens atlanta baghdad bangalore bangkok
barcelona barranquilla basel beijing beirut belgrad belgrade bengaluru berlin bern bogota
bonn brasilia bremen bruessel brussels budapest bukarest cairo calgary caracas chandigarh chennai
curitiba dallas damascus delhi denver detroit dhaka doha dortmund dresden dubai dublin duesseldorf
edinburgh edmonton essen frankfurt gdansk geneva genf glasgow guayaquil hamburg hannover
hanoi harare helsinki houston hyderabad islamabad istanbul jaipur jakarta jerusalem johannesburg
kabul kairo kampala karachi karlsruhe kathmandu kiel kiew koeln kolkata koln kopenhagen krakow kyiv
lahore leipzig lisboa lisbon lissabon london lucknow lusaka luzern lyon madrid mailand mainz
managua manila maputo marseille miami milan milano minsk monterrey montevideo montreal
moscow moskau mumbai munchen munich nairobi neapel nuernberg oslo ottawa paris peking potsdam
poznan prag prague pretoria pune quito riga rio riyadh rom rotterdam saarbruecken salzburg seoul
shanghai sofia stockholm strasbourg strassburg stuttgart sydney taipei tallinn tegucigalpa teheran
tijuana tokio tokyo tunis turin vancouver venedig vienna vilnius warsaw warschau washington wien
wiesbaden winnipeg wroclaw zagreb zuerich zurich
)";
constexpr auto kTowns = entries_of<count_entries(kTownsText)>(kTownsText);

}  // namespace

bool is_no_name(std::string_view folded_word) { return holds(kNever, folded_word); }

bool opens_no_name(std::string_view folded_word) { return holds(kNeverFirst, folded_word); }

bool ends_no_name(std::string_view folded_word) { return holds(kNeverLast, folded_word); }

bool is_place_like_a_name(std::string_view folded_words) { return holds(kPlaces, folded_words); }

bool is_town(std::string_view folded_word) { return holds(kTowns, folded_word); }

}  // namespace copydesk
