/** Colours of series and slices that have none of their own, as `#rrggbb`: apart from each other in print and for colour-blind eyes. */
const palette = ['#1a5f3f', '#2f7fb8', '#d98e04', '#7c5295', '#0f8b8d', '#b3541e', '#6b7f2a', '#9b2226', '#48628a', '#8d99ae'] as const

export function paletteColour(index: number): string {
  return palette[index % palette.length]!
}

/** A colour of ours or of the office, when it is one; else of the palette. */
export function colourOf(colour: string | undefined, index: number): string {
  return colour !== undefined && /^#[0-9a-f]{6}$/i.test(colour) ? colour : paletteColour(index)
}
