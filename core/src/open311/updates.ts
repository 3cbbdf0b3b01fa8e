/**
 * What strangers' programs are told of the way of a grievance: that something was done, never what was written, and of
 * the complainant as of a third person. What our people do among themselves is not told.
 */
import type { ActKind, Ground } from '../grievance/acts.ts'

interface Words {
  readonly hi: string
  readonly en: string
}

const TOLD = {
  registered: { hi: 'शिकायत दर्ज हुई', en: 'The grievance was registered' },
  routed: { hi: 'संबंधित अधिकारी को भेजी गई', en: 'It was sent to the officer concerned' },
  accepted: { hi: 'अधिकारी ने काम हाथ में लिया', en: 'The officer took it up' },
  returned: {
    hi: 'सही अधिकारी के लिए नियंत्रण कक्ष में लौटी',
    en: 'It went back to the control room to find the right officer',
  },
  transferred: { hi: 'दूसरे अधिकारी को भेजी गई', en: 'It was transferred to another officer' },
  asked: {
    hi: 'आवेदक से जानकारी या कागज माँगे गए',
    en: 'The complainant was asked for information or papers',
  },
  supplied: { hi: 'आवेदक का उत्तर आया', en: 'The complainant answered' },
  reported: { hi: 'अधिकारी ने आख्या दी', en: 'The officer gave a report' },
  'sent-back': { hi: 'जाँच के बाद आख्या लौटाई गई', en: 'The report was checked and sent back' },
  'put-to-citizen': {
    hi: 'आवेदक से पूछा गया कि काम हुआ या नहीं',
    en: 'The complainant was asked whether the work was done',
  },
  satisfied: { hi: 'आवेदक ने कहा: काम हो गया', en: 'The complainant said that the work is done' },
  dissatisfied: { hi: 'आवेदक ने कहा: काम नहीं हुआ', en: 'The complainant said that the work is not done' },
  reopened: { hi: 'शिकायत फिर खुली', en: 'It was reopened' },
  escalated: {
    hi: 'समय बीतने पर ऊपर के अधिकारी को बताया गया',
    en: 'It is late, and the officer above was told',
  },
  summoned: { hi: 'सुनवाई की तारीख तय हुई', en: 'A day was set for the hearing' },
  'heard-formally': { hi: 'सुनवाई हुई', en: 'The hearing was held' },
  ordered: { hi: 'लिखित आदेश आया', en: 'A written order was given' },
} as const satisfies Partial<Record<ActKind, Words>>

const CLOSED = {
  satisfied: { hi: 'आवेदक के संतुष्ट होने पर बंद हुई', en: 'Closed: the complainant was satisfied' },
  silent: {
    hi: 'आवेदक से पूछा गया, समय के भीतर उत्तर नहीं मिला, इसलिए बंद हुई',
    en: 'Closed: the complainant was asked and did not answer in time',
  },
  withdrawn: { hi: 'आवेदक के वापस लेने पर बंद हुई', en: 'Closed: the complainant withdrew it' },
  'turned-away': { hi: 'यहाँ नहीं ली जा सकी, बंद हुई', en: 'Closed: it could not be taken up here' },
  ordered: { hi: 'लिखित आदेश के अनुसार बंद हुई', en: 'Closed by a written order' },
  answered: { hi: 'उत्तर देकर बंद हुई', en: 'Closed with an answer' },
} as const satisfies Record<Ground, Words>

/** The kinds of acts that are told. */
export const TOLD_KINDS: readonly string[] = [...Object.keys(TOLD), 'closed']

/** Which way it stood afterwards, and in words what happened. */
export function tellUpdate(
  kind: string,
  ground: string | undefined,
): { readonly status: 'open' | 'closed'; readonly words: Words } | undefined {
  if (kind === 'closed') return { status: 'closed', words: CLOSED[ground as Ground] ?? CLOSED.answered }
  const words = (TOLD as Readonly<Record<string, Words>>)[kind]
  return words && { status: 'open', words }
}
