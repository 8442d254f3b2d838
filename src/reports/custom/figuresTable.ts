import type { Cell } from '../../platform/sheets/sheet.ts'
import { say } from '../../shared/text.ts'
import type { ReportColumn } from '../document.ts'
import type { Offered } from './checkDefinition.ts'
import type { Definition } from './definitionSchema.ts'
import type { FiguresRow } from './figuresSql.ts'
import { aggregateLabels, allOfThem, intervalLabels } from './labels.ts'
import { cellOf, columnKindOf, groupCell, type Speaker } from './shown.ts'
import { isDated, type ReportField, type Source } from './sources/field.ts'

export type FiguresOf = { source: Source; definition: Definition; offered: Offered; speaker: Speaker }

/** What a computed value is called: "Transactions", "Average: Days open". */
export function headingOf({ source, definition, offered, speaker: { locale } }: Omit<FiguresOf, 'speaker'> & { speaker: Pick<Speaker, 'locale'> }, place: number): string {
  const { of, field } = definition.aggregates[place]!
  if (of === 'count') return say(source.rows, locale)
  return `${say(aggregateLabels[of], locale)}: ${say(offered.get(field!)!.label, locale)}`
}

/** The columns of figures: the groups, then the values. */
export function figureColumns(over: FiguresOf): ReportColumn[] {
  const { definition, offered, speaker } = over
  const groups = definition.groups.map(({ field: key, by }, index): ReportColumn => {
    const field = offered.get(key)!
    const heading = by ? `${say(field.label, speaker.locale)} (${say(intervalLabels[by], speaker.locale)})` : say(field.label, speaker.locale)
    return { key: `group${index}`, heading, kind: by === 'day' || by === 'week' ? 'day' : by ? 'text' : columnKindOf(field.kind), width: Math.max(field.width, 16) }
  })
  const values = definition.aggregates.map((_aggregate, index): ReportColumn => {
    const kind = valueKind(over, index)
    return { key: `value${index}`, heading: headingOf(over, index), kind: columnKindOf(kind), width: 18 }
  })
  return [...groups, ...values]
}

/** What an aggregate comes to: a number, hours, or - of the first and last of dates - a date. */
function valueKind({ definition, offered }: Pick<FiguresOf, 'definition' | 'offered'>, place: number): ReportField['kind'] {
  const { of, field: key } = definition.aggregates[place]!
  const field = key === undefined ? undefined : offered.get(key)
  if (!field || of === 'count' || of === 'distinct') return 'number'
  return isDated(field) ? field.kind : field.kind === 'hours' ? 'hours' : 'number'
}

/** A row of figures as cells. */
export function figureCells(over: FiguresOf, row: FiguresRow): Cell[] {
  const { definition, offered, speaker } = over
  const groups = definition.groups.map(({ field, by }, index): Cell =>
    row.isTotal ? (index === 0 ? say(allOfThem, speaker.locale) : null) : groupCell(offered.get(field)!, by, row[`g${index}`], speaker),
  )
  return [...groups, ...valueCells(over, row)]
}

export function valueCells(over: FiguresOf, row: FiguresRow): Cell[] {
  return over.definition.aggregates.map((_aggregate, index) => cellOf({ kind: valueKind(over, index) }, row[`a${index}`], over.speaker))
}
