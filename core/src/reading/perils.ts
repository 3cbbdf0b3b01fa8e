/**
 * Danger as people write it, with the numbers to call. Each peril has turns of phrase, in both scripts and letter by letter
 * (`spelt.ts`), and may need a word beside them (`near`: a field that drowns calls no boat) or be taken back by one
 * (`unless`: who asks for compensation tells of what is over).
 *
 *   emergency   somebody is in danger of life or limb now: the message is read as one
 *   alarm       somebody must look at once, though the message is a grievance like others: a live wire, a child marriage
 *   helpline    the citizen is told a number that helps, and the grievance goes its way: money stolen by a call
 *
 * The numbers: 112 police, fire and any emergency (Emergency Response Support System, Ministry of Home Affairs);
 * 101 fire; 108 ambulance (National Health Mission); 181 women (Ministry of Women and Child Development); 1098 children
 * (Mission Vatsalya, the same ministry); 14416 Tele-MANAS (Ministry of Health and Family Welfare, 10 October 2022);
 * 1930 money lost by fraud (Indian Cyber Crime Coordination Centre, Ministry of Home Affairs); 1906 leaking cooking gas
 * (Ministry of Petroleum and Natural Gas); 1912 electricity (Ministry of Power).
 */

/** A number to call. */
export type Helpline = '112' | '101' | '108' | '181' | '1098' | '14416' | '1930' | '1906' | '1912'

/** How fast a person must look. */
export type Grade = 'emergency' | 'alarm' | 'helpline'

/** A peril and how it is told. */
export interface Peril {
  readonly name: string
  readonly grade: Grade
  readonly call: readonly Helpline[]
  /** Turns of phrase divided by `;`. */
  readonly said: string
  /** One of these must stand near. */
  readonly near?: string
  /** Near one of these it means something else. */
  readonly unless?: string
}

const PEOPLE =
  'बच्चा; बच्चे; बच्ची; बच्चों; लड़का; लड़के; लड़की; आदमी; औरत; महिला; लोग; भाई; बेटा; बेटी; बहन; पति; पत्नी; माँ; मां; पिता; बुजुर्ग; कोई; bachcha; bacha; bachche; bache; bachchi; bachi; ladka; ladke; ladki; aadmi; admi; aurat; mahila; log; bhai; beta; beti; behen; bahan; pati; patni; child; children; kid; kids; boy; girl; man; woman; people; person; someone; somebody; brother; sister; son; daughter; father; mother; husband; wife'
const NOW =
  'अभी; तुरंत; जल्दी; बचाओ; बचाइए; बचा लीजिए; अभी अभी; abhi; turant; jaldi; bachao; bachaiye; now; just now; immediately; hurry; help; घायल; ghayal; injured; खून; khoon; दबे; दब; dabe; dab; फंसे; fanse; phanse; trapped; buried; मलबे; malbe; तड़प; tadap; लहूलुहान; मदद; madad'
const HYPERBOLE =
  'प्यास; प्यासे; गर्मी; ठंड; सर्दी; मच्छर; मच्छरों; बदबू; धूल; धुएं; बिना; बगैर; शर्म; हंसी; इंतजार; pyas; pyaas; garmi; thand; sardi; machchar; machhar; badbu; badboo; dhool; bina; bagair; sharm; intezar; intjar; thirst; heat; cold; hunger; boredom; shame; mosquitoes; without; laughing; waiting'
const POLICE_CASE =
  'आरोपी; आरोपियों; गिरफ्तार; गिरफ्तारी; चार्जशीट; विवेचना; मुकदमा; aaropi; aropi; giraftar; giraftari; chargesheet; charge sheet; accused; arrest; arrested; mukadma; mukdma; case'

/** All that there is, the gravest first. */
export const PERILS: readonly Peril[] = [
  {
    name: 'suicide',
    grade: 'emergency',
    call: ['14416', '112'],
    said: 'आत्महत्या कर; आत्महत्या करने; आत्महत्या करूंगा; आत्महत्या करूंगी; आत्महत्या करना; आत्म हत्या कर; खुदकुशी कर; खुदकुशी करने; आत्मदाह कर; आत्मदाह करूंगा; आत्मदाह करने; aatmahatya kar; atmahatya kar; aatmhatya kar; khudkushi kar; फांसी लगा; फांसी लगाने; फांसी पर लटक; faansi laga; fansi laga lunga; phansi laga; phaansi laga; जान दे दूंगा; जान दे दूंगी; जान दे दूँ; जान दे देंगे; जान देने; जान दे रहा; जान दे रही; jaan de dunga; jan de dunga; jaan dene; मरना चाहता; मरना चाहती; मर जाना चाहता; मर जाना चाहती; मरने का मन; मरने जा रहा; मरने जा रही; marne ja raha; marne ja rahi; जीना नहीं चाहता; जीना नहीं चाहती; जीने का मन नहीं; जीने की इच्छा नहीं; जीने का मतलब नहीं; जीने से अच्छा मर; जीना नहीं है; jeena nahi chahta; jeena nahi chahti; jine ka man nahi; जहर खा लूंगा; जहर खा लूंगी; जहर खा लेंगे; जहर पी लूंगा; zeher kha lunga; zeher kha lungi; jahar kha lunga; zahar kha lunga; खुद को खत्म; खुद को मार लूं; खुद को आग; apne aap ko khatam; khud ko khatam; ट्रेन के आगे कूद; ट्रेन के नीचे आ; नदी में कूद जा; छत से कूद; पुल से कूद; chhat se kood; chat se kud; chhat se kud; pul se kood; pul se kud; jump from the bridge; jump off the roof; कुएं में कूद जा; nadi me kood; train ke aage; train ke niche; kill myself; killing myself; end my life; ending my life; take my own life; want to die; wants to die; wish to die; going to die by; do not want to live; dont want to live; don t want to live; no wish to live; no reason to live; not want to live anymore; commit suicide; committing suicide; suicide kar; suicide karne; suicide karunga; suicide karungi; thinking of suicide; attempt suicide; self immolation; better to die; set myself on fire',
    unless:
      'मुआवजा; muavja; compensation; रोकथाम; उकसाया; उकसाने; prevention; नाटक; अभियान; helpline; हेल्पलाइन; जागरूकता',
  },
  {
    name: 'suicide',
    grade: 'emergency',
    call: ['14416', '112'],
    said: 'मर जाऊंगा; मर जाऊंगी; मर जाउंगा; मर जाउंगी; mar jaunga; mar jaungi; mar jaoonga; i will die',
    unless: HYPERBOLE,
  },
  {
    name: 'poison',
    grade: 'emergency',
    call: ['108', '112'],
    said: 'जहर खा लिया; जहर खाया; जहर खा ली; जहर पी लिया; जहर दे दिया; जहर खिला दिया; jahar kha liya; zeher kha liya; zahar kha liya; zehar kha liya; कीटनाशक पी; कीटनाशक खा; keetnashak pi; सल्फास खा; sulfas kha; salfas kha; फिनाइल पी; तेजाब पी; phenyl pi; tejab pi; जहरीली शराब; zehrili sharab; jahrili sharab; consumed poison; has taken poison; took poison; drank poison; swallowed poison; drank pesticide; ate poison; poison kha; poison khaya; गोलियां खा ली हैं बहुत',
  },
  {
    name: 'snake bite',
    grade: 'emergency',
    call: ['108', '112'],
    said: 'सांप ने काट; साप ने काट; सांप काट लिया; साप काट लिया; सांप ने डस; सांप डस लिया; नाग ने काट; बिच्छू ने काट; saanp ne kaat; saanp ne kata; sap ne kaat; sanp ne kat; saanp kaat liya; sap kat liya; sanp kat liya; snake bit; snake has bitten; bitten by a snake; bitten by snake; snake ne kaat; snake ne kata',
  },
  {
    name: 'drowning',
    grade: 'emergency',
    call: ['112', '108'],
    said: 'डूब रहा; डूब रहे; डूब रही; डूब गया; डूब गई; डूब गए; डूब गया है; बह गया; बह गई; बह गए; doob raha; doob rahe; dub raha; dub rahe; doob gaya; dub gaya; beh gaya; bah gaya; drowning; drowned; swept away; कुएं में गिर; कुएँ में गिर; बोरवेल में गिर; नाले में गिर; नहर में गिर; नदी में गिर; तालाब में गिर; मैनहोल में गिर; kuen me gir; kue me gir; kuwe me gir; kuwe m gir; kue m gir; kuen m gir; borewell me gir; nale me gir; nahar me gir; nadi me gir; talab me gir; manhole me gir; fell into the well; fell into a well; fell into the canal; fell in the canal; fell into the river; fell into borewell; fell into a borewell; fell into the drain; fell into an open drain',
    near: PEOPLE,
  },
  {
    name: 'drowning',
    grade: 'emergency',
    call: ['112', '108'],
    said: 'नाव पलट; नाव डूब; naav palat; naav doob; nav palat; boat capsized; boat has capsized; boat overturned; छत पर फंसे; बाढ़ में फंसे; पानी में फंसे; chhat par fanse; chat par phanse; badh me fanse; badh me phanse; pani me phanse; trapped on the roof; trapped on roof; stranded on the roof; trapped in flood; trapped inside; trapped in the water',
  },
  {
    name: 'electric shock',
    grade: 'emergency',
    call: ['108', '112'],
    said: 'करंट लग गया; करंट लग गई; करंट लगा है; करंट लगा हुआ; करंट से चिपक; करंट लगने से; तार से चिपक; बिजली से चिपक; बिजली का झटका लग; current lag gaya; current laga hai; karant lag gaya; current lagne se; taar se chipak; current se chipak; electrocuted; got electric shock; got an electric shock; got a shock from',
  },
  {
    name: 'live wire',
    grade: 'alarm',
    call: ['112', '1912'],
    said: 'नंगा तार गिर; तार टूट कर गिर; तार टूटकर गिर; तार टूट के गिर; तार टूट गिर; बिजली का तार गिर; बिजली का तार टूट; तार जमीन पर गिर; तार सड़क पर गिर; तार गिरा हुआ; तार गिरा है; तार गिर गया; तार गिर पड़ा; taar toot kar gir; taar tut kar gir; taar tootkar gir; bijli ka taar gir; bijli ka taar toot; taar gira hua; taar gira hai; taar gir gaya; nanga taar gira; live wire fell; live wire has fallen; live wire fallen; live wire lying; live wire on the; live wire has snapped; live wire snapped; live wire broken; live wire is; wire has fallen; wire fell on; wire has snapped; wire is lying; wire fallen on; wire lying on; wire broke and fell; करंट आ रहा; करंट उतर; करंट दौड़; करंट फैल; करंट मार; current aa raha; current aa rha; current utar; current daud; current fail; current maar; karant aa raha; karant utar; giving shock; giving electric shock; electric current in',
  },
  {
    name: 'fire',
    grade: 'emergency',
    call: ['112', '101'],
    said: 'आग लग गई; आग लग गयी; आग लगी है; आग लगी हुई; आग लग रही; आग फैल; आग भड़क; धू धू कर जल; dhoo dhoo kar jal; dhu dhu kar jal; आग पकड़ ली; घर जल रहा; दुकान जल रही; झोपड़ी जल रही; ghar jal raha; ghar jal rha; dukan jal rahi; jhopdi jal rahi; house is burning; shop is burning; aag lag gayi; aag lag gai; aag lag gyi; aag lagi hai; aag lagi hui; aag fail; aag phail; aag bhadak; on fire; caught fire; has caught fire; fire broke out; fire has broken out; there is a fire; fire is spreading; is burning down; जिंदा जला; को जला रहे; को जला दिया; zinda jala; jinda jala; ko jala rahe; ko jala diya; मिट्टी का तेल डाल; पेट्रोल डाल कर; mitti ka tel daal',
    unless: 'कूड़े; कूड़ा; कचरा; कचरे; पराली; koode; kooda; kuda; kachra; kachre; parali; garbage; waste; stubble',
  },
  {
    name: 'gas leak',
    grade: 'emergency',
    call: ['112', '1906'],
    said: 'गैस लीक; गैस रिस; गैस का रिसाव; गैस की बदबू; गैस फैल; सिलेंडर फट; सिलेंडर में आग; सिलेंडर लीक; सिलेंडर ब्लास्ट; gas leak; gas leaking; gas is leaking; gas lik; gas leakage; gas ki badbu; gas fail; smell of gas; cylinder fat; cylinder phat; cylinder burst; cylinder has burst; cylinder blast; cylinder exploded; cylinder leak; cylinder lik; cylinder is leaking',
  },
  {
    name: 'collapse',
    grade: 'emergency',
    call: ['112', '108'],
    said: 'मलबे में दब; मलबे के नीचे; मलबे में फंस; लोग दब गए; लोग दबे; बच्चे दब; बच्चा दब; मजदूर दब; आदमी दब; मिट्टी में दब; नीचे दब; malbe me dab; malbe me; malbe ke niche; log dab gaye; log dabe; bachche dab; bachcha dab; majdur dab; niche dab; trapped under; buried under; under the debris; under debris; under the rubble; people are trapped; people trapped',
  },
  {
    name: 'collapse',
    grade: 'emergency',
    call: ['112', '108'],
    said: 'दीवार गिर गई; छत गिर गई; मकान गिर गया; मकान ढह; इमारत गिर; बिल्डिंग गिर; पुल गिर गया; पुल ढह; भवन गिर; diwar gir gayi; deewar gir gayi; chhat gir gayi; makan gir gaya; makan dhah; imarat gir; building gir; pul gir gaya; collapsed; has collapsed; बस पलट; बस गिर; ऑटो पलट; ट्रैक्टर पलट; bus palat; bus gir; auto palat; tractor palat; overturned',
    near: NOW,
  },
  {
    name: 'rape',
    grade: 'alarm',
    call: ['112', '181'],
    said: 'बलात्कार; दुष्कर्म; रेप; गैंगरेप; बलात्कार कर; बलात्कार हुआ; balatkar; balatkaar; dushkarm; rape; was raped; been raped; raped her; raped me; raped by; raping; gangrape; gang rape; tried to rape; rape kar; rape kiya; इज्जत लूट; izzat loot; ijjat lut; छेड़छाड़ कर रहे; छेड़छाड़ कर रहा; molesting; अश्लील हरकत कर रहा; acid attack; तेजाब फेंक; एसिड फेंक; tejab fek; tejab phek; tezab phenk; acid fek; acid phenk; threw acid',
    unless: POLICE_CASE,
  },
  {
    name: 'kidnapping',
    grade: 'emergency',
    call: ['112', '1098'],
    said: 'अपहरण कर; अपहरण हो; अपहरण हुआ; किडनैप; अगवा कर; अगवा हो; बंधक बना; apaharan kar; apaharan ho; apharan kar; apharan ho; apaharan abhi; kidnap; kidnapped; kidnapping; abducted; agwa kar; agva kar; bandhak bana; held hostage; taken hostage; locked us in; locked me in; कमरे में बंद कर; kamre me band kar',
    unless: POLICE_CASE,
  },
  {
    name: 'kidnapping',
    grade: 'alarm',
    call: ['112', '1098'],
    said: 'उठा ले गए; उठा ले गया; उठा कर ले गए; उठाकर ले गए; उठा कर ले गया; भगा ले गया; जबरदस्ती गाड़ी में; jabardasti gaadi me; jabardasti gadi me; zabardasti gadi me; भगा कर ले; बहला फुसला; उठा लिया है; utha le gaye; utha le gaya; utha kar le; uthakar le; bhaga le gaya; bhaga kar le; behla fusla; bahla fusla; taken away by force; took away my; forcibly took; लापता है; लापता हो; लापता हैं; गुम हो गया; गुम हो गई; घर नहीं लौट; lapata hai; laapata hai; lapata ho; gum ho gaya; gum ho gayi; is missing; went missing; has gone missing; missing since; has not returned home; not come home',
    near: 'बच्चा; बच्चे; बच्ची; बेटा; बेटी; लड़की; लड़का; लड़के; बहन; भाई; पत्नी; नाबालिग; bachcha; bacha; bachche; bachchi; bachi; beta; beti; ladki; ladka; ladke; behen; bahan; bhai; patni; nabalig; child; children; boy; girl; son; daughter; sister; brother; wife; minor',
    unless: `${POLICE_CASE}; fir; एफआईआर`,
  },
  {
    name: 'child marriage',
    grade: 'alarm',
    call: ['1098', '112'],
    said: 'बाल विवाह; बालविवाह; नाबालिग की शादी; नाबालिग लड़की की शादी; नाबालिग बेटी की शादी; नाबालिग का विवाह; नाबालिग लड़की का विवाह; नाबालिग बच्ची की शादी; छोटी बच्ची की शादी; कम उम्र में शादी; bal vivah; baal vivah; nabalig ki shadi; nabalig ki shaadi; nabalig ladki ki shadi; nabalig ladki ki shaadi; nabalig beti ki shadi; child marriage; minor girl is being married; minor girl being married; minor girl married; marriage of a minor; marriage of minor; marrying off a minor; underage marriage; under age marriage',
    unless: 'जागरूकता; अभियान; रैली; रोकथाम; awareness; campaign; rally; jagrukta; abhiyan',
  },
  {
    name: 'violence',
    grade: 'emergency',
    call: ['112'],
    said: 'मुझे मार रहे; मुझे मार रहा; मुझे मार रही; हमें मार रहे; हमको मार रहे; हम लोगों को मार; मुझे पीट रहे; मुझे पीट रहा; को पीट रहे; को पीट रहा; को मार रहे; को मार रहा; mujhe maar rahe; mujhe mar rahe; mujhe maar raha; mujhko mar rahe; humko maar rahe; hame maar rahe; hume mar rahe; hamko mar rahe; ko peet rahe; ko pit rahe; ko peet raha; ko pit raha; abhi peet raha; अभी पीट रहा; ko maar rahe; ko maar raha; मारपीट कर रहे; मारपीट हो रही; मार पीट कर रहे; marpit kar rahe; maarpeet kar rahe; marpeet kar rahe; marpeet ho rahi; मार डालेंगे; मार डालेगा; मार डालेगी; मार डाल रहे; maar dalenge; mar dalenge; maar dalega; mar dalega; maar daalenge; जान से मार देंगे अभी; गोली चल रही; गोलियां चल; गोली मार दी; गोली लगी; लाठी चल रही; लाठियां चल; पत्थर चल रहे; खून खराबा; lathi chal rahi; lathi chal rhi; patthar chal rahe; khoon kharaba; khoon kharabi; गोली लग गई; goli lagi; goli lag gayi; बंदूक लेकर; तमंचा लेकर; कट्टा लेकर; bandook lekar; banduk lekar; tamancha lekar; katta lekar; with a gun; with guns; with pistols; gunman; गोली चला रहे; goli chal rahi; goliyan chal; goli mar di; goli maar di; goli chala rahe; firing ho rahi; चाकू मार दिया; चाकू मारा; chaku mar diya; chaku maar diya; घर घेर; घर को घेर; ghar gher; ghar ko gher; हमला हो रहा; हमला कर रहे; हमला कर दिया; hamla ho raha; hamla kar rahe; hamla kar diya; खून बह; खून निकल रहा; khoon bah; khun bah; khoon nikal raha; दरवाजा तोड़ रहे; darwaja tod rahe; darwaza tod rahe; लाठी लेकर; लाठी डंडे लेकर; लाठी ले कर; लाठी लेके; lathi lekar; lathi leke; lathi le kar; lathi danda leke; lathi dande lekar; तलवार लेकर; talwar lekar; पत्थरबाजी हो; patthar baaji ho; patthar baji; डाकू घुस; daku ghus; जान खतरे में; jaan khatre me; jan khatre me; life is in danger; lives are in danger; being beaten; beating me; beating us; beating my; is beating; are beating; hitting me; hitting us; attacking me; attacking us; attacking my; killing me; killing us; stabbed; stabbing; going to kill me; going to kill us; going to kill my; will kill me; will kill us; will kill my; want to kill me; want to kill us; wants to kill me; trying to kill me; trying to kill us; shooting at; has surrounded our; have surrounded our; surrounded my house; surrounded our house; mob has; breaking our door; breaking the door',
    unless:
      'धमकी; धमकियां; dhamki; threat; threatened; threatening; threatens; मच्छर; कुत्ते; कुत्तों; कुत्ता; कुतों; बंदर; बंदरों; सांड; kutte; kutton; kutta; bandar; saand; dogs; monkeys; bull; dog; monkey; बदबू; झटका; drum; drums; ढोल',
  },
  {
    name: 'violence',
    grade: 'emergency',
    call: ['112'],
    said: 'मार रहे हैं; मार रहा है; पीट रहे हैं; पीट रहा है; maar rahe hain; mar rahe hain; maar raha hai; peet rahe; peet raha; pit rahe; घर में घुस; घर में घुसकर; चोर घुस; बदमाश घुस; chor ghus; badmash ghus; जान से मार; jaan se maar; jan se mar; मार देगा; मार देंगे; maar dega; maar denge; mar denge; ghar me ghus; ghar mein ghus',
    near: 'बचाओ; बचाइए; बचा लो; बचा लीजिए; पुलिस भेजो; पुलिस भेजिए; पुलिस; अभी; लाठी; गुंडे; बदमाश; आज रात; जल्दी आ; आ जाओ; jaldi aa; jldi aa; aa jao; aaj raat; जल्दी; तुरंत; jaldi; jldi; turant; bachao; bachaiye; bacha lo; bacha lijiye; police; abhi; lathi; gunde; badmash',
    unless:
      'धमकी; dhamki; पानी; pani; paani; नाली; nali; बाढ़; badh; कुत्ते; kutte; बंदर; bandar; सांड; saand; सांप; saanp; सूअर; बदबू; badbu; badboo; करंट; current; झटका; डंडी; dandi; चक्कर; chakkar; छापा; सीवर; sewer; गंदा; ganda',
  },
  {
    name: 'violence',
    grade: 'emergency',
    call: ['112'],
    said: 'बचाओ; बचाओ बचाओ; बचा लीजिए; बचा लो; हमें बचाइए; मुझे बचाइए; bachao; bacha lijiye; bacha lo; mujhe bachaiye; hame bachaiye; save me; save us; please save my',
    near: 'मार; मारेंगे; जान; खतरा; खतरे; गुंडे; बदमाश; हमला; पति; ससुराल; पुलिस; घुस; घेर; maar; maarenge; jaan; khatra; khatre; gunde; badmash; hamla; pati; sasural; police; gher; kill; beat; beating; life; danger; attack',
    unless:
      'बेटी बचाओ; beti bachao; पानी बचाओ; पेड़ बचाओ; pani bachao; ped bachao; save water; योजना; yojana; yojna',
  },
  {
    name: 'illness',
    grade: 'emergency',
    call: ['108', '112'],
    said: 'एम्बुलेंस नहीं आ; एंबुलेंस नहीं आ; एम्बुलेंस नहीं पहुंच; एम्बुलेंस भेजिए; एम्बुलेंस भेजो; एंबुलेंस भेजिए; ambulance nahi aa; ambulance nahi pahunch; ambulance bhej; ambulance bhejiye; ambulance has not come; ambulance not coming; ambulance is not coming; need an ambulance; need ambulance; send ambulance; send an ambulance; 108 नहीं उठ; 108 nahi uth; 108 nahi aa; बेहोश पड़; बेहोश हो गया; बेहोश हो गई; बेहोश है; behosh pada; behosh padi; behosh ho gaya; behosh ho gayi; behosh hai; is unconscious; fell unconscious; सांस नहीं ले; सांस नहीं चल; saans nahi chal; sans nahi chal; सांस नहीं आ; सांस रुक; saans nahi le; saans nahi aa; sans nahi le; not breathing; cannot breathe; दिल का दौरा; heart attack aa; having a heart attack; लहूलुहान; तड़प रहे; तड़प रहा; तड़प रही; tadap rahe; tadap raha; tadap rahi; is dying; are dying; प्रसव पीड़ा; प्रसव का दर्द; prasav peeda; prasav pida; labour pain; labor pain; labour pains; in labour; दर्द से चिल्ला; हालत बहुत गंभीर; condition is critical',
    unless:
      'फसल; fasal; crop; crops; cattle; पशु; pashu; मछली; machli; fish; trees; पेड़; गाय; gaay; gai; cow; cows; भैंस; bhains; buffalo; animals; पौधे; plants; thirst; heat; सड़क; sadak; road; रास्ता; rasta; सकती; सकता; sakti; sakta; cannot reach; हर बार; हमेशा; रोज',
  },
  {
    name: 'accident',
    grade: 'emergency',
    call: ['108', '112'],
    said: 'एक्सीडेंट हो गया; एक्सीडेंट हुआ है; दुर्घटना हो गई; दुर्घटना हुई है; accident ho gaya; accident hua hai; there has been an accident; accident happened; accident has happened',
    near: NOW,
    unless: 'रोज; हर दिन; अक्सर; roz; har din; aksar; daily; every day; often; last',
  },
  {
    name: 'violence at home',
    grade: 'helpline',
    call: ['181', '112'],
    said: 'पति मारता; पति मारते; पति रोज मारता; पति पीटता; पति मुझे मारता; पति मारपीट; ससुराल वाले मार; ससुराल वाले मुझे मार; दहेज के लिए; दहेज मांग; दहेज की मांग; pati marta; pati marte; pati maarta; pati mujhe marta; pati pitta; pati peetta; pati marpit; sasural wale mar; sasural wale maar; dahej ke liye; dahej mang; dowry; husband beats; husband hits; in laws beat; domestic violence; छेड़छाड़; chhedchhad; chedchad; harassing girls; eve teasing; molest; molested; पीछा करता; stalking',
  },
  {
    name: 'child in need',
    grade: 'helpline',
    call: ['1098'],
    said: 'बाल मजदूर; बाल मजदूरी; बाल श्रम; बाल श्रमिक; bal majduri; baal majduri; bal majdur; bal shram; child labour; child labor; बच्चे से काम; बच्चों से काम; बच्चों से भीख; bachchon se kaam; bachon se kam; अनाथ बच्चे; beaten at school; बच्चे को पीटा; bachche ko pita',
  },
  {
    name: 'money lost by fraud',
    grade: 'helpline',
    call: ['1930'],
    said: 'साइबर ठगी; साइबर फ्रॉड; साइबर अपराध; ऑनलाइन ठगी; ऑनलाइन फ्रॉड; ऑनलाइन धोखा; डिजिटल अरेस्ट; फर्जी लिंक; ओटीपी बता; ओटीपी पूछ; cyber fraud; cyber thagi; cyber crime; online fraud; online thagi; digital arrest; otp bata; otp pucch; otp puch; otp share; otp de diya; shared otp; shared the otp; gave otp; fake link; farji link; link par click; clicked a link; clicked on a link; upi fraud; upi se paise; यूपीआई से पैसे; phonepe se paise',
  },
]

/** Words that tell of what is over: compensation, papers, years ago. */
export const OVER =
  'मुआवजा; मुआवज़ा; मुआवजे; muavja; muawja; muavza; compensation; सहायता राशि; आर्थिक सहायता; अनुग्रह; sahayata rashi; aarthik sahayata; ex gratia; बीमा; bima; insurance; claim; क्लेम; साल पहले; वर्ष पहले; महीने पहले; माह पहले; पिछले साल; पिछले वर्ष; पिछले महीने; sal pehle; saal pehle; saal pahle; mahine pehle; mahine pahle; pichle saal; pichhle saal; pichle mahine; year ago; years ago; months ago; month ago; last year; last month; मृत्यु हो गई थी; मौत हो गई थी; मृत्यु हो चुकी; mrityu ho gayi; maut ho gayi; पोस्टमार्टम; postmortem; post mortem; मृत्यु प्रमाण; प्रमाण पत्र; praman patra; certificate; आश्रित; एंटी वेनम; anti venom; anti snake; venom; injection nahi; इंजेक्शन नहीं; निकासी; रिहर्सल; mock drill; मॉक ड्रिल'
