/** Whose key it is that came with a question. */
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Open311Client } from '#ports/open311.ts'
import type { HttpHouse } from '../house.ts'
import { fieldsOf, said } from './fields.ts'

/** The client whose key is given, in the address or in the form. */
export async function knownClient(
  house: HttpHouse,
  request: FastifyRequest,
): Promise<Open311Client | undefined> {
  const key = said(fieldsOf(request), 'api_key')
  return key === undefined
    ? undefined
    : house.open311.clientOf(createHash('sha256').update(key).digest('hex'))
}
