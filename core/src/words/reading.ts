/** Why something was read so, in Hindi and English: the readings themselves give words of the text, or one of these. */

/** The reasons that are not words of the text. */
const REASONS: Readonly<Record<string, string>> = {
  'no words': 'कोई शब्द नहीं है',
  'a sign': 'संदेश में केवल चिह्न है',
  hi: 'केवल अभिवादन है',
  'few words, but they name something': 'शब्द कम हैं, पर काम की बात है',
  'too little to tell': 'इतने से कुछ तय नहीं होता',
  'names a grievance': 'किसी शिकायत का नंबर लिखा है',
  'the number of a house, flat or lane': 'घर, फ्लैट या गली का नंबर',
  'beside somebody’s house': 'किसी के घर का पता',
  'an address of e-mail': 'ईमेल का पता',
  'an address for payments': 'भुगतान (यूपीआई) का पता',
  'four letters, a zero, six signs: a bank branch': 'चार अक्षर, शून्य, छह चिह्न: बैंक शाखा का कोड',
  'five letters, four digits, a letter': 'पाँच अक्षर, चार अंक, एक अक्षर',
  'three letters and seven digits': 'तीन अक्षर और सात अंक',
  'an older voter card': 'पुराना मतदाता कार्ड',
  'called Aadhaar': 'आधार कहा गया है',
  'twelve digits, and the checksum fits': 'बारह अंक, और जाँच अंक मिलता है',
  'called a ration card': 'राशन कार्ड कहा गया है',
  'called an account': 'खाता कहा गया है',
  'called a telephone number': 'फोन नंबर कहा गया है',
  'an area code and a number': 'क्षेत्र कोड और नंबर',
  'beside a bank branch': 'बैंक शाखा के कोड के पास',
  'different subjects': 'विषय अलग हैं',
  'the same place': 'जगह एक ही है',
  'one place lies in the other': 'एक जगह दूसरी के भीतर है',
  'different places': 'जगहें अलग हैं',
  'different ward, house or number': 'वार्ड, मकान या नंबर अलग है',
  'subjects of one heading': 'विषय एक ही वर्ग के हैं',
  'nearly the same text': 'लगभग वही संदेश है',
  'the same landmark': 'पहचान की जगह एक ही है',
  'different landmarks': 'पहचान की जगहें अलग हैं',
  'one says that the other is not meant': 'एक में लिखा है कि दूसरी वाली बात नहीं है',
  'in two languages': 'दो भाषाओं में लिखे हैं',
  'the same thing': 'चीज़ एक ही है',
  'different things': 'चीज़ें अलग हैं',
  'different papers, services or offices': 'कागज, सेवा या कार्यालय अलग हैं',
  'the same fault': 'खराबी एक ही है',
  'different faults': 'खराबी अलग है',
  'the same number': 'नंबर एक ही है',
  'different citizens': 'आवेदक अलग हैं',
  'for different members of the family': 'परिवार के अलग-अलग लोगों के लिए है',
  'different days': 'दिन अलग हैं',
  'it was put right in between, or is another one now': 'बीच में ठीक हो चुका था, या अब दूसरी बात है',
  'it reminds of an earlier message': 'पहले के संदेश की याद दिलाई है',
  'the same citizen': 'आवेदक एक ही है',
  'the same name or number': 'नाम या नंबर एक ही है',
  'different persons': 'व्यक्ति अलग हैं',
  'a matter of one person': 'एक ही व्यक्ति का अपना मामला',
  'no place is named': 'किसी जगह का नाम नहीं है',
  'far apart in time': 'समय में बहुत अंतर है',
  'nothing is said that could be compared': 'मिलाने लायक कोई बात नहीं लिखी है',
}

const PATTERNS: readonly (readonly [RegExp, (part: string) => string])[] = [
  [/^(\d+) telling words$/, (count) => `काम के ${count} शब्द`],
  [/^(\d+) words in the manner of such messages$/, (count) => `${count} शब्द, जो ऐसे संदेशों के ढंग से लिखे हैं`],
  [/^(.+), not in the lists$/u, (cue) => `“${cue}” लिखा है, पर नाम सूची में नहीं है`],
  [/^before (“.*”)$/u, (word) => `${word} से पहले`],
  [/^after (“.*”)$/u, (word) => `${word} के बाद`],
  [/^words alike ([\d.]+)$/, (share) => `शब्द मिलते हैं ${share}`],
  [/^subjects alike ([\d.]+)$/, (share) => `विषय मिलते हैं ${share}`],
  [/^the same letter with other names: (.*)$/u, (names) => `वही पत्र, नाम दूसरे: ${names}`],
  [/^both name (.*)$/u, (name) => `दोनों में नाम है: ${name}`],
]

/** A reason in both languages, Hindi first; words of the text are given as such. */
export function reasonInBoth(why: string): string {
  if (why === '') return ''
  const hindi =
    REASONS[why] ?? PATTERNS.flatMap(([pattern, say]) => pattern.exec(why)?.slice(1).map(say) ?? [])[0]
  return hindi === undefined ? `इन शब्दों से: ${why} / by the words: ${why}` : `${hindi} / ${why}`
}

/** Several reasons, one after the other. */
export function reasonsInBoth(whys: readonly string[]): string {
  const hindi = whys.map((why) => reasonInBoth(why).split(' / ')[0])
  return whys.length === 0 ? '' : `${hindi.join('; ')} / ${whys.join('; ')}`
}
