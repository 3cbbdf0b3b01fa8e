/** The words for what holds several values: branches of a tree, lists, and tables whose keys are codes or words. */
import type { BRIDGE_FIELDS } from '#core/district/bridges.ts'
import type { Both, KeyShape } from '#ports/settings.ts'

const both = (hi: string, en: string): Both => ({ hi, en })

/** What a branch or a list is called, by its last name. */
export const BRANCH_WORDS: Readonly<Record<string, Both>> = {
  timeClasses: both('समय-श्रेणियाँ', 'Time classes'),
  channelClasses: both('माध्यम के अनुसार श्रेणी', 'Class by door'),
  officeWindows: both('सुनवाई का समय', 'Hearing windows'),
  contactHours: both('आवेदक से फोन पर बात: कितने घंटे में', 'Call to the complainant: within how many hours'),
  confirmSample: both('पुष्टि कॉल: सौ आख्याओं में कितनी', 'Confirmation calls: of how many reports in a hundred'),
  pilots: both('परीक्षण में माध्यम', 'Doors on trial'),
  reach: both('जब संदेश न पहुँचे', 'When words do not reach'),
  speech: both('बोली सुनने और अनुवाद की बाहरी सेवा', 'Outside service for speech and translation'),
  sources: both('शिकायत लेने के अवसर', 'Occasions at which grievances are taken'),
  columns: both('उनके कॉलम', 'Their columns'),
  subjects: both('उनके विषय, हमारे विषय के रूप में', 'Their subjects, as ours'),
  states: both('हमारी स्थिति को वे क्या कहते हैं', 'What they call our states'),
  'ladder.yaml': both('सीढ़ियाँ', 'Ladders'),
  'tracks.yaml': both('कानूनी प्रक्रियाएँ', 'Statutory tracks'),
  'templates.yaml': both('संदेश के नमूने', 'Templates'),
  'bridges.yaml': both('दूसरी प्रणालियाँ', 'Other systems'),
  windows: both('कार्य-समय', 'Working hours'),
  rungs: both('पायदान', 'Rungs'),
  after: both('नीचे के पायदान के बाद', 'After the rung below'),
  steps: both('चरण', 'Steps'),
  ask: both('माँगने का समय', 'Time to ask'),
  within: both('निर्णय का समय', 'Time to decide'),
  buttons: both('बटन', 'Buttons'),
}

const OUR_FIELDS = {
  number: both('उनका नंबर', 'Their number'),
  code: both('हमारा शिकायत नंबर', 'Our grievance code'),
  name: both('आवेदक का नाम', 'Name of the complainant'),
  phone: both('मोबाइल', 'Mobile'),
  words: both('शिकायत', 'The grievance'),
  subject: both('विषय', 'Subject'),
  place: both('स्थान', 'Place'),
  received: both('वहाँ कब मिली', 'Received there'),
  state: both('वहाँ की स्थिति', 'Their state'),
  reply: both('उनका उत्तर', 'Their reply'),
} as const satisfies Record<(typeof BRIDGE_FIELDS)[number], Both>

const OUR_STATES = {
  new: both('नई', 'New'),
  at_desk: both('छंटाई में', 'At the desk'),
  with_officer: both('अधिकारी के पास', 'With officer'),
  awaiting_complainant: both('आवेदक से अपेक्षित', 'Awaiting complainant'),
  in_review: both('आख्या जाँच में', 'Report in review'),
  awaiting_word: both('फीडबैक प्रतीक्षित', 'Awaiting feedback'),
  closed: both('बंद', 'Closed'),
}

const choicesOf = (words: Readonly<Record<string, Both>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** What the keys of a table of values are, by the name of the table. */
export const KEY_SHAPES: Readonly<Record<string, KeyShape>> = {
  contactHours: { label: both('समय-श्रेणी', 'Time class'), to: 'time-class' },
  channelClasses: { label: both('माध्यम', 'Door') },
  columns: { label: both('हमारा खाना', 'Our field'), choices: choicesOf(OUR_FIELDS) },
  subjects: { label: both('उनका विषय', 'Their subject') },
  states: { label: both('हमारी स्थिति', 'Our state'), choices: choicesOf(OUR_STATES) },
}

const WEEKDAYS = {
  0: both('रविवार', 'Sunday'),
  1: both('सोमवार', 'Monday'),
  2: both('मंगलवार', 'Tuesday'),
  3: both('बुधवार', 'Wednesday'),
  4: both('गुरुवार', 'Thursday'),
  5: both('शुक्रवार', 'Friday'),
  6: both('शनिवार', 'Saturday'),
}

/** Columns that are lists of words or numbers, of which these may be chosen. */
export const LIST_CHOICES: Readonly<Record<string, readonly { value: string; label: Both }[]>> = {
  'hearings.csv.weekdays': choicesOf(WEEKDAYS),
}
