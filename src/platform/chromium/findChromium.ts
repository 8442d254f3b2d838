import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const placeOf = (name: string): string => createRequire(import.meta.url).resolve(name)

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/**
 * A Chromium of this machine: the `chosen` one, the system's, else the one that the npm package @sparticuz/chromium
 * carries, which also works on a machine with nothing but Node; it is unpacked once below `folder`. Gives the path of
 * the program.
 */
export async function findChromium(folder: string, chosen: string | undefined): Promise<string> {
  return chosen || systemChromium() || (await packagedChromium(folder))
}

/**
 * No sandbox: it cannot be had as root or in a container, and these browsers only show our own pages. The pipe they are
 * spoken to through ends them when we end.
 */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
]

function systemChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Unpacks the packaged Chromium once per version. In a folder of its own, not in /tmp as the package would: there, a
 * second process starts the file that the first one is still writing, and an old version is taken for the new one.
 */
async function packagedChromium(below: string): Promise<string> {
  const manifest = join(dirname(placeOf('@sparticuz/chromium')), '..', 'package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  const folder = resolve(below, `chromium-${version}`)
  const launcher = join(folder, 'launch')
  if (existsSync(launcher)) return launcher

  // Where leftovers of processes that were killed are swept.
  const unfinished = join(resolve(below), 'tmp', `chromium-${randomUUID()}`)
  await mkdir(unfinished, { recursive: true })
  try {
    // The package unpacks into the temporary folder, and the libraries only where it believes to run on Lambda.
    const unpack = 'await (await import("@sparticuz/chromium")).default.executablePath()'
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], {
      env: { ...process.env, TMPDIR: unfinished, TEMP: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    })
    await writeFile(join(unfinished, 'fonts', 'fonts.conf'), fontSettings())
    await writeFile(join(unfinished, 'launch'), launchScript)
    await chmod(join(unfinished, 'launch'), 0o755)
    if (!existsSync(folder)) await rename(unfinished, folder)
  } catch (error) {
    // Another process may have been faster by a moment.
    if (!existsSync(launcher)) throw error
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return launcher
}

/** The system's fonts where there are any, the packaged Latin ones, and the Arabic ones that the product itself brings. */
function fontSettings(): string {
  const arabic = dirname(placeOf('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2'))
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <dir>${arabic}</dir>
  <cachedir prefix="relative">cache</cachedir>
</fontconfig>
`
}

/** Takes the packaged libraries only where the system has none. */
const launchScript = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export FONTCONFIG_PATH="\${FONTCONFIG_PATH:-$here/fonts}"
if ! "$here/chromium" --version >/dev/null 2>&1; then
  export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
fi
exec "$here/chromium" "$@"
`
