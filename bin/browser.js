/**
 * A Chromium for the tests: the one named by CHROMIUM_PATH, one on this machine, Debian's package when we may install
 * it, else Playwright's own download. If there is none the tests do not run, and the message says what to install.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const apps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** What the environment must hold for the browser tests: CHROMIUM_PATH, and letters for Hindi. */
export async function browserEnvironment(tools) {
  return { CHROMIUM_PATH: await chromium(tools), ...hindiFonts(tools.root) }
}

async function chromium({ root, node, run, say, Lack }) {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new Lack(`CHROMIUM_PATH names ${given}, which does not exist`)
  }
  const here = onThisMachine() ?? downloaded(root, node)
  if (here) return here

  const tries = []
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say('installing Chromium for the browser tests, once')
    const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args) =>
      run(`apt-get ${args[0]}`, 'apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], quiet)
    tries.push(() => apt('update').then(() => apt('install', '-y', '--no-install-recommends', 'chromium')))
  }
  const playwright = join(root, 'node_modules', 'playwright-core', 'cli.js')
  tries.push(() => run("Playwright's download of Chromium", node, [playwright, 'install', 'chromium']))
  for (const attempt of tries) {
    await attempt().catch((fault) => say(fault.message))
    const found = onThisMachine() ?? downloaded(root, node)
    if (found) return found
  }
  throw new Lack(
    'the browser tests need a Chromium, and none could be had. Install one (Debian: apt-get install chromium) ' +
      'or name one in CHROMIUM_PATH, and start again.',
  )
}

function onThisMachine() {
  return names.map(onPath).find(Boolean) ?? apps.find((path) => existsSync(path))
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find(runnable)
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function downloaded(root, node) {
  const ask =
    "import('playwright-core').then(({ chromium }) => process.stdout.write(chromium.executablePath()))"
  const { stdout } = spawnSync(node, ['-e', ask], { cwd: root, encoding: 'utf8' })
  return stdout && existsSync(stdout) ? stdout : undefined
}

/** Without Devanagari letters on the machine, screenshots would show boxes; the packages hold a font. */
function hindiFonts(root) {
  if (process.platform !== 'linux' || process.env.FONTCONFIG_FILE) return {}
  if (spawnSync('fc-list', [':lang=hi'], { encoding: 'utf8' }).stdout?.trim()) return {}
  const fonts = join(root, 'node_modules', '@expo-google-fonts')
  const cache = join(root, '.cache')
  mkdirSync(cache, { recursive: true })
  const file = join(cache, 'fonts.conf')
  const dirs = ['noto-sans', 'noto-sans-devanagari'].map((name) => `<dir>${join(fonts, name)}</dir>`).join('')
  const system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<fontconfig>${system}${dirs}<cachedir>${join(cache, 'fonts')}</cachedir></fontconfig>\n`,
  )
  return { FONTCONFIG_FILE: file }
}
