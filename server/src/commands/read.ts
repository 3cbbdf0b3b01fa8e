/**
 * `read`: messages as JSON lines on standard input, one answer a line on standard output, in the same order. Memory
 * does not grow with the number of lines. A line that cannot be read is answered with its number and the fault.
 *
 *   in   {"id", "text", "district"?, "earlier"?}
 *   out  {"id", "kind", "language", "subjects", "department", "class", "places", "private", "urgent", "outOfScope", "since", …}
 *
 * With `--pairs`: {"id"?, "a", "b"}, each a text or {"text", "from"?, "at"?}, answered with {"duplicate", "confidence",
 * "reason"}. Places in a text count Unicode code points, as the published examples do. Reasons are told in Hindi and
 * English, divided by a stroke. `call` names the numbers that help in the danger that is told; `warnings` what of the line
 * could not be used, such as a district that the folder does not have.
 */
import { join, resolve } from 'node:path'
import { compare } from '#core/duplicates/compare.ts'
import type { Said } from '#core/duplicates/fields.ts'
import {
  type MessageReaders,
  type MessageReading,
  messageReaders,
  readMessage,
} from '#core/reading/read-message.ts'
import type { Since } from '#core/reading/since.ts'
import { neutral } from '#core/text/neutral.ts'
import { reasonInBoth, reasonsInBoth } from '#core/words/reading.ts'
import { wordsToRead } from '#services/district/words.ts'
import { loadModels } from '#services/model/models.ts'
import { type Command, Plain } from './command.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
/** A longer line is no message. */
const LONGEST = 1_000_000
/** Answers are written together, up to so many characters. */
const TOGETHER = 1 << 16

/** Reads in bulk. */
export const read: Command = {
  usage: 'read [--pairs]',
  does: {
    hi: 'JSONL संदेश पढ़ता है (stdin → stdout): प्रकार, विषय, विभाग, जगह, निजी विवरण; --pairs दो संदेशों की तुलना करता है',
    en: 'reads messages as JSONL (stdin → stdout): kind, subject, department, places, private details; --pairs compares two',
  },
  async run(desk) {
    const strange = desk.args.find((word) => word !== '--pairs')
    if (strange !== undefined)
      throw new Plain('ऐसे लिखें: read, या read --pairs', `Write: read, or read --pairs (not ${strange})`)
    const pairs = desk.args.includes('--pairs')
    const [{ words, lacks }, models] = await Promise.all([
      wordsToRead(desk.config().districtFolder, join(ROOT, 'districts/abhyas')),
      loadModels(ROOT),
    ])
    for (const lack of lacks) desk.note(lack)
    const readers = messageReaders(words, models)
    const faults = await answerLines(process.stdin, process.stdout, answering(readers, pairs))
    if (faults > 0) desk.note(`${faults} पंक्तियाँ नहीं पढ़ी जा सकीं। / ${faults} lines could not be read.`)
    return 0
  },
}

/** A line that is not what was asked for. */
class Unreadable extends Error {}

/** How one line is answered: as a message, or as a pair. */
export function answering(readers: MessageReaders, pairs = false): (line: string) => object {
  return (line) => (pairs ? answerPair(line, readers) : answerMessage(line, readers))
}

/** Answers every line in order; resolves with how many could not be read. */
export async function answerLines(
  input: AsyncIterable<Uint8Array | string>,
  output: NodeJS.WritableStream,
  answer: (line: string) => object,
): Promise<number> {
  let [number, faults, held, ready] = [0, 0, '', '']
  let gone = false
  output.on('error', () => {
    gone = true
  })
  const take = (line: string) => {
    number += 1
    if (line.trim() === '') return
    try {
      if (line.length > LONGEST) throw new Unreadable(`longer than ${LONGEST} characters`)
      ready += `${JSON.stringify(answer(line))}\n`
    } catch (fault) {
      faults += 1
      const what =
        fault instanceof Unreadable || fault instanceof SyntaxError ? fault.message : `fault: ${fault}`
      ready += `${JSON.stringify({ ...idIn(line), line: number, error: what })}\n`
    }
  }
  const put = async () => {
    const chunk = ready
    ready = ''
    if (chunk !== '' && !gone && !output.write(chunk)) await drained(output)
  }
  const decoder = new TextDecoder()
  for await (const chunk of input) {
    if (gone) break
    held += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = held.split('\n')
    held = lines.pop() ?? ''
    for (const line of lines) {
      take(line)
      if (ready.length >= TOGETHER) await put()
    }
    // A line without an end is cut, so that it cannot fill the memory; its rest is read as a faulty line.
    if (held.length > 2 * LONGEST) held = held.slice(0, LONGEST + 1)
    await put()
  }
  if (gone) return faults
  take(held)
  await put()
  return faults
}

/** Resolves when more may be written, or when nobody reads any longer. */
function drained(output: NodeJS.WritableStream): Promise<void> {
  return new Promise((done) => {
    const go = () => {
      output.off('drain', go)
      output.off('close', go)
      output.off('error', go)
      done()
    }
    output.on('drain', go)
    output.on('close', go)
    output.on('error', go)
  })
}

function parsed(line: string): Record<string, unknown> {
  const value: unknown = JSON.parse(line)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unreadable('not an object')
  return value as Record<string, unknown>
}

/** The id of a line that could not be answered, where it can be read: also out of JSON that is broken further on. */
function idIn(line: string): { readonly id?: unknown } {
  try {
    const { id } = parsed(line)
    return id === undefined ? {} : { id }
  } catch {
    const [, text, number] =
      /"id"\s*:\s*(?:("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?))/.exec(line.slice(0, LONGEST)) ?? []
    return text === undefined ? (number === undefined ? {} : { id: Number(number) }) : { id: plain(text) }
  }
}

function plain(quoted: string): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted.slice(1, -1)
  }
}

function answerMessage(line: string, readers: MessageReaders): object {
  const { id, text, earlier, district } = parsed(line)
  if (typeof text !== 'string') throw new Unreadable('"text" is missing or not a string')
  if (earlier !== undefined && earlier !== null && typeof earlier !== 'string' && !Array.isArray(earlier))
    throw new Unreadable('"earlier" is not a string')
  const before = Array.isArray(earlier)
    ? earlier.filter((one) => typeof one === 'string').join('\n')
    : earlier
  const code = districtMeant(district, readers)
  const reading = readMessage(
    {
      text,
      ...(typeof before === 'string' && before !== '' ? { earlier: before } : {}),
      ...(code === undefined ? {} : { district: code }),
    },
    readers,
  )
  const unknown = given(district) && code === undefined
  const warnings = unknown ? { warnings: [unknownDistrict(district)] } : {}
  return { ...(id === undefined ? {} : { id }), ...presented(text, reading, readers), ...warnings }
}

const given = (district: unknown) => district !== undefined && district !== null && district !== ''

/** By its code, as a number or a text, or by its name. */
function districtMeant(district: unknown, { places }: MessageReaders): number | undefined {
  if (!given(district)) return undefined
  const code = Number(district)
  if (places.byCode.get(code)?.type === 'district') return code
  if (typeof district !== 'string') return undefined
  const name = neutral(district)
  const named = [...places.byCode.values()].find(
    (one) => one.type === 'district' && [one.nameHi, one.nameEn].some((own) => neutral(own) === name),
  )
  return name === '' ? undefined : named?.code
}

function unknownDistrict(district: unknown): string {
  const what = JSON.stringify(district)
  return `जिला ${what} इस फोल्डर में नहीं है, इसलिए जगहें सभी जिलों में खोजी गईं / district ${what} is not in this folder, so places were looked for in all districts`
}

function presented(text: string, reading: MessageReading, { byCode }: MessageReaders): object {
  const { kind, subjects, issues, places, urgency, outOfScope, since } = reading
  const call = reading.call
  const point = points(text)
  const span = ({ start, end }: { start: number; end: number }) => ({
    text: text.slice(start, end),
    start: point(start),
    end: point(end),
  })
  return {
    kind: kind.kind,
    kindConfidence: kind.confidence,
    kindReason: reasonInBoth(kind.why),
    language: reading.language,
    subjects: subjects.map(({ code, confidence, why }) => ({
      code,
      name: byCode.get(code)?.nameHi,
      confidence,
      reason: reasonInBoth(why),
    })),
    department: reading.department ?? null,
    class: reading.timeClass ?? null,
    issues: issues.map((one) => ({ subject: one.subject, confidence: one.confidence, ...span(one) })),
    places: places.map((one) => ({
      ...span(one),
      type: one.type,
      code: one.code ?? null,
      name: one.name,
      confidence: one.confidence,
      reason: reasonInBoth(one.why),
    })),
    private: reading.private.map((one) => ({
      ...span(one),
      type: one.kind,
      confidence: one.confidence,
      reason: reasonInBoth(one.why),
    })),
    ...(call.length > 0 ? { call } : {}),
    urgent: urgency !== undefined || kind.kind === 'emergency',
    ...(urgency
      ? { urgency: { danger: urgency.danger, reason: reasonInBoth(urgency.why), call: urgency.call } }
      : {}),
    outOfScope: outOfScope
      ? {
          reason: outOfScope.reason,
          confidence: outOfScope.confidence,
          words: reasonInBoth(outOfScope.why),
          advice: outOfScope.advice,
        }
      : null,
    since: since ? { ...span(since), ...lengthOf(since) } : null,
  }
}

function lengthOf(since: Since): object {
  if ('unit' in since) return { unit: since.unit, amount: since.amount }
  return { year: since.year, ...(since.month ? { month: since.month } : {}) }
}

/** From UTF-16 offsets to code points; most texts have no sign beyond the first plane. */
function points(text: string): (offset: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => offset
  return (offset) => Array.from(text.slice(0, offset)).length
}

function answerPair(line: string, readers: MessageReaders): object {
  const { id, a, b } = parsed(line)
  const { duplicate, confidence, why } = compare(sideOf('a', a), sideOf('b', b), readers)
  return {
    ...(id === undefined ? {} : { id }),
    duplicate,
    confidence,
    reason: reasonsInBoth(why.split('; ').filter(Boolean)),
  }
}

function sideOf(name: string, side: unknown): Said {
  if (typeof side === 'string') return { text: side }
  const { text, from, at } = (typeof side === 'object' && side !== null ? side : {}) as Record<
    string,
    unknown
  >
  if (typeof text !== 'string') throw new Unreadable(`"${name}" is neither a text nor {"text": …}`)
  const moment = typeof at === 'string' ? new Date(at) : undefined
  return {
    text,
    ...(typeof from === 'string' || typeof from === 'number' ? { from: String(from).trim() } : {}),
    ...(moment && !Number.isNaN(moment.getTime()) ? { at: moment } : {}),
  }
}
