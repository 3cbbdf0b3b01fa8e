/**
 * What a refusal of the rules is over HTTP: the one table from its code to a status and to words for the person.
 *
 *   403  this person may not     404  there is no such thing for this person
 *   409  not now                 422  the request lacks something the rule wants
 */
import type { Refusal } from '#core/decision.ts'
import type { Words } from './house.ts'

interface RefusalWords extends Words {
  readonly status: 403 | 404 | 409 | 422
}

export const REFUSALS = {
  'act-not-possible-now': {
    status: 409,
    hi: 'शिकायत की अभी की स्थिति में यह नहीं हो सकता',
    en: 'The grievance does not admit this in its present state',
  },
  'act-not-yours': {
    status: 403,
    hi: 'यह कार्य आपके पद के अधिकार में नहीं है',
    en: 'Your post does not have the right to do this',
  },
  'no-call': {
    status: 409,
    hi: 'यहाँ आवेदक को फोन नहीं करना है: पहचान गोपनीय है या शिकायत किसी अधिकारी के विरुद्ध है',
    en: 'The complainant is not to be called here: the identity is kept back, or the grievance is about an officer',
  },
  'own-work': {
    status: 403,
    hi: 'अपने ही काम पर निर्णय कोई दूसरा अधिकारी करेगा',
    en: 'Another officer must decide on your own work',
  },
  'moved-meanwhile': {
    status: 409,
    hi: 'इस बीच किसी और ने इस शिकायत पर कार्य किया है; कृपया देखकर फिर करें',
    en: 'Somebody acted on this grievance meanwhile; please look and try again',
  },
  'reason-needed': { status: 422, hi: 'कृपया कारण लिखें', en: 'Please give the reason' },
  'evidence-lacking': {
    status: 422,
    hi: 'इस विषय के लिए जरूरी प्रमाण आख्या में नहीं है',
    en: 'The report lacks the evidence that this subject demands',
  },
  'report-empty': {
    status: 422,
    hi: 'आख्या में क्या किया गया, यह लिखें',
    en: 'Please write in the report what was done',
  },
  'citizen-not-heard': {
    status: 409,
    hi: 'शिकायतकर्ता की बात सुने बिना शिकायत बंद नहीं होती',
    en: 'A grievance does not close before the citizen was heard',
  },
  'reopening-time-over': {
    status: 409,
    hi: 'दोबारा खोलने का समय बीत गया है; नई शिकायत दर्ज करें',
    en: 'The time for reopening is over; please register a new grievance',
  },
  'unknown-grievance': {
    status: 404,
    hi: 'इस संख्या की कोई शिकायत आपके लिए उपलब्ध नहीं है',
    en: 'No grievance with this code is available to you',
  },
  'unknown-post': { status: 422, hi: 'ऐसा कोई पद नहीं है', en: 'There is no such post' },
  'already-there': {
    status: 422,
    hi: 'शिकायत उसी पद के पास है; दूसरा पद चुनें',
    en: 'The grievance lies with that post already; please choose another',
  },
  'complained-of': {
    status: 422,
    hi: 'शिकायत इसी पद या इसके अधिकारी के विरुद्ध है; उनसे ऊपर का या दूसरा पद चुनें',
    en: 'The grievance is about this post or its officer; please choose one above or another',
  },
  'other-department': {
    status: 403,
    hi: 'अधिकारी अपने विभाग के भीतर ही भेज सकते हैं; दूसरे विभाग की हो तो कारण सहित लौटाएँ',
    en: 'An officer moves work within the own department; return it with the reason if it belongs to another',
  },
  'line-ends': {
    status: 409,
    hi: 'तीन बार इधर-उधर भेजी जा चुकी है और ऊपर कोई पद नहीं है; अब यहीं निर्णय लें',
    en: 'It was moved sideways three times and no post stands above; it must be decided here',
  },
  'post-vacant': {
    status: 422,
    hi: 'इस पद पर अभी कोई नहीं है; दूसरा पद चुनें',
    en: 'Nobody holds this post now; please choose another',
  },
  'one-lead': {
    status: 422,
    hi: 'हर पद को एक निर्देश दें और एक ही मुख्य अधिकारी चुनें',
    en: 'Give each post one direction and choose one lead',
  },
  'unknown-direction': {
    status: 409,
    hi: 'इस निर्देश पर आपसे कुछ अपेक्षित नहीं है',
    en: 'Nothing is awaited from you on this direction',
  },
  'answers-awaited': {
    status: 422,
    hi: 'जाँच आख्या अभी बाकी है; फिर भी आख्या देनी हो तो कारण लिखें',
    en: 'An inquiry is not answered yet; to report all the same, give the reason',
  },
  'unknown-class': { status: 422, hi: 'ऐसी कोई समय श्रेणी नहीं है', en: 'There is no such time class' },
  'same-class': { status: 422, hi: 'समय श्रेणी पहले से यही है', en: 'It has this time class already' },
  'date-not-possible': {
    status: 422,
    hi: 'नई तारीख नियत समय के बाद की और साठ दिन के भीतर की होनी चाहिए',
    en: 'The new date must lie after the deadline and within sixty days',
  },
  'unknown-person': { status: 422, hi: 'ऐसा कोई व्यक्ति नहीं है', en: 'There is no such person' },
  'unknown-charge': {
    status: 422,
    hi: 'ऐसा कोई प्रभार या अवकाश दर्ज नहीं है',
    en: 'There is no such charge or leave',
  },
  'charge-there': {
    status: 422,
    hi: 'इस व्यक्ति के पास यह पद इसी रूप में पहले से है',
    en: 'This person has the post in this way already',
  },
  'leave-there': {
    status: 422,
    hi: 'इन दिनों का अवकाश पहले से दर्ज है',
    en: 'A leave over these days is entered already',
  },
  'days-not-possible': {
    status: 422,
    hi: 'तारीखें ठीक नहीं हैं; पहली और आखिरी तारीख देखें',
    en: 'These days are not possible; look at the first and the last',
  },
  'district-faulty': {
    status: 422,
    hi: 'ऐसे जनपद की सूची में त्रुटि हो जाएगी',
    en: 'The tables of the district would not be sound',
  },
  'district-moved': {
    status: 409,
    hi: 'इस बीच किसी और ने यही प्रभार बदला है; कृपया देखकर फिर करें',
    en: 'Somebody changed the same charge meanwhile; please look and try again',
  },
  'unknown-subject': { status: 422, hi: 'ऐसा कोई विषय नहीं है', en: 'There is no such subject' },
  'unknown-place': { status: 422, hi: 'ऐसा कोई स्थान नहीं है', en: 'There is no such place' },
  'unknown-hearing': { status: 404, hi: 'ऐसी कोई जनसुनवाई नहीं है', en: 'There is no such public hearing' },
  'not-a-hearing-day': {
    status: 422,
    hi: 'उस दिन यह जनसुनवाई नहीं होती, या बदलने को कुछ नहीं है',
    en: 'The hearing is not held on that day, or there is nothing to change',
  },
  'away-that-day': {
    status: 422,
    hi: 'वे उस दिन अवकाश पर हैं; किसी और को चुनें',
    en: 'They are on leave that day; please choose somebody else',
  },
  'answers-needed': {
    status: 422,
    hi: 'बात हुई हो तो तीनों प्रश्नों के उत्तर दर्ज करें; न हुई हो तो कोई नहीं',
    en: 'Write the three answers if you spoke; none if you did not',
  },
  'roster-moved': {
    status: 409,
    hi: 'इस बीच किसी और ने ड्यूटी सूची बदली है; कृपया देखकर फिर करें',
    en: 'Somebody changed the roster meanwhile; please look and try again',
  },
  'unknown-conversation': { status: 404, hi: 'ऐसी कोई बातचीत नहीं है', en: 'There is no such conversation' },
  'unknown-source': { status: 422, hi: 'ऐसा कोई स्रोत नहीं है', en: 'There is no such source' },
  'phone-wrong': {
    status: 422,
    hi: 'यह फ़ोन नंबर सही नहीं लगता; दस अंकों का नंबर लिखें या खाली छोड़ें',
    en: 'This does not look like a telephone number; write ten digits or leave it empty',
  },
  'other-citizen': {
    status: 422,
    hi: 'चुने हुए संदेश इस शिकायत के आवेदक के नहीं हैं',
    en: 'The chosen messages are not from the complainant of this grievance',
  },
  'one-already': {
    status: 409,
    hi: 'ये दोनों पहले से एक ही व्यक्ति के रूप में जुड़े हैं',
    en: 'These two are one person already',
  },
  'in-another-file': {
    status: 409,
    hi: 'चुना हुआ संदेश पहले से दूसरी शिकायत की फ़ाइल में है',
    en: 'A chosen message lies in the file of another grievance already',
  },
  'nothing-to-register': {
    status: 422,
    hi: 'दर्ज करने के लिए कोई बात नहीं है',
    en: 'There is nothing to register',
  },
  'unknown-group': { status: 404, hi: 'ऐसा कोई ग्रुप आपके लिए नहीं है', en: 'There is no such group for you' },
  'nothing-said': { status: 422, hi: 'कुछ लिखें या फ़ाइल जोड़ें', en: 'Please write something or add a file' },
  'nudged-lately': {
    status: 409,
    hi: 'एक घंटे के भीतर याद दिलाया जा चुका है; थोड़ी देर बाद फिर करें',
    en: 'They were reminded within the last hour; please try again later',
  },
  'nobody-there': {
    status: 409,
    hi: 'इस शिकायत पर अभी कोई अधिकारी नहीं है जिसे लिखा जा सके',
    en: 'Nobody has this grievance now to whom one could write',
  },
  'window-closed': {
    status: 409,
    hi: 'उत्तर देने की 24 घंटे की अवधि बीत गई है; नागरिक के दोबारा लिखने पर ही संदेश जा सकेगा',
    en: 'The reply window is closed; words can be sent when the citizen writes again',
  },
} as const satisfies Record<Refusal, RefusalWords>
