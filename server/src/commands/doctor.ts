/**
 * `doctor`: what is well and what is not, each with what to do, in plain words. Looks at everything it can reach:
 * a broken configuration does not hide a broken database.
 */
import { statfs } from 'node:fs/promises'
import type { DistrictSources } from '#ports/administration.ts'
import { openQueue } from '#queue/queue.ts'
import type { Config } from '#server/config.ts'
import { loadDistrict } from '#services/district/load.ts'
import { readFolder } from '#services/district/sources.ts'
import { examine } from '#store/condition.ts'
import type { Command, Desk } from './command.ts'
import { withDatabase } from './database.ts'
import { filesInUse } from './district-in-use.ts'
import { type Finding, findingsOf } from './findings.ts'

/** Examines the installation. */
export const doctor: Command = {
  usage: 'doctor',
  does: {
    hi: 'जाँच: क्या ठीक है, क्या नहीं, और क्या करना है',
    en: 'what is well, what is not, and what to do',
  },
  async run(desk) {
    const findings: Finding[] = []
    const look = async <T>(hi: string, en: string, work: () => T | Promise<T>): Promise<T | undefined> => {
      try {
        return await work()
      } catch (fault) {
        findings.push({ well: false, hi, en, more: (fault as Error).message || String(fault) })
        return undefined
      }
    }
    const config = await look('सेटिंग अधूरी हैं', 'the configuration is not complete', () => desk.config())
    if (config) {
      findings.push(...(await ofMachine(config)))
      const district = await look('जिले का फ़ोल्डर ठीक नहीं', 'the district folder is not good', () =>
        loadDistrict(config.districtFolder),
      )
      if (district)
        findings.push({
          well: true,
          hi: `जिला: ${district.nameHi}, ${district.places.length} स्थान, ${district.posts.length} पद`,
          en: `district: ${district.nameEn}, ${district.places.length} places, ${district.posts.length} posts`,
        })
      await look('उपयोग में जिला ठीक नहीं', 'the district in use is not good', async () => {
        const { sources, version } = await filesInUse(desk)
        if (version !== undefined)
          findings.push(inUse(version, sources, await readFolder(config.districtFolder)))
      })
      await look('डेटाबेस तक पहुँच नहीं', 'the database cannot be reached', async () => {
        findings.push(...(await ofDatabase(desk, district?.code ?? 0)))
      })
    }
    for (const finding of findings) tell(desk, finding)
    return findings.some(({ well }) => !well) ? 1 : 0
  },
}

/** What the program has, beside the folder: after changes on the screens the two may differ, and that is well. */
function inUse(
  version: number,
  sources: DistrictSources,
  folder: { readonly sources: DistrictSources },
): Finding {
  const differing = [...folder.sources].filter(([file, text]) => sources.get(file) !== text).length
  return {
    well: true,
    hi: `उपयोग में संस्करण ${version}${differing > 0 ? `; ${differing} फ़ाइलें फ़ोल्डर से अलग (district export उन्हें लिख देता है)` : ''}`,
    en: `in use: version ${version}${differing > 0 ? `; ${differing} files differ from the folder (district export writes them out)` : ''}`,
  }
}

const GIGABYTE = 1024 ** 3

async function ofMachine(config: Config): Promise<readonly Finding[]> {
  const mode = { rehearsal: ['अभ्यास', 'rehearsal'], live: ['वास्तविक', 'live'] }[config.mode]
  const found: Finding[] = [
    {
      well: true,
      hi: `सेटिंग पूरी हैं, ढंग: ${mode[0]}, पता: ${config.publicUrl}`,
      en: `configuration complete, mode: ${mode[1]}, address: ${config.publicUrl}`,
    },
  ]
  const disk = await statfs(config.home).catch(() => undefined)
  const free = disk ? (disk.bavail * disk.bsize) / GIGABYTE : undefined
  if (free !== undefined && free < 2)
    found.push({
      well: false,
      hi: `डिस्क लगभग भरी है: ${free.toFixed(1)} GB बची`,
      en: `the disk is nearly full: ${free.toFixed(1)} GB left`,
      more: `${config.home}: जगह खाली करें या डिस्क बढ़ाएँ / free some space or enlarge the disk`,
    })
  return found
}

async function ofDatabase(desk: Desk, district: number): Promise<readonly Finding[]> {
  return withDatabase(desk, async (url) => {
    const now = new Date()
    const condition = await examine(url, district, now)
    if (!condition.inside) return findingsOf(condition, [], now)
    const queue = await openQueue({ url, log: desk.note })
    try {
      return findingsOf(condition, await queue.dead(100), now)
    } finally {
      await queue.stop()
    }
  })
}

function tell({ say }: Desk, { well, hi, en, more }: Finding): void {
  say(`${well ? '✔' : '✖'} ${hi}`)
  say(`  ${en}`)
  for (const line of more?.split('\n') ?? []) say(`    ${line}`)
}
