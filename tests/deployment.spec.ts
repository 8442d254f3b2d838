import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { environmentNames } from '../src/platform/env.ts'

/** What the shipped files may set besides our own settings, and who reads it. */
const OTHERS = new Set([
  // the PostgreSQL image
  'POSTGRES_USER',
  'POSTGRES_PASSWORD',
  'POSTGRES_DB',
  'POSTGRES_INITDB_ARGS',
  // Next
  'NEXT_TELEMETRY_DISABLED',
])
const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
const unknown = (names: readonly string[]) =>
  names.filter((name) => !environmentNames.includes(name) && !OTHERS.has(name))
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].flatMap((match) => match[1] ?? [])

describe('docker-compose.yml', () => {
  const text = read('docker-compose.yml')

  it('sets and takes only variables that somebody reads', () => {
    const set = all(text, /^\s+([A-Z][A-Z0-9_]+):/gm)
    const taken = all(text, /\$\{([A-Z0-9_]+)/g)
    expect(set.length).toBeGreaterThan(5)
    expect(taken.length).toBeGreaterThan(3)
    expect(unknown([...set, ...taken])).toEqual([])
  })
})

describe('.env.example', () => {
  it('names only variables that somebody reads, and all of ours', () => {
    const names = all(read('.env.example'), /^#?\s?([A-Z][A-Z0-9_]+)=/gm)
    expect(unknown(names)).toEqual([])
    expect(environmentNames.filter((name) => !names.includes(name))).toEqual([])
  })
})

describe('docs/configure.md', () => {
  it('explains every variable', () => {
    const text = read('docs/configure.md')
    expect(environmentNames.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })
})

describe('Dockerfile', () => {
  it('sets only variables that somebody reads', () => {
    expect(unknown(all(read('Dockerfile'), /^(?:ENV|ARG)\s+([A-Z][A-Z0-9_]+)=/gm))).toEqual([])
  })
})
