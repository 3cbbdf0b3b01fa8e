/** Turns of phrase that tell the kind of a message, in families; a model weighs them (`manner.ts`). */
import { findPhrase, type Phrases, phrases } from './phrases.ts'

/** Families of phrases. One message may hold several. */
const families = {
  before: phrases(
    'शिकायत की थी; शिकायत किया था; शिकायत दी थी; आवेदन दिया था; लिखा था; अर्जी दी थी; पहले भी; पिछली बार; पिछले; दोबारा; फिर से; याद दिला; रिमाइंडर; reminder; again; earlier; previous complaint; my complaint; my earlier; further to; pending since; lodged; मेरी शिकायत; शिकायत संख्या; शिकायत नंबर; complaint no; उसी; उस शिकायत; इसी प्रकरण; कई बार; तीसरी बार; usi; jo likha tha; jo complaint; complaint ki thi; had complained; expedite; speed up',
  ),
  asks: phrases(
    'क्या हुआ; कब तक; कहाँ तक; कहाँ पहुँची; किसके पास; कौन देख रहा; स्थिति; स्टेटस; status; progress; प्रगति; update; when will; what action; who is; any news; कितने दिन; कितना समय; का क्या; बताइए क्या; कहाँ अटकी; कब आएंगे; कब मिलेगा; is my complaint; क्या मेरी शिकायत; haal bata; kahan hai; kya bana; ke bhail; ka bhail; kay hois; registered or not',
  ),
  good: phrases(
    'हो गया; हो गई; मिल गया; मिल गई; बन गया; बन गई; आ गया; आ गई; ठीक हो गया; संतुष्ट; समाधान हो गया; हल हो गया; चालू हो गया; लगने लगा; आने लगा; जलने लगी; चलने लगा; कोई दिक्कत नहीं; कोई शिकायत नहीं; resolved; solved; satisfied; fixed; repaired; received; settled; done; अब ठीक; सब ठीक; निवारण हो गया; सुधर गया; खुल गया; जुड़ गया; बंद कर सकते; शिकायत बंद कर दीजिए; close it; bhail gail; hoge',
  ),
  bad: phrases(
    'नहीं हुआ; संतुष्ट नहीं; असंतुष्ट; झूठ; झूठा; झूठी आख्या; फर्जी; गलत रिपोर्ट; आख्या गलत; रिपोर्ट गलत; कोई नहीं आया; बिना मौके; बिना पूछे; बिना काम; आधा; अधूरा; वैसा ही; फिर खराब; सहमत नहीं; खानापूर्ति; सिर्फ कागज; फिर खोलें; फिर से खोलिए; दोबारा जांच; not satisfied; not happy; false; fake; lie; reopen; without contacting; nothing has been done; did not fix; half done; closed; बंद कर दिया; निस्तारित कर दिया; निस्तारण कर दिया; still the same; jas ka tas; mauke par nahi; report me likha; aapne likha; kahan hua',
  ),
  thanks: phrases(
    'धन्यवाद; शुक्रिया; आभार; आभारी; thanks; thank you; thankyou; thanx; मेहरबानी; साधुवाद; god bless; कृपा आपकी; great work',
  ),
  greets: phrases(
    'नमस्ते; नमस्कार; प्रणाम; राम राम; जय हिन्द; जय श्री राम; hello; helo; hi; hey; good morning; good afternoon; good evening; सलाम; आदाब; assalam; शुभकामना; happy new year; happy holi; सुप्रभात; शुभ; कोई है; आप कौन; menu; start; help; शिकायत करनी है; शिकायत करना चाहता; कैसे शिकायत; शिकायत कैसे; यह नंबर; क्या यहाँ; is anyone; test',
  ),
  insults: phrases(
    'चोर; हरामी; हरामखोर; कमीने; साले; कुत्ते; गधे; सूअर; निकम्मे; बेशर्म; भड़वे; मादरचोद; चूतिया; उल्लू के पट्ठे; डूब मरो; idiots; idiot; useless; shame; bloody; thieves; worthless; hell; bastard; दलाल; बिके हुए; शर्म नहीं; मुर्दाबाद; रिश्वतखोर; बकवास',
  ),
  proposes: phrases(
    'सुझाव; मेरा सुझाव; मेरा विचार; मेरे विचार; सलाह; प्रस्ताव; suggestion; suggest; proposal; my idea; अच्छा होगा; बेहतर होगा; अच्छा रहेगा; would be good; should; चाहिए कि; कानून; कानून लाए; नियम बने; नीति; नाम बदला; policy; law; please consider; क्यों न; अभियान चलाइए; हर गाँव में; हर ब्लॉक में; हर स्कूल में',
  ),
  danger: phrases(
    'बचाओ; बचाइए; तुरंत; अभी; immediately; right now; save; trapped; फंसे; फँसे हैं; डूब रहा; डूब रहे; आग लगी; आग लग गई; मार रहे; मार डालेंगे; मारपीट कर रहे; पुलिस भेजो; पुलिस भेजिए; एम्बुलेंस भेजिए; खून बह रहा; बेहोश; साँस नहीं; करंट लग गया; जहर; फांसी; आत्महत्या; जान दे; मर जाऊंगा; kill myself; suicide; dying; unconscious; गोली चल; घर घेर; दबे हुए; पलट गई; गिर गया है; बह गया; अपहरण; उठा ले गए; हमला हो रहा; साँप ने काट; प्रसव पीड़ा; gas leak; mob; dam kal; fire brigade; ambulance; तड़प रहे; जान खतरे; turant police; bachao',
  ),
  names: phrases(
    'मेरा नाम; नाम है; ग्राम; गाँव; वार्ड; मोहल्ला; ब्लॉक; पंचायत; पोस्ट; थाना; तहसील; my village; village; ward; block; account; number; नंबर; खाता; के पास; के सामने; के पीछे; साल से; दिन से; महीने से; हफ्ते से; घर हैं',
  ),
  sends: phrases(
    'फोटो भेज; photo bhej; यह लीजिए; ये रही; attached; भेज दिया; भेज दी; रसीद की; bill ki copy; कागज; लगा दी; documents; as asked',
  ),
  agrees: phrases(
    'हाँ; जी; जी हाँ; yes; ok; बिल्कुल; सही है; ठीक है; no; नहीं; ना; दर्ज कर; likh lijiye; pehla; doosra; dusra wala',
  ),
} as const satisfies Readonly<Record<string, Phrases>>

/** A family of turns of phrase. */
export type Family = keyof typeof families

const names = Object.keys(families) as Family[]

/** The families found among the keys of a text. */
export function cuesIn(keys: readonly string[]): readonly Family[] {
  return names.filter((name) => findPhrase(keys, families[name]) !== undefined)
}

/** The words of a family that the text holds, as they are usually written. */
export function cueOf(keys: readonly string[], family: Family): string | undefined {
  return findPhrase(keys, families[family])?.phrase.text
}
