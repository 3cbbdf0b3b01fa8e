/** What was typed at the web form, read and judged. What is wrong is named; what was typed stays as it was. */
import type { FilingForm, FilingProblem } from '#contract/filing.ts'
import type { Handle } from '#core/message/content.ts'
import { readPhone } from '#core/text/phone.ts'
import type { WebDraft, WebForm } from '#ports/web.ts'

/** Fields of a form as they came. */
export type Fields = Readonly<Record<string, string>>

const MOST_WORDS = 5000
/** The most files of one form. */
export const MOST_FILES = 8

/** The form as it was typed. */
export function formOf(fields: Fields): WebForm {
  const text = (name: string, most: number) => {
    const typed = (fields[name] ?? '').replaceAll('\r\n', '\n').trim().slice(0, most)
    return typed === '' ? undefined : typed
  }
  const [words, place, contact, name, by] = [
    text('words', MOST_WORDS + 1),
    text('place', 200),
    text('contact', 120),
    text('name', 100),
    text('by', 120),
  ]
  const code = Number(fields.placeCode)
  return {
    language: fields.lang === 'en' ? 'en' : 'hi',
    ...(words ? { words } : {}),
    ...(place ? { place } : {}),
    ...(place && Number.isSafeInteger(code) && code > 0 ? { placeCode: code } : {}),
    ...(contact ? { contact } : {}),
    ...(name ? { name } : {}),
    ...(by ? { by } : {}),
    ...(fields.secret === '1' ? { secret: true } : {}),
    ...(fields.forOther === '1' ? { forOther: true } : {}),
    ...(fields.consent === '1' ? { consent: true } : {}),
  }
}

/** The number or address by which somebody can be reached. */
export function handleIn(typed: string): (Handle & { readonly kind: 'phone' | 'email' }) | undefined {
  const mail = /^\s*([^\s@<>",;]+@[^\s@<>",;]+\.[a-z]{2,})\s*$/i.exec(typed)?.[1]
  if (mail) return { kind: 'email', value: mail.toLowerCase() }
  const phone = readPhone(typed)
  return phone ? { kind: 'phone', value: phone } : undefined
}

/** What keeps this form from going on. */
export function problemsOf(
  { form, files }: Pick<WebDraft, 'form' | 'files'>,
  mail: boolean,
): readonly FilingProblem[] {
  const handle = form.contact ? handleIn(form.contact) : undefined
  const found: readonly (FilingProblem | false | undefined)[] = [
    !form.words && files.length === 0 && 'words-missing',
    form.words !== undefined && form.words.length > MOST_WORDS && 'words-long',
    form.contact === undefined ? 'contact-missing' : !handle && 'contact-wrong',
    handle?.kind === 'email' && !mail && 'no-mail',
    form.forOther && !form.name && 'name-missing',
    form.forOther && !form.by && 'by-missing',
    form.forOther && !form.consent && 'consent-missing',
  ]
  return found.filter((one) => typeof one === 'string')
}

/** The form as its page shows it. */
export function presentForm(
  { id, form, files }: Pick<WebDraft, 'id' | 'form' | 'files'>,
  key: string,
  problems: readonly FilingProblem[] = [],
): FilingForm {
  return {
    draft: id,
    key,
    words: form.words ?? '',
    place: form.place ?? '',
    ...(form.placeCode === undefined ? {} : { placeCode: form.placeCode }),
    contact: form.contact ?? '',
    name: form.name ?? '',
    secret: form.secret === true,
    forOther: form.forOther === true,
    by: form.by ?? '',
    consent: form.consent === true,
    files: files.map((file) => ({ hash: file.file, name: file.filename ?? file.mime, bytes: file.bytes })),
    problems: [...problems],
  }
}

/** `+91 ••••• •0001`, `r•••@example.in`: enough to know one's own by. */
export function struckOut({ kind, value }: Handle): string {
  if (kind === 'phone') return `••••••${value.slice(-4)}`
  const [name = '', host = ''] = value.split('@')
  return `${name.slice(0, 1)}•••@${host}`
}
