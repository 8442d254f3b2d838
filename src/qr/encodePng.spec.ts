import { expect, it } from 'vitest'
import { readPng } from '../../tests/helpers/readPng.ts'
import { encodePng } from './encodePng.ts'

it.each([3, 7, 8, 9, 301])('stretches the grid over %i pixels', async (size) => {
  const png = readPng(await encodePng(size, 3, (x, y) => (x + y) % 2 === 0))
  expect([png.width, png.height]).toEqual([size, size])
  const grey = (x: number, y: number) => png.data[(y * size + x) * 4]
  const middle = Math.floor(size / 2)
  expect([grey(0, 0), grey(middle, 0), grey(size - 1, 0)]).toEqual([0, 255, 0])
  expect([grey(0, middle), grey(middle, middle), grey(size - 1, size - 1)]).toEqual([255, 0, 0])
})
