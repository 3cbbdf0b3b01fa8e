/**
 * /file: the web form. Written, kept, proven by a code, stored, confirmed; every step is a page of its own, and none needs
 * a script. The key in the address opens one draft and nothing else.
 *
 *   GET  /file                  an empty form
 *   POST /file                  kept; comes back with what is wrong, or goes on to the check and sends a code
 *   GET  /file/:draft           goes on where one stopped
 *   *    /file/:draft/check     which place, and the code; a right one files it
 *   GET  /file/:draft/done      that it is here
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FilingProblem } from '#contract/filing.ts'
import { WEB } from '#core/message/doors.ts'
import { fileCheckPage, fileDonePage } from '#portal/file-check.ts'
import { fileFormPage } from '#portal/file-form.ts'
import type { Filing } from '#ports/filing.ts'
import type { WebDraft } from '#ports/web.ts'
import { frameOf, sendPage } from '../frame.ts'
import type { HttpHouse } from '../house.ts'
import { draftKey, opensDraft, type Signer, trackingLink } from '../links.ts'
import { placeName } from '../names.ts'
import { Problem } from '../problem.ts'
import { findPlaces } from '../staff/find-places.ts'
import { type Tries, triesOf } from '../tries.ts'
import { formOf, handleIn, MOST_FILES, presentForm, problemsOf, struckOut } from './file-form.ts'
import { partsOf } from './file-parts.ts'
import { newWork, workDone } from './work-proof.ts'

/** Somebody with a draft in hand. */
export interface Drafting {
  Params: { draft: string }
  Querystring: { k?: string; lang?: string }
}
interface Checked extends Drafting {
  Body: { code?: string; place?: string; do?: string }
}
type Limits = Readonly<Record<'pages' | 'worked' | 'plain' | 'task' | 'guesses', Tries>>

const HOUR = 60

/** The pages of the form. */
export function filePages(app: FastifyInstance, house: HttpHouse, sign: Signer): void {
  const limits = limitsOf(app)
  const open = (request: FastifyRequest<Drafting>) => openedDraft(house, sign, request)

  app.get('/file', async (request, reply) => {
    await counted(limits.pages, request)
    return sendForm(house, sign, request, reply, { id: house.newId(), form: {}, files: [] })
  })

  app.post('/file', async (request, reply) => {
    await counted(limits.pages, request)
    return taken(house, sign, limits, request, reply)
  })

  app.get<Drafting>('/file/:draft', async (request, reply) => {
    const draft = await open(request)
    return draft.filedAt ? goOn(sign, reply, draft, 'done') : sendForm(house, sign, request, reply, draft)
  })

  app.get<Drafting>('/file/:draft/check', async (request, reply) => {
    const draft = await open(request)
    return draft.filedAt ? goOn(sign, reply, draft, 'done') : sendCheck(house, sign, request, reply, draft)
  })

  app.post<Checked>('/file/:draft/check', async (request, reply) => {
    const draft = await open(request)
    if (draft.filedAt) return goOn(sign, reply, draft, 'done')
    return checked(house, sign, limits, request, reply, draft)
  })

  app.get<Drafting>('/file/:draft/done', async (request, reply) => {
    const draft = await open(request)
    if (!draft.filedAt) return goOn(sign, reply, draft, 'check')
    return sendDone(house, sign, request, reply, draft, draft.filedAt)
  })
}

/** The draft that the key in the address opens. */
export async function openedDraft(
  house: Pick<HttpHouse, 'web'>,
  sign: Signer,
  { params, query }: FastifyRequest<Drafting>,
): Promise<WebDraft> {
  if (!opensDraft(sign, params.draft, String(query.k))) throw new Problem('not-found')
  const draft = await house.web.find(params.draft)
  if (!draft) throw new Problem('not-found')
  return draft
}

/** Many share an address behind the telephone companies; who solved the task of the page may ask for more codes. */
function limitsOf(app: FastifyInstance): Limits {
  const limit = (max: number, by: (request: FastifyRequest) => string) =>
    triesOf(app, { max, minutes: HOUR, by })
  return {
    pages: limit(300, ({ ip }) => `file ${ip}`),
    worked: limit(60, ({ ip }) => `file code ${ip}`),
    plain: limit(8, ({ ip }) => `file plain ${ip}`),
    task: limit(4, (request) => `file task ${(request as { task?: string }).task ?? ''}`),
    guesses: limit(20, ({ params }) => `file guess ${(params as { draft?: string }).draft ?? ''}`),
  }
}

async function counted(limit: Tries, request: FastifyRequest): Promise<void> {
  await limit.refuseWhenSpent(request)
  await limit.count(request)
}

/** What was typed is kept before it is judged. */
async function taken(
  house: HttpHouse,
  sign: Signer,
  limits: Limits,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { fields, files, problems: ofFiles } = await partsOf(house, request)
  const id = fields.draft ?? ''
  if (!opensDraft(sign, id, fields.k ?? '')) throw new Problem('not-found')
  const now = house.now()
  const joins = (await house.web.find(id))?.form.joins
  const kept = await house.web.save(id, { ...formOf(fields), ...(joins ? { joins } : {}) }, now)
  if (kept.filedAt) return goOn(sign, reply, kept, 'done')
  const problems = new Set<FilingProblem>(ofFiles)
  for (const file of files) if (!(await house.web.addFile(id, file, MOST_FILES))) problems.add('files-many')
  if (fields.drop) await house.web.dropFile(id, fields.drop)
  const draft = (await house.web.find(id)) ?? kept
  if (fields.drop || fields.do === 'save')
    return sendForm(house, sign, request, reply, draft, [...problems], fields.do === 'save')
  for (const problem of problemsOf(draft, canMail(house))) problems.add(problem)
  if (problems.size > 0) return sendForm(house, sign, request, reply.code(422), draft, [...problems])
  await mayAsk(sign, limits, request, fields.work, now)
  const sent = await sendCodeFor(house, draft)
  if (sent !== 'sent') return sendForm(house, sign, request, reply.code(422), draft, [sent], true)
  return goOn(sign, reply, draft, 'check')
}

async function mayAsk(
  sign: Signer,
  limits: Limits,
  request: FastifyRequest,
  work: string | undefined,
  now: Date,
): Promise<void> {
  const task = await workDone(sign, work, now)
  if (task === undefined) return counted(limits.plain, request)
  Object.assign(request, { task })
  await counted(limits.task, request)
  await counted(limits.worked, request)
}

async function sendCodeFor(house: HttpHouse, { id, form }: WebDraft): Promise<'sent' | FilingProblem> {
  const handle = handleIn(form.contact ?? '')
  if (!handle) return 'contact-wrong'
  const sent = await house.proving.send(handle, purposeOf(id), form.language ?? 'hi')
  if (sent === 'sent') return sent
  return sent === 'no-door' ? 'no-mail' : 'too-many-codes'
}

/** What a code for a draft opens. */
function purposeOf(draft: string): string {
  return `file:${draft}`
}

async function checked(
  house: HttpHouse,
  sign: Signer,
  limits: Limits,
  request: FastifyRequest<Checked>,
  reply: FastifyReply,
  draft: WebDraft,
): Promise<FastifyReply> {
  const { code = '', place, do: wish } = request.body ?? {}
  const now = house.now()
  const { placeCode: _, ...form } = draft.form
  const number = Number(place)
  const chosen = place === undefined ? draft.form : { ...form, ...(number > 0 ? { placeCode: number } : {}) }
  const kept = await house.web.save(draft.id, chosen, now)
  if (wish === 'again') {
    await counted(limits.plain, request)
    const sent = await sendCodeFor(house, kept)
    return sent === 'sent'
      ? goOn(sign, reply, kept, 'check')
      : sendCheck(house, sign, request, reply.code(422), kept, [sent])
  }
  await counted(limits.guesses, request)
  const tried = await house.proving.try(purposeOf(draft.id), code)
  if (!tried.ok)
    return sendCheck(house, sign, request, reply.code(422), kept, [
      tried.why === 'wrong' ? 'code-wrong' : 'code-over',
    ])
  await file(house, kept, tried.handle, now)
  return goOn(sign, reply, kept, 'done')
}

/** Stored first, like every delivery; only then it counts as filed. Twice is once, by its key. */
async function file(house: HttpHouse, draft: WebDraft, handle: Filing['handle'], at: Date): Promise<void> {
  const { form, id, grievance, files } = draft
  const place =
    form.placeCode !== undefined && house.index.places.has(form.placeCode) ? form.placeCode : undefined
  const filing: Filing = {
    key: id,
    grievance,
    at: at.toISOString(),
    language: form.language ?? 'hi',
    handle,
    words: form.words ?? '',
    files,
    ...(place === undefined ? {} : { place }),
    ...(form.place ? { placeWords: form.place } : {}),
    ...(form.name ? { name: form.name } : {}),
    ...(form.forOther && form.by ? { by: form.by } : {}),
    ...(form.secret ? { secret: true } : {}),
    ...(form.joins ? { joins: form.joins } : {}),
  }
  const body = Buffer.from(JSON.stringify(filing))
  await house.envelopes.store({ channel: 'web', receivedAt: at, headers: { 'x-account': WEB }, body })
  await house.web.filed(id, at)
}

function canMail({ channels }: HttpHouse): boolean {
  return [...channels.values()].some(({ name, sends }) => name === 'email' && sends)
}

function goOn(
  sign: Signer,
  reply: FastifyReply,
  { id, form }: WebDraft,
  step: 'check' | 'done',
): FastifyReply {
  const language = form.language === 'en' ? '&lang=en' : ''
  return reply
    .header('cache-control', 'no-store')
    .redirect(`/file/${id}/${step}?k=${draftKey(sign, id)}${language}`, 303)
}

async function sendForm(
  house: HttpHouse,
  sign: Signer,
  request: FastifyRequest,
  reply: FastifyReply,
  draft: Pick<WebDraft, 'id' | 'form' | 'files'>,
  problems: readonly FilingProblem[] = [],
  saved = false,
): Promise<FastifyReply> {
  const key = draftKey(sign, draft.id)
  const language = draft.form.language
  const frame = { ...frameOf(house, request, language), here: `/file/${draft.id}?k=${key}` }
  const address = `${house.config.publicUrl}/file/${draft.id}?k=${key}${language === 'en' ? '&lang=en' : ''}`
  const shown = presentForm(draft, key, problems)
  const work = await newWork(sign, house.now())
  const page = fileFormPage(
    draft.form.words === undefined && draft.files.length === 0 && !saved
      ? { ...frame, here: request.url }
      : frame,
    { ...shown, work, ...(saved ? { saved: address } : {}) },
  )
  return sendPage(reply, page, 'no-store', 'with-form-script')
}

const OFFERED = 8

async function sendCheck(
  house: HttpHouse,
  sign: Signer,
  request: FastifyRequest<Drafting>,
  reply: FastifyReply,
  draft: WebDraft,
  problems: readonly FilingProblem[] = [],
): Promise<FastifyReply> {
  const { form } = draft
  const handle = handleIn(form.contact ?? '')
  const known = form.placeCode === undefined ? undefined : house.index.places.get(form.placeCode)
  const read = form.place ? house.readPlaces(form.place) : { codes: [] }
  const found = form.place ? (await offered(house, form.place, read.codes)).slice(0, OFFERED) : []
  const page = fileCheckPage(frameOf(house, request, form.language), {
    form: presentForm(draft, draftKey(sign, draft.id), problems),
    places: (known && !found.includes(known) ? [known, ...found] : found).map(({ code }) => ({
      code,
      name: placeName(house.index, code),
    })),
    ...(read.likely === undefined || problems.length > 0 ? {} : { likely: read.likely }),
    ...(handle ? { sentTo: struckOut(handle) } : {}),
    ...(known ? { chosen: placeName(house.index, known.code) } : {}),
  })
  return sendPage(reply, page)
}

/** Places that what was typed may mean: by the reading of places, else by the beginning of the name. */
async function offered(house: HttpHouse, typed: string, read: readonly number[]) {
  const known = read.flatMap((code) => house.index.places.get(code) ?? [])
  const [first = ''] = typed.split(',')
  return known.length > 0 ? known : findPlaces(house, first.trim())
}

async function sendDone(
  house: HttpHouse,
  sign: Signer,
  request: FastifyRequest<Drafting>,
  reply: FastifyReply,
  { grievance, form }: WebDraft,
  filedAt: Date,
): Promise<FastifyReply> {
  const held = await house.together(({ register }) => register.find(form.joins ?? grievance))
  const language = form.language === 'en' ? '&lang=en' : ''
  const page = fileDonePage(frameOf(house, request, form.language), {
    gist: form.words ?? '',
    at: filedAt.toISOString(),
    ...(held
      ? {
          code: held.grievance.code,
          // The link that opens once stood where everybody reads along.
          ...(form.joins
            ? {}
            : { track: `${trackingLink(house.config.publicUrl, sign, held.grievance.code)}${language}` }),
          ...(held.grievance.dueAt ? { due: held.grievance.dueAt.toISOString() } : {}),
        }
      : {}),
  })
  return sendPage(reply, page)
}
