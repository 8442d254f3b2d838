'use client'
import { useEditing } from '../EditingContext.ts'

/** Yes or no. */
export function Toggle({ label, value, onChange }: { label: string; value: boolean; onChange: (value: boolean) => void }) {
  const { readOnly } = useEditing()
  return (
    <label className="office-edit__check">
      <input type="checkbox" checked={value} disabled={readOnly} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
