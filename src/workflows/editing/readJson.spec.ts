import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { templates } from '../templates/index.ts'
import { readJson } from './readJson.ts'

const good = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('JSON is read', () => {
  it('as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(readJson(text)).toMatchObject({ ok: true, value: JSON.parse(text) })
      }),
    )
  })

  it('and refused where JSON.parse refuses it, whatever is broken', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templates), fc.nat(), fc.constantFrom('', ',', '}', '"', 'x', '\n', '1.', '\u0007', '\\'), ({ definition }, at, put) => {
        const text = JSON.stringify(definition, null, 1)
        const place = at % text.length
        const broken = text.slice(0, place) + put + text.slice(place + 1)
        const read = readJson(broken)
        // Names written twice are the one thing we are stricter about.
        expect(read.ok || read.problem.en.endsWith('is written twice')).toBe(good(broken) || (!read.ok && read.problem.en.endsWith('is written twice')))
        if (read.ok) expect(read.value).toEqual(JSON.parse(broken))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['{\n  "a": 1,,\n}', 2, 10, 'expected a name in quotes or }'],
    ['{\n  "a": 1,\n}', 3, 1, 'a comma stands before }'],
    ['{ "a": 1, "a": 2 }', 1, 11, '"a" is written twice'],
    ['[1 2]', 1, 4, 'expected , or ]'],
    ['{"a" 1}', 1, 6, 'expected : after "a"'],
    ['["open]', 1, 2, 'the text in quotes is not right or does not end'],
    ['', 1, 1, 'expected a value'],
    ['{}\n{}', 2, 1, 'something follows the end'],
  ])('%j is wrong at line %i, column %i', (text, line, column, en) => {
    expect(readJson(text)).toMatchObject({ ok: false, line, column, problem: { en } })
  })

  it('and tells on which line everything stands', () => {
    const read = readJson('{\n "states": [\n  { "key": "a" },\n  { "key": "b",\n    "colour": "pink" }\n ]\n}')
    expect(read.ok && [read.lines.get(''), read.lines.get('states'), read.lines.get('states.1'), read.lines.get('states.1.colour')]).toEqual([1, 2, 4, 5])
  })
})
