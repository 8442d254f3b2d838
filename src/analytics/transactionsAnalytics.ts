import type { PayloadRequest } from 'payload'
import type { Caller } from '../platform/caller.ts'
import { inSnapshot } from '../platform/snapshot.ts'
import type { Locale } from '../shared/text.ts'
import { DomainError } from '../shared/errors.ts'
import { agesOf } from './office/age.ts'
import type { Slice } from './office/figure.ts'
import { flowsOf } from './office/flow.ts'
import { groupsOf, type Group } from './office/groups.ts'
import { stateNames } from './office/names.ts'
import { questionOf, toldOf, type FiguresAsked, type Told } from './office/question.ts'
import { ageSlices, trendOf, type TrendPoint } from './office/rangeFigures.ts'
import { standingNow, type Division } from './office/standing.ts'
import { totalsOf, type Totals } from './office/totals.ts'

export type TransactionsAnalytics = Told & {
  totals: Omit<Totals, 'waitingForMe'>
  trend: TrendPoint[]
  age: Slice[]
  groupBy: Division
  groups: Group[]
}

/** Divisions that tell of others: staff alone may ask for them. */
const ofTheHouse: readonly Division[] = ['client', 'assignee']

/**
 * How much work there is, where it stands, what came in and went out, divided one way: `groupBy`. The same figures as the
 * dashboard's, by the same functions. Raises MALFORMED_QUERY, FORBIDDEN for a division that is not for clients.
 */
export async function transactionsAnalyticsOf(
  req: PayloadRequest,
  caller: Caller,
  { groupBy, ...asked }: FiguresAsked & { groupBy: Division },
  locale: Locale,
): Promise<TransactionsAnalytics> {
  const staff = caller.role !== 'client'
  if (!staff && ofTheHouse.includes(groupBy)) throw new DomainError('FORBIDDEN')
  const question = await questionOf(req, caller, asked)
  const { scope, range, days, figure } = question
  return inSnapshot(req, async (snapshot) => {
    const standing = await standingNow(snapshot, scope, caller.id, days)
    const flows = await flowsOf(snapshot, scope, range)
    const { waitingForMe: _, ...totals } = totalsOf({ standing, flows, range, days, figure, waiting: 0, staff })
    return {
      ...toldOf(question),
      totals,
      trend: trendOf({ flows, range, open: standing.total.open, figure, locale }),
      age: ageSlices(await agesOf(snapshot, scope, standing.total.open, days.today, question.timeZone), figure, locale),
      groupBy,
      groups: await groupsOf(snapshot, question, groupBy, await stateNames(snapshot, locale), locale),
    }
  })
}
