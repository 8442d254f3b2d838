import { Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import { isPriority, priorityLabels } from '../../shared/priorities.ts'
import { say, type Locale } from '../../shared/text.ts'
import { peopleNames } from '../../transactions/peopleNames.ts'
import type { StatusCount } from '../../transactions/counts.ts'
import { showDay } from '../dates.ts'
import { wordNames } from '../officeFacts.ts'
import { figureSpeaker, type FigureWord } from './figureWords.ts'
import { listAddress } from './listAddress.ts'

type Props = { req: PayloadRequest; statuses: readonly StatusCount[]; locale: Locale; adminRoute: string; current: Record<string, string | string[] | undefined> }
type Speak = ReturnType<typeof figureSpeaker>

const spans = ['created', 'begun', 'updated', 'due', 'ended', 'completed'] as const
const tables = { type: 'transaction_types', category: 'categories', department: 'departments' } as const
const openStages = 'initial,normal,waiting'

/** Above a list that was opened from a figure: what it is narrowed to, in words, and the way back to all. */
export async function FigureNote({ req, statuses, locale, adminRoute, current }: Props) {
  const [, text] = Object.entries(current).find(([name]) => /^where\b.*\[figure\]\[equals\]$/.test(name)) ?? []
  if (typeof text !== 'string' || text === '') return null
  const speak = figureSpeaker(locale)
  const said = await saidOf(req, new URLSearchParams(text), { statuses, locale, speak })
  return (
    <p className="office-list-figure">
      <span className="office-muted">{speak('behind')}</span>
      {said.map((part) => <span key={part} className="office-chip" aria-current="true">{part}</span>)}
      <Link href={listAddress(adminRoute, null)} prefetch={false}>{speak('showAll')}</Link>
    </p>
  )
}

async function saidOf(req: PayloadRequest, filter: URLSearchParams, words: { statuses: readonly StatusCount[]; locale: Locale; speak: Speak }): Promise<string[]> {
  const { speak } = words
  const said: string[] = []
  for (const span of spans) {
    const [from, to] = [filter.get(`${span}_after`), filter.get(`${span}_before`)]
    if (from === null && to === null) continue
    const days = { what: speak(span), from: isolated(from), to: isolated(to) }
    said.push(from === to ? `${days.what}: ${days.from}` : speak(from === null ? 'until' : to === null ? 'since' : 'span', days))
  }
  for (const [name, value] of filter) {
    if (!/_(?:after|before)$/.test(name)) said.push(await partSaid(req, name, value, words))
  }
  return [...new Set(said)]
}

async function partSaid(req: PayloadRequest, name: string, value: string, { statuses, locale, speak }: { statuses: readonly StatusCount[]; locale: Locale; speak: Speak }): Promise<string> {
  const each = (label: (part: string) => string) => value.split(',').map((part) => label(part.trim())).join(locale === 'ar' ? '، ' : ', ')
  const titled = (word: FigureWord, text: string) => `${speak(word)}: ${text}`
  switch (name) {
    case 'stage': return value === openStages ? speak('open') : each((part) => (isStage(part) ? speak(part) : part))
    case 'outcome': return each((part) => (part === 'completed' || part === 'cancelled' ? speak(part) : part))
    case 'overdue': case 'due_soon': case 'my_approvals': case 'rework': return speak(name)
    case 'on_time': return speak(value === 'true' ? 'onTime' : 'late')
    case 'status': return titled(name, each((key) => statuses.find(({ status }) => status === key)?.label ?? key))
    case 'priority': return titled(name, each((key) => (isPriority(key) ? say(priorityLabels[key], locale) : key)))
    case 'type': case 'category': case 'department': {
      const names = await wordNames(req.payload, tables[name], locale)
      return titled(name, each((key) => (key === 'none' ? speak('none') : (names.get(Number(key)) ?? key))))
    }
    case 'client_name': return titled('client', value)
    case 'client': case 'assigned_to': {
      if (name === 'assigned_to' && value === 'me') return speak('mine')
      if (name === 'assigned_to' && value === 'none') return speak('unassigned')
      const names = await peopleNames(req, await readable(req, value))
      return titled(name, each((key) => (key === 'none' ? speak('none') : (names.get(Number(key)) ?? key))))
    }
    case 'client_not': case 'assigned_to_not': {
      const names = await peopleNames(req, await readable(req, value))
      const all = value.split(',').map((key) => (key === 'none' ? speak('none') : (names.get(Number(key)) ?? key)))
      const told = { what: speak(name === 'client_not' ? 'client' : 'assigned_to'), names: all.slice(0, 3).join(locale === 'ar' ? '، ' : ', ') }
      return all.length > 3 ? speak('butMany', { ...told, n: all.length - 3 }) : speak('but', told)
    }
    case 'open_on': return speak('openOn', { day: isolated(value) })
    default: return `${name}: ${value}`
  }
}

/** The people named, as far as the reader may read them: an address is written by anybody. */
async function readable(req: PayloadRequest, value: string): Promise<number[]> {
  const ids = value.split(',').map(Number).filter((id) => Number.isSafeInteger(id) && id > 0 && id < 2_147_483_648)
  const found = await req.payload.find({
    collection: 'users', where: { id: { in: ids } }, limit: 100, depth: 0, pagination: false, overrideAccess: false, user: req.user,
  })
  return found.docs.map(({ id }) => Number(id))
}

function isStage(text: string): text is 'initial' | 'normal' | 'waiting' | 'final' {
  return text === 'initial' || text === 'normal' || text === 'waiting' || text === 'final'
}

/** A day, kept apart from the direction of the sentence around it. */
function isolated(day: string | null): string {
  return day === null ? '' : `\u2066${/^\d{4}-\d{2}-\d{2}/.test(day) ? showDay(day) : day}\u2069`
}
