import { relative } from 'node:path'
import { z } from 'zod'

/** What the reports of the test runners say: how many tests passed, and which did not, with the beginning of why. */
export type Count = { passed: number; failed: number; skipped: number }
/** A test that failed. `file` is relative to where the command runs; `error` may have many lines and colours. */
export type FailedTest = { file: string; name: string; error: string }
/** `again` are tests that failed once and passed when tried a second time: they count as passed, and are named. */
export type TestReport = { count: Count; failures: FailedTest[]; again: FailedTest[] }

const Vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
})

/** Reads the JSON report of vitest. */
export function readVitest(report: unknown): TestReport {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = Vitest.parse(report)
  const failures: FailedTest[] = []
  const again: FailedTest[] = []
  let broken = 0
  for (const { name, status, message, assertionResults } of testResults) {
    const file = relative(process.cwd(), name)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    for (const test of failed) failures.push({ file, name: test.fullName, error: test.failureMessages?.[0] ?? '' })
    // A passed test keeps what it failed with before.
    for (const { fullName, failureMessages, ...test } of assertionResults) {
      if (test.status === 'passed' && failureMessages?.[0] !== undefined) again.push({ file, name: fullName, error: failureMessages[0] })
    }
    if (status !== 'failed' || failed.length > 0) continue
    // Could not be loaded, or prepared, or closed: it has no failed test to count, and must not look like success.
    broken += 1
    failures.push({ file, name: 'the file as a whole', error: message })
  }
  return { count: { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests }, failures, again }
}

const PlaywrightError = z.object({ message: z.string().optional(), value: z.string().optional() })
const Suite = z.object({
  title: z.string(),
  specs: z
    .array(
      z.object({
        title: z.string(),
        file: z.string(),
        tests: z.array(
          z.object({ status: z.string(), results: z.array(z.object({ errors: z.array(PlaywrightError).default([]) })) }),
        ),
      }),
    )
    .default([]),
  get suites() {
    return z.array(Suite).default([])
  },
})
const Playwright = z.object({
  config: z.object({ rootDir: z.string() }),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(Suite),
  errors: z.array(PlaywrightError),
})

/** Reads the JSON report of Playwright. What it calls flaky is `again` here. */
export function readPlaywright(report: unknown): TestReport {
  const { config, stats, suites, errors } = Playwright.parse(report)
  const named = (status: string): FailedTest[] =>
    // The outermost suite is the file itself.
    suites
      .flatMap((suite) => testsOf({ ...suite, title: '' }, [], status))
      .map((test) => ({ ...test, file: relative(process.cwd(), `${config.rootDir}/${test.file}`) }))
  const outside = errors.map((error) => ({ file: '', name: 'outside of any test', error: textOf(error) }))
  const count = { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped }
  return { count, failures: [...named('unexpected'), ...outside], again: named('flaky') }
}

const textOf = ({ message, value }: z.infer<typeof PlaywrightError>): string => message ?? value ?? ''

function testsOf({ title, suites, specs }: z.infer<typeof Suite>, above: readonly string[], wanted: string): FailedTest[] {
  const titles = title === '' ? above : [...above, title]
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === wanted)
      .map(({ results }) => ({
        file: spec.file,
        name: [...titles, spec.title].join(' > '),
        error: textOf(results.flatMap(({ errors }) => errors)[0] ?? {}),
      })),
  )
  return [...own, ...suites.flatMap((suite) => testsOf(suite, titles, wanted))]
}

const shownTests = 40
const shownLines = 8
const shownWidth = 220

/**
 * The failed tests as the end of the output names them: file, name and how the error begins. Bounded, so that a run in
 * which everything fails still ends with its summary; `shown` tests at most.
 */
export function linesOfFailures(failures: readonly FailedTest[], shown = shownTests): string[] {
  const lines = failures.slice(0, shown).flatMap(({ file, name, error }) => [
    `  ${[file, cut(name)].filter((part) => part !== '').join(' > ')}`,
    ...beginningOf(error).map((line) => `      ${line}`),
  ])
  if (failures.length > shown) lines.push(`  … and ${failures.length - shown} more`)
  return lines
}

const cut = (text: string): string => (text.length > shownWidth ? `${text.slice(0, shownWidth)}…` : text)

/** The first lines of an error: its words, and the first place in our own files. */
function beginningOf(error: string): string[] {
  const lines = withoutColours(error)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
  const isPlace = (line: string) => /^\s*at /.test(line)
  const said = lines.filter((line) => !isPlace(line)).slice(0, shownLines)
  const place = lines.find((line) => isPlace(line) && !line.includes('node_modules') && !line.includes('node:'))
  return [...said, ...(place === undefined ? [] : [place.trim()])].map(cut)
}

// Built from its number, since a control character has no place in a source.
const colour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
const withoutColours = (text: string): string => text.replace(colour, '')
