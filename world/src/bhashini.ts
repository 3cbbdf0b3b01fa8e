/**
 * Bhashini as its pipeline API plays it: the configuration call tells where and with which key a task is computed, the
 * compute call hears audio or translates. What it hears is what the test says it hears.
 */
import { createHash, randomBytes } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'

/** What it is told at its start. */
export interface BhashiniOptions {
  readonly port?: number
  readonly userId: string
  readonly apiKey: string
}

/** One task that was asked of it. */
export interface BhashiniAsked {
  readonly task: string
  readonly language: { readonly sourceLanguage?: string; readonly targetLanguage?: string }
  readonly audioFormat?: string
  /** SHA-256 of the audio, or the words to be translated. */
  readonly about: string
}

interface TaskBody {
  readonly taskType: string
  readonly config?: {
    readonly language?: BhashiniAsked['language']
    readonly serviceId?: string
    readonly audioFormat?: string
  }
}

interface Body {
  readonly pipelineTasks?: readonly TaskBody[]
  readonly pipelineRequestConfig?: { readonly pipelineId?: string }
  readonly inputData?: {
    readonly input?: readonly { readonly source?: string }[]
    readonly audio?: readonly { readonly audioContent?: string }[]
  }
}

/** A running Bhashini. */
export class BhashiniWorld {
  readonly app: FastifyInstance = fastify({ bodyLimit: 30_000_000 })
  readonly asked: BhashiniAsked[] = []
  /** Its misbehaviours: away for so many calls, a key that ran out, and no word of how sure it is. */
  readonly faults = { awayNext: 0, keyRanOut: false, withoutScores: false }
  /** What it hears in any audio, and what it makes of any words. */
  hears = 'पानी नहीं आ रहा'
  translates = 'there is no water'
  configurations = 0
  url = ''
  #key = randomBytes(12).toString('hex')

  constructor({ userId, apiKey }: BhashiniOptions) {
    this.app.post<{ Body: Body }>('/ulca/apis/v0/model/getModelsPipeline', async (request, reply) => {
      if (this.#isAway(reply)) return reply
      const { userid, ulcaapikey } = request.headers
      if (userid !== userId || ulcaapikey !== apiKey) return reply.code(401).send({ message: 'Unauthorized' })
      if (!request.body.pipelineRequestConfig?.pipelineId)
        return reply.code(400).send({ message: 'pipelineId' })
      this.configurations += 1
      return this.#configuration(request.body)
    })
    this.app.post<{ Body: Body }>('/services/inference/pipeline', async (request, reply) => {
      if (this.#isAway(reply)) return reply
      if (request.headers.authorization !== this.#key || this.faults.keyRanOut) {
        this.faults.keyRanOut = false
        this.#key = randomBytes(12).toString('hex')
        return reply.code(401).send({ detail: { message: 'Invalid authorization' } })
      }
      const [task] = request.body.pipelineTasks ?? []
      if (!task?.config?.serviceId) return reply.code(422).send({ detail: { message: 'serviceId' } })
      return this.#computed(task, request.body)
    })
  }

  #isAway(reply: FastifyReply): boolean {
    if (this.faults.awayNext === 0) return false
    this.faults.awayNext -= 1
    void reply.code(503).send('away')
    return true
  }

  #configuration({ pipelineTasks = [] }: Body) {
    return {
      languages: [{ sourceLanguage: 'hi', targetLanguageList: ['en'] }],
      pipelineResponseConfig: pipelineTasks.map(({ taskType, config }) => ({
        taskType,
        config: [
          { serviceId: `invented/other-${taskType}`, modelId: 'm0', language: { sourceLanguage: 'bn' } },
          { serviceId: `invented/${taskType}`, modelId: 'm1', language: config?.language ?? {} },
        ],
      })),
      pipelineInferenceAPIEndPoint: {
        callbackUrl: `${this.url}/services/inference/pipeline`,
        inferenceApiKey: { name: 'Authorization', value: this.#key },
        isMultilingualEnabled: true,
        isSyncApi: true,
      },
    }
  }

  #computed({ taskType, config }: TaskBody, { inputData }: Body) {
    const audio = inputData?.audio?.[0]?.audioContent
    const source = inputData?.input?.[0]?.source ?? ''
    const about =
      audio === undefined ? source : createHash('sha256').update(Buffer.from(audio, 'base64')).digest('hex')
    this.asked.push({
      task: taskType,
      language: config?.language ?? {},
      about,
      ...(config?.audioFormat ? { audioFormat: config.audioFormat } : {}),
    })
    const tokens = this.hears.split(' ').map((word, at) => ({
      word,
      tokens: [
        { token: word, score: at === 0 ? 0.7 : 0.9 },
        { token: `${word}?`, score: 0.1 },
      ],
    }))
    const output =
      taskType === 'asr'
        ? { source: this.hears, nBestTokens: this.faults.withoutScores ? null : tokens }
        : { source, target: this.translates }
    return { pipelineResponse: [{ taskType, config: null, output: [output], audio: null }] }
  }

  async close(): Promise<void> {
    await this.app.close()
  }
}

/** Starts it. */
export async function startBhashini(options: BhashiniOptions): Promise<BhashiniWorld> {
  const world = new BhashiniWorld(options)
  world.url = await world.app.listen({ port: options.port ?? 0, host: '127.0.0.1' })
  return world
}
