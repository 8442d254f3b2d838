type Props = {
  /** Width and height in pixels. */
  size?: number
  /** What a screen reader says; without it the icon is decoration. */
  label?: string
}

/** The product's mark: a route of stations that ends as a tick. No hooks and no styles, so any page can show it. */
export function Icon({ size = 32, label }: Props) {
  const said = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const)
  return (
    <svg className="mdc-icon" width={size} height={size} viewBox="0 0 32 32" {...said}>
      <Mark />
    </svg>
  )
}

/** The shapes alone, 32 by 32, for use inside another drawing. */
export function Mark() {
  return (
    <>
      <rect width="32" height="32" rx="8" fill="#1a5f3f" />
      <path
        d="M7.5 17.2 13.4 23 22.6 11.9"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="7.5" cy="17.2" r="2.6" fill="#fff" />
      <circle cx="13.4" cy="23" r="2.6" fill="#fff" />
      <circle cx="24.2" cy="9.9" r="3.4" fill="#1a5f3f" stroke="#8fdcb2" strokeWidth="2.4" />
    </>
  )
}
