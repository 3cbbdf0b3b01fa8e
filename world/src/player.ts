/**
 * The player: a stream of invented grievances from many invented citizens, at a chosen number a minute.
 * With the same seed it says the same things again. It only uses phones, as people do: most answer what they are asked
 * after a moment, the others stay silent, as people also do.
 */

import type { Phone } from './phone.ts'
import type { World } from './running-world.ts'
import { samplePhoto } from './samples.ts'
import { dice, inventedName, inventedSentence, type PlaceName, pick, SOME_PLACES } from './sentences.ts'

/** From what the player makes its stream. */
export interface Stuff {
  readonly places?: readonly PlaceName[]
  /** Sentence patterns of the district, with {place}, {days}, {months}, {houses}. */
  readonly sentences?: readonly string[]
  readonly seed?: number
  /** The first of the invented numbers; the others follow it. */
  readonly firstNumber?: number
}

export interface PlayerState {
  readonly running: boolean
  readonly perMinute: number
  readonly told: number
}

const SLOWEST = 0.2
const FASTEST = 3000
const BEAT_MS = 50
/** Of so many people one does not answer. */
const SILENT = 5
/** How long people take to press a button, and how often they are asked. */
const THINK_MS = { least: 2_000, more: 6_000 }
const ANSWERS = 3

/** Somebody who has told and may be asked. */
interface Waiting {
  readonly phone: Phone
  readonly answered: number
  /** When the last question will be answered; nothing is asked yet while it is absent. */
  readonly at?: number
}

/** Plays citizens. */
export class Player {
  readonly #world: World
  readonly #stuff: Stuff
  readonly #dice: (sides: number) => number
  readonly #diceOfAnswers: (sides: number) => number
  readonly #changed: () => void
  #waiting: Waiting[] = []
  #timer: NodeJS.Timeout | undefined
  #perMinute = 20
  #told = 0
  #owed = 0

  constructor(world: World, stuff: Stuff = {}, changed: () => void = () => undefined) {
    this.#world = world
    this.#stuff = stuff
    this.#dice = dice(stuff.seed ?? 2026)
    this.#diceOfAnswers = dice((stuff.seed ?? 2026) + 1)
    this.#changed = changed
  }

  get state(): PlayerState {
    return { running: this.#timer !== undefined, perMinute: this.#perMinute, told: this.#told }
  }

  /** Begins, or goes on at another speed. The first message leaves at once. */
  start(perMinute: number): void {
    this.#perMinute = Math.min(FASTEST, Math.max(SLOWEST, perMinute))
    this.#owed = 1
    clearInterval(this.#timer)
    this.#timer = setInterval(() => this.#beat(), BEAT_MS)
    this.#beat()
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#changed()
  }

  /** One citizen, one grievance; every fourth with a picture. Resolves when the server has answered. */
  async tellOne(): Promise<void> {
    const { places = SOME_PLACES, sentences = [], firstNumber = 919_000_100_001 } = this.#stuff
    const place = pick(places, this.#dice)
    const text = inventedSentence(place, this.#dice, sentences)
    const phone = this.#world.add({
      name: inventedName(this.#dice),
      number: String(firstNumber + this.#told),
      about: place.hi,
      part: 'crowd',
    })
    this.#told += 1
    const picture = this.#dice(4) === 0 ? await samplePhoto(pictureFor(text)) : undefined
    if (this.#diceOfAnswers(SILENT) > 0) this.#waiting.push({ phone, answered: 0 })
    this.#changed()
    await (picture ? phone.sendPhoto(picture, { caption: text }) : phone.say(text))
  }

  #beat(): void {
    this.#owed += (this.#perMinute / 60_000) * BEAT_MS
    for (; this.#owed >= 1; this.#owed -= 1) void this.tellOne()
    this.answer(Date.now())
  }

  /** Whoever was asked and has thought it over presses the first button. */
  answer(now: number): void {
    this.#waiting = this.#waiting.flatMap((one): Waiting[] => {
      const asked = one.phone.inbox.at(-1)
      const button = asked?.pressed === undefined ? asked?.buttons[0] : undefined
      if (!button) return [one]
      if (one.at === undefined)
        return [{ ...one, at: now + THINK_MS.least + this.#diceOfAnswers(THINK_MS.more) }]
      if (now < one.at) return [one]
      void one.phone.press(button.title)
      return one.answered + 1 < ANSWERS ? [{ phone: one.phone, answered: one.answered + 1 }] : []
    })
  }
}

/** The drawn picture that suits the words best. */
function pictureFor(text: string): string {
  if (/सड़क|गड्ढ|road|पुलिया/i.test(text)) return 'road-broken'
  if (/बिजली|ट्रांसफार्मर|light|transformer|bijli|खंभा/i.test(text)) return 'transformer-burnt'
  if (/नाली|कूड़ा|nali|kuda|शौचालय/i.test(text)) return 'drain-blocked'
  if (/चापाकल|chapakal|पानी|pani/i.test(text)) return 'handpump-dry'
  return 'paper'
}
