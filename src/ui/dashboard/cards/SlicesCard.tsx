'use client'
import { useBoard } from '../parts.tsx'
import type { Dimension, Slice } from '../boardData.ts'
import { Card, NowNote } from '../Card.tsx'
import { SliceBars } from '../SliceBars.tsx'

const priorityColours: Record<string, string> = { urgent: 'office-colour--red', high: 'office-colour--orange', normal: 'office-colour--blue', low: 'office-colour--grey' }
/** Old work turns warm. */
const ageColours = ['office-colour--green', 'office-colour--teal', 'office-colour--blue', 'office-colour--orange', 'office-colour--red']

/** All transactions by status: what has ended, which is most in time, apart from the open work, which would vanish beside it. */
export function StatusCard() {
  const { stats: { by: { status } }, speak } = useBoard()
  const used = status.filter(({ value }) => value > 0)
  const [open, ended] = [used.filter(({ ended: is }) => !is), used.filter(({ ended: is }) => is)]
  return (
    <Card title={speak('status')} note={<NowNote />} rows={() => rowsOf(status, speak('status'), speak('count'))}>
      {used.length === 0 && <p className="office-empty">{speak('nothingHere')}</p>}
      {open.length > 0 && <div><h3>{speak('open')}</h3><SliceBars slices={open} /></div>}
      {ended.length > 0 && <div><h3>{speak('ended')}</h3><SliceBars slices={ended} /></div>}
    </Card>
  )
}

/** All transactions by one of their words. */
export function SlicesCard({ dimension }: { dimension: Exclude<Dimension, 'status'> }) {
  const { stats, speak } = useBoard()
  const slices = stats.by[dimension]
  if (!slices) return null
  return (
    <Card title={speak(dimension)} note={<NowNote />} rows={() => rowsOf(slices, speak(dimension), speak('count'))}>
      <SliceBars slices={slices} {...(dimension === 'priority' ? { colourOf: ({ key }: Slice) => priorityColours[key] ?? '' } : {})} />
    </Card>
  )
}

/** Open work by how long ago it was begun. */
export function AgeCard() {
  const { stats: { age }, speak } = useBoard()
  const warmth = (at: number) => ageColours[Math.round((at / Math.max(1, age.length - 1)) * (ageColours.length - 1))] ?? ''
  return (
    <Card title={speak('age')} note={<NowNote />} rows={() => rowsOf(age, speak('age'), speak('count'))}>
      <SliceBars slices={age} colourOf={(_, at) => warmth(at)} />
    </Card>
  )
}

function rowsOf(slices: readonly Slice[], head: string, count: string) {
  return [[head, count], ...slices.map(({ label, value }) => [label, value])]
}
