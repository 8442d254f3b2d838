import type { WorkingCalendar } from '../../sla/calendar.ts'
import type { Text } from '../../shared/text.ts'
import type { VersionHistory } from '../../versions/historyOfWorkflow.ts'
import type { ShownFinding } from '../../versions/findings.ts'
import type { WorkflowDefinition } from '../../workflows/definition.ts'
import { isFormable } from '../../workflows/editing/isFormable.ts'
import type { PersonFacts } from '../../workflows/snapshot.ts'

export type { ShownFinding }

/** A version as GET /workflows/:id/history tells of it. */
export type ShownVersion = VersionHistory

export type WorkflowRecord = { id: number; key: string; nameEn: string; nameAr: string; description: string | null }

/** The office's words that a definition may name, for the pickers of the editor and of the trial. */
export type OfficeWords = {
  types: { id: number; name: Text }[]
  categories: { id: number; name: Text }[]
  departments: { id: number; name: Text }[]
  calendars: { key: string; name: Text }[]
  webhooks: { key: string; name: Text }[]
  /** For follow-ups. */
  workflows: { key: string; name: Text }[]
  /** Kinds of effects that a consumer of the plugin adds. */
  effects: { key: string; name: Text }[]
}

/** What the pages of one workflow begin with. */
export type WorkflowFacts = {
  workflow: WorkflowRecord
  /** The newest first. */
  versions: ShownVersion[]
  /** What `configure` knows a workflow without a draft by. */
  withoutDraft: string
  people: PersonFacts[]
  words: OfficeWords
  calendar: WorkingCalendar
  /** When the page was made: where a trial begins. */
  now: string
  adminRoute: string
  timeZone: string
}

export const draftOf = (versions: readonly ShownVersion[]) => versions.find(({ state }) => state === 'draft')
export const publishedOf = (versions: readonly ShownVersion[]) => versions.find(({ state }) => state === 'published')

/** The definition where it has the shape of one; a draft may hold anything. Effects of a consumer are taken as they are. */
export function shapedOf(definition: unknown): WorkflowDefinition | null {
  return isFormable(definition) ? definition : null
}
