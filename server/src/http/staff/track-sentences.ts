/** What happened on a statutory track, in one sentence for each kind of act. */
import type { DistrictIndex } from '#core/district/find.ts'
import { trackName } from '#core/district/track-names.ts'
import type { ActOf } from '#core/grievance/acts.ts'
import type { TrackActKind } from '#core/grievance/track-acts.ts'
import { OUTCOME_WORDS, PRESENCE_WORDS } from '#core/words/track.ts'
import type { Words } from '../house.ts'
import { postName } from '../names.ts'
import { dueDay, said } from './sentence.ts'

type Sentences = {
  readonly [K in TrackActKind]: (act: ActOf<K>, index: DistrictIndex) => Words
}

/** The sentences by kind. */
export const TRACK_SENTENCES: Sentences = {
  'put-on-track': (act, index) => {
    const [post, due, name] = [postName(index, act.post), dueDay(act.due), ofStep(index, act.step)]
    return said(
      `कानूनी प्रक्रिया शुरू: ${name.hi}, ${post.hi} का आदेश ${due.hi} तक`,
      `On its statutory track: ${name.en}, order of ${post.en} by ${due.en}`,
    )
  },
  'taken-off-track': (act, { district }) => {
    const name = trackName(district, act.track)
    return said(
      `विषय बदलने से “${name.hi}” लागू नहीं रहा`,
      `By its new subject “${name.en}” does not apply any more`,
    )
  },
  summoned: (act, index) => {
    const [day, name] = [dueDay(noon(act.day)), ofStep(index, act.step)]
    return said(
      `${name.hi}: सुनवाई की सूचना, ${day.hi} ${act.time} बजे`,
      `${name.en}: notice of a hearing on ${day.en} at ${act.time}`,
      act.where,
    )
  },
  'heard-formally': (act, index) => {
    const [day, name] = [dueDay(noon(act.day)), ofStep(index, act.step)]
    return said(
      `${name.hi}: ${day.hi} को सुनवाई (${PRESENCE_WORDS[act.present].hi})`,
      `${name.en}: heard on ${day.en} (${PRESENCE_WORDS[act.present].en})`,
      act.words,
    )
  },
  ordered: (act, index) => {
    const name = ofStep(index, act.step)
    return said(
      `${name.hi}: आदेश ${act.number}, ${OUTCOME_WORDS[act.outcome].hi}`,
      `${name.en}: order ${act.number}, ${OUTCOME_WORDS[act.outcome].en}`,
      act.text,
    )
  },
  appealed: (act, index) => {
    const [post, due, name] = [postName(index, act.post), dueDay(act.due), ofStep(index, act.step)]
    return said(
      `${name.hi} दर्ज, ${post.hi} का आदेश ${due.hi} तक`,
      `${name.en} asked for, order of ${post.en} by ${due.en}`,
      act.grounds,
    )
  },
  overrun: (act, index) => {
    const name = ofStep(index, act.step)
    const post = act.post === undefined ? undefined : postName(index, act.post)
    return said(
      `${name.hi} का समय बीता${post ? `, ${post.hi} को बताया गया` : ''}`,
      `The ${name.en} passed its time${post ? `, ${post.en} was told` : ''}`,
    )
  },
}

/** The step by its name; a track is not told apart here, for its steps are named alike wherever they are used. */
function ofStep({ district }: DistrictIndex, name: string): Words {
  const step = district.tracks?.flatMap(({ steps }) => steps).find((one) => one.name === name)
  return { hi: step?.nameHi ?? name, en: step?.nameEn ?? name }
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00+05:30`)
}
