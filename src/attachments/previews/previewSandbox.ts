import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { onClose } from '../../platform/onClose.ts'
import { onPayload } from '../../platform/onPayload.ts'
import { openSandbox, type Sandbox, type SandboxLimits } from '../../platform/sandbox/index.ts'

const megabyte = 1_048_576

/** What one file may cost. The size is the largest that the setting files.maxSizeMb allows. */
const previewLimits: SandboxLimits = {
  memoryMb: 512,
  cpuSeconds: 20,
  wallSeconds: 120,
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
    const sandbox = openPreviewSandbox(previewLimits)
    onClose(payload, () => sandbox.close())
    return sandbox
  })
}

/** A sandbox that makes previews within these limits. Close it. */
export function openPreviewSandbox(limits: SandboxLimits): Sandbox {
  return openSandbox({ module: moduleInside, mayRead: [shared, ...foldersOfLibraries()], limits })
}

/** Where the libraries lie that read the files, with what they load themselves. */
function foldersOfLibraries(): string[] {
  const here = createRequire(import.meta.url).resolve
  const ofSharp = createRequire(here('sharp')).resolve
  return [
    folderOf('sharp', here('sharp')),
    folderOf('@hyzyla/pdfium', here('@hyzyla/pdfium')),
    folderOf('csv-parse', here('csv-parse/sync')),
    folderOf('detect-libc', ofSharp('detect-libc')),
    folderOf('semver', ofSharp('semver')),
    // Its native parts lie beside each other, named for the machine.
    dirname(folderOf('@img/colour', ofSharp('@img/colour'))),
  ]
}

/** The folder of a package, by a file of it. */
function folderOf(name: string, file: string): string {
  const folder = join('node_modules', ...name.split('/'))
  return file.slice(0, file.lastIndexOf(folder) + folder.length)
}
