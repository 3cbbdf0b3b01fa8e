/**
 * What stands around a name and tells that it is one, or that it is none: who somebody is to whom before it, "ने", "जी", "का
 * लड़का" behind it; "चौक", "विद्यालय", "योजना" behind it are named after people and are not people.
 */
import { wordsAt } from '../text/words.ts'

function set(list: string): ReadonlySet<string> {
  return new Set(wordsAt(list).map(({ text }) => text))
}

/** A title: what follows is a name, or a god's. */
export const titles =
  set(`श्री श्रीमती श्रीमति सुश्री श्रीमान डॉ डा स्व स्वर्गीय मरहूम फादर सिस्टर हाजी हाफिज मौलाना मौलवी पंडित पं सेठ सरदार कु मिस मिसेज मिस्टर एडवोकेट प्रो प्रोफेसर कर्नल मेजर कैप्टन
  हवलदार सूबेदार बाबू ठाकुर shri sri shree smt shrimati srimati sushri dr late mr mrs ms miss km father sister haji maulana maulvi pandit pt seth sardar hav adv prof
  subedar babu col major capt maj brig professor kumari lt lieutenant retd er`)

/** Titles that gods and schools do not bear: even an unknown word after them is a name. */
export const ladies = set('श्रीमती श्रीमति सुश्री स्व स्वर्गीय मरहूम कु smt shrimati srimati sushri mr mrs ms late km')

/** Kin and others who are named next. */
export const persons =
  set(`पिता माता मां माताजी पिताजी बाप अम्मा पति पत्नी पुत्र पुत्री बेटा बेटे बेटी लडका लडके लडकी बहू बहु भाई भैया बहन बहिन दीदी भाभी भौजी जेठ जेठानी देवर देवरानी ननद
  सास ससुर दामाद जीजा साला साले साली चाचा चाची काका काकी ताऊ ताई मामा मामी मौसी मौसा फूफा फूआ बुआ दादा दादी नाना नानी पोता पोते पोती नाती नातिन भतीजा भतीजे भतीजी भांजा भांजे भांजी
  दोस्त मित्र पडोसी पडोसन आरोपी अभियुक्त गवाह पीडित पीडिता छात्र छात्रा विद्यार्थी मृतक मृतका मरीज लाभार्थी हितग्राही किसान कृषक विधवा बेवा नॉमिनी वारिस एजेंट दलाल दुकानदार मिस्त्री मजदूर
  रसोइया सहायिका सदस्य दबंग गुंडा बदमाश नामक उर्फ बच्चा बच्चे बच्ची महिला औरत बुजुर्ग वृद्ध वृद्धा दिव्यांग विकलांग ड्राइवर चालक मालिक किरायेदार भूस्वामी खातेदार काश्तकार आत्मज आत्मजा वल्द
  पीडिता साहूकार ठग पूर्वज स्वामी श्रमिक हलवाई दर्जी बढई नाम आवेदक आवेदिका प्रार्थी प्रार्थिनी शिकायतकर्ता निवेदक निवेदिका भवदीय भवदीया
  pita mata maa pitaji mataji baap amma pati patni putra putri beta bete beti ladka ladke ladki bahu bhai bhaiya bahan behen didi bhabhi jeth jethani devar nanad saas sasur damad jija sala
  chacha chachi kaka kaki tau tai mama mami mausi bua dada dadi nana nani pota poti nati bhatija bhatiji bhanja bhanji dost padosi padosan aaropi gawah gavah pidit chhatra mritak
  mareez mariz labharthi hitgrahi kisan vidhwa vidhva bewa agent dalal dukandar mistri majdoor sadasya urf driver malik kirayedar aatmaj vald wald naam avedak prarthi
  mother father husband wife son daughter brother sister uncle aunt aunty nephew niece cousin grandfather grandmother grandson granddaughter friend neighbour neighbor accused witness
  victim student pupil deceased patient beneficiary farmer widow nominee payee agent tenant landlord owner holder weaver labourer worker member alias named name applicant complainant petitioner
  अब्बू अब्बा अम्मी अब्बाजान घरवाला घरवाली शौहर बीवी मरद बिटिया बेटियां बेटियों बेटों नातिनी देवरानी सौतन समधी समधन abbu abba ammi gharwala gharwali shauhar biwi bitiya betiya betiyan
  nephew twins twin children child kid kids boy girl baby infant
  ठेकेदार शादी विवाह shadi shaadi आजी आजा विपक्षी पट्टीदार प्रतिवादी फुआ फुफा भौजाई बेटवा लाभुक शक संदेह shak जमींदार कबाडी चोर फरियादी कॉलर मुखबिर बच्चों संदिग्ध रैयत क्रेता विक्रेता thekedar contractor caller informer suspect namely buyer seller complainant aggrieved person regards sincerely faithfully truly myself`)

/** "मेरे", "my": whose kin are named next. */
export const mine = set(
  'उसका उनका uske uska uski unke unka unki iske iski isake मेरे मेरी मेरा हमारे हमारी हमारा हमार हमर मोर म्हारे उनके उनकी उसके उसकी mere meri mera hamare hamari hamara hamar my our his her',
)

/** Posts: who holds one is known by it, and not looked for. */
export const posts =
  set(`सरपंच मुखिया प्रधान विधायक सांसद पार्षद सचिव कोटेदार पटवारी लेखपाल मंत्री अध्यक्ष अमीन मेट दरोगा थानेदार थानाध्यक्ष एसडीएम बीडीओ डीएम सीओ तहसीलदार कानूनगो इंजीनियर जेई अधिकारी निरीक्षक
  प्राचार्य प्रधानाध्यापक हेडमास्टर कलेक्टर कमिश्नर एसपी प्रभारी अभियंता आयुक्त उपायुक्त जिलाधिकारी राज्यपाल prabhari abhiyanta रोजगार सेवक सीएमओ सुपरवाइजर
  sarpanch mukhiya pradhan vidhayak mla mp parshad sachiv kotedar patwari lekhpal mantri adhyaksh amin ameen daroga thanedar sdm bdo dm cdo co tehsildar tahsildar je sdo ae ee engineer officer
  inspector si sho principal headmaster collector commissioner sp dealer secretary minister supervisor lineman`)

/** Behind a name they make it a place, a work, a scheme, a feast, a thing. */
export const places =
  set(`नगर पुरी पुर विहार कॉलोनी कालोनी चौक चौराहा चौराहे तिराहा तिराहे मोड रोड मार्ग पथ पार्क उद्यान वाटिका बाग स्कूल विद्यालय पाठशाला कॉलेज महाविद्यालय विश्वविद्यालय संस्थान अस्पताल चिकित्सालय मंदिर मन्दिर
  मस्जिद दरगाह गुरुद्वारा चर्च आश्रम मठ टोला टोली पारा पाडा पट्टी डीह घाट नाला नाले नदी तालाब पोखर पोखरा सागर बांध पुल सेतु स्टेडियम मैदान ग्राउंड भवन सदन धाम गांव गाँव ग्राम पंचायत गंज बाजार बाज़ार मंडी हाट
  मार्केट जयंती पूजा मेला मेले योजना अभियान अखाडा ठाकुरबाडी ठाकुरबारी ढाबा स्टोर मेडिकल क्लीनिक क्लिनिक नर्सिंग बैंक गैस एजेंसी पेट्रोल पंप होटल छात्रावास हॉस्टल आवास ज्योति खेल चबूतरा प्रतिमा मूर्ति स्मारक द्वार गेट कुआं
  इंटर इंटरमीडिएट डिग्री हाई प्राथमिक माध्यमिक कन्या बालिका बालक जन्मभूमि लीला कथा नवमी अष्टमी नवरात्र ब्लॉक तहसील जिला थाना वार्ड मोहल्ला मुहल्ला गली कुंज एनक्लेव अपार्टमेंट टॉवर मिल फैक्ट्री भट्ठा समाज बिरादरी जाति
  समूह समिति संघ सभा संगठन ट्रस्ट फाउंडेशन इंटरप्राइजेज ट्रेडर्स कंस्ट्रक्शन कंपनी स्टेशन हाल्ट जंक्शन एक्सप्रेस प्रेस बिगहा बीघा सराय ज्वेलर्स सरोवर कुंड झील पहाड पर्वत वन जंगल दिवस जल
  nagar puri pur vihar colony chowk chauk chauraha chouraha tiraha mod road rd marg path park garden vatika bagh bag school vidyalaya college mahavidyalaya university institute hospital mandir temple
  masjid dargah gurudwara church ashram math tola toli para pada patti dih ghat nala naala nadi river talab pokhar pokhara sagar bandh dam pul bridge setu stadium maidan ground bhawan bhavan sadan
  dham gaon gram village panchayat ganj bazar bazaar mandi haat market jayanti puja mela yojana yojna scheme abhiyan akhada dhaba store stores medical clinic nursing bank gas agency petrol pump
  hotel hostel chhatravas chhatrawas chatrawas chhatravaas thakurbari thakurbadi thakurwadi devasthan awas aawas campus statue gate chabutra inter degree high primary middle block tehsil district thana ward mohalla gali lane street kunj enclave apartment apartments tower mill
  factory samaj jati samuh samiti sangh trust foundation enterprises traders construction company station halt junction express bigha sarai jewellers sarovar kund lake hill forest mission club award stadium cup
  international convent public academy coaching classes tea sweets textiles motors electronics hall auditorium library center centre kothi stambh smarak sthal kila mahal dharamshala gaushala कोठी स्तंभ किला महल धर्मशाला गौशाला लाइब्रेरी पुस्तकालय वाचनालय sanskritik kendra केंद्र केन्द्र`)

/** Before a name they make it a place: "ग्राम मोहन", "near Kailash". */
export const villages =
  set(`ग्राम गांव गाँव गाव मौजा वार्ड मोहल्ला मुहल्ला टोला थाना पोस्ट ब्लॉक तहसील जिला शहर कस्बा चौकी पंचायत डाकघर प्रखंड अंचल स्टेशन मां बाबा जय
  village vill gram gaon mauja ward mohalla post po ps thana block tehsil district dist city town station panchayat in at from near maa baba jai jay saint st`)

/** What is said of somebody right after their name. */
export const cases = set(
  'ने को का की के से जी सर साहब ji ne ko ka ki ke se s sir sahab hi भी bhi is has was had died says said asked and aur और इस this वाले द्वारा नाम naam',
)
/** Whose child or wife somebody is, their age, where they live: it follows a name. */
export const descents =
  set(`बेवा विधवा bewa vidhwa पुत्र पुत्री पत्नी आत्मज आत्मजा वल्द सुत उम्र आयु निवासी निवासिनी ग्राम पिता पति putra putri patni aatmaj umra umar age aged niwasi nivasi resident pita pati vald
  son daughter wife widow husband father vill village उर्फ urf alias मोबाइल मो mob mobile whatsapp whatsap watsap contact phone ph फोन आधार aadhaar uid`)
/** "मोहन के लड़के": their kin, their house, their field. */
export const belongings =
  set(`लडका लडके लडकी बेटा बेटे बेटी पत्नी पति पिता मां माता मम्मी पापा भाई बहन बहू परिवार घर मकान खेत जमीन दुकान नाम खाता खाते खाते पास पेंशन आधार
  ladka ladke ladki beta bete beti patni pati pita maa mata mummy papa bhai bahan bahu parivar ghar makan khet jamin zamin dukan naam khata khate pension`)
/** Where somebody is not: who is "in" a word is no person. */
export const insides = set('में मे me mein वाला वाली wala wali तक tak पर')
/** Known to all, or a name of the State's. */
export const known =
  set(`गांधी गाँधी नेहरू अम्बेडकर अंबेडकर आंबेडकर मोदी योगी अटल वाजपेयी बाजपेयी दीनदयाल सावित्रीबाई फुले ज्योतिबा बिरसा टैगोर तिलक पटेल विवेकानंद विवेकानन्द शिवाजी भगतसिंह चंद्रशेखर इंदिरा राजीव
  प्रधानमंत्री मुख्यमंत्री राष्ट्रपति लक्ष्मीबाई कलाम gandhi nehru ambedkar modi yogi atal vajpayee deendayal savitribai phule birsa tagore tilak vivekanand shivaji indira lakshmibai laxmibai rajiv patel subhash सुभाष kalam`)
/** Cows have names too. */
export const beasts = /(?:गाय|भैंस|बकरी|कुत्त|cows?|buffalo|goats?|dogs?)(?![\p{L}\p{M}])/iu
/** Public persons of two words or more. */
export const famous =
  /shyama ?prasad muk|श्यामा ?प्रसाद मु|madan mohan mal|मदन मोहन माल|ram manohar lohia|राम मनोहर लोहिया|deen ?dayal|दीन ?दयाल|amit shah|अमित शाह|lal bahadur|लाल बहादुर|jai ?prakash narayan|जय ?प्रकाश नारायण|bhagat singh|भगत सिंह|(?:chandra ?shekhar|चंद्र ?शेखर) (?:azad|आजाद)|(?:rani|रानी) (?:durgavati|दुर्गावती|lakshmi|लक्ष्मी)|(?:maharana|महाराणा|guru|गुरु|maharaja|महाराजा) |(?:birsa|बिरसा) (?:munda|मुंडा)|(?:sidhu|sido|सिद्धू|सिदो) (?:kanhu|कान्हू)|ahilya ?bai|अहिल्या ?बाई|narendra modi|नरेंद्र मोदी|sai baba|साईं बाबा|rajendra nagar|karpoori thakur|कर्पूरी ठाकुर|^(?:jai|jay|जय) (?:hind|हिंद|हिन्द)$/u
/** Posts and callings that are surnames too. */
export const ranks = new Set([
  'प्रधान',
  'अधिकारी',
  'सरकार',
  'मलिक',
  'आरा',
  'ara',
  'मिस्त्री',
  'भंडारी',
  'सरदार',
  'pradhan',
  'adhikari',
  'sarkar',
  'malik',
  'mistry',
])
/** Named after nobody where a name stands before them: "प्रेम सागर". */
export const peopled = new Set(['सागर', 'sagar', 'पुरी', 'puri'])
/** Said of elders behind their name. */
export const elders = /^(?:ताई|काका|काकी|दीदी|चाचा|चाची|बुआ|tai|kaka|kaki|didi|chacha|chachi|bua)$/u
/** "अब्दुल रज्जाक": names that go on with a word that is mostly none. */
export const servants = /^(?:अब्दुल|अब्दुर|अब्दुस|मोहम्मद|मुहम्मद|नूर)$/u
/** They join two parts of a name: "Nur un Nisa". */
export const linking = new Set(['un', 'ul', 'ur', 'us', 'bin', 'bint', 'ud'])

/** "- Villagers", "- Anonymous": no person by name. */
export const many =
  /(?:ers|ors|ents|ants|ians|ists|ees|ous|ity|men|folk)$|^(?:all|public|people|parents|family|staff|locals|janta|gramvasi|gramin)$/

/** "Nisha, E-7, …": whoever signs with the number of a door. */
export const doored = /^(?:[A-Z]{1,2}\s?[-/]\s?\d|h[.]?\s?no|house no|flat \d|qtr|room \d|मकान|फ्लैट|क्वार्टर)/iu

/** Behind a name with a surname they tell where somebody lives: "Imtiyaz Ansari gram Karampur". */
export const abodes = new Set(['gram', 'village', 'vill', 'ग्राम', 'गांव'])
