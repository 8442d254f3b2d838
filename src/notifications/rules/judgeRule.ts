import type { OfficeEvent } from '../../events/index.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { Text } from '../../shared/text.ts'
import type { WorkingCalendar } from '../../sla/index.ts'
import { holdsFor, type Around } from './holdsFor.ts'
import type { Rule } from './rule.ts'
import { whenDue } from './whenDue.ts'

/** When a rule tells of an event (null: it does not), or why that cannot be computed. Pure. */
export function judgeRule(rule: Rule, event: OfficeEvent, around: Around, calendar: WorkingCalendar): { dueAt: Date | null } | { problem: Text } {
  const holds = holdsFor(rule, event, around)
  if (isRefusal(holds)) return { problem: notComputed(String(holds.params['reason'])) }
  if (!holds) return { dueAt: null }
  try {
    return { dueAt: whenDue(rule, new Date(event.at), calendar) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { problem: noWorkingDay }
  }
}

function notComputed(reason: string): Text {
  return { en: `The condition could not be computed: ${reason}.`, ar: `تعذر حساب الشرط: ${reason}.` }
}

const noWorkingDay: Text = {
  en: 'No working day is to come: look at the working hours and holidays of the office.',
  ar: 'لا يوجد يوم عمل قادم: راجع ساعات العمل والعطلات في إعدادات المكتب.',
}
