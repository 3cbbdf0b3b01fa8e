/**
 * The compiler, made once at the first paper. All data go in as one JSON input and pictures as files that exist
 * for one document only, so nothing a stranger wrote is ever read as markup. Its cache is emptied after each
 * document: without that it grows by most of a megabyte per paper.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { coverage } from './glyphs.ts'

const HERE = import.meta.dirname
const resolved = (path: string) => fileURLToPath(import.meta.resolve(path))
const NOTO_SANS = resolved('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')
const FONTS = [
  NOTO_SANS,
  resolved('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  resolved('@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf'),
  resolved('@expo-google-fonts/noto-sans-devanagari/600SemiBold/NotoSansDevanagari_600SemiBold.ttf'),
]

/** A file that a document shows; `path` is how the template names it. */
export interface Shown {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A document made, with what the compiler had to say about it. */
export interface Made {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly warnings: readonly string[]
}

let compiler: NodeCompiler | undefined
let points: ReadonlySet<number> | undefined

/** The code points that our fonts can draw; Noto Sans knows Devanagari too, so it alone answers for both. */
export function covered(): ReadonlySet<number> {
  points ??= coverage(readFileSync(NOTO_SANS))
  return points
}

/** Fills a template with data. Throws when the compiler refuses, with its reasons. */
export function make(
  template:
    | 'report'
    | 'slip'
    | 'handover'
    | 'order'
    | 'sitting'
    | 'poster'
    | 'bulletin'
    | 'plan'
    | 'district',
  data: unknown,
  shown: readonly Shown[],
  at: Date,
): Made {
  const inputs = { data: JSON.stringify(data) }
  return compile({ mainFilePath: join(HERE, `${template}.typ`), inputs }, shown, at)
}

/** Can this picture be drawn? Asked only when a document failed, to find the one that spoils it. */
export function isDrawable(picture: Shown): boolean {
  try {
    compile({ mainFileContent: `#image("${picture.path}", alt: "-")` }, [picture], new Date(0))
    return true
  } catch {
    return false
  }
}

type Source =
  | { readonly mainFilePath: string; readonly inputs: Record<string, string> }
  | { readonly mainFileContent: string }

function compile(source: Source, shown: readonly Shown[], at: Date): Made {
  compiler ??= NodeCompiler.create({
    workspace: HERE,
    fontArgs: [...new Set(FONTS.map(dirname))].map((path) => ({ fontPaths: [path] })),
  })
  const typst = compiler
  for (const { path, bytes } of shown) typst.mapShadow(join(HERE, path), Buffer.from(bytes))
  try {
    const compiled = typst.compile(source)
    const document = compiled.result
    if (!document) throw new Error(`the paper could not be set: ${told(typst, compiled.takeError())}`)
    const warnings = compiled.takeWarnings()
    const pdf = typst.pdf(document, {
      pdfStandard: 'a-2b',
      creationTimestamp: Math.floor(at.getTime() / 1000),
    })
    return { pdf, pages: document.numOfPages, warnings: warnings ? [told(typst, warnings)] : [] }
  } finally {
    for (const { path } of shown) typst.unmapShadow(join(HERE, path))
    typst.evictCache(10)
  }
}

function told(typst: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  return error ? JSON.stringify(typst.fetchDiagnostics(error)) : 'no reason given'
}
