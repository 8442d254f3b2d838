'use client'
import { useCallback, useEffect, useState } from 'react'
import type { ShownPlan } from '../../../versions/plan.ts'
import { useApi } from '../../useApi.ts'

export type Planned = {
  from: number
  /** Which state of the newer version a state becomes, where somebody said so. */
  mapping: Record<string, string>
  plan: ShownPlan | null
  problem: string | null
  /** The plan was refused as old; this is the new one. */
  outdated: boolean
  /** To be moved together with publishing. */
  chosen: boolean
  /** How many were moved. */
  moved: number | null
}

type Asked = { id: number; to: number | null; froms: readonly number[]; stamp: string }

const begin = (from: number): Planned => ({ from, mapping: {}, plan: null, problem: null, outdated: false, chosen: false, moved: null })

/**
 * The plans of the moves from each older version to version `to`, made again whenever a mapping changes or `stamp` does:
 * what the draft says, for instance.
 */
export function usePlans({ id, to, froms, stamp }: Asked) {
  const api = useApi()
  const [planned, setPlanned] = useState<readonly Planned[]>([])
  const list = froms.join()
  const put = useCallback((from: number, change: Partial<Planned>) => {
    setPlanned((all) => all.map((each) => (each.from === from ? { ...each, ...change } : each)))
  }, [])

  const make = useCallback(async (from: number, mapping: Record<string, string>) => {
    if (to === null) return
    const query = new URLSearchParams({ version: String(to), from: String(from) })
    for (const [state, target] of Object.entries(mapping)) query.set(`mapping[${state}]`, target)
    const answer = await api<{ plans: ShownPlan[] }>('GET', `/workflows/${id}/plan?${query.toString()}`)
    if (answer.ok) put(from, { plan: answer.body.plans[0] ?? null, problem: null })
    else put(from, { plan: null, problem: answer.error.message })
  }, [api, id, put, to])

  useEffect(() => {
    const numbers = list === '' ? [] : list.split(',').map(Number)
    setPlanned((known) => {
      const kept = known.filter(({ from, moved }) => moved !== null || numbers.includes(from))
      const fresh = numbers.filter((from) => !kept.some((each) => each.from === from)).map(begin)
      return [...kept, ...fresh].toSorted((one, other) => other.from - one.from)
    })
    for (const from of numbers) void make(from, {})
  }, [list, make, stamp])

  const map = (from: number, state: string, target: string) => {
    const known = planned.find((each) => each.from === from)
    if (!known) return
    const { [state]: _before, ...rest } = known.mapping
    const mapping = target === '' ? rest : { ...rest, [state]: target }
    put(from, { mapping, outdated: false })
    void make(from, mapping)
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
      put(from, { moved: answer.body.plan.moved, chosen: false, outdated: false, problem: null })
      return true
    }
    const { code, data, message } = answer.error
    if (code === 'PLAN_OUTDATED' && data?.['plan']) put(from, { plan: data['plan'] as ShownPlan, outdated: true })
    else put(from, { problem: message })
    return false
  }

  return { planned, map, move, choose: (from: number, chosen: boolean) => put(from, { chosen }) }
}
