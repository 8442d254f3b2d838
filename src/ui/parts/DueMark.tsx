import { isDueSoon, isOverdue } from '../../shared/dates.ts'
import type { StatusKind } from '../../shared/statusKinds.ts'
import type { Locale } from '../../shared/text.ts'
import { daysBetween, showDay } from '../dates.ts'
import { speakerOf } from '../words.ts'

type Props = { dueDate: string | null | undefined; kind: StatusKind; today: string; locale: Locale }

/** The due day, and in words when it is past or near. `today` is the office's day. */
export function DueMark({ dueDate, kind, today, locale }: Props) {
  if (!dueDate) return <span className="office-muted">–</span>
  const speak = speakerOf(locale)
  const day = dueDate.slice(0, 10)
  const facts = { dueDate: day, kind, today }
  const late = isOverdue(facts)
  const soon = isDueSoon(facts)
  const days = daysBetween(day, today)
  return (
    <span className={`office-due${late ? ' office-due--late' : soon ? ' office-due--soon' : ''}`}>
      <time dateTime={day} dir="ltr">{showDay(day)}</time>
      {late && <span className="office-due__word">{days === 1 ? speak('overdueByOne') : speak('overdueBy', { days })}</span>}
      {soon && <span className="office-due__word">{days === 0 ? speak('dueToday') : speak('due_soon')}</span>}
    </span>
  )
}
