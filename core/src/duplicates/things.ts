/**
 * What the same thing is called in Hindi, in Roman letters and in English, so that "Shiv temple" meets "शिव मंदिर". A line
 * is one thing: its sort, its name, its words; `_` joins words that belong together. Spellings that sound alike need not
 * be listed (`neutral.ts`). Of a sort marked `*` two different things contradict: a cow is no hen, the mosque no temple.
 *
 *   spot     by what people say where it is      site    an office or institution      kin      for whom
 *   thing    what is broken or wanted            side    which of several like ones    state    what is wrong with it
 *   goods    what is stolen, lost or sold        being   an animal                     who      an official
 *   paper    a card, certificate or scheme       service what an institution gives     when     a month or day
 */
import { lettersOf } from '../text/neutral.ts'
import { synonyms } from './synonyms.ts'

/** The sorts of things. */
export type Sort =
  | 'spot'
  | 'site'
  | 'thing'
  | 'side'
  | 'state'
  | 'goods'
  | 'being'
  | 'who'
  | 'paper'
  | 'service'
  | 'when'
  | 'kin'
  | 'other'

const list = `
spot temple मंदिर मन्दिर mandir temple shivala शिवाला मठ math देवस्थान
spot mosque मस्जिद masjid mosque ईदगाह eidgah idgah karbala_maidan
spot church गिरजाघर church girja
spot gurdwara गुरुद्वारा gurudwara gurdwara
spot station स्टेशन station railway_station
spot busstand बस_अड्डा बस_अड्डे bus_adda bus_stand बस_स्टैंड बस_स्टॉप bus_stop
spot market बाजार bazar bazaar market हाट haat hat मार्केट
spot mandi मंडी mandi सब्जी_मंडी vegetable_market
spot chowk चौक chowk chauk square chauraha चौराहा crossing
spot turn मोड़ mod mor turn turning bend
spot fork तिराहा tiraha तिमुहानी timuhani junction trijunction
spot shop दुकान dukan shop store स्टोर
spot tailor दर्जी darji tailor
spot mill मिल mill
spot kiln भट्ठा भट्ठे भट्टा bhatta bhattha kiln
spot court कचहरी kachahri court अदालत
spot library लाइब्रेरी library पुस्तकालय
spot cinema सिनेमा cinema टॉकीज
spot hotel होटल hotel ढाबा dhaba restaurant
spot graveyard कब्रिस्तान kabristan graveyard cemetery
spot cremation श्मशान shamshan cremation मुक्तिधाम muktidham
spot fort किला किले kila fort
spot tree_peepal पीपल peepal pipal
spot tree_neem नीम neem
spot tree_banyan बरगद bargad banyan
spot field खेत khet field fields
spot gate गेट gate फाटक phatak द्वार dwar darwaja दरवाजा
spot pump_petrol पेट्रोल_पंप petrol_pump petrol
spot statue मूर्ति murti statue प्रतिमा pratima
spot ghat घाट ghat
spot stage मंच stage manch
spot godown गोदाम godam godown warehouse
spot watertank टंकी tanki water_tank overhead_tank पानी_टंकी
spot corner कोना कोने kona corner नुक्कड़ nukkad
spot stable अस्तबल तबेला tabela khatal खटाल
spot ground मैदान maidan ground playground
spot club क्लब club
spot factory फैक्ट्री factory कारखाना karkhana
spot hostel छात्रावास hostel
spot tower टावर tower
spot dharamshala धर्मशाला dharamshala
spot kachari_house घर_के_सामने
spot bridge_over ओवरब्रिज overbridge flyover
site school विद्यालय school स्कूल vidyalaya पाठशाला pathshala
site college कॉलेज college महाविद्यालय
site anganwadi आँगनबाड़ी आंगनवाड़ी anganwadi aanganbadi creche awc
site hospital अस्पताल hospital phc chc पीएचसी सीएचसी स्वास्थ्य_केंद्र health_centre dispensary aspatal उपकेंद्र
site police थाना थाने thana police police_station पुलिस चौकी chowki polis
site bank बैंक bank branch शाखा
site ration_shop कोटा कोटे quota कोटेदार kotedar राशन_दुकान ration_shop ration_dealer fair_price pds उचित_दर kota_shop quota_shop राशन_डीलर dealer डीलर
site csc जन_सेवा_केंद्र जन_सेवा csc सीएससी service_centre सेवा_केंद्र sahaj vasudha ग्राहक_सेवा_केंद्र ग्राहक_सेवा csp सीएसपी bank_mitra बैंक_मित्र mini_bank मिनी_बैंक grahak_seva
site post_office डाकघर post_office dakghar
site panchayat_house पंचायत_भवन panchayat_bhawan panchayat_bhavan
site block_office प्रखंड_कार्यालय block_office ब्लॉक_कार्यालय
site tehsil तहसील tehsil tahsil अंचल anchal
site gas_agency गैस_एजेंसी gas_agency
site nursing_home नर्सिंग_होम nursing_home
site pacs पैक्स pacs समिति samiti society सोसाइटी
site cowshelter गौशाला गोशाला gaushala goshala cow_shelter
thing waterpoint चापाकल chapakal चापानल chapanal हैंडपंप handpump hand_pump नल nal nalka नलका tap hand_pumps
thing well कुआँ कुआं कुएँ kuan kua well
thing pipe पाइप pipe पाइपलाइन pipeline पाइप_लाइन पानी_की_लाइन
thing tubewell नलकूप nalkup tubewell tube_well बोरिंग boring
thing transformer ट्रांसफार्मर transformer ट्रांसफॉर्मर tranformer
thing pole खंभा खंभे खम्भा khamba khambha pole पोल pol post
thing wire तार taar tar wire cable केबल
thing meter मीटर meter
thing streetlight स्ट्रीट_लाइट street_light streetlight street_lights लैंप lamp lamps बत्ती batti लाइट light lights
thing road सड़क sadak road रोड sarak रास्ता rasta रास्ते raste
thing lane गली gali lane galli गलियारा खड़ंजा kharanja interlocking इंटरलॉकिंग सीसी_रोड सीसी_सड़क cc_road cc_sadak आरसीसी rcc पीसीसी pcc pcc_road rcc_road
thing bridge पुल pul bridge पुलिया puliya pulia culvert
thing drain नाली nali drain नाला नाले nala nale drains drainage
thing manhole मैनहोल manhole ढक्कन dhakkan
thing toilet शौचालय toilet shauchalay latrine शौचालयों
thing pond तालाब talab pond पोखर pokhar पोखरा pokhara pokhra
thing garbage कूड़ा कूड़े कचरा kuda kooda kachra garbage refuse trash waste
thing tree पेड़ ped tree शीशम sheesham
thing canal नहर nahar canal
thing river नदी nadi river
thing embankment बाँध बांध bandh embankment तटबंध ठोकर thokar spur
site park पार्क park
thing boundary चहारदीवारी चारदीवारी chahardiwari boundary boundary_wall
state breaker ब्रेकर breaker speed_breaker
thing roof छत chhat roof
thing land जमीन ज़मीन jamin zameen land plot प्लॉट भूमि bhumi
thing house_scheme आवास awas aawas house_instalment
thing job_work मनरेगा manrega nrega mgnrega नरेगा
state pothole गड्ढा गड्ढे gaddha gadda gadde gaddhe pothole potholes crater craters
state voltage वोल्टेज voltage
thing fan पंखा पंखे pankha pankhe fan fans
thing bill बिल bill
thing bus बस bus
thing kist किस्त किश्त kist instalment installment
goods mobile मोबाइल mobile फोन phone
goods cycle साइकिल cycle bicycle
goods motorbike मोटरसाइकिल motorcycle बाइक bike motorbike स्कूटी scooty
goods pumpset पम्पसेट pumpset मोटर motor
goods bell घंटा ghanta bell
goods jewellery जेवर jewar jewellery jewellery गहने gahne
goods sand बालू balu sand रेत
goods liquor शराब sharab दारू daru liquor
goods cylinder सिलेंडर cylinder
goods fertiliser खाद khad fertiliser यूरिया urea डीएपी dap
goods seed बीज beej seed
goods brick ईंट ईंटें eent int brick bricks
being cow गाय गायें gaay gai cow cows
being buffalo भैंस bhains bhais buffalo
being goat बकरी bakri goat goats
being hen मुर्गी मुर्गियाँ murgi hen hens poultry chicken
being dog कुत्ता कुत्ते kutta kutte dog dogs
being pig सुअर suar pig pigs
being monkey बंदर bandar monkey monkeys
being bull साँड़ साँड सांड sand_bull saand saandh bull bulls
being ox बैल bail ox oxen bullock
being nilgai नीलगाय nilgai
who doctor डॉक्टर doctor डाक्टर mo डागदर चिकित्सक chikitsak daktar
who anm एएनएम anm नर्स nurse
who asha आशा asha
who teacher शिक्षक shikshak teacher मास्टर master टीचर मैडम madam अध्यापक अध्यापिका adhyapak adhyapika शिक्षिका shikshika मास्टरनी masterni गुरुजी guruji
who sevika सेविका sevika
who pradhan प्रधान pradhan मुखिया mukhiya सरपंच sarpanch
who lekhpal लेखपाल lekhpal पटवारी patwari
who amin अमीन amin
who secretary सचिव sachiv
who sweeper सफाईकर्मी safaikarmi sweeper झाड़ूवाला
who lineman लाइनमैन lineman
who contractor ठेकेदार thekedar contractor
who rojgar_sevak रोजगार_सेवक rojgar_sewak
paper old_age वृद्धा vridha vriddha वृद्धावस्था old_age बुढ़ापा
paper widow विधवा vidhwa widow
paper disability दिव्यांग विकलांग divyang viklang disability disabled handicap
paper ration_card राशन_कार्ड ration_card rashan_card
paper aadhaar आधार aadhaar aadhar adhar
paper ayushman आयुष्मान ayushman golden_card
paper voter मतदाता voter matdata वोटर
paper job_card जॉब_कार्ड job_card jobcard जॉबकार्ड
paper caste जाति jati caste
paper income आय_प्रमाण income_certificate aay_praman aay
paper residence निवास_प्रमाण residence_certificate domicile
paper birth जन्म janm birth
paper death_cert मृत्यु_प्रमाण mrityu_praman death_certificate
paper mutation दाखिल_खारिज dakhil_kharij mutation नामांतरण
paper measurement पैमाइश paimaish नापी napi measurement measure
paper khatauni खतौनी khatauni जमाबंदी jamabandi
paper patta पट्टा patta पर्चा parcha
paper family_register परिवार_रजिस्टर family_register parivar_register
paper scholarship छात्रवृत्ति chhatravritti scholarship
paper licence लाइसेंस licence license
paper loan लोन loan ऋण mudra मुद्रा kcc केसीसी
paper ekyc केवाईसी ekyc kyc अंगूठा angutha fingerprint thumb
paper ujjwala उज्ज्वला उज्जवला ujjwala ujjvala
paper gratuity ग्रेच्युटी gratuity
paper samman सम्मान_निधि samman_nidhi pm_kisan पीएम_किसान
paper kanya कन्या kanya sumangala
paper maternity मातृ matru jsy जननी
paper tax टैक्स tax house_tax
paper insurance बीमा bima insurance
service medicine दवा दवाई dawa dawai medicine medicines syrup
service ambulance एम्बुलेंस एंबुलेंस ambulance
service vaccine टीका टीके teeka tika vaccination vaccine टीकाकरण
service meal मिड_डे भोजन bhojan khana खाना meal midday_meal
service nutrition पोषाहार poshahar दलिया
service uniform ड्रेस dress uniform
service cleaning सफाई safai cleaning झाड़ू jhadu
service fogging फॉगिंग fogging मच्छर machhar mosquito mosquitoes
service wages मजदूरी mazdoori majduri मजूरी wages wage
service attendance हाजिरी hajiri muster attendance
service supply सप्लाई supply
service bed बेड beds bed
service test जाँच_मशीन xray ultrasound
service pension पेंशन pension
service ration राशन rashan ration अनाज anaj
service water पानी pani water जल jal paani
service electricity बिजली bijli electricity करंट current power
side east पूरब पूर्वी purab purvi east eastern
side west पश्चिम पच्छिम paschim pachhim pachchim west western
side north उत्तर uttar north northern
side south दक्षिण dakshin dakkhin south southern
side first पहला पहली pehla pehli pahla pahli
other earlier पहले पहिले pehle pahle pahile phle earlier before
side last आखिरी aakhiri akhiri अंतिम antim
side big बड़की barki badki
side small छोटकी chhotki chotki
side primary प्राथमिक prathamik primary प्राइमरी
side middle मध्य मिडिल middle जूनियर junior upper_primary
side high इंटर inter हाई हाईस्कूल
side kala कला कलां kalan
side khurd खुर्द khurd
side men पुरुष_वार्ड male_ward
side women महिला_वार्ड female_ward maternity जच्चा jachcha प्रसूति
side sbi एसबीआई sbi state_bank
side pnb पीएनबी pnb
side bob bank_of_baroda
side boi bank_of_india
side gramin_bank ग्रामीण_बैंक gramin_bank
side ubi यूनियन_बैंक union_bank
side canara केनरा canara
kin father पिता पिताजी pita papa पापा बाप baap father बाबूजी babuji
kin mother माँ मां माता maa mata mother mummy मम्मी अम्मा amma
kin wife पत्नी patni wife घरवाली gharwali बीवी biwi
kin husband पति pati husband
kin son बेटा बेटे beta bete son लड़के_का पुत्र putra
kin daughter बेटी beti daughter पुत्री putri बिटिया bitiya
kin brother भाई bhai brother
kin sister बहन bahan behan sister दीदी
kin uncle चाचा chacha uncle मामा काका kaka
kin aunt चाची chachi aunt मामी मौसी बुआ
kin grandmother दादी dadi grandmother नानी nani
kin grandfather दादा dada grandfather नाना
kin inlaw_daughter बहू bahu daughter_in_law
kin inlaw_mother सास saas mother_in_law
kin inlaw_sister भाभी bhabhi भौजाई bhaujai
kin neighbour पड़ोसी padosi neighbour पड़ोसन
when january जनवरी january jan
when february फरवरी february feb
when march मार्च march
when april अप्रैल april
when may_month मई
when june जून june
when july जुलाई july
when august अगस्त august
when september सितंबर september sept
when october अक्टूबर october oct
when november नवंबर november nov
when december दिसंबर december dec
when monday सोमवार monday somvar
when tuesday मंगलवार tuesday mangalvar
when wednesday बुधवार wednesday
when thursday गुरुवार thursday
when friday शुक्रवार friday
when saturday शनिवार saturday
when sunday रविवार sunday इतवार
state burnt जल_गया जल_गई jal_gaya jal_gayi जला burnt burned फुंक phunk blown blew फुँक उड़_गया
state broken टूटा टूटी टूट टूटे toota tuta tuti toot broken collapsed धँसा धंसा धँस sunk caved बैठ_गई बैठ_गया fallen गिरी गिर गिरा
state closed बंद band closed shut padlocked ताला taala tala locked lock नहीं_खुलता नहीं_खुलती नहीं_खोलता नहीं_खोलती nahi_khulta nahi_khulti nahi_kholta nahi_kholti never_opens
state out_of_order खराब kharab out_of_order defective
state blocked जाम jaam jam choked blocked चोक
state leaning झुका झुकी jhuka leaning tilted
state dead मरा मरी मृत mara dead लाश lash carcass शव
state stolen चोरी chori stolen theft
state encroached कब्जा kabja kabza encroached encroachment अतिक्रमण atikraman occupied grabbed
state dirty गंदा गंदी ganda gandi dirty stinks smelly बदबू badbu
state yellow पीला peela pila yellow yellowish
other night रात raat night nightly
state late देर der late
state absent गायब gayab absent नदारद nadarad नहीं_आते nahi_aate nhi_aate नहीं_बैठते नहीं_बैठता नहीं_बैठती nahi_baithte nahi_baithta nahi_baithti नहीं_रहते नहीं_रहता nahi_rehte nahi_rahte nahi_rehta not_seen not_come not_available
state abuse गाली गालियाँ गालियां बदतमीजी बदसलूकी badtamizi badtameezi badsaluki abuse abuses abusive rude misbehaves misbehaved
state bribe घूस ghoos रिश्वत rishwat bribe
state beaten मारा_पीटा पीटा पीटते beat beaten caned छड़ी chhadi lathi लाठी thrashed
state missing गुम लापता gum lapata missing
state illegal अवैध avaidh illegal
state waterlog जलभराव jalbharav waterlogging waterlogged standing_water
state loose_motion दस्त dast loose_motion diarrhoea diarrhea
state fake फर्जी farji fake bogus
state bad_quality घटिया ghatiya third_class substandard
state short_weight घटतौली ghattauli कम_तौल कम_तौलता कम_देता कम_राशन kam_tol kam_tolta kam_deta kam_ration kam_rashan less underweight short_weighs short_weight
state overcharge ज्यादा jyada extra overcharge overcharging ऊपर_से
state machine जेसीबी jcb मशीन machine
state digging खुदाई khudai dug dig digging खोदा
other children बच्चे बच्चों bachche bacche bachho bachchon children child
other women औरत औरतें aurat women mahila महिलाएँ
state sick बीमार bimar beemar sick ill
other fee फीस शुल्क charge fee
other form फार्म फॉर्म form
other girls लड़की लड़कियाँ लड़कियों ladki ladkiyon girl girls
state harass फब्तियाँ छेड़ते छेड़खानी chhedkhani eve_teasing comment harass harassing
other anonymous गुप्त secret anonymous
other boys शोहदे shohde boys gang
state river_erosion कटान कटाव katan katav erosion
state accident दुर्घटना accident हादसा
other money पैसा पैसे paisa paise money रुपये rupaye rupees राशि rashi amount
other complaint शिकायत shikayat complaint
state mining खनन khanan mining
other tractor ट्रैक्टर tractor ट्राली ट्रॉली trolley
other building भवन bhawan building इमारत
other car गाड़ी gadi vehicle van
other labour मजदूर majdoor labourer labourers
other contractor_work काम kaam work
other wall दीवार deewar wall
other lift उठा उठवा uthwa lifted lift
other name नाम naam name
`

/** A thing that words name. */
export interface Thing {
  readonly id: string
  readonly sort: Sort
}

const byWord = new Map<string, Thing>()
const byKey = new Map<string, Thing | undefined>()
const pairs = new Set<string>()
/** Shorter keys are shared by too many words. */
const SHORTEST = 4

const lines = [
  ...synonyms
    .trim()
    .split('\n')
    .map((line) => `other ${line}`),
  ...list.trim().split('\n'),
]
const inflected: (readonly [word: string, thing: Thing])[] = []
for (const line of lines) {
  const [sort, id, ...words] = line.split(' ')
  const thing = { id: id ?? '', sort: sort as Sort }
  for (const word of words) for (const form of formsOf(word)) inflected.push([form, thing])
  for (const word of words) {
    const parts = word.toLowerCase().split('_').map(cleaned)
    byWord.set(parts.join(' '), thing)
    if (parts.length > 1) pairs.add(lettersOf(parts[0] ?? ''))
    const key = parts.map(lettersOf).join(' ')
    if (key.length < SHORTEST) continue
    const there = byKey.get(key)
    byKey.set(key, byKey.has(key) && there?.id !== thing.id ? undefined : thing)
  }
}

// सूखा is listed, सूखे and सूखी go with it, unless they are another word.
for (const [form, thing] of inflected)
  if (!byWord.has(form) && !byKey.has(lettersOf(form))) byWord.set(form, thing)

function formsOf(word: string): readonly string[] {
  if (word.includes('_')) return []
  const clean = cleaned(word)
  if (/..ा$/u.test(clean)) return [clean.replace(/ा$/u, 'े'), clean.replace(/ा$/u, 'ी')]
  return /^[a-z]{3,}a$/.test(clean) ? [clean.replace(/a$/, 'e'), clean.replace(/a$/, 'i')] : []
}

/** As `words` cleans a word: no nukta. */
function cleaned(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\u093c/g, '')
    .normalize('NFC')
}

/** Which school, bank or ward of a house is meant: what lies beside it contradicts none of these. */
const levels: ReadonlySet<string> = new Set(
  'first last primary middle high kala khurd men women sbi pnb bob boi gramin_bank ubi canara'.split(' '),
)

/** Does this side tell one of several institutions, and not where it lies? */
export function isLevel(side: string): boolean {
  return levels.has(side)
}

/** What the words name that stand side by side, the first of several. */
export function thingOf(word: string, ...next: readonly string[]): Thing | undefined {
  if (next.length > 0) {
    if (!pairs.has(lettersOf(word))) return undefined
    const all = [word, ...next]
    return byWord.get(all.join(' ')) ?? byKey.get(all.map(lettersOf).join(' '))
  }
  return byWord.get(word) ?? byKey.get(lettersOf(word)) ?? bySingular(word)
}

/** मंदिरों, lights, walls: another number of a word that is listed. */
function bySingular(word: string): Thing | undefined {
  const one = /^[a-z]{3,}s$/.test(word) ? word.slice(0, -1) : word.replace(/(?:ों|ें|ियाँ|ियां)$/u, '')
  return one === word ? undefined : (byWord.get(one) ?? byKey.get(lettersOf(one)))
}
