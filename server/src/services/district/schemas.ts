/**
 * The shape of each file in a district folder. A description completes the sentence "Write …", which is what a
 * person reads when the cell or value is wrong.
 */
import { type Static, type TSchema, Type } from '@sinclair/typebox'
import { ROLES } from '#core/district/district.ts'

const text = (description: string) => Type.String({ minLength: 1, description })
const nameHi = text('the name in Devanagari')
const nameEn = text('the name in Roman letters')
const day = Type.String({ pattern: '^20\\d\\d-\\d\\d-\\d\\d$', description: 'a day as 2026-04-01' })
const hour = Type.String({
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
  description: 'an hour as 09:30, in quotes',
})
const phone = Type.String({
  pattern: '^91\\d{10}$',
  description: 'the number as 91 and ten digits, without plus',
})
const language = choice(['hi', 'en'], 'hi or en')
const list = Type.Array(Type.String({ minLength: 1 }), { description: 'the parts divided by ;' })
const days = Type.Integer({ minimum: 1, maximum: 365, description: 'a whole number of days, 1 to 365' })
const department = Type.String({
  pattern: '^[A-Z]{2,4}$',
  description: 'a department code of 2 to 4 capitals',
})
const subject = Type.String({
  pattern: '^[A-Z]{2,4}(-[A-Z0-9]{2,4})?$',
  description: 'a code as WAT or WAT-HP',
})
const post = Type.String({
  pattern: '^[A-Z0-9]+(-[A-Z0-9]+)*$',
  description: 'a post code as PHE-EE or BIJ-JE-01',
})
const timeClass = Type.String({ pattern: '^[A-Z][A-Z0-9]{0,7}$', description: 'a class as A, B, H24 or D15' })

function choice<const T extends string>(all: readonly T[], description: string) {
  return Type.Union(
    all.map((one) => Type.Literal(one)),
    { description: `one of ${description}` },
  ) as unknown as TSchema & { static: T }
}

/** The doors that a grievance can come through. */
const channels = [
  'whatsapp',
  'messenger',
  'facebook',
  'x',
  'x-message',
  'email',
  'sms',
  'phone',
  'walkin',
  'letter',
  'web',
] as const
const placeTypes = ['district', 'subdistrict', 'block', 'panchayat', 'village', 'town', 'ward'] as const
const evidence = ['geo_photo', 'order_copy', 'payment_ref', 'call_outcome', 'none'] as const

/** district.yaml: who this district is. */
export const Identity = Type.Object({
  code: Type.Integer({ minimum: 1, description: 'the LGD code of the district as a number' }),
  letters: Type.String({
    pattern: '^[A-Z]{3}$',
    description: 'three capitals that begin every grievance code',
  }),
  nameHi,
  nameEn,
  stateHi: nameHi,
  stateEn: nameEn,
  servicePhone: phone,
  version: text('a version, such as "2026.1", in quotes'),
})

/** The tables, by file; the keys are the columns. */
export const tables = {
  'departments.csv': Type.Object({
    code: department,
    name_hi: nameHi,
    name_en: nameEn,
    nodal_post: post,
    aliases: Type.Optional(list),
  }),
  'subjects.csv': Type.Object({
    code: subject,
    parent: Type.Optional(subject),
    departments: Type.Optional(list),
    department_urban: Type.Optional(department),
    name_hi: nameHi,
    name_en: nameEn,
    keywords_hi: Type.Optional(list),
    keywords_roman: Type.Optional(list),
    keywords_en: Type.Optional(list),
    time_class: Type.Optional(timeClass),
    evidence: Type.Optional(choice(evidence, evidence.join(', '))),
    sensitive_kind: Type.Optional(text('why it is sensitive, or leave it empty')),
    out_of_scope: Type.Optional(text('the reason in a word, or leave it empty')),
  }),
  'places.csv': Type.Object({
    code: Type.Integer({ minimum: 1, description: 'the LGD code as a number' }),
    type: choice(placeTypes, placeTypes.join(', ')),
    parent: Type.Optional(Type.Integer({ minimum: 1, description: 'the code of the place around it' })),
    name_hi: nameHi,
    name_en: nameEn,
    aliases: Type.Optional(list),
    lat: Type.Optional(Type.Number({ minimum: 6, maximum: 38, description: 'a latitude within India' })),
    lng: Type.Optional(Type.Number({ minimum: 68, maximum: 98, description: 'a longitude within India' })),
    population: Type.Optional(Type.Integer({ minimum: 0, description: 'a whole number of people' })),
  }),
  'place_words.csv': Type.Object({
    code: text('what the word stands for, such as village'),
    kind: text('the kind of word, such as place_level'),
    variant: text('the word as people write it'),
    position: choice(['before', 'after', 'either', 'none'], 'before, after, either, none'),
  }),
  'offices.csv': Type.Object({
    code: Type.String({ pattern: '^[A-Z0-9-]+$', description: 'a code of capitals and digits' }),
    name_hi: nameHi,
    name_en: nameEn,
    place: Type.Optional(Type.Integer({ minimum: 1, description: 'the code of a place' })),
  }),
  'posts.csv': Type.Object({
    code: post,
    name_hi: nameHi,
    name_en: nameEn,
    department: Type.Optional(department),
    office: text('the code of an office'),
    level: Type.Integer({ minimum: 1, maximum: 5, description: 'a level from 1 (field) to 5 (magistrate)' }),
    roles: Type.Array(choice(ROLES, ROLES.join(', ')), {
      minItems: 1,
      description: `roles out of ${ROLES.join(', ')}`,
    }),
    place: Type.Optional(Type.Integer({ minimum: 1, description: 'the code of the territory' })),
    reports_to: Type.Optional(post),
    link_post: Type.Optional(post),
  }),
  'persons.csv': Type.Object({
    id: Type.String({ pattern: '^[a-z0-9-]+$', description: 'small letters, digits and hyphens' }),
    name_hi: nameHi,
    name_en: nameEn,
    phone,
    language,
    login: Type.Optional(
      Type.String({ pattern: '^[a-z][a-z0-9._-]*$', description: 'a login in small letters' }),
    ),
  }),
  'charges.csv': Type.Object({
    person: text('the id of a person'),
    post,
    kind: choice(['regular', 'additional', 'acting', 'link'], 'regular, additional, acting, link'),
    from: day,
    to: Type.Optional(day),
  }),
  'leaves.csv': Type.Object({
    person: text('the id of a person'),
    from: day,
    to: day,
    substitute: Type.Optional(text('the id of the person who stands in')),
    post: Type.Optional(post),
  }),
  'groups.csv': Type.Object({
    code: Type.String({ pattern: '^[A-Z0-9]+(-[A-Z0-9]+)*$', description: 'a code of capitals and digits' }),
    name_hi: nameHi,
    name_en: nameEn,
    parent: Type.Optional(text('the code of the group above')),
    department: Type.Optional(department),
    steward: post,
  }),
  'hearings.csv': Type.Object({
    code: Type.String({ pattern: '^[a-z0-9-]+$', description: 'small letters, digits and hyphens' }),
    name_hi: nameHi,
    name_en: nameEn,
    office: text('the code of an office'),
    from: hour,
    to: hour,
    weekdays: Type.Optional(list),
    posts: Type.Array(post, { minItems: 1, description: 'posts in turn, divided by ;' }),
    begins: day,
  }),
  'roster.csv': Type.Object({
    date: day,
    hearing: text('the code of a hearing'),
    post: Type.Optional(post),
    person: Type.Optional(text('the id of a person')),
    why: Type.Optional(text('the reason')),
  }),
  'group_members.csv': Type.Object({ group: text('the code of a group'), post }),
  'handles.csv': Type.Object({
    channel: choice(channels, channels.join(', ')),
    address: text('the handle, page or mailbox as people write it'),
    level: choice(['state', 'district', 'department'], 'state, district, department'),
    department: Type.Optional(department),
    owner: post,
  }),
  'routing.csv': Type.Object({
    subject: Type.Optional(subject),
    place: Type.Optional(Type.Integer({ minimum: 1, description: 'the code of a place, or leave it empty' })),
    channel: Type.Optional(choice(channels, `${channels.join(', ')}, or leave it empty`)),
    post,
  }),
  'holidays.csv': Type.Object({
    date: day,
    name_hi: nameHi,
    name_en: nameEn,
    kind: choice(['gazetted', 'local', 'camp'], 'gazetted, local, camp'),
  }),
} as const

/** A file that holds a table. */
export type TableFile = keyof typeof tables

/** A row of that table. */
export type Row<F extends TableFile> = Static<(typeof tables)[F]>

const classTime = Type.Object({
  unit: choice(['day', 'calendar-day', 'hour'], 'day, calendar-day, hour'),
  amount: Type.Integer({ minimum: 1, description: 'a whole number' }),
  nameHi,
  nameEn,
})

/** settings.yaml: the policy. */
export const SettingsFile = Type.Object(
  {
    timeClasses: Type.Record(timeClass, classTime, {
      additionalProperties: false,
      description: 'classes by their code, each with unit, amount and names',
    }),
    usualClass: timeClass,
    channelClasses: Type.Optional(Type.Record(text('the name of a door'), timeClass)),
    pauseCapDays: Type.Integer({ minimum: 0, maximum: 365, description: 'a whole number of days, 0 to 365' }),
    hearingDays: days,
    reminderAfterDays: days,
    autoRegisterMinutes: Type.Integer({ minimum: 1, maximum: 1440, description: 'minutes, 1 to 1440' }),
    maxQuestions: Type.Literal(3, { description: '3: more questions lose people' }),
    reviewSubjects: Type.Array(Type.String(), { description: 'a list of subject codes, headings, or "*"' }),
    reopenDays: days,
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
