import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import { reportSources, type ReportSource } from '../reportTypes.ts'
import { choicesOf, type Choice } from './choices.ts'
import { figureOperators, type AggregateKind, type Operator } from './definitionSchema.ts'
import { aggregateLabels, chartLabels, intervalLabels, operatorLabels, periodLabels } from './labels.ts'
import { offeredFields } from './offeredFields.ts'
import { aggregatesOf, isDated, mayGroup, operatorsOf, type ChoiceList, type FieldKind } from './sources/field.ts'
import { sources } from './sources/index.ts'

export type FieldOffer = {
  key: string
  label: string
  kind: FieldKind
  operators: readonly Operator[]
  aggregates: readonly AggregateKind[]
  /** Rows can be grouped by it; `dated`: also by week, month … */
  groups: boolean
  dated: boolean
  /** Rows can be sorted by it. */
  sorts: boolean
  /** Values are chosen from this list of the kit's. */
  choices: string | null
}

export type SourceOffer = { key: ReportSource; label: string; rows: string; usual: readonly string[]; fields: FieldOffer[] }

/** Everything there is to build a report with, for the person of the request and in their language. */
export type BuildingKit = {
  sources: SourceOffer[]
  choices: Partial<Record<string, Choice[]>>
  operators: Record<string, string>
  /** Those that a computed number may be filtered by. */
  figureOperators: Choice[]
  periods: Choice[]
  intervals: Choice[]
  aggregates: Record<string, string>
  charts: Choice[]
}

export async function buildingKit(req: PayloadRequest, locale: Locale): Promise<BuildingKit> {
  const offers: SourceOffer[] = []
  const lists = new Set<ChoiceList>()
  const choices: BuildingKit['choices'] = {}
  for (const key of Object.keys(sources) as ReportSource[]) {
    const source = sources[key]
    if (!source.roles.includes(callerOf(req)!.role)) continue
    const offered = await offeredFields(req, key)
    const fields = [...offered].map(([name, field]): FieldOffer => {
      const operators = operatorsOf(field)
      if (field.choices && operators.length > 0) lists.add(field.choices)
      if (field.options) choices[name] = field.options.map(({ value, label }) => ({ value, label: say(label, locale) }))
      return {
        key: name, label: say(field.label, locale), kind: field.kind, operators, aggregates: aggregatesOf(field), groups: mayGroup(field),
        dated: isDated(field), sorts: mayGroup(field), choices: operators.length === 0 ? null : field.options ? name : (field.choices ?? null),
      }
    })
    offers.push({ key, label: say(reportSources[key], locale), rows: say(source.rows, locale), usual: source.usual.filter((name) => offered.has(name)), fields })
  }
  for (const list of lists) choices[list] = await choicesOf(req, list, locale)
  return {
    sources: offers,
    choices,
    operators: said(operatorLabels, locale),
    figureOperators: figureOperators.map((value) => ({ value, label: say(operatorLabels[value], locale) })),
    periods: listed(periodLabels, locale),
    intervals: listed(intervalLabels, locale),
    aggregates: said(aggregateLabels, locale),
    charts: listed(chartLabels, locale),
  }
}

const said = (labels: Readonly<Record<string, Text>>, locale: Locale) => Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, say(label, locale)]))
const listed = (labels: Readonly<Record<string, Text>>, locale: Locale) => Object.entries(labels).map(([value, label]) => ({ value, label: say(label, locale) }))
