import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { onClose } from '../../platform/onClose.ts'
import { onPayload } from '../../platform/onPayload.ts'
import { openSandbox, type Sandbox, type SandboxLimits } from '../../platform/sandbox/index.ts'

const megabyte = 1_048_576

/** What one file may cost. The size is the largest that the setting files.maxSizeMb allows. */
export const previewLimits: SandboxLimits = {
  memoryMb: 512,
  cpuSeconds: 20,
  wallSeconds: 60,
  inputBytes: 100 * megabyte,
  outputBytes: 4 * megabyte,
  filesPerProcess: 200,
  idleSeconds: 30,
}

const moduleInside = fileURLToPath(new URL('./inside/work.ts', import.meta.url))
const shared = fileURLToPath(new URL('../../shared', import.meta.url))

/** The one sandbox of this process: files go through it one after the other, so previews never take more than a core. */
export function previewSandbox(payload: Payload): Sandbox {
  return onPayload(payload, 'previews.sandbox', () => {
    const sandbox = openSandbox({ module: moduleInside, mayRead: [shared, ...foldersOfLibraries()], limits: previewLimits })
    onClose(payload, () => sandbox.close())
    return sandbox
  })
}

/** Where the libraries lie that read the files, with what they load themselves. */
function foldersOfLibraries(): string[] {
  const resolve = createRequire(import.meta.url).resolve
  const sharp = dirname(resolve('sharp/package.json'))
  const scope = dirname(dirname(createRequire(`${sharp}/package.json`).resolve('@img/colour')))
  const besideSharp = ['detect-libc', 'semver'].map((name) => dirname(createRequire(`${sharp}/package.json`).resolve(`${name}/package.json`)))
  const pdfium = dirname(dirname(resolve('@hyzyla/pdfium/pdfium.wasm')))
  const csvParse = dirname(dirname(dirname(resolve('csv-parse/sync'))))
  return [sharp, scope, ...besideSharp, pdfium, csvParse]
}
