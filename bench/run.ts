import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'

/** `npm run bench -- <name> …`: runs bench/<name>.ts (or one part of it, `<name>/<part>`) and prints one line of JSON, figures and machine. Asserts nothing. */
const frame = new Set(['run', 'office', 'startOffice', 'load', 'seedOffice', 'measureImport', 'cpuTime', 'liftLimits', 'seedClocks', 'seedHistories', 'smallFiles'])
const names = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.slice(0, -3))
  .filter((name) => !frame.has(name))

const asked = process.argv.slice(2)
const [name] = asked
if (name === undefined || !asked.every((each) => names.includes(each))) {
  console.error(`Which benchmark? One or more of: ${names.join(', ')}`)
  process.exit(1)
}
// Several run one after the other, each in a process of its own: they set their own environment.
if (asked.length > 1) {
  for (const each of asked) spawnSync(process.execPath, [import.meta.filename, each], { stdio: 'inherit' })
  process.exit()
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
