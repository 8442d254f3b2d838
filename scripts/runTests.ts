import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bold, green, red, seconds } from './progress.mjs'
import { linesOfFailures, readPlaywright, readVitest, type Count, type FailedTest, type TestReport } from './testReports.ts'

/**
 * The second stage of `npm test`: types, lint, unit, integration and browser tests, each as a step of its own; all of
 * them run even when one fails. The last line but one counts the tests alone: `N passed, N failed`.
 */
const REPORTS = join('test-results', 'reports')
const MODULES = 'node_modules'

type Part = {
  name: string
  title: string
  args: string[]
  /** File with the tests' JSON report; parts without one only pass or fail. */
  report?: string
  read?: (report: unknown) => TestReport
}

const vitest = (name: string, title: string): Part => ({
  name,
  title,
  args: [join(MODULES, 'vitest/vitest.mjs'), 'run', '--project', name, '--reporter=default', '--reporter=json'],
  report: join(REPORTS, `${name}.json`),
  read: readVitest,
})

const parts: Part[] = [
  { name: 'types', title: 'Types', args: [join(MODULES, 'typescript/bin/tsc'), '--noEmit'] },
  { name: 'lint', title: 'Lint', args: [join(MODULES, 'oxlint/bin/oxlint')] },
  vitest('unit', 'Unit tests'),
  vitest('int', 'Integration tests on PostgreSQL'),
  {
    name: 'e2e',
    title: 'Browser tests in Chromium',
    args: [join(MODULES, '@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    report: join(REPORTS, 'e2e.json'),
    read: readPlaywright,
  },
]

type Result = { ok: boolean; count?: Count; failures: FailedTest[]; again?: FailedTest[]; took: string; why?: string }

const run = async (part: Part): Promise<Result> => {
  const begin = performance.now()
  const args = [...part.args]
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'test' }
  if (part.report !== undefined) {
    rmSync(part.report, { force: true })
    if (part.read === readVitest) args.push(`--outputFile.json=${part.report}`)
    else environment['PLAYWRIGHT_JSON_OUTPUT_FILE'] = part.report
  }
  const child = spawn(process.execPath, args, { stdio: ['inherit', part.read ? 'inherit' : 'pipe', 'inherit'], env: environment })
  running = child
  let said = ''
  child.stdout?.on('data', (piece: Buffer) => {
    process.stdout.write(piece)
    said += piece.toString()
  })
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (exit) => resolve(exit ?? 1))
  })
  const took = seconds(begin)
  if (part.report === undefined || part.read === undefined) {
    const failures = code === 0 ? [] : [{ file: '', name: part.title, error: said }]
    return { ok: code === 0, failures, took }
  }
  if (!existsSync(part.report)) {
    return { ok: false, took, count: { passed: 0, failed: 1, skipped: 0 }, failures: [], why: 'no report' }
  }
  const { count, failures, again } = part.read(JSON.parse(readFileSync(part.report, 'utf8')))
  // Nothing run is no success: it is a wrong pattern.
  const nothing = count.passed + count.failed === 0 ? 'no tests were found' : undefined
  const why = nothing ?? (code !== 0 && count.failed === 0 ? 'it ended with an error beside the tests: see its part' : undefined)
  return { ok: code === 0 && count.failed === 0 && why === undefined, took, count, failures, again, why }
}

let running: ReturnType<typeof spawn> | undefined
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    running?.kill(signal)
    process.exit(130)
  })
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name))
if (unknown.length > 0) {
  const known = parts.map((part) => part.name).join(', ')
  console.error(red(`There is no part "${unknown.join('", "')}" (expected ${known})`))
  process.exit(2)
}

mkdirSync(REPORTS, { recursive: true })
const begin = performance.now()
const total: Count = { passed: 0, failed: 0, skipped: 0 }
const lines: string[] = []
const failures: FailedTest[] = []
const again: FailedTest[] = []
let ok = true
for (const part of parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  if (part.name === 'e2e' && globSync('tests/e2e/**/*.spec.ts').length === 0) {
    lines.push(`  - ${part.title}: skipped, there are none in tests/e2e yet`)
    continue
  }
  console.log(`\n${bold(part.title)}`)
  const result = await run(part)
  ok &&= result.ok
  failures.push(...result.failures)
  again.push(...(result.again ?? []))
  total.passed += result.count?.passed ?? 0
  total.failed += result.count?.failed ?? 0
  total.skipped += result.count?.skipped ?? 0
  const figures = result.count === undefined ? '' : `: ${result.count.passed} passed, ${result.count.failed} failed`
  const reason = result.why === undefined ? '' : ` (${result.why})`
  lines.push(`  ${result.ok ? green('✓') : red('✗')} ${part.title}${figures}${reason} (${result.took})`)
}

if (again.length > 0) console.log(`\n${bold('Passed only when tried again: a fault of the test, or a race in what it tests')}\n${linesOfFailures(again).join('\n')}`)
// Where only the end of the output is kept, it says what failed.
if (failures.length > 0) console.log(`\n${bold('Failed tests')}\n${linesOfFailures(failures).join('\n')}`)
console.log(`\n${bold('Summary')}\n${lines.join('\n')}`)
if (total.skipped > 0) console.log(`  ${total.skipped} skipped; the reasons are above`)
console.log(ok ? green(`\n  All good (${seconds(begin)})`) : red(`\n  Something failed (${seconds(begin)})`))
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(ok ? 0 : 1)
