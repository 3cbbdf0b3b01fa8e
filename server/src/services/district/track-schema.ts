/** The shape of tracks.yaml. A description completes the sentence “Write …”, as in `cells.ts`. */
import { Type } from '@sinclair/typebox'
import { choice, nameEn, nameHi, text } from './cells.ts'

const span = Type.Object(
  {
    unit: choice(['day', 'calendar-day', 'hour'], 'day, calendar-day, hour'),
    amount: Type.Integer({ minimum: 1, description: 'a whole number' }),
  },
  { additionalProperties: false },
)

/** tracks.yaml: the ways that laws set beside the administrative one. */
export const TracksFile = Type.Array(
  Type.Object(
    {
      code: Type.String({ pattern: '^[A-Z0-9]{2,12}$', description: 'a code of capitals and digits' }),
      nameHi,
      nameEn,
      steps: Type.Array(
        Type.Object(
          {
            name: Type.String({ pattern: '^[a-z0-9-]+$', description: 'a name in small letters' }),
            nameHi,
            nameEn,
            by: text('above, nodal, a role, or the code of a post'),
            ask: Type.Optional(span),
            within: span,
            needs: Type.Array(choice(['notice', 'hearing', 'order'], 'notice, hearing, order'), {
              minItems: 1,
              description: 'what the step needs',
            }),
          },
          { additionalProperties: false },
        ),
        { minItems: 1, description: 'one or more steps' },
      ),
    },
    { additionalProperties: false },
  ),
)
