/** What the condition of a database means, in plain words, with what to do about it. */
import type { DeadWork } from '#queue/queue.ts'
import type { Condition, Inside } from '#store/condition.ts'

/** One thing that is well or is not. */
export interface Finding {
  readonly well: boolean
  readonly hi: string
  readonly en: string
  /** What to do, or the details. */
  readonly more?: string
}

/** Longer than this nothing should wait while the program runs. */
const LONG_MS = 10 * 60_000

/** Everything that the database says about itself and about what waits in it. */
export function findingsOf(condition: Condition, dead: readonly DeadWork[], now: Date): readonly Finding[] {
  return [
    {
      well: true,
      hi: `डेटाबेस चल रहा है: PostgreSQL ${condition.version}`,
      en: `the database answers: PostgreSQL ${condition.version}`,
    },
    search(condition),
    migrations(condition),
    ...(condition.inside ? ofInside(condition.inside, now) : []),
    ...(condition.inside ? [given(dead)] : []),
  ]
}

function search({ searchesHindi, ctype }: Condition): Finding {
  if (searchesHindi)
    return { well: true, hi: `हिंदी खोज ठीक है (${ctype})`, en: `Hindi can be searched (${ctype})` }
  return {
    well: false,
    hi: `हिंदी खोज नहीं होगी: भाषा-व्यवस्था ${ctype}`,
    en: `Hindi cannot be searched: locale ${ctype}, or the extension pg_trgm is lacking`,
    more: 'create database … template template0 encoding UTF8 lc_ctype "C.UTF-8"; create extension pg_trgm',
  }
}

function migrations({ lackingMigrations, changedMigrations }: Condition): Finding {
  if (changedMigrations.length > 0)
    return {
      well: false,
      hi: 'डेटाबेस इस प्रोग्राम से नया या अलग है',
      en: 'the database is newer than this program, or of another one',
      more: `${changedMigrations.join(', ')}: वही संस्करण चलाएँ जिसने इसे बनाया / run the version that made it`,
    }
  if (lackingMigrations.length > 0)
    return {
      well: false,
      hi: `डेटाबेस पुराने ढाँचे में है, ${lackingMigrations.length} बदलाव बाकी`,
      en: `the database lacks ${lackingMigrations.length} migrations`,
      more: 'npm start: प्रोग्राम चालू करते ही अपने आप हो जाएँगे / starting the program runs them',
    }
  return { well: true, hi: 'डेटाबेस का ढाँचा पूरा है', en: 'every migration has run' }
}

function ofInside({ lackingPartitions, circuits, waiting }: Inside, now: Date): readonly Finding[] {
  const stuck = [waiting.oldestEnvelope, waiting.oldestMessage].some(
    (since) => since && now.getTime() - since.getTime() > LONG_MS,
  )
  return [
    lackingPartitions.length === 0
      ? { well: true, hi: 'आने वाले महीनों की जगह तैयार है', en: 'the coming months have their partitions' }
      : {
          well: false,
          hi: 'आने वाले महीनों की जगह तैयार नहीं',
          en: `partitions are lacking: ${lackingPartitions.join(', ')}`,
          more: 'ticker भूमिका वाला प्रोग्राम चलाएँ (ROLES) / run a process with the role ticker',
        },
    ...circuits.map(({ account, why, since }) => ({
      well: false,
      hi: `WhatsApp खाता ${account} रुका है, ${since.toISOString()} से; संदेश बाहर नहीं जा रहे`,
      en: `the WhatsApp account ${account} is stopped since ${since.toISOString()}; nothing goes out`,
      more: `${why}\nटोकन और भुगतान Meta Business Manager में देखें; ठीक होते ही संदेश अपने आप जाएँगे\nsee token and payment in Meta Business Manager; messages go out by themselves once it is mended`,
    })),
    {
      well: !stuck,
      hi: `प्रतीक्षा में: ${waiting.envelopes} आए हुए, ${waiting.files} फ़ाइलें, ${waiting.messages} भेजने को, ${waiting.forWindow} नागरिक के लिखने तक`,
      en: `waiting: ${waiting.envelopes} deliveries to read, ${waiting.files} files to fetch, ${waiting.messages} messages to send, ${waiting.forWindow} until the person writes`,
      ...(stuck
        ? {
            more: 'दस मिनट से अधिक से रुका है: देखें कि worker भूमिका वाला प्रोग्राम चल रहा है\nolder than ten minutes: see that a process with the role worker is running',
          }
        : {}),
    },
    {
      well: true,
      hi: `डेस्क पर: ${waiting.unreadable} न पढ़े जा सके, ${waiting.notDelivered} संदेश न पहुँचे`,
      en: `at the desk: ${waiting.unreadable} that could not be read, ${waiting.notDelivered} messages not delivered`,
    },
  ]
}

function given(dead: readonly DeadWork[]): Finding {
  if (dead.length === 0) return { well: true, hi: 'कोई काम छूटा नहीं है', en: 'no work was given up' }
  const kinds = [...new Set(dead.map(({ name }) => name))].join(', ')
  return {
    well: false,
    hi: `${dead.length} काम बार-बार असफल होकर छूट गए (${kinds})`,
    en: `${dead.length} pieces of work were given up (${kinds})`,
    more: 'npm run nivaran -- dead\nnpm run nivaran -- redrive',
  }
}
