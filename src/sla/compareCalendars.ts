import type { WorkingCalendar } from './calendar.ts'
import { orderedJson } from '../shared/orderedJson.ts'
import type { Text } from '../shared/text.ts'

type Part = 'name' | 'timeZone' | 'weeks' | 'daysOff' | 'reducedHours' | 'extraWorkingDays' | 'moonSightings'

/** One thing that is different: which part, whether it came, went or changed, and a sentence about it. */
export type CalendarDifference = { part: Part; change: 'added' | 'removed' | 'changed'; said: Text }

type Item = { name: Text; text: string }

const parts: Record<Exclude<Part, 'name' | 'timeZone'>, Text> = {
  weeks: { en: 'Week', ar: 'الأسبوع' },
  daysOff: { en: 'Day off', ar: 'العطلة' },
  reducedHours: { en: 'Reduced hours', ar: 'الساعات المخفضة' },
  extraWorkingDays: { en: 'Extra working day', ar: 'يوم العمل الإضافي' },
  moonSightings: { en: 'Moon sighting', ar: 'رؤية الهلال' },
}

/** What a calendar has that the one before it had not, and the other way round. Order within a list is no difference. */
export function compareCalendars(before: WorkingCalendar, after: WorkingCalendar): CalendarDifference[] {
  const differences: CalendarDifference[] = []
  if (orderedJson(before.name) !== orderedJson(after.name)) {
    const said = { en: `Renamed from "${before.name.en}" to "${after.name.en}".`, ar: `تغير الاسم من «${before.name.ar}» إلى «${after.name.ar}».` }
    differences.push({ part: 'name', change: 'changed', said })
  }
  if (before.timeZone !== after.timeZone) {
    const said = { en: `Time zone: ${before.timeZone} became ${after.timeZone}.`, ar: `المنطقة الزمنية: ${before.timeZone} أصبحت ${after.timeZone}.` }
    differences.push({ part: 'timeZone', change: 'changed', said })
  }
  for (const part of Object.keys(parts) as (keyof typeof parts)[]) {
    differences.push(...listDifferences(part, itemsOf(before, part), itemsOf(after, part)))
  }
  return differences
}

function itemsOf(calendar: WorkingCalendar, part: keyof typeof parts): Item[] {
  switch (part) {
    case 'weeks':
      return calendar.weeks.map((week) => ({
        name: week.from === undefined ? { en: 'from the beginning', ar: 'من البداية' } : { en: `from ${week.from}`, ar: `من ${week.from}` },
        text: orderedJson(week),
      }))
    case 'moonSightings':
      return calendar.moonSightings.map((each) => {
        const month = `${each.month}/${each.year}`
        return { name: { en: month, ar: month }, text: orderedJson(each) }
      })
    default:
      return calendar[part].map((each) => ({ name: each.name, text: orderedJson(each) }))
  }
}

const changes = {
  added: { en: 'added', ar: 'أُضيف' },
  removed: { en: 'removed', ar: 'أُزيل' },
  changed: { en: 'changed', ar: 'تغيّر' },
} as const

/** Items are the same by what they say; of those that are not, two with one name are one that changed. */
function listDifferences(part: keyof typeof parts, before: Item[], after: Item[]): CalendarDifference[] {
  const gone = without(before, after)
  const come = without(after, before)
  const said = (change: keyof typeof changes, { name }: Item): CalendarDifference => ({
    part,
    change,
    said: {
      en: `${parts[part].en} ${part === 'weeks' ? name.en : `"${name.en}"`}: ${changes[change].en}.`,
      ar: `${parts[part].ar} ${part === 'weeks' ? name.ar : `«${name.ar}»`}: ${changes[change].ar}.`,
    },
  })
  const changed = come.filter(({ name }) => gone.some((other) => other.name.en === name.en))
  const isOfChanged = ({ name }: Item) => changed.some((other) => other.name.en === name.en)
  return [
    ...changed.map((item) => said('changed', item)),
    ...come.filter((item) => !isOfChanged(item)).map((item) => said('added', item)),
    ...gone.filter((item) => !isOfChanged(item)).map((item) => said('removed', item)),
  ]
}

function without(items: Item[], others: Item[]): Item[] {
  const left = others.map(({ text }) => text)
  return items.filter(({ text }) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
