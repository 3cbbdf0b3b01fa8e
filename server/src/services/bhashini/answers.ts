/** What Bhashini answers, read without trust: the configuration of a pipeline, and what it computed. */

/** Where a task is computed, and with which key. */
export interface Pipeline {
  readonly url: string
  readonly header: { readonly name: string; readonly value: string }
  readonly serviceId: string
}

type Raw = Readonly<Record<string, unknown>>

/** The pipeline of the answer to the configuration call; undefined when it holds none for this task and language. */
export function pipelineIn(answer: unknown, task: string, from: string, to?: string): Pipeline | undefined {
  const root = recordOf(answer)
  const inference = recordOf(root?.pipelineInferenceAPIEndPoint)
  const key = recordOf(inference?.inferenceApiKey)
  const url = inference?.callbackUrl
  const tasks = listOf(root?.pipelineResponseConfig).map(recordOf)
  const configs = listOf(tasks.find((one) => one?.taskType === task)?.config).map(recordOf)
  const serviceId = configs.find((one) => {
    const language = recordOf(one?.language)
    return language?.sourceLanguage === from && (to === undefined || language.targetLanguage === to)
  })?.serviceId
  if (typeof url !== 'string' || typeof key?.name !== 'string' || typeof key.value !== 'string')
    return undefined
  if (!URL.canParse(url) || typeof serviceId !== 'string') return undefined
  return { url, header: { name: key.name, value: key.value }, serviceId }
}

/** What was computed: the words of the task, and how sure the service is of them where it says so. */
export function outputIn(
  answer: unknown,
  task: 'asr' | 'translation',
): { readonly words: string; readonly confidence?: number } | undefined {
  const tasks = listOf(recordOf(answer)?.pipelineResponse).map(recordOf)
  const output = listOf(tasks.find((one) => one?.taskType === task)?.output).map(recordOf)
  const said = output.map((one) => one?.[task === 'asr' ? 'source' : 'target'])
  const words = said.filter((one) => typeof one === 'string')
  if (words.length === 0) return undefined
  const sure = output.flatMap((one) =>
    listOf(one?.nBestTokens).flatMap((token) => bestScore(recordOf(token))),
  )
  const confidence =
    sure.length === 0 ? {} : { confidence: sure.reduce((sum, one) => sum + one, 0) / sure.length }
  return { words: words.join(' ').trim(), ...confidence }
}

/** The score of the likeliest of a word's readings. */
function bestScore(word: Raw | undefined): readonly number[] {
  const scores = listOf(word?.tokens).map((one) => recordOf(one)?.score)
  const shares = scores.filter((one) => typeof one === 'number' && one >= 0 && one <= 1) as number[]
  return shares.length === 0 ? [] : [Math.max(...shares)]
}

function recordOf(value: unknown): Raw | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : undefined
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
