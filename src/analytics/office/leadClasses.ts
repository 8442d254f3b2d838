import type { PayloadRequest } from 'payload'
import { joinSql } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import { addRows, carriedOn } from '../ledger/carriedOn.ts'
import type { Locale } from '../../shared/text.ts'
import { histogramEdges } from '../spread.ts'
import type { Slice } from './figure.ts'
import { completedIn, type Question } from './question.ts'

type Row = { place: number; count: number }

/** What was completed in the range, by lead time: classes of hours, each from its lower edge to before its upper one. */
export async function leadClassesOf(req: PayloadRequest, { scope, range, figure }: Question, locale: Locale): Promise<Slice[]> {
  const moment = (at: number) => ({ value: new Date(at).toISOString() })
  const { begin, end } = range.moments
  const rows = await carriedOn<Row[]>(req, scope, ['leadClasses', begin, end], {
    read: ({ table, count }) => {
      const { text, values } = joinSql`
        select width_bucket(lead_hours, ${{ value: [...histogramEdges] }}::numeric[]) as place, ${count()} as count
        from ${table} where (${scope.condition}) and outcome = 'completed' and ended_at is not null
          and ended_at >= ${moment(begin)}::timestamptz and ended_at < ${moment(end)}::timestamptz group by 1`
      return sqlOf(req)<Row>(text, values)
    },
    add: addRows(({ place }) => place, ['count']),
  })
  const edges = [0, ...histogramEdges]
  return edges.map((from, place): Slice => {
    const to = edges[place + 1]
    return {
      key: to === undefined ? `${from}+` : `${from}-${to}`,
      label: labelOf(from, to, locale),
      ...figure(rows.find((row) => row.place === place)?.count ?? 0, {
        ...completedIn(range), lead_time_over: String(from), ...(to === undefined ? {} : { lead_time_under: String(to) }),
      }),
    }
  })
}

/** Hours up to two days, days from then on. */
function labelOf(from: number, to: number | undefined, locale: Locale): string {
  const inDays = from >= 48
  const unit = inDays ? { en: 'days', ar: 'يومًا' }[locale] : { en: 'hours', ar: 'ساعة' }[locale]
  const shown = (hours: number) => (inDays ? hours / 24 : hours)
  if (to === undefined) return { en: `Over ${shown(from)} ${unit}`, ar: `أكثر من ${shown(from)} ${unit}` }[locale]
  return { en: `${shown(from)} to ${shown(to)} ${unit}`, ar: `من ${shown(from)} إلى ${shown(to)} ${unit}` }[locale]
}
