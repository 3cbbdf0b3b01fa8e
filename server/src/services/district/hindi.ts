/**
 * What is wrong with a file, in Hindi. Faults are written in English where they are found; here is the one table from
 * that sentence to the Hindi one. A sentence that the table does not know stays English, and a test looks for those.
 */
import type { DistrictFault } from '#ports/administration.ts'
import { COLUMN_WORDS, FILE_WORDS, VALUE_WORDS } from './labels.ts'

/** What completes "Write …", in Hindi: as "… लिखें". */
const HELP: Readonly<Record<string, string>> = {
  '3: more questions lose people': '3: इससे अधिक प्रश्नों पर लोग छोड़ देते हैं',
  'UTILITY, or AUTHENTICATION for the one-time code': 'UTILITY, या एक बार के कोड के लिए AUTHENTICATION',
  'a body of at most 1024 characters': 'संदेश, अधिक से अधिक 1024 अक्षर',
  'a code of an area as PS-01': 'क्षेत्र का कोड, जैसे PS-01',
  'the code of an area': 'क्षेत्र का कोड',
  'the code of an area as PS-01, or leave it empty': 'क्षेत्र का कोड, जैसे PS-01, या खाली छोड़ें',
  'its number in imported lists, or leave it empty': 'सूचियों में इसकी संख्या, या खाली छोड़ें',
  'a class as A, B, H24 or D15': 'श्रेणी, जैसे A, B, H24 या D15',
  'a code as WAT or WAT-HP': 'कोड, जैसे WAT या WAT-HP',
  'a code of sources in settings.yaml': 'settings.yaml के sources का कोड',
  'a code of capitals and digits': 'बड़े रोमन अक्षरों और अंकों का कोड',
  'a day as 2026-04-01': 'दिनांक, जैसे 2026-04-01',
  'a department code of 2 to 4 capitals': 'विभाग का कोड, 2 से 4 बड़े रोमन अक्षर',
  'a latitude within India': 'भारत के भीतर का अक्षांश',
  'a level from 1 (field) to 5 (magistrate)': 'स्तर 1 (क्षेत्र) से 5 (जिलाधिकारी)',
  'a share, 0 to 100': 'हिस्सा, 0 से 100',
  'a level, 2 to 5': 'स्तर 2 से 5',
  'a list of subject codes, headings, or "*"': 'विषय या शीर्ष के कोड, या "*"',
  'a login in small letters': 'लॉगिन नाम, छोटे रोमन अक्षरों में',
  'a longitude within India': 'भारत के भीतर का देशांतर',
  'a name in small letters': 'नाम, छोटे रोमन अक्षरों में',
  'a number from 0 to 1': '0 से 1 के बीच की संख्या',
  'a post code as PHE-EE or BIJ-JE-01': 'पद का कोड, जैसे PHE-EE या BIJ-JE-01',
  'a share of the time, 1 to 99': 'समय का हिस्सा, 1 से 99 प्रतिशत',
  'a title of at most 25 characters': 'बटन के शब्द, अधिक से अधिक 25 अक्षर',
  'a weekday, 0 Sunday to 6 Saturday': 'सप्ताह का दिन, 0 रविवार से 6 शनिवार',
  'the name of a secret in the environment, in $ and braces': 'मशीन में रखे गुप्त मान का नाम, $ और कोष्ठक {} में',
  'bhashini: no other service is known yet': 'bhashini: अभी और कोई सेवा नहीं है',
  'true or false': 'true या false',
  'the id of a pipeline': 'पाइपलाइन की पहचान',
  'an address with https': 'https वाला पता',
  'a whole number of days, 0 to 365': 'दिन, 0 से 365',
  'a whole number of days, 1 to 365': 'दिन, 1 से 365',
  'a whole number of people': 'लोगों की संख्या',
  'a whole number': 'पूर्ण संख्या',
  'an hour as 09:30, in quotes': 'समय, जैसे 09:30',
  'an id in small letters': 'पहचान, छोटे रोमन अक्षरों में',
  'classes by their code, each with unit, amount and names': 'श्रेणियाँ, हर एक की गिनती, मात्रा और नाम',
  'codes of groups': 'समूहों के कोड',
  'hours, 1 to 720': 'घंटे, 1 से 720',
  'minutes, 1 to 1440': 'मिनट, 1 से 1440',
  'posts in turn, divided by ;': 'बारी-बारी के पद, ; से अलग करके',
  'one or more rungs': 'एक या अधिक चरण',
  'one or more steps': 'एक या अधिक चरण',
  'what the step needs': 'चरण में क्या जरूरी है',
  'the code of a track, or leave it empty': 'कानूनी प्रक्रिया का कोड, या खाली छोड़ें',
  'one or more windows of the working day': 'कार्य-दिवस की एक या अधिक समय-खिड़कियाँ',
  'one to ten buttons': 'एक से दस बटन',
  'small letters, digits and _ only': 'केवल छोटे रोमन अक्षर, अंक और _',
  'small letters, digits and hyphens': 'छोटे रोमन अक्षर, अंक और हाइफ़न',
  'the LGD code as a number': 'एलजीडी कोड, अंकों में',
  'the LGD code of the district as a number': 'जिले का एलजीडी कोड, अंकों में',
  'the code of a place': 'स्थान का कोड',
  'the code of a place, or leave it empty': 'स्थान का कोड, या खाली छोड़ें',
  'the code of the place around it': 'जिस स्थान में यह आता है उसका कोड',
  'the code of the territory': 'क्षेत्र का कोड',
  'the number as 91 and ten digits, without plus': 'नंबर: 91 और दस अंक, बिना + के',
  'the question in Hindi': 'प्रश्न हिंदी में',
  'the question in English': 'प्रश्न अंग्रेज़ी में',
  'the code of a subject or heading, or *': 'विषय या शीर्ष का कोड, या *',
  'the code of a source in settings.yaml, or leave it empty': 'settings.yaml के किसी स्रोत का कोड, या खाली छोड़ें',
  'the parts divided by ;': 'हिस्से, ; से अलग करके',
  'three capitals that begin every grievance code': 'तीन बड़े रोमन अक्षर, जिनसे हर शिकायत संख्या शुरू होती है',
  'which Saturday, 1 to 5': 'महीने का कौन-सा शनिवार, 1 से 5',
  'a short code': 'छोटा कोड',
  'a version, such as "2026.1", in quotes': 'संस्करण, जैसे "2026.1"',
  'above, nodal, a role, or the code of a post': 'above, nodal, magistrate, या पद का कोड',
  'the code of a hearing': 'जनसुनवाई का कोड',
  'the steps in their order': 'क्रम से: sms, call, slip',
  'a whole number of calls, 1 to 20': 'कॉल की संख्या, 1 से 20',
  'the 19 digits of the template on the ledger': 'डीएलटी के नमूने के 19 अंक',
  'six letters, with -G and the like where the operator adds it': 'छह अक्षर, जैसे ABHYAS या ABHYAS-G',
  'the words with blanks such as {#alphanumeric#} and {#url#}': 'संदेश, जैसा डीएलटी पर स्वीकृत हुआ',
  'the longest value of a blank, 10 to 500': 'रिक्त स्थान में अधिक से अधिक अक्षर, 10 से 500',
  'the name of the template at the gateway, or leave it empty': 'गेटवे पर नमूने का नाम, या खाली छोड़ें',
  'the reason': 'कारण',
  'the handle, page or mailbox as people write it': 'आइडी, पेज या मेल, जैसे लोग लिखते हैं',
  'a short name of the account, such as WA-2': 'खाते का छोटा नाम, जैसे WA-2',
  'the code of an account': 'खाते का कोड',
  'the name of a setting in capitals, such as EMAIL_ADDRESS': 'सेटिंग का नाम बड़े रोमन अक्षरों में, जैसे EMAIL_ADDRESS',
  [`the value, or a name of the environment such as \${EMAIL_2_PASSWORD}`]: `मान, या मशीन के परिवेश का नाम, जैसे \${EMAIL_2_PASSWORD}`,
  'how far from the spot a photo may be taken, in metres': 'फोटो जगह से कितने मीटर दूर तक की हो सकती है',
  'the code of a group': 'समूह का कोड',
  'the code of an office': 'कार्यालय का कोड',
  'the code of the group above': 'ऊपर के समूह का कोड',
  'the id of a person': 'अधिकारी की पहचान',
  'the id of the person who stands in': 'उनकी जगह काम करने वाले की पहचान',
  'the kind of word, such as place_level': 'शब्द का प्रकार, जैसे place_level',
  'the name in Devanagari': 'नाम देवनागरी में',
  'the name in Roman letters': 'नाम रोमन अक्षरों में',
  'the name of a door': 'माध्यम का नाम',
  'the name of a door or source': 'माध्यम या स्रोत का नाम, जैसे walkin',
  'the reason in a word, or leave it empty': 'कारण एक शब्द में, या खाली छोड़ें',
  'the word as people write it': 'शब्द, जैसे लोग लिखते हैं',
  'what the word stands for, such as village': 'शब्द का अर्थ, जैसे village',
  'why it is sensitive, or leave it empty': 'क्यों संवेदनशील है, या खाली छोड़ें',
}

/** A description of the schemas in Hindi. */
export function helpInHindi(help: string): string {
  if (/^one of |^roles out of /.test(help)) return 'सूची में से चुनें'
  return HELP[help] ?? help
}

/** A column or a value by the word that people read beside it. */
function fieldWord(path: string): string {
  const name = path.split('.').at(-1) ?? path
  const words: Readonly<Record<string, { readonly hi: string } | undefined>> = {
    ...VALUE_WORDS,
    ...COLUMN_WORDS,
  }
  return words[path]?.hi ?? words[name]?.hi ?? path
}

function fileWord(file: string): string {
  const words: Readonly<Record<string, readonly { readonly hi: string }[] | undefined>> = FILE_WORDS
  return words[file]?.[0]?.hi ?? file
}

type Turn = readonly [RegExp, (...parts: string[]) => string]

/** What is wrong. */
const WHAT: readonly Turn[] = [
  [/^(\S+) (\S+) is not in (\S+)$/, (_, code, file) => `${code} “${fileWord(file)}” में नहीं है`],
  [/^the nodal post (\S+) has not the role officer$/, (post) => `नोडल पद ${post} की भूमिका “अधिकारी” नहीं है`],
  [/^its parent (\S+) is no heading$/, (code) => `${code} कोई शीर्ष नहीं है`],
  [/^(\S+) has no (\S+)$/, (code, column) => `${code} में “${fieldWord(column)}” नहीं है`],
  [/^no row is the district (\S+)$/, (code) => `जिला ${code} की पंक्ति नहीं है`],
  [/^(.+) lies in nothing$/, (name) => `${name} किसी स्थान के भीतर नहीं है`],
  [/^a (\S+) cannot lie in a (\S+)$/, (inner, outer) => `${inner} किसी ${outer} के भीतर नहीं हो सकता`],
  [
    /^(\S+) \(level (\d)\) reports to (\S+) \(level (\d)\)$/,
    (post, level, above, over) => `${post} (स्तर ${level}) ${above} (स्तर ${over}) के अधीन नहीं हो सकता`,
  ],
  [/^it names a place and an area$/, () => 'स्थान और विभागीय क्षेत्र दोनों लिखे हैं'],
  [/^the place (\S+) lies in (\S+) and in (\S+), both of one kind$/, (place, one, other) => `स्थान ${place} एक ही प्रकार के दो क्षेत्रों में है: ${one} और ${other}`],
  [/^a post is no link of its own$/, () => 'पद रिक्त होने पर वही पद काम नहीं देख सकता'],
  [/^it ends \((.+)\) before it begins$/, (day) => `शुरू होने से पहले ही समाप्त (${day}) हो जाता है`],
  [/^nobody stands in for themselves$/, () => 'कोई अपनी ही जगह काम नहीं कर सकता'],
  [/^(\S+) is no setting of (\S+)$/, (name, service) => `${name} ${service} के खाते की सेटिंग नहीं है`],
  [/^(\S+) is secret and stands here in words$/, (name) => `${name} गुप्त है और यहाँ खुला लिखा है`],
  [/^(\S+) lies in a group itself$/, (group) => `${group} स्वयं किसी समूह में है`],
  [/^(\S+) has none of the roles (.+)$/, (post) => `${post} शिकायतों पर काम करने वाला पद नहीं है`],
  [/^\{#(\S+)#\} is no kind of blank$/, (kind) => `{#${kind}#} कोई मान्य रिक्त स्थान नहीं है`],
  [/^a blank has no kind$/, () => 'एक रिक्त स्थान का प्रकार नहीं लिखा है'],
  [/^there are (\d+) blanks and (\d+) variables$/, (blanks, names) => `${blanks} रिक्त स्थान हैं, पर ${names} नाम`],
  [/^it has smart quotes, double spaces, or spaces at its ends$/, () => 'तिरछे उद्धरण-चिह्न, दोहरे या किनारे के रिक्त स्थान हैं'],
  [/^no address is whitelisted for its \{#url#\}$/, () => '{#url#} के लिए कोई स्वीकृत पता नहीं लिखा है'],
  [/^(.+) (\S+) is also in row (\d+)$/, (_, key, row) => `${key.replaceAll('|', ' ').trim() || 'यह'} पंक्ति ${row} में भी है`],
  [/^(.+) is missing$/, (name) => `“${fieldWord(name)}” नहीं है`],
  [/^(\S+) (.+) does not fit$/, (_, found) => `${found} ठीक नहीं है`],
  [/^it cannot be parsed \((.+)\)$/, (why) => `पढ़ा नहीं जा सका (${why})`],
  [/^it is not a table \((.+)\)$/, (why) => `तालिका नहीं है (${why})`],
  [/^it cannot be read \((.+)\)$/, (why) => `फ़ाइल नहीं पढ़ी जा सकी (${why})`],
  [/^reviewSubjects names (\S+), which is not in subjects\.csv$/, (code) => `आख्या जाँच के विषयों में ${code} है, जो विषयों में नहीं है`],
  [/^the body begins or ends with a blank$/, () => 'संदेश खाली स्थान से शुरू या समाप्त होता है'],
  [/^the blanks are (.+)$/, (all) => `खाली स्थानों के अंक ${all} हैं`],
  [/^two buttons have the same id$/, () => 'दो बटनों की पहचान एक ही है'],
  [/^it is not there exactly once in hi and once in en$/, () => 'यह हिंदी और अंग्रेज़ी में एक-एक बार नहीं है'],
  [/^hi and en differ in blanks, buttons or header$/, () => 'हिंदी और अंग्रेज़ी में खाली स्थान, बटन या चित्र अलग हैं'],
  [/^the window (\S+) to (\S+) ends before it begins$/, (from, to) => `समय ${from} से ${to} उल्टा है`],
  [/^every day of the week is off$/, () => 'सप्ताह का हर दिन अवकाश है'],
  [/^there is no ladder for everything$/, () => 'सब के लिए कोई सीढ़ी नहीं है'],
  [/^time_class (\S+) is no class$/, (code) => `समय-श्रेणी ${code} नहीं है`],
  [/^(\S+) is no class of the table$/, (code) => `श्रेणी ${code} तालिका में नहीं है`],
  [/^(\S+) is no class of settings\.yaml$/, (code) => `श्रेणी ${code} नहीं है`],
  [/^rung (\S+) \(.+\) needs percent or level$/, (name) => `चरण ${name} में समय का हिस्सा या स्तर चाहिए`],
  [/^rung (\S+) \(.+\) does not stand above the one before$/, (name) => `चरण ${name} अपने से पिछले के बाद नहीं आता`],
  [/^rung (\S+) \(.+\) stands twice$/, (name) => `चरण ${name} दो बार है`],
  [/^rung (\S+) \(.+\) tells (\S+), which is no post$/, (name, to) => `चरण ${name} में ${to} कोई पद नहीं है`],
  [/^step (\S+) \(.+\) stands twice$/, (name) => `चरण ${name} दो बार है`],
  [/^step (\S+) \(.+\) is decided by (\S+), which is no post$/, (name, by) => `चरण ${name} में ${by} कोई पद नहीं है`],
  [/^step (\S+) \(.+\) has no time for asking$/, (name) => `चरण ${name} के लिए अपील का समय नहीं है`],
  [/^step (\S+) \(.+\) opens by itself and is not asked for$/, (name) => `चरण ${name} पहला है, अपने आप शुरू होता है`],
  [/^step (\S+) \(.+\) ends without an order$/, (name) => `चरण ${name} बिना आदेश के समाप्त होता है`],
  [/^(\S+) is no day$/, (day) => `${day} कोई दिन नहीं है`],
  [/^(\S+) is not in hearings\.csv$/, (code) => `${code} “जनसुनवाई” में नहीं है`],
  [/^a post has two turns$/, () => 'एक पद की दो बारियाँ हैं'],
  [/^date "(.*)" is no day$/, (day) => `“${day}” कोई दिनांक नहीं है`],
  [/^the name is missing$/, () => 'नाम नहीं है'],
  [/^the event has no DTSTART that is a day$/, () => 'घटना में दिनांक (DTSTART) नहीं है'],
  [/^the event has no SUMMARY$/, () => 'घटना में नाम (SUMMARY) नहीं है'],
  [/^there is no event in it$/, () => 'फ़ाइल में कोई घटना नहीं है'],
  [/^it ends before it begins$/, () => 'यह शुरू होने से पहले ही समाप्त होता है'],
  [/^a weekday is no number from 0 to 6$/, () => 'सप्ताह का दिन 0 से 6 का अंक नहीं है'],
  [/^it needs a post or a person, and not both$/, () => 'पद या अधिकारी, दोनों में से एक चाहिए'],
  [/^two office windows have one code$/, () => 'दो विंडो का कोड एक ही है'],
  [/^the window (\S+) ends before it begins$/, (code) => `विंडो ${code} शुरू होने से पहले ही समाप्त होती है`],
  [/^the window (\S+) calls (\S+)$/, (code, group) => `विंडो ${code} में ${group} कोई समूह नहीं है`],
  [/^the window (\S+) tells (\S+)$/, (code, post) => `विंडो ${code} में ${post} कोई पद नहीं है`],
  [/^contactHours names (\S+), which is no class$/, (code) => `फोन के घंटों में ${code} कोई श्रेणी नहीं है`],
  [/^confirmSample names (\S+)$/, (code) => `पुष्टि कॉल में ${code} है, जो जिले में नहीं है`],
  [/^code (\S+) stands twice$/, (code) => `कोड ${code} दो बार है`],
  [/^(\S+ \S+) stands twice$/, (key) => `${key} दो बार है`],
  [/^(\S+) stands twice(, first in row \d+)?$/, (day) => `${day} दो बार है`],
] // biome-ignore format: a table

/** What to do about it. */
const WAYS_OUT: readonly Turn[] = [
  [/^Write (?:one of|roles out of) /, () => 'सूची में से चुनें'],
  [/^Mend it, or add (\S+) there$/, (code) => `सुधारें, या वहाँ ${code} जोड़ें`],
  [/^Give it the role in posts\.csv, since grievances go to it$/, () => 'पद को यह भूमिका दें, क्योंकि शिकायतें उसी को जाती हैं'],
  [/^Name a row without parent$/, () => 'कोई शीर्ष चुनें'],
  [/^Every subject under a heading needs it$/, () => 'शीर्ष के नीचे के हर विषय में यह चाहिए'],
  [/^Add it with type district and no parent$/, () => 'उसे जिले के रूप में जोड़ें'],
  [/^Write the parent$/, () => 'लिखें कि यह किस स्थान में आता है'],
  [/^Write the place around it$/, () => 'वह स्थान लिखें जिसमें यह आता है'],
  [/^A post reports to one of a higher level$/, () => 'पद अपने से ऊँचे स्तर के पद के अधीन होता है'],
  [/^Name another post, or leave it empty$/, () => 'दूसरा पद चुनें, या खाली छोड़ें'],
  [/^Mend the two days$/, () => 'दोनों दिनांक सुधारें'],
  [/^Name another person$/, () => 'दूसरे व्यक्ति को चुनें'],
  [/^Groups have two tiers; name the upper one$/, () => 'समूह दो ही स्तर के होते हैं; ऊपर वाला चुनें'],
  [/^Name a post that works on grievances$/, () => 'शिकायतों पर काम करने वाला पद चुनें'],
  [/^Each may be given once$/, () => 'एक ही बार रखें'],
  [/^Add (\S+) to the first line$/, (column) => `पहली पंक्ति में ${column} जोड़ें`],
  [/^Write it as 2026-08-15$/, () => '2026-08-15 की तरह लिखें'],
  [/^Fill name_hi and name_en$/, () => 'हिंदी और अंग्रेज़ी नाम भरें'],
  [/^Write DTSTART;VALUE=DATE:20260815$/, () => 'DTSTART;VALUE=DATE:20260815 की तरह लिखें'],
  [/^Name the holiday$/, () => 'छुट्टी का नाम लिखें'],
  [/^Export the calendar with its events$/, () => 'कैलेंडर को उसकी घटनाओं के साथ निर्यात करें'],
  [/^Mend the line$/, () => 'पंक्ति सुधारें'],
  [/^Mend the line named here$/, () => 'बताई गई पंक्ति सुधारें'],
  [/^Compare it with the practice district$/, () => 'अभ्यास जिले से मिलाकर देखें'],
  [/^Every district folder has this file; add it$/, () => 'यह फ़ाइल हर जिले में होती है; जोड़ें'],
  [/^Name a subject, a heading, or "\*"$/, () => 'विषय, शीर्ष या "*" लिखें'],
  [/^Put words before and after it$/, () => 'उसके पहले और बाद में शब्द लिखें'],
  [/^Number them 1, 2, 3 without a gap$/, () => 'अंक 1, 2, 3 क्रम से रखें'],
  [/^Give each its own$/, () => 'हर एक को अलग पहचान दें'],
  [/^Write both$/, () => 'दोनों लिखें'],
  [/^Make them alike$/, () => 'दोनों को एक-सा करें'],
  [/^Mend it$/, () => 'सुधारें'],
  [/^Leave one working day$/, () => 'कम से कम एक कार्य दिवस रखें'],
  [/^Add one without department and class$/, () => 'बिना विभाग और श्रेणी की एक सीढ़ी रखें'],
  [/^Name one of (.+)$/, (all) => `इनमें से एक चुनें: ${all}`],
  [/^Name a department$/, () => 'विभाग चुनें'],
  [/^Name a class$/, () => 'श्रेणी चुनें'],
  [/^Keep the one that is its territory$/, () => 'जो सही क्षेत्र है वही रखें'],
  [/^Keep the one it lies in$/, () => 'जिसमें वह आता है वही रखें'],
  [/^Give one of the two$/, () => 'दोनों में से एक दें'],
  [/^Put them in order$/, () => 'क्रम से रखें'],
  [/^Write it exactly as it was approved on the ledger$/, () => 'ठीक वैसा लिखें जैसा डीएलटी पर स्वीकृत हुआ'],
  [/^Keep one$/, () => 'एक ही रखें'],
  [/^Name a post or one of (.+)$/, (all) => `पद चुनें, या इनमें से एक: ${all}`],
  [/^Mend it, or add it$/, () => 'सुधारें, या जोड़ें'],
  [/^Write how long after the order it may be asked for$/, () => 'लिखें कि आदेश के कितने समय बाद तक माँगी जा सकती है'],
  [/^Take the time for asking out$/, () => 'अपील का समय हटाएँ'],
  [/^Add the order to what it needs$/, () => 'जरूरी बातों में आदेश जोड़ें'],
  [/^Name each post once$/, () => 'हर पद एक ही बार लिखें'],
  [/^Mend the two hours$/, () => 'दोनों समय सुधारें'],
  [/^Write 0 for Sunday to 6 for Saturday, divided by ;$/, () => '0 रविवार से 6 शनिवार, ; से अलग करके लिखें'],
  [/^Name who presides on this day$/, () => 'लिखें कि उस दिन कौन बैठेगा'],
  [/^Name a group of groups\.csv$/, () => 'कोई समूह चुनें'],
  [/^Name a post of posts\.csv$/, () => 'कोई पद चुनें'],
  [/^Name a class of timeClasses$/, () => 'कोई श्रेणी चुनें'],
  [/^Name a subject or a heading$/, () => 'विषय या शीर्ष चुनें'],
  [/^Write a day of the calendar$/, () => 'सही दिनांक लिखें'],
  [/^Mend or remove it$/, () => 'सुधारें या हटाएँ'],
  [/^Write (.+)$/s, (help) => `${helpInHindi(help)} लिखें`],
] // biome-ignore format: a table

/** The fault in Hindi, as far as the tables know its sentences. */
export function inHindi({ what, todo }: Pick<DistrictFault, 'what' | 'todo'>): {
  readonly what: string
  readonly todo: string
} {
  return { what: turned(WHAT, what), todo: turned(WAYS_OUT, todo) }
}

function turned(turns: readonly Turn[], sentence: string): string {
  for (const [pattern, say] of turns) {
    const found = pattern.exec(sentence)
    if (found) return say(...found.slice(1).map((part) => part ?? ''))
  }
  return sentence
}
