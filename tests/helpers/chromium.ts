import { execFileSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, resolve } from 'node:path'

/**
 * A Chromium for the browser tests: the one of PUPPETEER_EXECUTABLE_PATH, the system's, else the one that the npm
 * package @sparticuz/chromium carries, which also works on a machine with nothing but Node. A download of its own, as
 * Playwright's would be, is not possible everywhere.
 */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

const systemChromium = (): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable)
}

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The system's fonts where there are any, the packaged Latin ones, and the Arabic ones that the product itself brings. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <dir>${resolve('node_modules/@fontsource/noto-sans-arabic/files')}</dir>
  <cachedir prefix="relative">cache</cachedir>
</fontconfig>
`

/**
 * Unpacks the packaged Chromium once per version. In a folder of its own, not in /tmp as the package would: there, a
 * second process starts the file that the first one is still writing, and an old version is taken for the new one.
 */
const packagedChromium = (): string => {
  const manifest = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const folder = resolve('node_modules/.cache', `chromium-${version}`)
  const launcher = join(folder, 'launch')
  if (existsSync(launcher)) return launcher

  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  try {
    // The package unpacks into the temporary folder, and the libraries only where it believes to run on Lambda.
    const unpack = 'await (await import("@sparticuz/chromium")).default.executablePath()'
    execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
      env: { ...process.env, TMPDIR: unfinished, TEMP: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    writeFileSync(join(unfinished, 'fonts', 'fonts.conf'), fontSettings)
    // The packaged libraries only where the system has none.
    const script = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export FONTCONFIG_PATH="\${FONTCONFIG_PATH:-$here/fonts}"
if ! "$here/chromium" --version >/dev/null 2>&1; then
  export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
fi
exec "$here/chromium" "$@"
`
    writeFileSync(join(unfinished, 'launch'), script)
    chmodSync(join(unfinished, 'launch'), 0o755)
    if (!existsSync(folder)) renameSync(unfinished, folder)
  } catch (error) {
    // Another process may have been faster by a moment.
    if (!existsSync(launcher)) throw error
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return launcher
}

export const executablePath: string =
  process.env['PUPPETEER_EXECUTABLE_PATH'] || systemChromium() || packagedChromium()

/** No sandbox: it cannot be had as root or in a container, and these browsers only visit our own pages. */
export const args: readonly string[] = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
]
