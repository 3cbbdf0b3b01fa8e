/** Some providers send our own keys back to us with every delivery; they are struck out before it is kept. */

const SECRETS = /(^|&)([^=&]*(?:api_?key|auth_?key|password|passwd|secret|token|\bpin)[^=&]*)=[^&]*/gi

/** A query or form without the values of what is named like a secret. */
export function withoutSecrets(query: string): string {
  return query.replace(SECRETS, '$1$2=***')
}
