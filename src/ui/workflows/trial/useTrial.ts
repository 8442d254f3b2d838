'use client'
import { useMemo, useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { WorkflowDefinition } from '../../../workflows/definition.ts'
import { actionElsewhere, isElsewhere } from '../../../workflows/actions/actionElsewhere.ts'
import { officeActions } from '../../../workflows/actions/index.ts'
import type { Command, Snapshot, WorkflowActor } from '../../../workflows/snapshot.ts'
import type { WorkflowFacts } from '../shownWorkflow.ts'
import { sampleFor } from './sample.ts'
import { beginTrial, tryStep, type Trial, type TrialOffice } from './trial.ts'

type Known = { trial: Trial; past: Trial[]; at: string; actor: number | null; refusal: Refusal | null }
type Given = { definition: WorkflowDefinition; facts: WorkflowFacts }

/** A trial under way: who acts, when, what has been done, and the way back. */
export function useTrial({ definition, facts }: Given) {
  const { people, now, calendar, words } = facts
  // What a consumer's effects do is not known here: they are taken, and do nothing.
  const office = useMemo<TrialOffice>(() => {
    const added = words.effects.flatMap(({ key }) => (isElsewhere(key) ? [actionElsewhere(key)] : []))
    return { calendar, actions: [...officeActions, ...added] }
  }, [calendar, words.effects])
  const begin = (snapshot: Snapshot, at: string): Known => {
    const trial = beginTrial(definition, snapshot, at, office)
    return { trial, past: [], at, actor: snapshot.createdBy ?? people.find(({ active }) => active)?.id ?? null, refusal: null }
  }
  const [known, setKnown] = useState<Known>(() => begin(sampleFor(definition, people, now), now))
  const person = people.find(({ id }) => id === known.actor)
  const actor: WorkflowActor | null = person ? { id: person.id, role: person.role, departments: person.departments ?? [] } : null

  const step = (command: Command, name: string) => {
    const after = tryStep(definition, known.trial, command, name, office)
    if (isRefusal(after)) setKnown({ ...known, refusal: after })
    else setKnown({ ...known, trial: after, past: [...known.past, known.trial], refusal: null })
  }
  return {
    ...known,
    actor,
    actions: office.actions,
    name: person?.name ?? '',
    step,
    back: () => {
      const before = known.past.at(-1)
      if (before) setKnown({ ...known, trial: before, past: known.past.slice(0, -1), refusal: null })
    },
    restart: (snapshot?: Snapshot) => setKnown(begin(snapshot ?? sampleFor(definition, people, now), now)),
    actAs: (id: number) => setKnown({ ...known, actor: id, refusal: null }),
    later: (hours: number) => setKnown({ ...known, at: new Date(Date.parse(known.at) + hours * 3_600_000).toISOString(), refusal: null }),
    alter: (snapshot: Snapshot) => setKnown({ ...known, trial: { ...known.trial, snapshot }, refusal: null }),
  }
}

export type TrialDesk = ReturnType<typeof useTrial>
