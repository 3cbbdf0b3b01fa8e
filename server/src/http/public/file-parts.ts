/** A form with files, as browsers send it without a script: its fields, and each file looked at and kept. */
import type { FastifyRequest } from 'fastify'
import type { FilingProblem } from '#contract/filing.ts'
import type { FiledFile } from '#ports/filing.ts'
import type { TakenUpload } from '#ports/uploads.ts'
import type { HttpHouse } from '../house.ts'
import { type Fields, MOST_FILES } from './file-form.ts'

/** What came, and what was wrong with files in it. */
export interface Parts {
  readonly fields: Fields
  readonly files: readonly FiledFile[]
  readonly problems: readonly FilingProblem[]
}

const NOT_TAKEN = {
  'too-large': 'file-large',
  'type-unknown': 'file-unknown',
  held: 'file-held',
} as const satisfies Record<Exclude<TakenUpload['kind'], 'taken'>, FilingProblem>

/** Reads it part by part; an empty file input is none. */
export async function partsOf(house: Pick<HttpHouse, 'takeUpload'>, request: FastifyRequest): Promise<Parts> {
  if (!request.isMultipart())
    return { fields: (request.body as Fields | undefined) ?? {}, files: [], problems: [] }
  const fields: Record<string, string> = {}
  const files: FiledFile[] = []
  const problems = new Set<FilingProblem>()
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') fields[part.fieldname] = part.value
        continue
      }
      const bytes = await part.toBuffer().catch(() => undefined)
      if (!bytes) problems.add('file-large')
      else if (bytes.length > 0 && files.length >= MOST_FILES) problems.add('files-many')
      else if (bytes.length > 0) {
        const taken = await house.takeUpload(bytes, part.filename || undefined)
        if (taken.kind === 'taken') files.push(taken.file)
        else problems.add(NOT_TAKEN[taken.kind])
      }
    }
  } catch {
    // more parts than are taken: what came before them is kept
    problems.add('files-many')
  }
  return { fields, files, problems: [...problems] }
}
