/** GET /figures: the numbers of the district, for everybody. */
import type { FastifyInstance } from 'fastify'
import { figuresPage } from '#portal/figures.ts'
import { rememberedFigures } from '../figures/published.ts'
import { shapesOf } from '../figures/shapes.ts'
import { frameOf, sendPage } from '../frame.ts'
import type { HttpHouse } from '../house.ts'

/** The page; charts are drawn in the page itself. */
export function figuresPages(app: FastifyInstance, house: HttpHouse): void {
  const figures = rememberedFigures(house)
  app.get('/figures', async (request, reply) =>
    sendPage(
      reply,
      figuresPage(frameOf(house, request), await figures(), shapesOf(house)),
      'public, max-age=300',
    ),
  )
}
