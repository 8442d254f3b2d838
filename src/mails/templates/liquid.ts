import type { Context, Template } from 'liquidjs'
import { cleanText } from '../../shared/richText/cleanText.ts'
import type { Locale } from '../../shared/text.ts'
import { isolated } from './isolated.ts'
import { liquidEngine } from './liquidEngine.ts'
import { signs } from './signs.ts'
import { RichValue } from './richValue.ts'

/** The most a template may come to, in characters: more than twice what a mail shows. A loop can come to gigabytes within the limits of the engine. */
const saidAtMost = 200_000

/** Where a render keeps what it needs to write a value; under a symbol, so that no template can name it. */
const desk = Symbol('desk')
type Desk = { locale: Locale; oneLine: boolean; rich: RichValue[]; said: number }

const engine = liquidEngine({ parseLimit: 200_000, memoryLimit: 500_000, renderLimit: 2_000 }, written)

/** Reads a source. Raises the error of liquidjs, which knows the line. */
export function parseLiquid(source: string): Template[] {
  return engine.parse(source)
}

/** Every variable a template names, and those it makes itself, with the lines they stand on. */
export function analyseLiquid(templates: Template[]) {
  return engine.analyzeSync(templates, { partials: false })
}

/**
 * The words a template comes to. Values are words only: what could act as one of our `signs` is taken out, and formatted
 * ones leave their place in `rich` behind. Raises the error of liquidjs where a variable is missing or a limit is passed.
 */
export function renderLiquid(templates: Template[], variables: object, { locale, oneLine }: { locale: Locale; oneLine: boolean }): { words: string; rich: RichValue[] } {
  const here: Desk = { locale, oneLine, rich: [], said: 0 }
  const words = engine.renderSync(templates, { ...variables, [desk]: here }) as string
  demandRoom(words.length)
  return { words, rich: here.rich }
}

/** A value on its way out. Lists are joined; other objects are no words. */
function written(this: unknown, value: unknown): string {
  const { environments } = (this as { context: Context }).context
  const here = (environments as { [desk]: Desk })[desk]
  const { locale, oneLine, rich } = here
  if (value instanceof RichValue && !oneLine) {
    demandRoom((here.said += value.toString().length))
    return signs.value(rich.push(value) - 1)
  }
  const said = wordsOf(value)
  demandRoom((here.said += said.length))
  const words = signs.without(cleanText(said, { oneLine }))
  return isolated(words, locale).replaceAll('\n', signs.lineBreak)
}

function demandRoom(characters: number): void {
  if (characters > saidAtMost) throw new RangeError(`output limit of ${saidAtMost} characters exceeded`)
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof RichValue) return String(value)
  return Array.isArray(value) ? value.map(wordsOf).filter((each) => each !== '').join(', ') : ''
}
