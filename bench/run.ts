import { readdirSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'

/** `npm run bench -- <name>`: runs bench/<name>.ts and prints one line of JSON, figures and machine. Asserts nothing. */
const frame = new Set(['run', 'office', 'startOffice', 'load', 'seedOffice', 'measureImport', 'cpuTime', 'liftLimits'])
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.slice(0, -3))
  .filter((name) => !frame.has(name))

const [name] = process.argv.slice(2)
if (name === undefined || !names.includes(name)) {
  console.error(`Which benchmark? One of: ${names.join(', ')}`)
  process.exit(1)
}
const loadBefore = loadavg()[0]
const { default: measure } = (await import(`./${name}.ts`)) as { default: () => Promise<Record<string, unknown>> }
const figures = await measure()
const machine = {
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 1024 ** 3),
  node: process.version,
  loadBefore: Number(loadBefore?.toFixed(2)),
}
console.log(JSON.stringify({ bench: name, ...figures, machine }))
process.exit()
