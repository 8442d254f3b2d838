import { choicesInAddress } from '../choicesInAddress.ts'

/** The filters of the page, by the names that the API gives them; they stand in the address of the page. */
export const choiceNames = ['begun_after', 'begun_before', 'version', 'department', 'assigned_to', 'interval', 'between'] as const
export type ChoiceName = (typeof choiceNames)[number]
export type AnalyticsChoice = Partial<Record<ChoiceName, string>>

export const { choiceIn, addressWith } = choicesInAddress(choiceNames)

/** Whether the choices leave out rows; the periods and the pair of steps only look at them in another way. */
export function isNarrowed(choice: AnalyticsChoice): boolean {
  return choiceNames.some((name) => name !== 'interval' && name !== 'between' && choice[name])
}

export function queryOf(choice: AnalyticsChoice, more: Record<string, string | number> = {}): string {
  return new URLSearchParams({ ...choice, ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, String(value)])) }).toString()
}

/**
 * The list of transactions behind a figure, in the words of Payload's filter builder, where the list can ask for it:
 * as they stand now. Null for figures about what happened on the way.
 */
export function listOf(adminRoute: string, workflow: number, figure: string, key: string, choice: AnalyticsChoice): string | null {
  if (choice.begun_after || choice.begun_before || choice.version) return null
  const conditions: [string, string, string][] = [['workflow', 'equals', String(workflow)]]
  if (figure === 'standing' || (figure === 'open' && key !== '')) conditions.push(['status', 'equals', key])
  else if (figure === 'open') conditions.push(['stateKind', 'not_equals', 'final'])
  else if (figure === 'openOf') {
    conditions.push(['stateKind', 'not_equals', 'final'], key === 'none' ? ['assignedTo', 'exists', 'false'] : ['assignedTo', 'equals', key])
  } else if (figure === 'ended') conditions.push(['stateKind', 'equals', 'final'])
  else if (figure !== 'all') return null
  if (choice.department) conditions.push(['department', 'equals', choice.department])
  if (choice.assigned_to) conditions.push(choice.assigned_to === 'none' ? ['assignedTo', 'exists', 'false'] : ['assignedTo', 'equals', choice.assigned_to])
  const query = new URLSearchParams({ preset: '' })
  conditions.forEach(([path, operator, value], index) => query.set(`where[or][0][and][${index}][${path}][${operator}]`, value))
  return `${adminRoute}/collections/transactions?${query.toString()}`
}
