/** Posters for the doors of the district: each account that people can write to, and the portal itself (M39). */
import { Type } from '@sinclair/typebox'
import { PosterItem } from '#contract/hearing-desk.ts'
import { callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { languageOf } from '../language.ts'
import { Problem } from '../problem.ts'
import { FILE_POLICY } from '../security.ts'
import type { App } from '../typed.ts'

/** /posters */
export function posterRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/posters',
    {
      schema: { summary: 'The doors for which there is a poster', response: { 200: Type.Array(PosterItem) } },
    },
    async (request) => {
      callerOf(request)
      return postersOf(house)
    },
  )

  app.get(
    '/posters/:name/poster.pdf',
    {
      schema: {
        summary: 'The poster of a door',
        params: Type.Object({ name: Type.String({ maxLength: 120 }) }),
        querystring: Type.Object({
          lang: Type.Optional(Type.Union([Type.Literal('hi'), Type.Literal('en')])),
          size: Type.Optional(Type.Union([Type.Literal('a4'), Type.Literal('a3')])),
        }),
        produces: ['application/pdf'],
      },
    },
    async (request, reply) => {
      callerOf(request)
      const poster = postersOf(house).find(({ name }) => name === request.params.name)
      if (!poster) throw new Problem('not-found')
      const { lang: language = languageOf(request), size = 'a4' } = request.query
      const { district } = house.index
      const pdf = await house.posterPaper({
        ...{ language, size, channel: poster.channel, shown: poster.shown, link: poster.link },
        letterhead: {
          district: language === 'hi' ? `जनपद ${district.nameHi}` : `District ${district.nameEn}`,
          office: language === 'hi' ? 'कार्यालय जिलाधिकारी' : 'Office of the District Magistrate',
        },
      })
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="poster-${poster.name}-${size}-${language}.pdf"`)
        .header('content-security-policy', FILE_POLICY)
        .header('cache-control', 'private, no-cache')
        .send(Buffer.from(pdf))
    },
  )

  app.get(
    '/posters/:name/qr.:kind',
    {
      schema: {
        summary: 'The QR code of a door by itself, for leaflets and walls',
        params: Type.Object({
          name: Type.String({ maxLength: 120 }),
          kind: Type.Union([Type.Literal('svg'), Type.Literal('png')]),
        }),
        produces: ['image/svg+xml', 'image/png'],
      },
    },
    async (request, reply) => {
      callerOf(request)
      const { name, kind } = request.params
      const poster = postersOf(house).find((one) => one.name === name)
      if (!poster) throw new Problem('not-found')
      return reply
        .type(kind === 'svg' ? 'image/svg+xml' : 'image/png')
        .header('content-disposition', `attachment; filename="qr-${poster.name}.${kind}"`)
        .header('content-security-policy', FILE_POLICY)
        .header('cache-control', 'private, no-cache')
        .send(Buffer.from(await house.posterCode(poster.link, kind)))
    },
  )
}

/** One for each address and line that people know; the private talks of a page have the page's. */
function postersOf({ channels, config, index }: HttpHouse): PosterItem[] {
  const portal = new URL(config.publicUrl)
  const doors = [...channels.values()].flatMap(({ name, account, address }): PosterItem[] => {
    const slug = fileName(account)
    switch (name) {
      case 'whatsapp':
        return [{ name: slug, channel: name, shown: numberShown(address), link: whatsappLink(address) }]
      case 'facebook':
        return [{ name: slug, channel: name, shown: address, link: facebookLink(address, account) }]
      case 'x': {
        const handle = address.replace(/^@/, '')
        return [{ name: slug, channel: name, shown: `@${handle}`, link: `https://x.com/${handle}` }]
      }
      case 'email':
        return [{ name: slug, channel: name, shown: address, link: `mailto:${address}` }]
      case 'sms':
        // where only a sender's name is known nobody can write to it
        return /^[+]?[\d\s-]{5,}$/.test(address)
          ? [{ name: slug, channel: name, shown: numberShown(address), link: `sms:${dialled(address)}` }]
          : []
      default:
        return []
    }
  })
  const lines = (index.district.lines ?? []).map(
    ({ number, use, nameHi, nameEn }): PosterItem => ({
      name: `line-${fileName(number)}`,
      channel: use === 'missed' ? 'missed' : 'phone',
      shown: numberShown(number),
      title: { hi: nameHi, en: nameEn },
      link: `tel:${dialled(number)}`,
    }),
  )
  return [
    ...doors,
    ...lines,
    {
      name: 'portal',
      channel: 'portal',
      shown: portal.host + portal.pathname.replace(/\/$/, ''),
      link: portal.href,
    },
  ]
}

/** Goes into an address and into the name of a file. */
function fileName(account: string): string {
  return account.replace(/[^\w-]+/g, '-')
}

/** Short numbers are dialled as they are. */
function dialled(number: string): string {
  const digits = number.replace(/\D/g, '')
  return digits.length > 10 ? `+${digits}` : digits
}

function numberShown(address: string): string {
  return address.replace(/\D/g, '').replace(/^91(\d{5})(\d{5})$/, '+91 $1 $2')
}

function whatsappLink(address: string): string {
  return `https://wa.me/${address.replace(/\D/g, '')}`
}

/** A page's own address, if that is what it is known by; else its name leads there. */
function facebookLink(address: string, account: string): string {
  if (/^https?:\/\//.test(address)) return address
  const name = address.replace(/^@|^(www\.)?facebook\.com\//, '')
  return `https://www.facebook.com/${/^[\w.-]+$/.test(name) ? name : account.replace(/\D/g, '')}`
}
