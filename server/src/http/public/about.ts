/** The pages about the service: its numbers, the charter, and the statements. */
import type { FastifyInstance } from 'fastify'
import type { CharterFacts, DoorFact } from '#contract/portal.ts'
import { isPublic } from '#core/message/doors.ts'
import { aboutPage } from '#portal/about.ts'
import { numbersPage } from '#portal/numbers.ts'
import { accessibilityPage, privacyPage } from '#portal/statements.ts'
import type { Channel, ChannelName } from '#ports/channel.ts'
import { frameOf, sendPage } from '../frame.ts'
import type { HttpHouse, Words } from '../house.ts'
import { wordsOf } from '../names.ts'

const AN_HOUR = 'public, max-age=3600'

/** /numbers, /about, /accessibility and /privacy. */
export function aboutPages(app: FastifyInstance, house: HttpHouse): void {
  app.get('/numbers', async (request, reply) =>
    sendPage(reply, numbersPage(frameOf(house, request), { doors: doorsOf(house) }), AN_HOUR),
  )
  app.get('/about', async (request, reply) =>
    sendPage(reply, aboutPage(frameOf(house, request), charterOf(house)), AN_HOUR),
  )
  app.get('/accessibility', async (request, reply) =>
    sendPage(reply, accessibilityPage(frameOf(house, request)), AN_HOUR),
  )
  app.get('/privacy', async (request, reply) =>
    sendPage(reply, privacyPage(frameOf(house, request), house.district.retention), AN_HOUR),
  )
}

/** How a door is shown; those that are one to the public, or nothing to it, have none. */
const KIND: Readonly<Partial<Record<ChannelName, DoorFact['kind']>>> = {
  web: 'web',
  whatsapp: 'whatsapp',
  phone: 'phone',
  sms: 'sms',
  email: 'email',
  messenger: 'messenger',
  facebook: 'facebook',
  x: 'x',
}
const ORDER: readonly DoorFact['kind'][] = [
  'whatsapp',
  'phone',
  'web',
  'sms',
  'email',
  'messenger',
  'facebook',
  'x',
  'counter',
]

function doorsOf(house: HttpHouse): DoorFact[] {
  // in rehearsal nobody answers outside, so no link leads there
  const live = house.config.mode === 'live'
  const heard = [...house.channels.values()].flatMap((channel) => {
    const fact = doorFact(channel)
    if (!fact || live || fact.link?.startsWith('/')) return fact ?? []
    const { link: _, ...shown } = fact
    return shown
  })
  const counter: DoorFact = { kind: 'counter', address: officeOf(house), link: '/hearings', open: false }
  return [...heard, counter].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

function doorFact({ name, address }: Channel): DoorFact | undefined {
  const kind = KIND[name]
  if (!kind) return undefined
  const both = (text: string): Words => ({ hi: text, en: text })
  const open = isPublic(name)
  switch (kind) {
    case 'web':
      return { kind, address: { hi: 'शिकायत दर्ज करें', en: 'File a grievance' }, link: '/file', open }
    case 'whatsapp':
      return { kind, address: both(grouped(address)), link: `https://wa.me/${digits(address)}`, open }
    case 'phone':
      return { kind, address: both(grouped(address)), link: `tel:+${digits(address)}`, open }
    case 'email':
      return { kind, address: both(address), link: `mailto:${address}`, open }
    default:
      return { kind, address: both(address), open }
  }
}

function officeOf({ district }: HttpHouse): Words {
  const code = district.hearings?.[0]?.office ?? district.offices[0]?.code
  const office = district.offices.find((one) => one.code === code)
  return office ? wordsOf(office) : { hi: district.nameHi, en: district.nameEn }
}

function digits(number: string): string {
  return number.replace(/\D/g, '')
}

/** An Indian number as people read it. */
function grouped(number: string): string {
  const bare = digits(number)
  return /^91\d{10}$/.test(bare) ? `+91 ${bare.slice(2, 7)} ${bare.slice(7)}` : number
}

function charterOf({ district }: HttpHouse): CharterFacts {
  const { settings, subjects, departments } = district
  const taken = subjects.filter(({ parent, outOfScope }) => parent !== undefined && outOfScope === undefined)
  return {
    classes: Object.entries(settings.timeClasses).map(([code, time]) => ({ code, name: wordsOf(time) })),
    departments: departments.map((one) => ({ code: one.code, name: wordsOf(one) })),
    headings: subjects
      .filter(({ parent }) => parent === undefined)
      .map((heading) => ({
        name: wordsOf(heading),
        subjects: taken
          .filter(({ parent }) => parent === heading.code)
          .map((one) => ({
            name: wordsOf(one),
            department: one.departments[0] ?? '',
            timeClass: one.timeClass,
          })),
      }))
      .filter((heading) => heading.subjects.length > 0),
    hearingDays: settings.hearingDays,
    reopenDays: settings.reopenDays,
  }
}
