/**
 * Names that many bear. Alone they name nobody ("राम मंदिर", "लाल कार्ड"): they tell that a word is a name only where
 * something else says that a name is to be expected.
 */
import { wordsAt } from '../text/words.ts'

function set(list: string): ReadonlySet<string> {
  return new Set(wordsAt(list).map(({ text }) => text))
}

/** Second names, and what stands in their place: "राम कुमार", "सीता बाई". */
const second = set(`
  कुमार सिंह लाल राम प्रसाद देवी बाई यादव शर्मा वर्मा गुप्ता साहू साव खान अंसारी पटेल ठाकुर तिवारी मिश्रा मिश्र पांडे पाण्डेय पांडेय दुबे चौबे
  शुक्ला शुक्ल त्रिपाठी त्रिवेदी चतुर्वेदी द्विवेदी सिन्हा झा रॉय दास मंडल महतो मांझी उरांव मुंडा सोरेन हेम्ब्रम टुडू मरांडी हांसदा किस्कू नेताम मरकाम
  ध्रुव कोर्राम पोर्ते सोनी पासवान रजक कुशवाहा मौर्य मौर्या निषाद केवट चौहान राठौर राठौड़ सोलंकी परमार जाटव अहिरवार बैरवा मीणा मीना गुर्जर चौधरी
  बिश्नोई सैनी अग्रवाल जैन बंसल गोयल अरोड़ा कपूर मल्होत्रा रेड्डी राव नायडू नायर पिल्लई अय्यर शेट्टी पाटिल देशमुख जाधव शिंदे पवार भोसले कांबले
  शेख सैयद बेगम खातून बानो बीबी परवीन हुसैन अहमद आलम घोष बोस बनर्जी मुखर्जी चटर्जी बेहरा साहनी बघेल धीवर टंडन वैष्णव देवांगन कश्यप
  प्रजापति विश्वकर्मा कुमारी नाथ चंद चंद्र शंकर नारायण चरण स्वरूप दयाल किशोर मोहन श्रीवास्तव सक्सेना भारती पटवा बघेल राजपूत लोधी कोरी रावत
  बिष्ट नेगी जोशी पंत भट्ट कौर गिल ढिल्लों संधू मलिक हुड्डा
  kumar singh sinh lal ram prasad devi bai yadav sharma verma varma gupta sahu sao shaw khan ansari patel thakur tiwari tivari mishra
  misra pandey pande dubey dube chaubey shukla tripathi trivedi chaturvedi dwivedi sinha jha roy das mandal mahto mahato manjhi oraon
  munda soren hembram tudu marandi hansda kisku netam markam dhruv soni paswan rajak kushwaha maurya nishad kewat chauhan chouhan
  rathore rathod solanki parmar jatav ahirwar bairwa meena gurjar chaudhary choudhary bishnoi saini agrawal agarwal jain bansal goyal
  arora kapoor malhotra reddy rao naidu nair pillai iyer shetty patil deshmukh jadhav shinde pawar bhosale kamble sheikh shaikh syed
  begum khatun khatoon bano bibi parveen hussain ahmad ahmed alam ghosh bose banerjee mukherjee chatterjee behera sahni baghel
  dhivar tandon vaishnav dewangan kashyap prajapati vishwakarma kumari nath chand shankar narayan charan swaroop dayal kishore mohan
  shrivastava srivastava saxena rajput lodhi rawat bisht negi joshi bhatt kaur gill dhillon sandhu malik hooda`)

/** First names that are hardly anything else. */
const first = set(`
  रमेश सुरेश महेश दिनेश मुकेश राकेश राजेश नरेश उमेश कमलेश अखिलेश मनोज विनोद प्रमोद अशोक अनिल सुनील संजय विजय अजय राजू रामू श्यामू मोहन
  सोहन श्याम राजेंद्र राजेन्द्र सुरेंद्र सुरेन्द्र महेंद्र महेन्द्र धर्मेंद्र जितेंद्र नरेंद्र वीरेंद्र सतीश हरीश गिरीश जगदीश रवि कपिल नितिन सचिन अमित सुमित
  रोहित मोहित अरुण वरुण तरुण प्रदीप संदीप कुलदीप दीपक पंकज नीरज धीरज भोला गोपाल गोविंद किशन लक्ष्मण भरत रघुनाथ जगन्नाथ राम शिव हरि
  हनुमान गणेश दुर्गा सीता गीता रीता सुनीता अनीता कविता सरिता ममता बबीता संगीता रेखा राधा मीरा लक्ष्मी पार्वती सावित्री गायत्री शकुंतला कौशल्या
  उर्मिला प्रमिला निर्मला विमला कमला शारदा सरला फूलमती सुशीला रुक्मिणी मालती उषा सलीम करीम रहीम अब्दुल मोहम्मद इमरान इरफान असलम अकबर
  फरीदा शबाना रुखसाना नसीम संतोष इस्लाम
  ramesh suresh mahesh dinesh mukesh rakesh rajesh naresh umesh kamlesh akhilesh manoj vinod pramod ashok anil sunil sanjay vijay ajay
  raju ramu shyamu mohan sohan shyam rajendra surendra mahendra dharmendra jitendra narendra virendra satish harish girish jagdish
  ravi kapil nitin sachin amit sumit rohit mohit arun varun tarun pradeep sandeep kuldeep deepak pankaj neeraj dheeraj bhola gopal
  govind kishan laxman lakshman bharat raghunath jagannath ram shiv hari hanuman ganesh durga sita geeta gita reeta sunita anita
  kavita sarita mamta babita sangeeta rekha radha meera laxmi lakshmi parvati savitri gayatri shakuntala kaushalya urmila pramila
  nirmala vimla kamla sharda sarla phoolmati sushila rukmini malti usha salim karim rahim abdul mohammad mohammed imran irfan aslam
  akbar farida shabana rukhsana naseem santosh islam`)

/** Is the word (cleaned, `words.ts`) a name that stands in the second place? */
export function isSecondName(word: string): boolean {
  return second.has(word)
}

/** Is it a name by itself, in the first place or alone? */
export function isFirstName(word: string): boolean {
  return first.has(word)
}
