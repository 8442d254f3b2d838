'use client'
import { Compose } from './Compose.tsx'
import type { Named } from './draft.ts'
import { SendList } from './SendList.tsx'
import { useSends, type SendPage } from './useSends.ts'

type Props = { first: SendPage; timeZone: string; types: Named[]; departments: Named[]; templates: { key: string; name: string }[] }

/** A message to write, and those before it. */
export function MessagesScreen({ first, timeZone, types, departments, templates }: Props) {
  const sends = useSends(first)
  return (
    <div className="office-sends__columns">
      <Compose timeZone={timeZone} types={types} departments={departments} templates={templates} onSent={() => sends.show(1)} />
      <SendList sends={sends} timeZone={timeZone} />
    </div>
  )
}
