import { watch } from 'node:fs'

/** What Next reloads itself, and what does not run. */
const NOT_OURS = /^(app|ui)[\\/]|\.spec\.tsx?$|payload-types\.ts$/

/** Calls `changed` once a burst of changes to the sources is over. For development. */
export const watchSources = (changed: (file: string) => void): void => {
  let timer: NodeJS.Timeout | undefined
  const notice = (file: string) => {
    clearTimeout(timer)
    timer = setTimeout(() => changed(file), 300)
  }
  watch('src', { recursive: true }, (_event, file) => {
    if (file !== null && file.endsWith('.ts') && !NOT_OURS.test(file)) notice(`src/${file}`)
  })
  watch('.', (_event, file) => {
    if (file === 'payload.config.ts') notice(file)
  })
}
