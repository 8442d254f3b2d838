'use client'
import { useCallback, useEffect, useState } from 'react'
import type { ShownPlan } from '../../../versions/plan.ts'
import { useApi } from '../../useApi.ts'

/** What somebody decided about the work of one version. */
type Decided = {
  /** Which state of the newer version a state becomes, where somebody said so. */
  mapping: Record<string, string>
  /** To be moved together with publishing. */
  chosen: boolean
  /** How many were moved. */
  moved: number | null
}
/** What the server answered; `stamp` is what it was asked about. */
type Answered = { stamp: string; plan: ShownPlan | null; problem: string | null; outdated: boolean }

/** `outdated`: the plan was refused as old; this is the new one. */
export type Planned = Decided & Omit<Answered, 'stamp'> & { from: number }

type Asked = { id: number; to: number | null; froms: readonly number[]; stamp: string }

const undecided: Decided = { mapping: {}, chosen: false, moved: null }
const unanswered = { plan: null, problem: null, outdated: false }

/**
 * The plans of the moves from each older version to version `to`, made again whenever a mapping changes or `stamp` does:
 * what the draft says, for instance.
 */
export function usePlans({ id, to, froms, stamp }: Asked) {
  const api = useApi()
  const [decided, setDecided] = useState<Readonly<Record<number, Decided>>>({})
  const [answered, setAnswered] = useState<Readonly<Record<number, Answered>>>({})
  const list = froms.join()

  const ask = useCallback(async (from: number, mapping: Record<string, string>): Promise<Answered | null> => {
    if (to === null) return null
    const query = new URLSearchParams({ version: String(to), from: String(from) })
    for (const [state, target] of Object.entries(mapping)) query.set(`mapping[${state}]`, target)
    const answer = await api<{ plans: ShownPlan[] }>('GET', `/workflows/${id}/plan?${query.toString()}`)
    const said = answer.ok ? { plan: answer.body.plans[0] ?? null, problem: null } : { plan: null, problem: answer.error.message }
    return { ...said, stamp, outdated: false }
  }, [api, id, stamp, to])

  useEffect(() => {
    let gone = false
    const load = async (from: number) => {
      const answer = await ask(from, {})
      if (!gone && answer) setAnswered((all) => ({ ...all, [from]: answer }))
    }
    for (const from of list === '' ? [] : list.split(',')) void load(Number(from))
    return () => {
      gone = true
    }
  }, [list, ask])

  const planned: Planned[] = [...new Set([...froms, ...Object.keys(decided).map(Number).filter((from) => decided[from]?.moved !== null)])]
    .toSorted((one, other) => other - one)
    .map((from) => {
      const known = answered[from]
      return { from, ...(decided[from] ?? undecided), ...(known?.stamp === stamp ? known : unanswered) }
    })
  const decide = (from: number, change: Partial<Decided>) =>
    setDecided((all) => ({ ...all, [from]: { ...(all[from] ?? undecided), ...change } }))

  const map = async (from: number, state: string, target: string) => {
    const { [state]: _before, ...rest } = decided[from]?.mapping ?? {}
    const mapping = target === '' ? rest : { ...rest, [state]: target }
    decide(from, { mapping })
    const answer = await ask(from, mapping)
    if (answer) setAnswered((all) => ({ ...all, [from]: answer }))
  }

  /** Does what the plan says; false when it was refused, with the new plan or the reason in its place. */
  const move = async (from: number): Promise<boolean> => {
    const known = planned.find((each) => each.from === from)
    if (!known?.plan || to === null) return false
    const { fingerprint } = known.plan
    const answer = await api<{ plan: ShownPlan }>('POST', `/workflows/${id}/migrate`, {
      body: { from, to, mapping: known.mapping, fingerprint, dryRun: false },
    })
    if (answer.ok) {
      decide(from, { moved: answer.body.plan.moved, chosen: false })
      return true
    }
    const { code, data, message } = answer.error
    const fresh = code === 'PLAN_OUTDATED' ? (data?.['plan'] as ShownPlan | undefined) : undefined
    setAnswered((all) => ({ ...all, [from]: fresh ? { stamp, plan: fresh, problem: null, outdated: true } : { stamp, plan: known.plan, problem: message, outdated: false } }))
    return false
  }

  return { planned, map, move, choose: (from: number, chosen: boolean) => decide(from, { chosen }) }
}
