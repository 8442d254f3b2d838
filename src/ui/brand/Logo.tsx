import { Mark } from './Icon.tsx'

type Props = {
  /** Height in pixels; the width follows. */
  height?: number
}

const width = 156
const tall = 32

/**
 * Mark and name in one drawing. The name takes the colour of the text around it, so it reads on light and dark; it
 * stays left-to-right on Arabic pages, as a name does.
 */
export function Logo({ height = 32 }: Props) {
  return (
    <svg
      className="mdc-logo"
      width={Math.round((width * height) / tall)}
      height={height}
      viewBox={`0 0 ${width} ${tall}`}
      role="img"
      aria-label="MDC Tracker"
    >
      <Mark />
      <text
        x="41"
        y="22.4"
        direction="ltr"
        textLength="114"
        lengthAdjust="spacingAndGlyphs"
        fill="currentColor"
        fontFamily="Inter, 'Noto Sans Arabic', system-ui, sans-serif"
        fontSize="18.5"
        fontWeight="700"
        letterSpacing="-0.2"
      >
        MDC Tracker
      </text>
    </svg>
  )
}
