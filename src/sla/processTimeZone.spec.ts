import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const program = join(import.meta.dirname, '../../tests/helpers/printWorkingTime.ts')

function printedIn(timeZone: string): string {
  return execFileSync(process.execPath, ['--no-warnings', program], {
    encoding: 'utf8',
    env: { ...process.env, TZ: timeZone },
    timeout: 120_000,
    maxBuffer: 32 * 1024 * 1024,
  })
}

it('comes to the same results in a process of any time zone', () => {
  const inUtc = printedIn('UTC')
  expect(inUtc.split('\n').length).toBeGreaterThan(1800)
  for (const timeZone of ['Asia/Riyadh', 'America/New_York', 'Australia/Lord_Howe']) {
    expect([timeZone, printedIn(timeZone) === inUtc]).toEqual([timeZone, true])
  }
}, 600_000)
