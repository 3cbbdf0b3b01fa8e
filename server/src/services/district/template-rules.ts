/**
 * What Meta asks of a message template, checked before it is ever submitted: blanks numbered 1, 2, 3 without a gap,
 * none at the very beginning or end, at most 1024 characters, buttons of at most 25 (the last three are in the schema).
 * And what we ask: both languages, with the same blanks and the same buttons.
 */
import type { Template } from '#core/district/district.ts'
import type { Report } from './faults.ts'

const file = 'templates.yaml'

/** Reports every template that would be refused, or that lacks its twin in the other language. */
export function checkTemplates(templates: readonly Template[], report: Report): void {
  for (const template of templates) checkBody(template, report)
  const byName = Map.groupBy(templates, (template) => template.name)
  for (const [name, twins] of byName) checkTwins(name, twins, report)
}

function checkBody({ name, language, body, buttons }: Template, report: Report): void {
  const where = `${name} (${language})`
  const trimmed = body.trim()
  if (/^\{\{\d+\}\}/.test(trimmed) || /\{\{\d+\}\}\p{P}*$/u.test(trimmed)) {
    report({
      file,
      where,
      what: 'the body begins or ends with a blank',
      todo: 'Put words before and after it',
    })
  }
  const numbers = blanksOf(body)
  if (numbers.some((number, at) => number !== at + 1)) {
    report({
      file,
      where,
      what: `the blanks are ${numbers.join(', ')}`,
      todo: 'Number them 1, 2, 3 without a gap',
    })
  }
  const ids = buttons?.map((button) => button.id) ?? []
  if (new Set(ids).size < ids.length) {
    report({ file, where, what: 'two buttons have the same id', todo: 'Give each its own' })
  }
}

function checkTwins(name: string, twins: readonly Template[], report: Report): void {
  const hi = twins.find((one) => one.language === 'hi')
  const en = twins.find((one) => one.language === 'en')
  if (!hi || !en || twins.length !== 2) {
    report({
      file,
      where: name,
      what: 'it is not there exactly once in hi and once in en',
      todo: 'Write both',
    })
    return
  }
  const same =
    String(blanksOf(hi.body)) === String(blanksOf(en.body)) &&
    String(hi.buttons?.map((one) => one.id)) === String(en.buttons?.map((one) => one.id)) &&
    (hi.header ?? 'none') === (en.header ?? 'none')
  if (!same) {
    report({
      file,
      where: name,
      what: 'hi and en differ in blanks, buttons or header',
      todo: 'Make them alike',
    })
  }
}

function blanksOf(body: string): readonly number[] {
  const numbers = [...body.matchAll(/\{\{(\d+)\}\}/g)].map((match) => Number(match[1]))
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}
