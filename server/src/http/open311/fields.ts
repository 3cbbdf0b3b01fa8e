/**
 * What a client says: in the address, in a form, or in a form in parts with files, as telephones send it. What is empty
 * counts as not said; what is said twice counts as a list with commas.
 */
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../problem.ts'

/** A file as it came; nothing has looked at it yet. */
export interface LooseFile {
  readonly bytes: Uint8Array
  readonly filename: string | undefined
}

interface Form {
  readonly fields: URLSearchParams
  readonly files: readonly LooseFile[]
}

const URLENCODED = 'application/x-www-form-urlencoded'
const MB = 1024 * 1024
/** Files lie in memory until the key is known, which may stand behind them. */
const LIMITS = { fileSize: 16 * MB, files: 4, fields: 60, fieldSize: 64 * 1024, parts: 64 }

/** Lets forms be sent, of both kinds. */
export async function takeForms(app: FastifyInstance): Promise<void> {
  app.addContentTypeParser(URLENCODED, { parseAs: 'string', bodyLimit: 64 * 1024 }, (_request, body, done) =>
    done(null, { fields: new URLSearchParams(String(body)), files: [] } satisfies Form),
  )
  await app.register(multipart, { limits: LIMITS, throwFileSizeLimit: true })
  app.addHook('preHandler', async (request) => {
    if (request.isMultipart()) request.body = await partsOf(request)
  })
}

async function partsOf(request: FastifyRequest): Promise<Form> {
  const fields = new URLSearchParams()
  const files: LooseFile[] = []
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields.append(part.fieldname, String(part.value ?? ''))
      else {
        const bytes = await part.toBuffer()
        if (bytes.length > 0) files.push({ bytes, filename: part.filename || undefined })
      }
    }
  } catch {
    const detail = `a form in parts has at most ${LIMITS.files} files of ${LIMITS.fileSize / MB} MB`
    throw new Problem('request-invalid', { detail })
  }
  return { fields, files }
}

function formOf({ body }: FastifyRequest): Form | undefined {
  return (body as Partial<Form> | null | undefined)?.fields instanceof URLSearchParams
    ? (body as Form)
    : undefined
}

/** The files of the form. */
export function filesOf(request: FastifyRequest): readonly LooseFile[] {
  return formOf(request)?.files ?? []
}

/** Fields of the form; what some clients write into the address counts as well. */
export function fieldsOf(request: FastifyRequest): URLSearchParams {
  const fields = new URLSearchParams(formOf(request)?.fields)
  const asked = new URLSearchParams(request.url.split('?').slice(1).join('?'))
  for (const name of new Set(asked.keys()))
    if (!said(fields, name)) for (const value of asked.getAll(name)) fields.append(name, value)
  return fields
}

/** What was said under a name. */
export function said(fields: URLSearchParams, name: string): string | undefined {
  const values = [...fields.getAll(name), ...fields.getAll(`${name}[]`)].map((one) =>
    one.normalize('NFC').trim(),
  )
  return values.filter(Boolean).join(',') || undefined
}
