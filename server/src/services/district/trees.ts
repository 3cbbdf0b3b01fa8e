/** The shapes of the YAML files of a district: policy, calendar, ladder and templates. As in `schemas.ts`, a description completes “Write …”. */
import { Type } from '@sinclair/typebox'
import { STEPS } from '#core/reach/chain.ts'
import {
  choice,
  days,
  department,
  hour,
  hours,
  language,
  nameEn,
  nameHi,
  post,
  subject,
  text,
  timeClass,
} from './cells.ts'

const classTime = Type.Object({
  unit: choice(['day', 'calendar-day', 'hour'], 'day, calendar-day, hour'),
  amount: Type.Integer({ minimum: 1, description: 'a whole number' }),
  nameHi,
  nameEn,
})

const secret = Type.String({
  pattern: '^\\$\\{[A-Z][A-Z0-9_]*\\}$',
  description: 'the name of a secret in the environment, in $ and braces',
})

const speech = Type.Object(
  {
    service: Type.Literal('bhashini', { description: 'bhashini: no other service is known yet' }),
    voice: Type.Boolean({ description: 'true or false' }),
    translation: Type.Boolean({ description: 'true or false' }),
    userId: secret,
    apiKey: secret,
    pipeline: Type.Optional(text('the id of a pipeline')),
    url: Type.Optional(Type.String({ pattern: '^https?://[^\\s]+$', description: 'an address with https' })),
  },
  { additionalProperties: false },
)

/** settings.yaml: the policy. */
export const SettingsFile = Type.Object(
  {
    timeClasses: Type.Record(timeClass, classTime, {
      additionalProperties: false,
      description: 'classes by their code, each with unit, amount and names',
    }),
    usualClass: timeClass,
    suggestionClass: Type.Optional(timeClass),
    urgentClass: Type.Optional(timeClass),
    urgentConfidence: Type.Optional(
      Type.Number({ minimum: 0, maximum: 1, description: 'a number from 0 to 1' }),
    ),
    channelClasses: Type.Optional(Type.Record(text('the name of a door'), timeClass)),
    pauseCapDays: Type.Integer({ minimum: 0, maximum: 365, description: 'a whole number of days, 0 to 365' }),
    hearingDays: days,
    reminderAfterDays: days,
    autoRegisterMinutes: Type.Integer({ minimum: 1, maximum: 1440, description: 'minutes, 1 to 1440' }),
    maxQuestions: Type.Literal(3, { description: '3: more questions lose people' }),
    reviewSubjects: Type.Array(Type.String(), { description: 'a list of subject codes, headings, or "*"' }),
    reopenDays: days,
    oldMatterDays: Type.Optional(
      Type.Integer({ minimum: 30, maximum: 3650, description: 'a whole number of days, 30 to 3650' }),
    ),
    routeConfidence: Type.Number({ minimum: 0, maximum: 1, description: 'a number from 0 to 1' }),
    officeWindows: Type.Array(
      Type.Object({
        code: text('a short code'),
        nameHi,
        nameEn,
        from: hour,
        to: hour,
        groups: Type.Optional(Type.Array(Type.String(), { description: 'codes of groups' })),
        absentTo: Type.Optional(post),
      }),
    ),
    contactHours: Type.Optional(
      Type.Record(timeClass, Type.Integer({ minimum: 1, maximum: 720, description: 'hours, 1 to 720' })),
    ),
    confirmSample: Type.Optional(
      Type.Array(
        Type.Object({
          percent: Type.Integer({ minimum: 0, maximum: 100, description: 'a share, 0 to 100' }),
          subject: Type.Optional(subject),
          department: Type.Optional(department),
        }),
      ),
    ),
    groupSources: Type.Optional(Type.Array(text('the name of a door or source'))),
    pilots: Type.Optional(
      Type.Array(
        Type.Object({
          door: text('the code of an account, or the name of a service'),
          elsewhereHi: text('how to complain elsewhere, in Hindi'),
          elsewhereEn: text('how to complain elsewhere, in English'),
          forHi: Type.Optional(text('for whom the trial is, in Hindi')),
          forEn: Type.Optional(text('for whom the trial is, in English')),
        }),
      ),
    ),
    reach: Type.Optional(
      Type.Object(
        {
          steps: Type.Array(choice(STEPS, STEPS.join(', ')), { description: 'the steps in their order' }),
          templateHours: hours,
          doorHours: hours,
          callTries: Type.Integer({
            minimum: 1,
            maximum: 20,
            description: 'a whole number of calls, 1 to 20',
          }),
        },
        { additionalProperties: false },
      ),
    ),
    speech: Type.Optional(speech),
    sources: Type.Optional(
      Type.Array(Type.Object({ code: text('a short code'), nameHi, nameEn }), {
        description: 'occasions at which grievances are taken, with names',
      }),
    ),
  },
  { additionalProperties: false },
)

/** calendar.yaml: working days and hours. */
export const CalendarFile = Type.Object(
  {
    windows: Type.Array(Type.Object({ from: hour, to: hour }), {
      minItems: 1,
      description: 'one or more windows of the working day',
    }),
    weeklyOff: Type.Array(
      Type.Integer({ minimum: 0, maximum: 6, description: 'a weekday, 0 Sunday to 6 Saturday' }),
    ),
    saturdaysOff: Type.Array(Type.Integer({ minimum: 1, maximum: 5, description: 'which Saturday, 1 to 5' })),
  },
  { additionalProperties: false },
)

/** ladder.yaml: what happens when the time passes. */
export const LadderFile = Type.Array(
  Type.Object(
    {
      department: Type.Optional(department),
      class: Type.Optional(timeClass),
      rungs: Type.Array(
        Type.Object(
          {
            name: Type.String({ pattern: '^[a-z0-9-]+$', description: 'a name in small letters' }),
            nameHi,
            nameEn,
            percent: Type.Optional(
              Type.Integer({ minimum: 1, maximum: 99, description: 'a share of the time, 1 to 99' }),
            ),
            level: Type.Optional(Type.Integer({ minimum: 2, maximum: 5, description: 'a level, 2 to 5' })),
            after: Type.Optional(
              Type.Object({
                unit: choice(['day', 'working-hour', 'hour'], 'day, working-hour, hour'),
                amount: Type.Integer({ minimum: 0, description: 'a whole number' }),
              }),
            ),
            to: Type.Optional(text('above, nodal, a role, or the code of a post')),
          },
          { additionalProperties: false },
        ),
        { minItems: 1, description: 'one or more rungs' },
      ),
    },
    { additionalProperties: false },
  ),
)

/** templates.yaml: messages approved beforehand. */
export const TemplatesFile = Type.Array(
  Type.Object(
    {
      name: Type.String({ pattern: '^[a-z0-9_]{1,512}$', description: 'small letters, digits and _ only' }),
      language,
      category: choice(['UTILITY', 'AUTHENTICATION'], 'UTILITY, or AUTHENTICATION for the one-time code'),
      body: Type.String({ minLength: 1, maxLength: 1024, description: 'a body of at most 1024 characters' }),
      buttons: Type.Optional(
        Type.Array(
          Type.Object({
            id: Type.String({ pattern: '^[a-z][a-z0-9_-]*$', description: 'an id in small letters' }),
            title: Type.String({
              minLength: 1,
              maxLength: 25,
              description: 'a title of at most 25 characters',
            }),
          }),
          { minItems: 1, maxItems: 10, description: 'one to ten buttons' },
        ),
      ),
      header: Type.Optional(choice(['image', 'none'], 'image, none')),
    },
    { additionalProperties: false },
  ),
)
