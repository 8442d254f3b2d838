'use client'
import { useRouter } from 'next/navigation.js'
import { useId } from 'react'

type Props = { label: string; chosen: number | null; workflows: readonly { id: number; name: string }[]; address: string }

/** Which workflow the page is about; a page of its own each, so that it can be linked. */
export function ChooseWorkflow({ label, chosen, workflows, address }: Props) {
  const router = useRouter()
  const id = useId()
  return (
    <div className="office-analytics__field">
      <label className="office-label" htmlFor={id}>{label}</label>
      <select id={id} className="office-input" value={chosen ?? ''} onChange={(event) => router.push(`${address}?workflow=${event.target.value}`)}>
        {chosen === null && <option value="" />}
        {workflows.map((workflow) => <option key={workflow.id} value={workflow.id}>{workflow.name}</option>)}
      </select>
    </div>
  )
}
