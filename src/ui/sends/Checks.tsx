'use client'
type Props<Value extends string | number> = { legend: string; options: { value: Value; label: string }[]; chosen: readonly Value[]; onChange: (chosen: Value[]) => void }

/** Several of a few. */
export function Checks<Value extends string | number>({ legend, options, chosen, onChange }: Props<Value>) {
  return (
    <fieldset className="office-sends__checks">
      <legend className="office-label">{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox" checked={chosen.includes(value)}
            onChange={({ target }) => onChange(target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
