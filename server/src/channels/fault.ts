/**
 * What a fault of `fetch` means. The difference that matters is between a question that never left this house and one
 * whose answer was lost: only the first may be asked again at once.
 */

export type Broken =
  /** The service was not reached: nothing was written. */
  | { readonly kind: 'unreached'; readonly why: string }
  /** The question may have been heard, but the answer did not come. */
  | { readonly kind: 'lost'; readonly why: string }

/** Faults of which we know that they come before the first byte of a question is written. */
const BEFORE_WRITING =
  /^(ECONNREFUSED|ENOTFOUND|EAI_[A-Z]+|EHOSTUNREACH|ENETUNREACH|ENETDOWN|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|CERT_.*|.*_CERT|.*CERT_.*|UNABLE_TO_.*)$/

/** What a thrown fault of `fetch` means for the question. */
export function broken(error: unknown): Broken {
  const fault = innermost(error)
  const why = fault.code ? `${fault.code} ${fault.message}` : fault.message
  const before = BEFORE_WRITING.test(fault.code ?? '') || /^(connect|getaddrinfo)$/.test(fault.syscall ?? '')
  return { kind: before ? 'unreached' : 'lost', why }
}

function innermost(error: unknown): { message: string; code?: string; syscall?: string } {
  if (!(error instanceof Error)) return { message: String(error) }
  if (error.cause instanceof Error) return innermost(error.cause)
  const { code, syscall } = error as Error & { code?: unknown; syscall?: unknown }
  return {
    message: error.message || error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof syscall === 'string' ? { syscall } : {}),
  }
}
