/**
 * The evidence gate (M30, B5): what a subject demands before a report may reach the citizen.
 *
 *   missing   without it there is no report: a photo, an order, the words themselves
 *   weak      the report may go in, but a person at the control room looks first: a photo without a position, or a file
 *             that the virus scanner has not judged yet
 *
 * The rule of each subject is in the district's subject table.
 */
import type { EvidenceRule } from '../district/district.ts'
import type { Why } from '../grievance/acts.ts'

/** What a report holds, counted. */
export interface Held {
  readonly words: string
  readonly pictures: number
  readonly documents: number
  readonly recordings: number
  /** A position: sent as a location, or found inside a picture. */
  readonly positioned: boolean
  /** A call in which officer and complainant spoke stands in the file. */
  readonly spoke?: boolean
  /** So many of those counted still wait for the virus scanner. */
  readonly unjudged?: number
  /** So many more are held away for a virus; they prove nothing, for nobody can open them. */
  readonly infected?: number
}

/** A file that was handed in as proof, as it stands now. */
interface Proof {
  readonly mime?: string
  readonly state: string
  /** It is ours, and waits for the virus scanner. */
  readonly scanning?: boolean
}

/** What can be looked at, or could until it was erased, or is still on its way; never what is held away or was lost. */
const PROVES: readonly string[] = ['stored', 'erased', 'waiting']

/** How many of each kind prove something. */
export function countProofs(
  files: readonly Proof[],
): Required<Pick<Held, 'pictures' | 'documents' | 'recordings' | 'unjudged' | 'infected'>> {
  const proofs = files.filter(({ state }) => PROVES.includes(state))
  const count = (kind: RegExp) => proofs.filter(({ mime = '' }) => kind.test(mime)).length
  const [pictures, recordings] = [count(/^(image|video)\//), count(/^audio\//)]
  return {
    ...{ pictures, recordings, documents: proofs.length - pictures - recordings },
    unjudged: proofs.filter(({ scanning }) => scanning).length,
    infected: files.filter(({ state }) => state === 'held').length,
  }
}

export interface Lacking {
  readonly weight: 'missing' | 'weak'
  readonly what: Why
}

const NUMBER_OF_PAYMENT = /\b(?=[A-Z0-9/-]*\d)[A-Z0-9/-]{8,}\b/i
const SPOKEN = /बात|फोन|फ़ोन|कॉल|call|phone|spoke|baat|talk/i

const RULES = {
  geo_photo: ({ pictures, positioned }) => [
    ...lack(pictures === 0, 'missing', 'मौके की फोटो', 'a photo of the spot'),
    ...lack(pictures > 0 && !positioned, 'weak', 'फोटो की जगह (लोकेशन)', 'the position of the photo'),
  ],
  order_copy: ({ pictures, documents }) =>
    lack(pictures + documents === 0, 'missing', 'आदेश या अभिलेख की प्रति', 'a copy of the order or record'),
  payment_ref: ({ words, pictures, documents }) =>
    lack(
      !NUMBER_OF_PAYMENT.test(words) && pictures + documents === 0,
      'missing',
      'भुगतान की संख्या (UTR/FTO) या रसीद',
      'the payment number (UTR/FTO) or a receipt',
    ),
  call_outcome: ({ words, recordings, spoke = false }) =>
    lack(
      !spoke && !SPOKEN.test(words) && recordings === 0,
      'weak',
      'आवेदक से क्या बात हुई',
      'what was said to the complainant by telephone',
    ),
  none: () => [],
} as const satisfies Record<EvidenceRule, (held: Held) => readonly Lacking[]>

/** What the report lacks for this rule; empty when nothing. Words are always demanded unless something speaks for them. */
export function lacking(rule: EvidenceRule, held: Held): readonly Lacking[] {
  const silent = held.words.trim().length < 3 && held.recordings === 0
  const { unjudged = 0, infected = 0 } = held
  const demanded = RULES[rule](held)
  const instead = infected > 0 && demanded.some(({ weight }) => weight === 'missing')
  return [
    ...lack(silent, 'missing', 'क्या किया गया, दो शब्दों में', 'what was done, in a few words'),
    ...demanded,
    ...lack(
      instead,
      'missing',
      'भेजी गई फ़ाइल में वायरस मिला, कृपया दूसरी भेजें',
      'a virus was found in the file that came, please send another',
    ),
    ...lack(
      unjudged > 0 && rule !== 'none',
      'weak',
      'फ़ाइल की वायरस जाँच अभी बाकी है',
      'the virus scanner has not looked at the file yet',
    ),
  ]
}

function lack(really: boolean, weight: Lacking['weight'], hi: string, en: string): readonly Lacking[] {
  return really ? [{ weight, what: { hi, en } }] : []
}
