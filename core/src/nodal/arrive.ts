/**
 * What reached a handle of the state (M73): it comes to the state's nodal officer, and where the place or the words name
 * one district, at once on to that district's nodal officer (M74). Where they name none, or two, the state's nodal officer
 * says which. What is about an officer, looks like a suggestion, or was reopened goes the ways it goes otherwise.
 */
import type { DistrictIndex } from '../district/find.ts'
import { handleAt } from '../district/handles.ts'
import type { Nodal } from '../district/nodal.ts'
import { districtNodals, stateNodal } from '../district/nodals.ts'
import type { ActOf, Why } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'
import { isSuggestion } from '../grievance/nature.ts'
import type { PostCode } from '../ids.ts'
import { suspected } from '../routing/route.ts'
import { neutral } from '../text/neutral.ts'

type Arrival = readonly [ActOf<'routed'>, ...ActOf<'referred'>[]]

/** The acts by which it comes to its nodal officer; undefined when it does not go that way. */
export function arrive(grievance: Grievance, index: DistrictIndex): Arrival | undefined {
  const { handle, channel, against, reopened, chain } = grievance
  const official = handle === undefined ? undefined : handleAt(index.district, channel, handle)
  const state = index.posts.get(stateNodal(index.district) ?? '')
  if (official?.level !== 'state' || !state || against || reopened > 0 || chain) return undefined
  if (isSuggestion(grievance) || grievance.lacks.includes('nature')) return undefined
  if (grievance.against === undefined && grievance.sensitive && suspected(grievance, index).length > 0)
    return undefined
  const came: Why = {
    hi: `राज्य के हैंडल ${official.address} पर आई`,
    en: `it came to ${official.address}, a handle of the state`,
  }
  const read = districtRead(grievance, index)
  const post = read && index.posts.get(read.nodal.post)
  const routed = { kind: 'routed', post: state.code as PostCode, level: state.level, nodal: true } as const
  if (!read || !post) return [{ ...routed, why: undecided(came) }]
  return [
    { ...routed, why: came },
    {
      kind: 'referred',
      way: 'down',
      nodal: state.code as PostCode,
      from: state.code as PostCode,
      to: post.code as PostCode,
      level: Math.max(post.level, state.level),
      why: read.why,
    },
  ]
}

/** The one district that the place or the words name, and by what. */
function districtRead(
  { gist, placeWords = '', place }: Grievance,
  index: DistrictIndex,
): { readonly nodal: Nodal; readonly why: Why } | undefined {
  const nodals = districtNodals(index.district)
  // The handle that was written to bears the name of the state or a district, and says nothing of the place.
  const text = ` ${neutral(`${gist} ${placeWords}`.replace(/@[\p{L}\p{M}\p{N}_.]+/gu, ' '))} `
  const named = nodals.flatMap((nodal) => {
    const name = [nodal.nameHi ?? '', nodal.nameEn ?? '', ...(nodal.aliases ?? [])].find(
      (one) => one !== '' && text.includes(` ${neutral(one)} `),
    )
    return name === undefined ? [] : [{ nodal, why: byName(name, nodal) }]
  })
  const ours = nodals.find(({ district }) => district === index.district.code)
  const read = place === undefined ? undefined : index.places.get(place)
  const at = read?.type === 'district' ? undefined : read
  const elsewhere = named.filter(({ nodal }) => nodal.district !== index.district.code)
  if (ours && at) {
    if (elsewhere.length > 0) return undefined
    return {
      nodal: ours,
      why: {
        hi: `${at.nameHi} ${ours.nameHi ?? index.district.nameHi} जिले में है, इसलिए वहाँ के जिला नोडल अधिकारी को`,
        en: `${at.nameEn} lies in the district ${ours.nameEn ?? index.district.nameEn}, so to its nodal officer`,
      },
    }
  }
  return named.length === 1 ? named[0] : undefined
}

function byName(name: string, { nameHi = '', nameEn = '' }: Nodal): Why {
  return {
    hi: `शब्दों में “${name}” है, इसलिए ${nameHi} के जिला नोडल अधिकारी को`,
    en: `the words say “${name}”, so to the nodal officer of the district ${nameEn}`,
  }
}

function undecided({ hi, en }: Why): Why {
  return {
    hi: `${hi}; शब्दों से एक जिला तय नहीं होता, राज्य नोडल अधिकारी तय करें`,
    en: `${en}; the words do not say which one district, so the state's nodal officer decides`,
  }
}
