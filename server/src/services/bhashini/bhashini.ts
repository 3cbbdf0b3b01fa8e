/**
 * Bhashini by its pipeline API. Two calls: the configuration tells where a task is computed, by which model and with
 * which key, and is kept for an hour; then the task itself is computed. What the district has not switched on is never
 * sent; its setting is looked at anew for each call, for a district is changed while the program runs.
 */
import { namedInEnvironment } from '#core/district/accounts.ts'
import type { SpeechSetting } from '#core/district/speech.ts'
import type { Speech, Suggested } from '#ports/speech.ts'
import { outputIn, type Pipeline, pipelineIn } from './answers.ts'

const USUAL_URL = 'https://meity-auth.ulcacontrib.org'
const CONFIG_PATH = '/ulca/apis/v0/model/getModelsPipeline'
/** The pipeline that the ministry itself offers. */
const USUAL_PIPELINE = '64392f96daac500b55c543cd'
const KEPT_MS = 3_600_000
const PATIENCE_MS = 45_000
/** The service asks for a rate; compressed voice carries its own. */
const SAMPLING_RATE = 16_000

/** What the adapter is given. */
export interface BhashiniSetting {
  readonly setting: () => SpeechSetting | undefined
  /** A value of the environment. */
  readonly given: (name: string) => string | undefined
  readonly now: () => Date
}

interface Task {
  readonly task: 'asr' | 'translation'
  readonly from: string
  readonly to?: string
  readonly config: Readonly<Record<string, unknown>>
  readonly inputData: unknown
}

/** Fulfils the port over HTTP. */
export function bhashini({ setting, given, now }: BhashiniSetting): Speech {
  const kept = new Map<string, { readonly until: number; readonly pipeline: Pipeline }>()
  const on = (what: 'voice' | 'translation') => {
    const chosen = setting()
    return chosen?.[what] ? chosen : undefined
  }

  const find = async (chosen: SpeechSetting, { task, from, to }: Task): Promise<Pipeline | Suggested> => {
    const [userID, ulcaApiKey] = [chosen.userId, chosen.apiKey].map((one) =>
      given(namedInEnvironment(one) ?? ''),
    )
    if (!userID || !ulcaApiKey) return { kind: 'refused', why: 'its keys are not in the environment' }
    const name = JSON.stringify([chosen, task, from, to])
    const known = kept.get(name)
    if (known && known.until > now().getTime()) return known.pipeline
    const language = { sourceLanguage: from, ...(to ? { targetLanguage: to } : {}) }
    const base = (chosen.url ?? USUAL_URL).replace(/\/+$/, '')
    const answer = await post(
      base + CONFIG_PATH,
      { userID, ulcaApiKey },
      {
        pipelineTasks: [{ taskType: task, config: { language } }],
        pipelineRequestConfig: { pipelineId: chosen.pipeline ?? USUAL_PIPELINE },
      },
    )
    if (!('body' in answer)) return answer
    const pipeline = pipelineIn(answer.body, task, from, to)
    if (!pipeline) return { kind: 'refused', why: `it has no ${task} for ${from}${to ? ` to ${to}` : ''}` }
    // A key is never sent in clear to where the configuration came from in secret.
    if (base.startsWith('https:') && !pipeline.url.startsWith('https:'))
      return { kind: 'refused', why: 'it computes at an address without https' }
    kept.set(name, { until: now().getTime() + KEPT_MS, pipeline })
    return pipeline
  }

  const compute = async (chosen: SpeechSetting, task: Task): Promise<Suggested> => {
    const pipeline = await find(chosen, task)
    if (!('serviceId' in pipeline)) return pipeline
    const { url, header, serviceId } = pipeline
    const language = { sourceLanguage: task.from, ...(task.to ? { targetLanguage: task.to } : {}) }
    const answer = await post(
      url,
      { [header.name]: header.value },
      {
        pipelineTasks: [{ taskType: task.task, config: { language, serviceId, ...task.config } }],
        inputData: task.inputData,
      },
    )
    if (!('body' in answer)) {
      // The key may have run out before its hour.
      if (answer.kind === 'refused') kept.clear()
      return answer
    }
    const output = outputIn(answer.body, task.task)
    return output ? { kind: 'told', ...output } : { kind: 'refused', why: 'its answer holds no words' }
  }

  return {
    hears: () => on('voice')?.service,
    translates: () => on('translation')?.service,
    async transcribe({ bytes, mime, language }) {
      const chosen = on('voice')
      if (!chosen) return OFF
      const audioContent = Buffer.from(bytes).toString('base64')
      return compute(chosen, {
        task: 'asr',
        from: language,
        config: { audioFormat: formatOf(mime), samplingRate: SAMPLING_RATE },
        inputData: { audio: [{ audioContent }] },
      })
    },
    async translate(words, from, to) {
      const chosen = on('translation')
      if (!chosen) return OFF
      return compute(chosen, {
        task: 'translation',
        from,
        to,
        config: {},
        inputData: { input: [{ source: words }] },
      })
    },
  }
}

const OFF: Suggested = { kind: 'refused', why: 'the district has not switched it on' }

function formatOf(mime: string): string {
  const kind = mime.split(';', 1)[0]?.split('/')[1] ?? 'ogg'
  return { mpeg: 'mp3', 'x-wav': 'wav', wave: 'wav', mp4: 'm4a', opus: 'ogg' }[kind] ?? kind
}

async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): Promise<Suggested | { readonly body: unknown }> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (answer.ok) return { body: await answer.json() }
    await answer.body?.cancel()
    const later = answer.status === 429 || answer.status >= 500
    return { kind: later ? 'later' : 'refused', why: `it answered ${answer.status}` }
  } catch (fault) {
    return { kind: 'later', why: fault instanceof Error ? fault.message : 'it did not answer' }
  }
}
