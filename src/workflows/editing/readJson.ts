import type { Text } from '../../shared/text.ts'

/** `lines` = the line each value stands on, by its path (`states.0.colour`; '' = the whole). Lines count from 1. */
export type ReadJson =
  | { ok: true; value: unknown; lines: ReadonlyMap<string, number> }
  | { ok: false; line: number; column: number; problem: Text }

/**
 * Reads JSON and knows where everything stands, which JSON.parse does not tell and each browser words differently. A
 * name that is written twice in one object is an error here: the later one would silently win.
 */
export function readJson(text: string): ReadJson {
  const reader: Reader = { text, at: 0, line: 1, lineStart: 0, lines: new Map() }
  try {
    skip(reader)
    const value = readValue(reader, '')
    skip(reader)
    if (reader.at < text.length) stop({ en: 'something follows the end', ar: 'يوجد نص بعد النهاية' })
    return { ok: true, value, lines: reader.lines }
  } catch (stopped) {
    if (!(stopped instanceof Stopped)) throw stopped
    return { ok: false, line: reader.line, column: reader.at - reader.lineStart + 1, problem: stopped.problem }
  }
}

type Reader = { text: string; at: number; line: number; lineStart: number; lines: Map<string, number> }

class Stopped extends Error {
  problem: Text
  constructor(problem: Text) {
    super(problem.en)
    this.problem = problem
  }
}

function stop(problem: Text): never {
  throw new Stopped(problem)
}

function skip(reader: Reader): void {
  for (; reader.at < reader.text.length; reader.at++) {
    const char = reader.text[reader.at]!
    if (char === '\n') {
      reader.line++
      reader.lineStart = reader.at + 1
    } else if (char !== ' ' && char !== '\t' && char !== '\r') return
  }
}

function readValue(reader: Reader, path: string): unknown {
  reader.lines.set(path, reader.line)
  const char = reader.text[reader.at]
  if (char === '{') return readObject(reader, path)
  if (char === '[') return readArray(reader, path)
  if (char === '"') return readString(reader)
  return readWord(reader)
}

function readObject(reader: Reader, path: string): Record<string, unknown> {
  const object: Record<string, unknown> = {}
  reader.at++
  for (skip(reader); reader.text[reader.at] !== '}'; skip(reader)) {
    if (reader.text[reader.at] !== '"') stop({ en: 'expected a name in quotes or }', ar: 'المتوقع اسم بين علامتي تنصيص أو }' })
    const start = reader.at
    const name = readString(reader)
    if (Object.hasOwn(object, name)) {
      reader.at = start
      stop({ en: `"${name}" is written twice`, ar: `الاسم «${name}» مكرر` })
    }
    skip(reader)
    if (reader.text[reader.at] !== ':') stop({ en: `expected : after "${name}"`, ar: `المتوقع : بعد «${name}»` })
    reader.at++
    skip(reader)
    const value = readValue(reader, join(path, name))
    // Not by assignment: a member named __proto__ must stay an ordinary one.
    Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true })
    if (!more(reader, '}')) break
  }
  reader.at++
  return object
}

function readArray(reader: Reader, path: string): unknown[] {
  const list: unknown[] = []
  reader.at++
  for (skip(reader); reader.text[reader.at] !== ']'; skip(reader)) {
    list.push(readValue(reader, join(path, String(list.length))))
    if (!more(reader, ']')) break
  }
  reader.at++
  return list
}

/** Steps over a comma; false at the closing bracket. */
function more(reader: Reader, close: string): boolean {
  skip(reader)
  if (reader.text[reader.at] === close) return false
  if (reader.text[reader.at] !== ',') stop({ en: `expected , or ${close}`, ar: `المتوقع , أو ${close}` })
  const comma = reader.at++
  skip(reader)
  if (reader.text[reader.at] === close) {
    const isSameLine = comma >= reader.lineStart
    if (isSameLine) reader.at = comma
    stop({ en: `a comma stands before ${close}`, ar: `توجد فاصلة قبل ${close}` })
  }
  return true
}

const stringPattern = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const wordPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y

function readString(reader: Reader): string {
  return String(read(reader, stringPattern, { en: 'the text in quotes is not right or does not end', ar: 'النص بين علامتي التنصيص غير صحيح أو غير مكتمل' }))
}

function readWord(reader: Reader): unknown {
  return read(reader, wordPattern, { en: 'expected a value', ar: 'المتوقع قيمة' })
}

function read(reader: Reader, pattern: RegExp, problem: Text): unknown {
  pattern.lastIndex = reader.at
  const [found] = pattern.exec(reader.text) ?? []
  if (found === undefined) stop(problem)
  reader.at += found.length
  return JSON.parse(found)
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
