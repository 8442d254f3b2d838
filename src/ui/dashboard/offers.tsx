'use client'
import type { ReactNode } from 'react'
import type { Offer } from './arrangement.ts'
import type { BoardStats } from './boardData.ts'
import type { BoardSpeak, BoardWord } from './boardWords.ts'
import { ActivityCard } from './cards/ActivityCard.tsx'
import { DueCard } from './cards/DueCard.tsx'
import { NextCard } from './cards/NextCard.tsx'
import { NowCard } from './cards/NowCard.tsx'
import { OnTimeCard } from './cards/OnTimeCard.tsx'
import { PeriodCard } from './cards/PeriodCard.tsx'
import { AgeCard, SlicesCard, StatusCard } from './cards/SlicesCard.tsx'
import { StateTimeCard } from './cards/StateTimeCard.tsx'
import { SystemCard } from './cards/SystemCard.tsx'
import { TrendCard } from './cards/TrendCard.tsx'
import { WorkloadCard } from './cards/WorkloadCard.tsx'

type Role = BoardStats['role']
/** `roles`: who has it at all. `away`: for whom it is put away unless they take it out. */
type CardOffer = { key: string; title: BoardWord; wide?: true; roles: readonly Role[]; away?: readonly Role[]; card: ReactNode }

const everybody = ['admin', 'editor', 'client'] as const
const staff = ['admin', 'editor'] as const

/** Every card of the start page, in the product's own order. A new one is a line here. */
const cards: readonly CardOffer[] = [
  { key: 'next', title: 'next', roles: everybody, card: <NextCard /> },
  { key: 'now', title: 'now', roles: everybody, card: <NowCard /> },
  { key: 'period', title: 'inPeriod', wide: true, roles: everybody, away: ['client'], card: <PeriodCard /> },
  { key: 'trend', title: 'trend', wide: true, roles: everybody, away: ['client'], card: <TrendCard /> },
  { key: 'due', title: 'due', roles: everybody, card: <DueCard /> },
  { key: 'status', title: 'status', roles: everybody, card: <StatusCard /> },
  { key: 'workload', title: 'workload', wide: true, roles: staff, card: <WorkloadCard /> },
  { key: 'onTime', title: 'onTime', roles: everybody, away: ['client'], card: <OnTimeCard /> },
  { key: 'age', title: 'age', roles: everybody, away: ['client'], card: <AgeCard /> },
  { key: 'priority', title: 'priority', roles: everybody, away: ['client'], card: <SlicesCard dimension="priority" /> },
  { key: 'department', title: 'department', roles: everybody, away: ['editor', 'client'], card: <SlicesCard dimension="department" /> },
  { key: 'stateTime', title: 'stateTime', roles: staff, card: <StateTimeCard /> },
  { key: 'client', title: 'client', roles: staff, card: <SlicesCard dimension="client" /> },
  { key: 'type', title: 'type', roles: everybody, away: staff, card: <SlicesCard dimension="type" /> },
  { key: 'category', title: 'category', roles: everybody, away: everybody, card: <SlicesCard dimension="category" /> },
  { key: 'assignee', title: 'assignee', roles: staff, away: staff, card: <SlicesCard dimension="assignee" /> },
  { key: 'activity', title: 'activity', roles: everybody, card: <ActivityCard /> },
  { key: 'system', title: 'system', roles: ['admin'], card: <SystemCard /> },
]

export type OfferedCard = Offer & { name: string; card: ReactNode }

/** The cards for whoever looks: those whose figures they get. */
export function cardsFor({ role, by, workload, office }: BoardStats, speak: BoardSpeak): OfferedCard[] {
  const hasFigures: Partial<Record<string, unknown>> = { ...by, workload, system: office }
  return cards
    .filter(({ key, roles }) => roles.includes(role) && hasFigures[key] !== null)
    .map(({ key, title, wide = false, away = [], card }) => ({ key, name: speak(title), wide, away: away.includes(role), card }))
}
