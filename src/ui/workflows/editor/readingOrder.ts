import type { Box, Layout } from '../diagram/layoutOf.ts'

/** States and transitions as somebody reads the drawing: rank after rank along the way it runs. */
export function readingOrder({ run, states, transitions }: Layout, dir: 'ltr' | 'rtl'): string[] {
  const placed: [string, Box][] = [
    ...[...states].map(([key, box]): [string, Box] => [`state:${key}`, box]),
    ...[...transitions].map(([key, box]): [string, Box] => [`transition:${key}`, box]),
  ]
  const turn = dir === 'rtl' ? -1 : 1
  const along = ({ x, y, width, height }: Box) => (run === 'down' ? y + height / 2 : turn * (x + width / 2))
  const beside = ({ x, y }: Box) => (run === 'down' ? turn * x : y)
  return placed.sort(([, a], [, b]) => Math.round(along(a) - along(b)) || beside(a) - beside(b)).map(([id]) => id)
}
