#include "guard/lexicon.h"

#include <algorithm>
#include <stdexcept>

#include "guard/word_table.h"

namespace candour::guard {
namespace {

constexpr std::string_view kGiven =
    // long in use in Britain and Ireland
    "aaron abbie abigail adam adrian aidan aileen ailsa alan alasdair alastair albert alec alex alexander alexandra alexis alfie alfred alice "
    "alison alistair amanda amelia amy andrea andrew andy angela angus anita ann anna annabel anne annette annie anthony antonia antony archie "
    "arthur ashley audrey barbara barry beatrice becky belinda benjamin bernadette bernard bethan bethany betty beverley brenda brendan brian "
    "bridget bronwen bryan callum cameron carl caroline carolyn catherine cathy catriona charles charlie charlotte cheryl chloe chris christina "
    "christine christopher ciara claire clara clare claudia clive colin colleen conor connor cynthia daniel danielle darren dave david dawn debbie "
    "deborah declan deirdre denise dennis derek dermot desmond diana diane dominic donald donna doreen dorothy douglas duncan dylan eamonn edith "
    "edmund edward edwin eileen eilidh elaine eleanor elizabeth ella ellen ellie elliot elsie emily emma eoin eric erica ernest esme esther ethan "
    "eugene eva evelyn evie ewan felicity fergus fiona frances francesca francis frankie fred freddie frederick freya gareth gary gavin gemma geoff geoffrey "
    "geraldine gerald gerard gethin gillian gina gladys gloria gordon graeme graham greg gregory gwen gwyneth hamish hannah harriet harry hayley "
    "heidi helen helena henry hilary hilda howard hugh hugo iain ian imogen ingrid irene isaac isabel isabella isla isobel jacob jacqueline jacqui "
    "jackie jake jamie james jan jane janet janice jason jayne jean jeff jeffrey jen jennifer jenny jeremy jerome jess jessica jill jillian jim "
    "jimmy joan joanna joanne joe joel john johnny jon jonathan joseph josephine josh joshua joyce judith judy julia julian julie juliet justin "
    "karen karl kate katherine kathleen kathryn kathy katie katrina katy kayleigh keith kelly kenneth kerry kevin kieran kim kirsten kirsty kirstie "
    "kyle laura lauren laurence lawrence leanne lena leo leon leonard leslie lesley lewis liam linda lindsay lindsey lisa liz lizzie lorna lorraine "
    "louis louisa louise lucinda lucy luke lydia lynda lynn lynne lynsey mabel madeleine maggie mairi malcolm mandy marcus margaret maria marian "
    "marianne marie marilyn marion marjorie martha martyn mary matilda matt matthew maureen maurice maxine megan melanie melissa michael michele "
    "michelle mick mike mildred millie miranda miriam moira molly monica morag muriel nadine nancy naomi natalie natasha nathan neil niamh nicholas "
    "nicola nicole nigel nora norma norman nuala oliver olivia orla oscar owen pam pamela patricia patrick paul paula pauline peggy peter phil "
    "philip philippa phillip phoebe phyllis rachael rachel ralph raymond rebecca rhian rhiannon rhys richard rita robert roberta roderick rodney "
    "roger roisin ronald ronan rory rosalind rosemary rosie ross rowena roy rupert russell ruth ryan sally samantha samuel sandra sara sarah scott sean "
    "sebastian shane sharon shaun sheila shelley sheena shirley sian simon sinead siobhan sophia sophie stacey stella stephanie stephen steve steven "
    "stewart stuart susan susanna suzanne sylvia tamsin tara tanya terence teresa terry thea theo theresa thomas tim timothy tina toby tom tommy "
    "tony tracey tracy trevor trudy una ursula valerie vanessa vera veronica vicky vincent vivien vivienne walter wendy wilfred william yvette "
    "yvonne zara zoe "
    "abby ben beth bella billy bob bobby brad bruce dan danny don doug ed eddie elin eli erin faye felix "
    "fern georgina jo ken lee luna mitch ned nick noel pam paige pippa percy rick rob robbie ron sam sid "
    "stan stu ted tess tiffany tyler vic zac zena tia sue stanley sidney ray raj jan jean dawn glenn craig "
    "tracy gail nell "
    // South Asia
    "aarav aditi aditya ahmed aisha aishah ajay akash akhil alok amandeep amarjit amina amit amrit ananya anil anika anjali ankit anoop anwar aparna "
    "arjun arun aryan asif asha ashok ayesha babita balwinder bhavesh bhavna bilal deepa deepak deepika devika dilip dinesh divya farah faisal faisal "
    "farhan fatima fatimah ganesh gaurav geeta gita gurdeep gurmeet gurpreet habib hamza harjit harpreet hasan hassan hina ibrahim imran irfan ishaan "
    "jagdeep jaspreet jasvinder javed jyoti kabir kamal karan kavita khadija khalid kiran kishore komal krishna kuldeep kulwinder lakshmi laxmi madhu "
    "mahmood malik mandeep maninder manjit manish manoj maryam meena meera mehreen mohammad mohammed mohamed mohan muhammad mukesh mustafa nadia "
    "nadeem nagina naresh nargis nasreen nasrin navdeep naveed neelam neha nikhil nisha nitin omar parminder parveen pooja pradeep prakash pranav "
    "preeti priya priyanka rahim rahul rajesh rajinder rajiv raju rakesh ramesh ranjit rashid rashida ravi ravinder rekha reshma rizwan rohan rohit "
    "rubina rukhsana saima sajid salim salma salman sameer samina sandeep sangeeta sania sanjay sanjeev santosh saqib satish seema shabana shabnam shahid "
    "shahida shaista shalini shazia sherin shivani shreya sikander simran sneha sohail sonia subhash sukhdeep sukhjit sumaira sunil sunita suresh "
    "surinder sushma swati tahir tahira tariq usha usman vandana varun vijay vikram vinod vishal yasmin yasmeen yusuf zainab zahid zeeshan zubair "
    // Africa and the Caribbean
    "abdi abdul abdullah abena adaeze ade adebayo adeola adunni akosua akua ama amara aminata amare ayodele babatunde bukola chiamaka chidi chidinma "
    "chike chinedu chinwe chioma chukwuemeka damilola efua ekow emeka esi femi folake folasade funmilayo ifeanyi ifeoma ikenna kelechi kemi kofi "
    "kojo kwabena kwaku kwame kwasi latoya lamar leroy mamadou marlon moses musa ngozi nkechi nnamdi nneka obinna olu olumide oluwaseun oluwaseyi "
    "onyeka segun sekai shanice shanelle sibusiso simba tafadzwa taiwo tanisha tariro temitope thabo themba thandiwe tinashe titilayo tolulope tremaine "
    "tunde tyrone uche winston yaa yaw yewande zanele "
    // East and south-east Asia
    "akiko haruka haruto hiroshi jiahao jin jing jun kenji linh mei ming minh nguyet phuong qiang siew thanh thuy wei xiao xiaoming xin yan ying "
    "yuki zhang "
    // Poland, the Baltic, Romania, the Balkans, Ukraine, Russia
    "agata agnieszka aleksandra aleksander andrei andrzej aneta anastasia beata bogdan bozena catalin cristian cristina dariusz dmitri dorota "
    "elzbieta ewa ferenc florin gheorghe grzegorz halina ioana ion irina ivan iwona jacek janusz jaroslaw jerzy joanna jozef jurgita kamil karolina "
    "kasia katarzyna krzysztof laszlo lukasz magda magdalena malgorzata marcin marek mariusz marta mateusz michal mihai mikhail mircea monika natalia "
    "nikola oksana olena olga pawel piotr przemyslaw radoslaw rafal renata roxana ryszard sergei slawomir stanislaw svetlana sylwia szymon tadeusz "
    "tatiana tomasz urszula vasile vladimir volodymyr wioletta wojciech yulia zbigniew zofia zoltan "
    // Turkey, the Arab world, Iran, Israel
    "ahmet ayse aylin dariush emine emre fatma hatice hussein ismail karim khaled layla leila mahmoud mehmet merve murat mustafa nasser nour omid "
    "osman parisa rania reza salah samir sana selin shirin tamar walid yael youssef zeynep ziad "
    // southern and western Europe, Latin America
    "alejandro alessandro alessia andreas antonio beatriz bjorn carlos carmen chantal chiara claudio dimitrios diego dolores eduardo enrique ernesto "
    "fabio federico fernando filipe francesco francisco franz friedrich giorgos giovanni giulia giuseppe guillermo gustavo hans heinrich helga "
    "henrique ignacio ines isabelle jacques javier jorge jose juan juana jurgen klaus konstantinos lars lorenzo luca lucia luigi luis marcelo marco "
    "mario matteo miguel nikos pablo paolo paulo pedro pierre rafael raul ricardo rosa salvatore sofia sven sergio stavros tiago valentina vasilis "
    "vincenzo wolfgang xavier yannis";

constexpr std::string_view kDoubtfulGiven =
    "ade al alan ali ama amber angel april art ash august autumn basil bill blake brook brooke candy carol celeste chase chelsea cherry "
    "christian clay cliff constance coral crystal daisy dale dean diamond drew duke earl eden eve faith finn fleur flora florence forest "
    "frank gay gene george georgia ginger glen grace grant guy hazel heath heather holly hope hunter india iris ivor ivy jack jackson jade "
    "jasmine jay jewel jin jordan joy jun june kay kent kirk kit lance lily lincoln logan lola mack madison marina mark marshall martin "
    "mason max may mercy merry mia miles milo ming mohan morgan myrtle nat norman olive opal paris pat patience patsy pearl penny pip piper "
    "poppy preston prudence quentin rani reed reg rex rich river robin rod rose rowan ruby rufus rusty sage sandy savannah selina shay sky "
    "skye spencer sterling summer sunny sydney temple trinity troy verity victor victoria viola violet virginia wade warren wayne wei will "
    "willow woody yan";

constexpr std::string_view kSurname =
    "abbott acheampong adamczyk adams adebayo adekunle adeyemi agarwal ahmad ahmed akhtar akintola allen ali amoah anand anderson appiah arora asante "
    "ashworth aslam atkins atkinson ayodele aziz bailey banerjee barber barnes barnett bartlett begum bennett bhatt bhatti bhattacharya bibi boateng "
    "bogdanov bradley bradshaw brennan brooks bryant burke butcher byrne cameron campbell carr carter chamberlain chan chapman chaudhary chaudhry chen "
    "cheung choudhury chowdhury chukwu clarke clark coleman collins connolly cooper cox crawford cunningham dabrowski daniels das davies davis dawson "
    "desai dhillon diallo diaz dixon dlamini doherty donnelly doyle dubois duffy eccles edwards egan elliott ellis eze evans fernandes fernandez "
    "ferrari ferreira fitzgerald fletcher flynn fraser gallagher garcia gardner georgiou ghosh gibson gill gomez gonzalez goodwin gordon gough graham "
    "gray greenwood gregory grewal griffin griffiths gupta hamilton hansen haque harper harris harrison harvey hassan hayes henderson hernandez "
    "hewitt hicks higgins hobbs hodgson hoffmann holland holmes horvath howard howe howell hudson hughes hussain hussein ibrahim iqbal islam "
    "ivanov jablonski jackson jacobs james jamieson janowski jefferson jenkins jensen johansson johnson johnston jones joshi kaczmarek kaminski kapoor "
    "kaur kelly kennedy kerr khalid khan khatun kim knight kovacs kowalczyk kowalska kowalski kozlowski kumar lambert larsen lawson leblanc lewandowski "
    "lewis liu lopez macdonald mackenzie maclean mahmood malik marsden martinez matthews mazur mbeki mccarthy mcdonald mcgrath mckenna mclean mehmood mehta "
    "mensah mendes miah miller mirza mishra mistry mitchell mohamed mohammed moore morales moreno morgan morris morrison moyo mueller muller "
    "murphy murray musa mwangi nair naidoo ncube ndlovu nelson newton nguyen nicholson nkosi novak nowak obi ochieng oconnor odonnell ogunleye "
    "okafor okeke okonkwo oliveira oneill o'brien o'connor o'donnell o'neill o'reilly o'sullivan osei owusu palmer papadopoulos parker parmar parsons patel "
    "patterson pearce pearson pereira perez perry petrov petrova phillips piotrowski popescu popov powell qureshi rahman rai raja ramirez ramos rao "
    "rashid reddy rees reid reynolds richards richardson riley robertson robinson rodriguez rogers rossi ryan saeed salazar saleh sanchez sanders sandhu "
    "santos schmidt schneider scott shah shaikh sharma shaw sheikh shepherd siddiqui sidhu silva simmonds simpson singh skinner smith soares sokolov "
    "stephens stephenson stevens stevenson stewart sullivan suleman suzuki szabo szymanski takahashi tanaka taylor thakur thapa thompson thomson torres "
    "tran turner uddin ullah usman varga verma vu wagner walker wang warsame watkins watson watts weber wilkinson williams williamson willis "
    "wilson wisniewski wojcik wong wozniak wright wu yadav yamamoto yang yilmaz young yusuf zaman zhang zhao zielinski zulu";

constexpr std::string_view kDoubtfulSurname =
    "banks barker beck bell berry best bird bishop black bond booth bowen bridges brook brown burns burton bush butler cole cook cross crow curtis day dean "
    "drake farmer fields fisher ford forest foster fowler fox francis franklin freeman french frost garner george gilbert glover grant "
    "green hale hall hart hawkins hill hunt hunter ingram jordan king knox lamb law lawrence lee lloyd long lord love lowe lynch marsh marshall martin "
    "mason may mills moss nash noble norton owen page parks payne peacock pike pollard poole pope porter potter power preston price prince quinn reed "
    "rhodes rice rose rowe russell salt savage sharp short simon small snow spencer stone summers sutton swift temple terry thomas todd tucker "
    "walsh walters ward warren waters webb wells wheeler white wills winter wood woods york";

constexpr std::string_view kTitles =
    "mr mrs ms miss mx dr prof professor cllr councillor sir dame rev reverend pc pcso dc ds di dci dsu wpc sgt sergeant insp inspector supt "
    "superintendent constable ci acc cpl capt captain judge";

constexpr std::string_view kPlaceEnds =
    "road street lane avenue close court crescent drive garden gardens gate green grove hill house mews park parade place rise row square terrace view walk way "
    "wood woods yard common field fields meadow meadows bridge farm estate tower towers hall hotel inn arms tavern pub bar cafe club theatre museum "
    "library church chapel cathedral mosque temple gurdwara synagogue hospital surgery clinic hospice school schools college academy university nursery "
    "centre center hub pavilion stadium station market stores store shop trust foundation charity society association institute memorial "
    "fund award awards cup prize bursary partnership project scheme programme campaign initiative festival fayre fair parish ward borough brook lodge "
    "day week month act bill report review inquiry law lawn lido leisure county council primary secondary infant junior ltd limited plc llp cic";

constexpr std::string_view kOrdinary =
    // bodies, posts and what they do
    "access action actions activities activity administration adult adults advice advisory agencies agency aim aims alcohol all ambulance analyst annual "
    "anti antisocial area areas arson assault assessment authorities authority aware awareness behaviour board body borough budget burglary "
    "business businesses cabinet call campaigns car cards care case cases celebrate chair chairman challenge change charge chief child children choices "
    "citizens city civil clean closure co cohesion command commander commission commissioner committee common communications communities community "
    "complaints conference constabulary contact content coordinator councils county courts crime crimes criminal crown customer cyber cycle data date "
    "decision delivery department deputy development director disorder district domestic door drink driving drug drugs duty early east education "
    "emergency employment enforcement engagement england english environment environmental equality estates event events executive exploitation families "
    "family feel finance fire first food for force forum fraud free friends funding further game general girls good government green group groups guide "
    "hate head health help herts hertfordshire high holiday home homeless homes hospital hot house housing human idea improve improvement in independent "
    "information initiatives intelligence intervention investigation issues joint junior justice key knife know lead leader leads learning leaving "
    "legal level licensing life line link list live local london looked looking low main make management manager managing member members men mental mentoring "
    "metropolitan ministry misuse mobile modern money more multi museums national neighbourhood neighbours network networks new news next night no north not notes "
    "number objective objectives offence offender offenders office officer officers older on online open operation operational operations opportunities "
    "organisation organised other our out outcome outcomes outreach own parents park parking parks partner partners partnerships patrol people performance "
    "personal plan planning plans play please police policy pop possible premises press prevent prevention principal principles priorities priority prison "
    "private probation problem progress projects promote property protect protection public quarter quarterly race reassurance record recovery "
    "reduce reduction referrals refuge region regional register registered repeat report reporting representative residents resource resources response "
    "responsible restorative retail review risk roads rough royal rural safe safeguarding safer safety say scams school schools scrutiny secretary section "
    "security senior serious service services sessions sex sexual shared sheltered shops single sites sleepers small social south speak special sport sports staff "
    "stage state statement status statutory stay steering stop strategic strategies strategy street streets strong stronger substance supervisor support "
    "surveys survey survivors tackle target targeted team teams technical tenancy tenants the theft theme thriving together top tough town towns trading "
    "traffic training transport treatment trusts truth unit united updates update urban use vehicle victim victims village violence violent voluntary "
    "volunteer volunteers vulnerable warden wardens warning warm watch water website weekly welcome welfare well west wellbeing what when where who why with women "
    "work worker workers working workshop workshops young your youth zone zones "
    // words that begin a sentence or a heading
    "a about above across action add after again against also an and any are as at be been before below between both but by can case could deal did do does during each "
    "either every few find following from get give given goal goals great had has have he her here his how however i if into is it its keep less "
    "let like many may meet meets met might monthly most much must my nor now of off often once one only or over page pages part parts per promises put ran "
    "read run said saw see seen sent set she should show since so some such take tell than thank that their them then there these they this those "
    "three through to too two under until up upon us used very visit was way we went were which while whose will within without would year years yes yet you "
    "document documents figure figures first glossary held homepage item menu name outline process question questions result results search source sources start summary table "
    "none nobody nothing everyone everybody someone another because despite since although among model models leaders faith drug "
    "implication implications pathway pathways session newsletter company panel badge union lottery light lights age ages blue white grey yellow purple orange bronze silver gold "
    "golden platinum big little small old grand hear true third fourth second half corporate comms accommodation financial technology diversity develop op pilot peer gang bike bikes "
    "bus train box watch due fortnightly ongoing serious organised lapel pin pins meetings meeting minutes briefing briefings champion champions ambassador ambassadors month months mapping "
    "web content contents guidelines regulations accessibility bodies equality commission cross border gradients bins bin mill mills saint standing peers star stars buddy buddies "
    "four five six seven eight nine ten eleven twelve twenty hundred thousand million hundreds thousands "
    "term terms text title total view words change changes complete completed started done delivered paper version draft act bill "
    // days and months
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december spring "
    "summer autumn winter christmas easter halloween eid diwali ramadan pride bank boxing new "
    // peoples and countries, which stand before other words
    "british irish scottish welsh european polish romanian asian african caribbean muslim christian jewish hindu sikh black white gypsy roma traveller "
    "britain kingdom ireland scotland wales europe";

class Table {
 public:
  Table() {
    add(kGiven, [](WordKinds& kinds) { kinds.given = true; });
    add(kDoubtfulGiven, [](WordKinds& kinds) { kinds.doubtful_given = true; });
    add(kSurname, [](WordKinds& kinds) { kinds.surname = true; });
    add(kDoubtfulSurname, [](WordKinds& kinds) { kinds.doubtful_surname = true; });
    add(kTitles, [](WordKinds& kinds) { kinds.title = true; });
    add(kPlaceEnds, [](WordKinds& kinds) { kinds.place_end = true; });
    add(kOrdinary, [](WordKinds& kinds) { kinds.ordinary = true; });
    if (words_ > kSlots / 2) throw std::logic_error("the table of words is too small");
  }

  WordKinds find(std::string_view word) const {
    const WordKinds* found = table_.find(word);
    if (found == nullptr) return {};
    WordKinds kinds = *found;
    // Doubt outweighs.
    if (kinds.doubtful_given) kinds.given = false;
    if (kinds.doubtful_surname) kinds.surname = false;
    return kinds;
  }

 private:
  static constexpr std::size_t kSlots = 8192;

  template <class Mark>
  void add(std::string_view words, const Mark& mark) {
    for (; !words.empty(); ++words_) {
      const std::size_t space = std::min(words.find(' '), words.size());
      mark(table_[words.substr(0, space)]);
      words.remove_prefix(std::min(space + 1, words.size()));
    }
  }

  WordTable<WordKinds, kSlots> table_;
  std::size_t words_ = 0;
};

}  // namespace

WordKinds kinds_of(std::string_view word) {
  static const Table table;
  return table.find(word);
}

}  // namespace candour::guard
