/**
 * Whose is a matter of this subject: one person's own (a pension, a card, a bill: two persons have two matters however
 * alike the words), or common to all who live there (a pump, a road, a shop: whoever tells of it tells of the same).
 *
 * The proof that settles it tells most of it: a photo of a spot is common, a payment one person's. Where that misleads, the
 * subject stands in one of the lists; a district's own subject goes by its proof.
 */
import type { EvidenceRule, Subject } from '../district/district.ts'

const byProof = {
  geo_photo: 0,
  payment_ref: 1,
  order_copy: 0.85,
  call_outcome: 0.4,
  none: 0.5,
} as const satisfies Record<EvidenceRule, number>

const listed = new Map(
  (
    [
      [
        0.1,
        `PWR-OUT PWR-VLT PWR-THF WAT-PIP WAT-TNK WAT-NEW SAN-SWP URB-ILL URB-DOG RAT-DLR IDN-CSC HOU-INE JOB-FAK LAB-CHL
         WCH-AWC HLT-DOC HLT-MED HLT-AMB HLT-ANM HLT-EPI HLT-FOD EDU-TCH EDU-PUN POL-DRG POL-TRF EXC-ILL AGR-SED ANI-WLD
         IRR-TUB ENV-POL ENV-NOI TRN-BUS COR-FND CEN-RLY CEN-POS CEN-TEL`,
      ],
      // An official asks everybody for money, a private school every parent.
      [0.3, 'COR-BRB COR-CND EDU-RTE AGR-PAC POL-WOM OTH-GEN HLT-NEG'],
      // One girl is missing, one body was found: a village tells of the same deed, unless it names another person.
      [0.5, 'POL-MIS POL-FIR POL-INV'],
      [
        1,
        `PWR-CON PWR-DIS IDN-AAD IDN-VOT RAT-EKY JOB-CRD POL-DOM POL-CYB POL-ASL BNK-ACC BNK-LON BNK-CHT BNK-CSP
         WEL-AID IRR-EXG`,
      ],
    ] as const
  ).flatMap(([share, codes]) => codes.split(/\s+/).map((code) => [code, share] as const)),
)

const known = new WeakMap<ReadonlyMap<string, Subject>, Map<string, number>>()

/** 0 when all who live there have it in common, 1 when it is one person's own. */
export function personalBy(code: string, byCode: ReadonlyMap<string, Subject>): number {
  const kept = known.get(byCode) ?? new Map<string, number>()
  if (kept.size === 0) known.set(byCode, kept)
  const there = kept.get(code)
  if (there !== undefined) return there
  const made: number = listed.get(code) ?? byProof[byCode.get(code)?.evidence ?? 'none']
  kept.set(code, made)
  return made
}
