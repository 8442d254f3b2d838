import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const source = join(root, 'src')
const pure = ['workflows', 'sla', 'events', 'shared']

const plan = (/```plan\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs/architecture.md'), 'utf8'))?.[1] ?? '')
  .trim()
  .split('\n')
  .map((line) => line.split('·').map((place) => place.trim()))
const lineOf = new Map(plan.flatMap((places, line) => places.map((place) => [place, line] as const)))

const files = globSync('**/*.{ts,tsx}', { cwd: source }).filter(
  (file) => !/\.(?:int\.)?spec\.tsx?$/.test(file) && file !== 'payload-types.ts' && !file.includes('__'),
)
const textOf = (file: string) => readFileSync(join(source, file), 'utf8')
const placeOf = (file: string) => file.split('/')[0]!

/** Text without comments, so that what a comment says is not taken for code. */
const codeOf = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')

type Import = { from: string; to: string; typeOnly: boolean }
const importsOf = (file: string): Import[] =>
  [...codeOf(file).matchAll(/(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g)].map(
    ([, , type, fixed, lazy]) => ({ from: file, to: fixed ?? lazy!, typeOnly: type !== undefined }),
  )

/** A file of ours below src that an import means, or null for a package. */
const targetOf = ({ from, to }: Import): string | null => {
  if (!to.startsWith('.')) return null
  const path = join(source, dirname(from), to)
  const found = [path, `${path}.ts`, `${path}.tsx`].find((each) => existsSync(each) && statSync(each).isFile()) ?? path
  return relative(source, found)
}

describe('the plan of docs/architecture.md', () => {
  it('has a line for everything in src', () => {
    const places = new Set(files.map(placeOf))
    expect([...places].filter((place) => !lineOf.has(place))).toEqual([])
  })

  it('imports go down, never up or sideways', () => {
    const crossed = files.flatMap((file) =>
      importsOf(file).flatMap((each) => {
        const target = targetOf(each)
        if (target === null || target.startsWith('..') || target === 'payload-types.ts') return []
        const [mine, theirs] = [placeOf(file), placeOf(target)]
        return mine === theirs || lineOf.get(theirs)! > lineOf.get(mine)! ? [] : [`${file} -> ${target}`]
      }),
    )
    expect(crossed).toEqual([])
  })

  it('only the processes, scripts and the plugin’s own app reach out of src', () => {
    const allowed = new Set(['server.ts', 'worker.ts', 'app'])
    const out = files.flatMap((file) => importsOf(file).flatMap((each) => (targetOf(each)?.startsWith('..') && !allowed.has(placeOf(file)) ? [`${file} -> ${each.to}`] : [])))
    expect(out).toEqual([])
  })

  it('nobody reads another folder’s specs', () => {
    expect(files.flatMap((file) => importsOf(file).filter(({ to }) => to.includes('.spec')).map(({ to }) => `${file} -> ${to}`))).toEqual([])
  })
})

describe('the pure floor', () => {
  const pureFiles = files.filter((file) => pure.includes(placeOf(file)))

  it.each([
    ['async', /\basync\b|\bawait\b|\bPromise\b/],
    ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b|\bsetTimeout\b|\bsetInterval\b/],
    ['chance', /\bMath\.random\b|\brandomUUID\b/],
    ['the process', /\bprocess\.|\bimport\.meta\b|\brequire\(/],
  ])('knows nothing of %s', (_what, pattern) => {
    // Words that people read may say anything.
    const withoutTexts = (file: string) => codeOf(file).replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''")
    expect(pureFiles.filter((file) => pattern.test(withoutTexts(file)))).toEqual([])
  })

  it('imports no package but zod for shapes, CEL for the conditions of workflows, ical.js for calendar feeds', () => {
    const packages = pureFiles.flatMap((file) => importsOf(file).flatMap((each) => (targetOf(each) === null ? [`${file}: ${each.to}`] : [])))
    const shapes = /^(?:shared\/|workflows\/(?:definitionSchema|shapes)\.ts|workflows\/actions\/|sla\/calendarSchema\.ts).*: zod$/
    const conditions = /^workflows\/conditions\/.*: @marcbachmann\/cel-js$/
    const feeds = /^sla\/feed\/.*: ical\.js$/
    const allowed = (line: string) => shapes.test(line) || conditions.test(line) || feeds.test(line)
    expect(packages.filter((line) => !allowed(line))).toEqual([])
  })
})

describe('the browser’s side', () => {
  const isClient = (file: string) => /^\s*['"]use client['"]/.test(textOf(file).replace(/^\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/.*\n)*/, ''))
  const mayReach = (file: string) => ['ui', 'app', ...pure].includes(placeOf(file))

  /** Everything of ours a file brings with it; types are gone before the browser sees them. */
  const reachedFrom = (file: string, seen = new Set<string>()): Set<string> => {
    for (const each of importsOf(file).filter(({ typeOnly }) => !typeOnly)) {
      const target = targetOf(each)
      if (target === null || target.startsWith('..') || seen.has(target) || !files.includes(target)) continue
      seen.add(target)
      reachedFrom(target, seen)
    }
    return seen
  }

  it('a client file reaches ui and the pure floor only', () => {
    const clients = files.filter(isClient)
    const strayed = clients.flatMap((file) => [...reachedFrom(file)].filter((target) => !mayReach(target)).map((target) => `${file} … ${target}`))
    expect(strayed).toEqual([])
  })

  it('no client file uses a module of Node', () => {
    const nodes = files.filter(isClient).flatMap((file) => [file, ...reachedFrom(file)].flatMap((each) => importsOf(each).filter(({ to, typeOnly }) => to.startsWith('node:') && !typeOnly).map(({ to }) => `${each}: ${to}`)))
    expect(nodes).toEqual([])
  })

  it('.tsx lives below app and ui', () => {
    expect(files.filter((file) => file.endsWith('.tsx') && !['app', 'ui'].includes(placeOf(file)))).toEqual([])
  })
})
