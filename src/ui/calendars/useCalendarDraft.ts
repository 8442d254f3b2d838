'use client'
import { useState } from 'react'
import type { CalendarFinding, DayOff, WorkingCalendar } from '../../sla/index.ts'
import { readKept, type WrittenContent } from '../../sla/keptCalendar.ts'
import { orderedJson } from '../../shared/orderedJson.ts'
import type { Text } from '../../shared/text.ts'

/** How the last reading of the feed went. */
export type ShownFeed = { daysOff: DayOff[]; readAt: string; problem: Text | null; leftOut: number }

/** A calendar on the page, as it is edited. */
export type Draft = { key: string; nameEn: string; nameAr: string; content: WrittenContent; feedUrl: string; feed: ShownFeed | null }

export type Edit = (change: Partial<Draft>) => void
export type EditContent = (change: Partial<WrittenContent>) => void

type State = { draft: Draft; findings: CalendarFinding[]; calendar: WorkingCalendar | null; lastGood: WorkingCalendar | null }

/**
 * The calendar being edited: what is wrong with it now, and the last state of it that could be used, which the grid
 * shows while somebody is in the middle of a word.
 */
export function useCalendarDraft(initial: Draft) {
  const [stored, setStored] = useState(initial)
  const [{ draft, findings, calendar, lastGood }, setState] = useState<State>(() => stateOf(initial, null))
  const change = (next: (before: Draft) => Draft) => setState((before) => stateOf(next(before.draft), before.lastGood))
  return {
    draft,
    findings,
    /** Null before there was any that works. */
    shown: lastGood,
    isGood: calendar !== null,
    isChanged: orderedJson(draft) !== orderedJson(stored),
    edit: (changed: Partial<Draft>) => change((before) => ({ ...before, ...changed })),
    editContent: (changed: Partial<WrittenContent>) => change((before) => ({ ...before, content: { ...before.content, ...changed } })),
    /** What is saved is what there is now. */
    keep: (saved: Draft) => {
      setStored(saved)
      change(() => saved)
    },
    discard: () => change(() => stored),
  }
}

function stateOf(draft: Draft, lastGood: WorkingCalendar | null): State {
  const { calendar, findings } = readDraft(draft)
  return { draft, findings, calendar, lastGood: calendar ?? lastGood }
}

/** Names that are not filled in yet do not keep the grid from showing. */
function readDraft(draft: Draft): { calendar: WorkingCalendar | null; findings: CalendarFinding[] } {
  const { findings } = readKept(draft)
  const named = { ...draft, key: 'draft', nameEn: draft.nameEn || '–', nameAr: draft.nameAr || '–' }
  return { calendar: readKept(named).calendar, findings }
}
