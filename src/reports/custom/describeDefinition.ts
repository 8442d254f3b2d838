import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../platform/settings.ts'
import { formatDate } from '../../shared/formatDate.ts'
import { say, type Locale } from '../../shared/text.ts'
import { choiceLabel, namesOf, type Labels } from './choices.ts'
import type { Filter, Period } from './definitionSchema.ts'
import { no, operatorLabels, periodLabels, yes } from './labels.ts'
import type { ReadDefinition } from './readDefinition.ts'
import { headingOf } from './figuresTable.ts'
import { isDated, type Source } from './sources/field.ts'

/** Its filters in words, for the head of the report: what is filtered, and how. */
export async function describeFilters(
  req: PayloadRequest,
  { definition, offered, source }: ReadDefinition & { source: Source },
  locale: Locale,
  labels: Labels,
): Promise<{ label: string; value: string }[]> {
  const { office } = await settingsOf(req.payload)
  const described: { label: string; value: string }[] = []
  for (const filter of definition.filters) {
    const field = offered.get(filter.field)!
    const given = valuesOf(filter)
    let values = given.map(String)
    if (field.choices && (field.kind === 'word' || field.kind === 'person')) {
      const names = await namesOf(req, field.choices, given.map(Number).filter(Number.isInteger), locale)
      values = given.map((value) => (value === 'me' ? me[locale] : (names.get(Number(value)) ?? String(value))))
    } else if (field.kind === 'choice') values = given.map((value) => choiceLabel(field, String(value), { labels, locale }))
    else if (field.kind === 'yesNo') values = given.map((value) => say(value === true ? yes : no, locale))
    else if (filter.operator === 'period') values = given.map((value) => say(periodLabels[value as Period], locale))
    else if (isDated(field) && !filter.operator.endsWith('Days')) values = given.map((value) => formatDate(String(value), office.dateFormat))
    described.push({ label: say(field.label, locale), value: sentenceOf(filter, values, locale) })
  }
  for (const { figure, operator, value } of definition.figureFilters) {
    described.push({ label: headingOf({ source, definition, offered, speaker: { locale } }, figure), value: sentenceOf({ operator }, [value].flat().map(String), locale) })
  }
  return described
}

function valuesOf({ value }: Filter) {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

function sentenceOf({ operator }: Pick<Filter, 'operator'>, values: readonly string[], locale: Locale): string {
  const words = say(operatorLabels[operator], locale)
  if (operator.endsWith('Days')) return words.replace('…', values[0] ?? '')
  const joined = values.join(operator === 'between' ? ' – ' : locale === 'ar' ? '، ' : ', ')
  return operator === 'in' || operator === 'is' || operator === 'period' ? joined : `${words} ${joined}`.trim()
}

const me = { en: 'the reader', ar: 'قارئ التقرير' } as const
