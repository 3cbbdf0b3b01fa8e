/** A grievance that a key in the address opens. */
import type { FastifyRequest } from 'fastify'
import { readCode } from '#core/grievance/code.ts'
import type { Held } from '#ports/register.ts'
import type { HttpHouse } from '../house.ts'
import { opensTracking, type Signer } from '../links.ts'

/** What the address of a tracking page holds. */
export interface Tracked {
  Params: { code: string }
  Querystring: { k?: string; lang?: string }
}
/** The grievance that the key in the address opens. */
export async function findOpened(
  house: Pick<HttpHouse, 'file' | 'now'>,
  sign: Signer,
  request: FastifyRequest<Tracked>,
): Promise<Held | undefined> {
  const code = readCode(request.params.code)
  if (code === undefined || !opensTracking(sign, code, String(request.query.k), house.now())) return undefined
  return house.file(code)
}
