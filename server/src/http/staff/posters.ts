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
}

/** One for each address that people know; the private talks of a page have the page's. */
function postersOf({ channels, config }: HttpHouse): PosterItem[] {
  const portal = new URL(config.publicUrl)
  const doors = [...channels.values()].flatMap(({ name, account, address }): PosterItem[] => {
    switch (name) {
      case 'whatsapp':
        return [{ name: account, channel: name, shown: numberShown(address), link: whatsappLink(address) }]
      case 'facebook':
        return [{ name: account, channel: name, shown: address, link: facebookLink(address, account) }]
      case 'x': {
        const handle = address.replace(/^@/, '')
        return [{ name: account, channel: name, shown: `@${handle}`, link: `https://x.com/${handle}` }]
      }
      case 'email':
        return [{ name: account, channel: name, shown: address, link: `mailto:${address}` }]
      default:
        return []
    }
  })
  return [
    ...doors,
    {
      name: 'portal',
      channel: 'portal',
      shown: portal.host + portal.pathname.replace(/\/$/, ''),
      link: portal.href,
    },
  ]
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
