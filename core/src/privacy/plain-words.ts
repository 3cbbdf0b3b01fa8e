/**
 * Words that are spelt or sound as a name does and mostly are none, and words that are both: "आशा" is a worker of the
 * health department and a woman, "गंगा" a river and a woman. Compared by their letters as written.
 */
import { wordsAt } from '../text/words.ts'

function set(list: string): ReadonlySet<string> {
  return new Set(wordsAt(list).map(({ text }) => text.replaceAll('ँ', 'ं')))
}

/** No name, but for what follows "मेरा नाम". */
export const plain = set(`
  अधिकारी अभी संदेश आदेश केवल पूरी पूरा पूरे मिली मिलीं मिले पर्ची खाते शुरू किसान चोरी लिंक मीटर दीवार देवाल रुपये रुपया रसीद मुख्य किलो छुट्टी छुट्टियां
  प्रधान आयुष्मान पुराना प्रति रखें मुखिया निधि तुरंत कहते कहती रुकी रुके शून्य सुबह मसौदा भवन ध्यान सरकार करके कराके कल्याण मंदिर मन्दिर मालिक मिनट
  रखी रखे चुनें चुनिए चुनी जीवन सर्वर खाद्य चित्र प्रकाशन तिथि प्रशासन परसों कर्मी कृपा मैंने नीति मंडी सुनकर शुद्धि मिलाएं मिलाया मुहर मिस्त्री निगम गरीब
  खडी किराया किराये लेते लेती लेंगे लेले प्रथम बूढी बूढे छोटी छोटे गिरी गिरे गिनी गिने मिनी रोकें रोकी सीमाएं प्रश्न भरोसा भरोसे हिस्से घुस घूस खुदाई पीकर
  फैसला महतारी पढाई कूडे भर्ती सिलेंडर सिलेण्डर पटवारी प्रवेश मांगी मांगा मांगे मांगो मांगता मांगते मानदेय भूल पूर्ति जामुन रोमन केवीए कानूनगो कोनी अदालत मातृ
  कितना जितने जितनी उम्मीद कुत्ते शहीद पढना पढी पढे पढें सुनी सुने सुनें सुनिए सुनाई सुनने क्लिक आरोप विद्युत क्लेम पोते मेले बढाई बढें बढी बढे बढाया
  सर्विस व्यस्त सूखी सूखे सूजी सूजन दर्जी तैयारी योग्य इंतजार केसर किराना अमीन सऊदी किसको विशेष तुलना सौंपा सौंप ढकने गुरु शुक्र स्थायी उद्यान निकाय स्मार्ट
  संपत्ति आरसी जुलाई खाती ढुलाई दीवान खाटें मैली बेशर्म अफसर कोने रखल भइल धनेश पीटी काटकर गिट्टी डूबी कांटे कंधे शामिल पोती सवारी पहलवान सूरत
  गेंद सिलाई मिलना हिंद पटरी कफील मुसहर बाधाएं छूटे छूटी चौपाल स्कैन मंगाया मंगाए सीखा टेली वकील साधन बाईपास हैंड खोदी वारिस सखी पीलिया पिटाई
  गोली दूंगा देशी देसी मूल्य तूफान आकाशीय बैंड मित्र कस्तूरबा दुबई खोता पूर्ण मेनू असामान्य आरोपी नाली नदी नहर बच्चे बच्ची बच्चा बेटा बेटी पति पिता
  माता मां भाई बहन बहू दादा दादी चाचा चाची मामा मामी नाना नानी सास ससुर देवर ननद जेठ साला बाबूजी महोदय महोदया श्रीमान साहब साहेब बाबा बाबू
  सरपंच सचिव लेखपाल कोटेदार ठेकेदार दरोगा चौकीदार मास्टर डॉक्टर राशन कार्ड बिजली पानी सड़क पेंशन आवास योजना राज्य जिला तहसील ब्लॉक थाना चौक मार्ग नगर
  मुझे मेरे मेरी मेरा हमारे हमारी हमारा आपके आपकी आपका उसके उसकी उसका उनके उनकी उनका इसके इसकी इसका अपने अपनी अपना यहां वहां कहां जहां
  दिन रात साल महीने हजार लाख करोड़ गांव शहर वार्ड मोहल्ला टोला गली रास्ता जमीन खेत फसल धान गेहूं पैसा पैसे काम नाम बार सबका सबको सबकी हर रोज आज
  दस बीस सब सो का की के को ने से में पर और या एक दो तीन चार पांच छह सात आठ नौ है हैं था थी थे हो कर करते करता करती कहा कही नहीं ना मत जी कोई किसी
  हाल माल दाल डाल ताल चाल साल लाला नाला वाला वाली वाले खाला हरे अरे तारीख पास दूर तरफ ओर साथ बिना सामने पीछे ऊपर नीचे आगे अंदर बाहर
  फिर वही यही जैसे कैसे क्यों क्या कब जब तब अब तक सिर्फ बहुत कुछ ज्यादा कम सारा सारी सारे आधा सही गलत खराब बंद चालू नया नई नए पुरानी पुराने बडा बडी
  गुप्त गुप्ति दिशा वो जो सो भाभी लडके घटना कागज नीम परिवर्तन कदम तीनों दोनों चारों सुबह दोपहर रोज जाते जाती जाता गए गई गया आए आई आया देकर लेकर बोले बोला बोली बडे काला हरा पीला सफेद कुल
  any but din di bijli money pol de many bina data kat kaat raat rat patra part deta nagar meta mili nai bhar chain rev kisan ayushman chori
  rashi pada pati full ba pradhan sahab saheb law nahar gaadi gadi khana dhan pul labh dawa dava jo ani seva jane nidhi man sha tala patwari kala thana
  ganda gandaa paani rasid raseed jala jaala mistri bah jeevan jivan nigam tez root mandi mukhiya karan adhikari bachcha bachchi roll padi edit malik patti samay bata
  sarkar lauta lautaa lacks goli subah balu babu rahat kalyan paddy prayagraj bhatta bhatti rain hota mini pay karmi mari surat tithi maa mah ma aadesh
  mukhya mandey sorry gadde kanungo garib gareeb chhote chhoti daroga asia umar umra khade chitta bijlee turant bada poori dar kami kro wir
  kripa god shuru gupt sadhan aana dalal nayi sakhi jaat hathi haathi rupee rupees rupay pull rather harijan takkar patthar pathar dhyan budhiya sahare mangat
  chaabi chabi guzar amir ameer maan mann shav gaiya bagh tarah rajya summer lamba baby ghana kone kalan dih deeh chaupal beg tool dom deo ddeo bizli udyan adalat
  rassi taaki patar surrender rashid apang maangla maangi maanti mangi bag marta maarta laata kuntal tree trees aara karia imam pujari intezaar kafeel vakil varis laal
  sara sun suna suni saara sake sari kande mala shubh besharam badhai thara bihar bhattha booth payee vijaya tech chauthi panni atom saheb var rose die boot pool
  barah waris warish matri azad tawar mulya nagina gonder jau aao aisa chutiya baat saath yaha waha kaha vaha hum ham aap hai nahi nhi bhi koi gaya
  shikayat complaint respected dear sir madam kindly please subject regarding regard thanks thank hello namaste pranam ward village block district tehsil state police
  station junior senior executive engineer officer office school college hospital road street house shop plot flat colony bank branch post gram panchayat nagar
  nigam mobile phone number aadhaar aadhar card pan voter ration account passbook pension water power electricity drain garbage light pole wall drainage sewer
  my our your his her their the this that these those there here where when what who why how and but for from with after before since until till then now
  not only also very all some any every each no yes one two three four five six seven eight nine ten first second third monday tuesday wednesday thursday friday
  saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  need present correct present entry bank says wall date residence contact email name father mother husband wife son daughter brother sister late mr mrs miss ms dr shri smt km
  principal collector magistrate manager secretary minister chief member warden teacher student doctor nurse driver farmer patient victim beneficiary applicant complainant
  is are was were has have had will would can could shall should do does did am be been being as at by in on of to it he she they we you i a an or if so
  government govt india bharat hindi english district sub division scheme yojana project company limited ltd public private central national international
  pls plz help request urgent attention action thanking yours faithfully sincerely regards hon honourable honble respected matter application form certificate status
  pm cm dm sdm bdo sho fir id otp sms app online portal website upi ifsc dbt kyc csc epic nrega mgnrega mnrega pmay apl bpl msp jcb led kva atm
  गर्भवती सहमति अनुमति अनाथ प्रदेश विदेश महाराज स्वदेश उपदेश पुलिस महिला लडका लडकी आदमी औरत लोग लोगों घर मकान दुकान महासागर श्रीमती
  garbhvati garbhwati sahmati anumati anath pradesh videsh maharaj sandesh desh aadmi aurat log logo ghar makan dukan mahila ladka ladki
  कॉल भर गंदा नियम श्रम खनन करो सिमरी भरा पोल गाडी पुल उम्र ऋण खाना टैग हिस्सा जिन बारे ताकि पीट प्रयागराज चावल गिना कच्ची कच्चे मूल सकी सके सकें जीना नही दिला टावर नजर बिक टेल नाहीं शायद वैसा मिड डे बल्ली खारा कुएं भू भत्ता रोल पीटा पीटता मेड गन्ने वीजा गइल खतरे कडी टीम तेल मेन बैठा सीएम मांगी ढका ढक हैश शुभ गंभीर बेचे करूं मारे मारी मरी बंटी बढाएं मार्का देयक प्लस शेड डीएल ट्राई सिम सेना खडे मंगाया मिलाइए शुक्रिया हिन्द शर्म ओके मगर गोलियां ढाई गुजर मौलिक पर्षद ढाणी हरियाणा साकिन शहरी सेल खड्या रे मिलय परसो कहना कतार गिनना सुन मंगाए गिनें टैम रात्रि बधाई बढिया भईल निकम्मा छुट्टि धूल तलवार डाकू ढोल दिल आश्रित टाइम प्रत्येक रखिए बैक शिष्ट द्वारा मान कॉलें रंगे लंबा बढिए मंगाइए शासकीय प्रतियां जितना बिच्छू नोनी अपेक्षा बॉक्स अर्जन उपकेन्द्र उपकेंद्र पावती मालूम कारण कारन बाकी साफ गंदी सामान समान खुला खुली मैला पक्का पक्की टूटी लगी लगा लगे मकसद नकल नल हल दल फल पल मल गल चल टल छल बल कल पता पत्ता सत्ता मत्ता रहम जान जाना जाने माने मानो मानी नाम दाम आम शाम जाम खाम थाम लिखा पढा देखा सोचा
  awadh lagan saudi saw lax sayin dash nikamma sailendar bhadas refresh calendar cylinder silender reminder milawati upkendra kewal sarvar alawa intezar intjar shooting gambhir magar wishes pathto taki bi maangat bhatthi kamar karan nal hal dal fal pal mal kal pata patta satta jan jaan mane mano mani naam dam aam jam likha padha dekha socha talwar thaana vikaas
  notice reason permission information consent informing prior proper being
  समय करें पत्र सेवा कार्य रूम नियत कमी टूट राशि स्तर आने देता क्रम रूप बदला टूटा जहर बालू बदल बीत जॉब सांप बीता बोल आवारा पीएम अवर सिर वर्ष मामले बचाओ अन्य ब्लाक स्वयं मारता जिस जैसा लेता जनता डेट पते कराई लीक अंत लायक गुम असर बचाइए करे जायस पाती दौडा लगान टीका एक्ट लेन देन मान्य कराइए मानें डेटा डूडा लइका पैर क्रय रेत शेयर लेना शर्त टिक पाते दौड देत पहला गेट माननीय फेज टोका जिम रासन पात्र एनम होम लेट नशे रेट तौल सियार राइस शस्त्र अलाव नीट आंदा बची सरल चाकू शंका बाळक कोए कराए अंडा सत्र रंग टैब बचे आत्म रिस शेष सिवा कराएं शादी बीमार बीमा दवा दवाई रेफर भूमि लगाता सुनाता मरता जीता पीता खाता रोटी दूध चाय खेती मजदूरी मजबूर गर्भ मौत जिंदा मुर्दा कमाता पढता रोता सोता भूखा प्यासा लाचार बेसहारा अकेला अकेली अकेले बेरोजगार नौकरी बाजार दवाखाना इलाज ऑपरेशन
  परधान आजी आजा छोटकी बड़की बडकी मंझली छोटका बडका सयानी सयाना दीदी बैल ट्रैक्टर लोन सीएमओ बस परियोजना didi ladli behna dil kaun bail loan pariyojna ठप मित्र mitra बाइक साइकिल मोटर
  day happy independence merry morning evening night afternoon san laado phool parivartan kadam gaon gaanv that never always form list hence wrong right left road love it
  baki sirf sabhi sabko sabka abhi kabhi turant wapas kharab kharaab band bandh chalu khali bahut jyada zyada kam kuch naya purana accha achha bura
  sawan holi diwali eid dussehra navratri chhath kharif rabi
  cow cows buffalo goat dog bull matter total block zone sector phase type class roll bus truck train auto tractor
  auto lorry vehicle bike car jeep van tree tower tank tap pump pipe line wire meter feeder transformer bridge culvert canal pond river bund park ground
`)

/** A name, or a word: what stands around it tells. */
export const both = set(`
  विकास दर्शन मिलन मंगल भगवान कबीर देव राज राजा रानी बादल संध्या पूजा प्रकाश सूरज सागर चंदा चांद चंद कुसुम बसंत गुलाब मोती हीरा सोना शांति कंचन रतन धारा वंदना
  वंदन प्रतीक्षा विद्या क्रांति प्रगति एकता आशा ज्योति किरण कविता रचना कल्पना अर्चना आरती प्रेम दीप तेज भारत भारती जय विजय संगम उमंग उज्ज्वला सौभाग्य सुकन्या
  विश्वकर्मा इंदिरा सपना माया छाया रोशनी बेला कमल बिंदु रेखा सीमा माला तारा राम शिव हरि श्याम कृष्ण राधा सीता लक्ष्मी दुर्गा काली गणेश हनुमान शंकर शीतला सरस्वती
  उत्तम नवीन मेधा हर्ष नमन अनंत कनक जनक हकीम शरद पारस
  गंगा यमुना नर्मदा गोदावरी कावेरी गायत्री सावित्री पार्वती गौरी भवानी अंबे साईं सांई बजरंग बजरंगी महावीर बुद्ध नानक गोविंद गोपाल जगन्नाथ बद्री केदार काशी मथुरा द्वारका अयोध्या
  प्रयाग बिहारी पंचम प्रयास प्रमुख सुविधा वर्षा शीतल कोमल निर्मल विमल स्वच्छ अमृत अमर अनमोल अभिषेक चेतन मनोहर प्रभात साधना उपासना भावना प्रेरणा करुणा ममता स्नेह
  श्रद्धा शोभा प्रभा आभा उषा निशा रजनी पूर्णिमा अमावस बैशाख सावन फागुन कार्तिक सोम बुध रवि मकर कन्या तुला मीन जोगिया मूर्ति शुक्ल शाम सुमन
  सुंदर चमन गुलशन बाग नूर आलम जहां दुनिया ताज रोशन सलाम शमा शान राजधानी ठाकुर पंडित मुंशी मंडल मंडली शाह साहू तेली लोहार सोनार कुम्हार यादव निषाद केवट
  पटेल चौधरी नाई धोबी चमार पासी मुंडा कोल गोंड बैगा बिंद कोरी कोली पाल दास सेन जैन प्रजापति बाल्मीकि वाल्मीकि रविदास संत भक्त गिरि पुरी नाथ योगी मोदी शिवाजी
  आजाद गांधी गाँधी नेहरू अम्बेडकर अंबेडकर वाजपेयी बाजपेई तिलक बोस टैगोर सावरकर बिरसा दीनदयाल अटल सुभाष पहाड़ी खान रहमान बीबी बारी झुन 
  अलावा अनुसूचित आदित्य आकाश अंश अंकित अर्जुन भीम भागवत चरण चंदन चमेली चंपा गेंदा तुलसी जूही केतकी कस्तूरी मैना कोयल हंस सारस चंदा
  asha aasha karan kiran jyoti ram lakshmi laxmi durga ganga yamuna krishna radha ganesh shankar milan darshan badal sandhya puja pooja prakash mangal bhagwan
  kabir bihari suraj chand vikas kusum basant gulab moti hira heera sona shanti kanchan ratan vandana pratiksha vidya kranti pragati ekta amrit amar aakash akash sagar
  kavita rachna kalpana archana aarti arti prem deep tej jai jay vijay sangam umang ujjwala ujwala saubhagya sukanya vishwakarma indira sapna maya chhaya roshni chanda bela kamal
  bindu rekha seema sima mala tara raj raja rani shiv hari shyam sita kali hanuman sheetla saraswati narmada gayatri savitri parvati gauri bhawani sai bajrang buddha nanak
  govind gopal jagannath kedar kashi mathura dwarka ayodhya prayag varsha shital sheetal komal nirmal vimal anmol chetan prabhat sadhna prerna karuna mamta sneha shobha usha
  nisha purnima kartik som budh ravi laado lado pyari pari thakur pandit mandal shah sahu teli lohar yadav nishad kewat patel chaudhary choudhary munda kol gond baiga bind kori koli pal das
  sen jain prajapati valmiki ravidas sant giri puri nath yogi modi shivaji gandhi nehru ambedkar tilak bose birsa atal khan bibi bhola munna munni chirag ansh manas lakhan
  moon gold sunny lucky honey sweety rohtas ruby daulat ali shukla bharti mahavir arjan sonia lali dev mahadev chandan vishwas vasudha bandhan arjun bhim samrat prince king rose grace
  tulsi champa chameli genda munshi
  zaid lakhpati लखपति
  joy hope faith mercy victor dominic sunder mohan morang palash sakhi suman nagar-seth kasturba shastri sardar rai roy ray das alam noor taj roshan salma gaya chhaya
  narayan amin balli jal kuli bahadur siwa deo bansal karam dharam sukh dukh lal kol lily iris olive pearl jewel april june august
`)
