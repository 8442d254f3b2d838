import { describe, expect, it } from 'vitest'
import { linesOfFailures, readPlaywright, readVitest } from '../scripts/testReports.ts'

const file = `${process.cwd()}/tests/some.spec.ts`

const vitest = (testResults: unknown[]) => ({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, testResults })

describe('what a test run says at its end', () => {
  it('names the failed test of vitest with its file, its words and its place, without colours', () => {
    const error = '\u001B[31mAssertionError: expected 1 to be 2\u001B[39m\n    at node_modules/vitest/x.js:1:1\n    at tests/some.spec.ts:9:3'
    const { count, failures } = readVitest(
      vitest([{ name: file, status: 'failed', assertionResults: [{ fullName: 'adds', status: 'failed', failureMessages: [error] }] }]),
    )
    expect(count).toEqual({ passed: 3, failed: 1, skipped: 2 })
    expect(linesOfFailures(failures)).toEqual([
      '  tests/some.spec.ts > adds',
      '      AssertionError: expected 1 to be 2',
      '      at tests/some.spec.ts:9:3',
    ])
  })

  it('counts and names a file that could not be loaded, or whose end failed', () => {
    const { count, failures } = readVitest(
      vitest([
        { name: file, status: 'failed', message: 'Cannot find module', assertionResults: [] },
        { name: file, status: 'failed', message: 'closing failed', assertionResults: [{ fullName: 'a', status: 'passed' }] },
      ]),
    )
    expect(count.failed).toBe(3)
    expect(failures.map(({ error }) => error)).toEqual(['Cannot find module', 'closing failed'])
  })

  it('keeps apart what failed once and passed when tried again', () => {
    const { count, failures, again } = readVitest(
      vitest([{ name: file, status: 'passed', assertionResults: [{ fullName: 'waits', status: 'passed', failureMessages: ['too early'] }] }]),
    )
    expect(count).toEqual({ passed: 3, failed: 1, skipped: 2 })
    expect([failures, again]).toEqual([[], [{ file: 'tests/some.spec.ts', name: 'waits', error: 'too early' }]])
  })

  it('names what failed in a browser, whatever its depth, and what failed only once', () => {
    const spec = (title: string, status: string) => ({
      title,
      file: 'e2e/a.spec.ts',
      tests: [{ status, results: [{ errors: [{ message: `${title} went wrong` }] }, { errors: [] }] }],
    })
    const { count, failures, again } = readPlaywright({
      config: { rootDir: `${process.cwd()}/tests` },
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 },
      errors: [{ message: 'The product did not start' }],
      suites: [
        { title: 'e2e/a.spec.ts', specs: [spec('good', 'expected')], suites: [{ title: 'Inbox', specs: [spec('opens', 'flaky'), spec('closes', 'unexpected')] }] },
      ],
    })
    expect(count).toEqual({ passed: 6, failed: 2, skipped: 0 })
    expect(linesOfFailures(failures)).toEqual([
      '  tests/e2e/a.spec.ts > Inbox > closes',
      '      closes went wrong',
      '  outside of any test',
      '      The product did not start',
    ])
    expect(linesOfFailures(again)).toEqual(['  tests/e2e/a.spec.ts > Inbox > opens', '      opens went wrong'])
  })

  it('stays short when everything fails at great length', () => {
    const failures = Array.from({ length: 500 }, (_, nr) => ({ file: 'a.spec.ts', name: `test ${nr}`, error: `${'x'.repeat(5_000)}\n`.repeat(200) }))
    const lines = linesOfFailures(failures, 10)
    expect(lines.length).toBeLessThan(100)
    expect(lines.every((line) => line.length < 240)).toBe(true)
    expect(lines.at(-1)).toBe('  … and 490 more')
  })
})
