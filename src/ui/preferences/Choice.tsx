type Props = { group: string; label: string; checked: boolean; onChoose: () => void }

/** One of several ways, as a radio button with its words. */
export function Choice({ group, label, checked, onChoose }: Props) {
  return (
    <label className="office-hear__check">
      <input type="radio" name={group} checked={checked} onChange={onChoose} />
      {label}
    </label>
  )
}
