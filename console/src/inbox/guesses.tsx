import type { PlaceItem } from '#contract/catalogue.ts'
import type { Guesses } from '#contract/conversations.ts'
import { useCatalogue, usePlaces } from '../ask/answers.ts'
import { type PlaceChoice, usePlacePath } from '../parts/pickers.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './registration.module.css'

/** The program's best guesses, each with how sure it is and why. */
export function SubjectGuesses({
  guesses: all,
  value,
  onChange,
}: {
  guesses: Guesses | undefined
  value: string | undefined
  onChange: (code: string) => void
}) {
  const { words, say, pick } = useTongue()
  const { data: catalogue } = useCatalogue()
  const guesses = (all?.subjects ?? []).filter(({ confidence }) => confidence >= LEAST).slice(0, 3)
  if (guesses.length === 0 || !catalogue) return null
  return (
    <fieldset className={styles.guesses}>
      <legend>{words.registration.guesses}</legend>
      {guesses.map(({ code, confidence, why }) => {
        const subject = catalogue.subjects.find((one) => one.code === code)
        return (
          <button key={code} type="button" aria-pressed={value === code} onClick={() => onChange(code)}>
            <span className={styles.guess}>
              <strong>{subject ? pick(subject.name) : code}</strong>
              <span className="figures">{words.registration.surely(say.percent(confidence))}</span>
            </span>
            <span className={styles.bar} aria-hidden>
              <span style={{ width: `${Math.round(confidence * 100)}%` }} />
            </span>
            {why && <small>{why}</small>}
          </button>
        )
      })}
    </fieldset>
  )
}

/** A guess less sure than this is no help. */
const LEAST = 0.05

/** From this confidence on, the program's guess stands chosen already. */
export const SURE = 0.6

/** Where the chosen place lies, and other places that the program thought of. */
export function PlaceNote({
  guesses,
  choice,
  onChange,
}: {
  guesses: Guesses | undefined
  choice: PlaceChoice
  onChange: (choice: PlaceChoice) => void
}) {
  const path = usePlacePath()
  const others = (guesses?.places ?? []).filter(({ code }) => code !== choice.place?.code).slice(0, 3)
  return (
    <div className={styles.placeNote}>
      {choice.place && choice.place.within.length > 0 && <small>{path(choice.place)}</small>}
      {others.map(({ code, why }) => (
        <PlaceGuess key={code} code={code} why={why} onChoose={(place) => onChange({ place })} />
      ))}
    </div>
  )
}

function PlaceGuess({
  code,
  why,
  onChoose,
}: {
  code: number
  why: string
  onChoose: (place: PlaceItem) => void
}) {
  const { pick } = useTongue()
  const path = usePlacePath()
  const place = usePlaceOf(code)
  if (!place) return null
  return (
    <button type="button" onClick={() => onChoose(place)} title={why}>
      {pick(place.name)} <small>{path(place)}</small>
    </button>
  )
}

/** The place of a code. */
export function usePlaceOf(code: number | undefined): PlaceItem | undefined {
  const { data } = usePlaces(code === undefined ? '' : String(code))
  return data?.find((place) => place.code === code)
}
