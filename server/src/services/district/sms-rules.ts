/** The table of approved SMS: its words must be such that what is made of them passes the operators' ledger. */
import { bodyFault, type SmsTemplate } from '#core/sms/template.ts'
import type { Report } from './faults.ts'
import type { Row } from './schemas.ts'
import type { Lined } from './table.ts'

const file = 'sms_templates.csv'

/** A row as the core knows it. */
export function toSmsTemplate(row: Row<'sms_templates.csv'>): SmsTemplate {
  const { dlt_id, gateway_id, longest, variables = [], urls = [], name, language, header, body } = row
  return {
    ...{ name, language, header, body, variables, urls },
    dltId: dlt_id,
    ...(longest === undefined ? {} : { longest }),
    ...(gateway_id === undefined ? {} : { gatewayId: gateway_id }),
  }
}

/** Reports words that no operator would let through, and a text given twice. */
export function checkSms(rows: readonly Lined<Row<'sms_templates.csv'>>[], report: Report): void {
  const seen = new Map<string, number>()
  for (const { line, value } of rows) {
    const what = bodyFault(toSmsTemplate(value))
    if (what !== undefined) {
      report({
        file,
        where: line,
        column: 'body',
        what,
        todo: 'Write it exactly as it was approved on the ledger',
      })
    }
    const key = `${value.name} ${value.language}`
    const before = seen.get(key)
    if (before !== undefined) {
      const twice = `name, language ${key} is also in row ${before}`
      report({ file, where: line, column: 'name', what: twice, todo: 'Each may be given once' })
    }
    seen.set(key, line)
  }
}
